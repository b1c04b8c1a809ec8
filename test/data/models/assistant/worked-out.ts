import type { MeasureName } from '../../../../src/data/model/define-model.js';
import type { EventOf } from '../../../../src/data/model/event-schema.js';
import type { assistant } from '../../../../src/data/models/assistant/model.js';

type Event = EventOf<typeof assistant>;

/** An event without id: the day of 2026 (`MM-DD`, at noon UTC, or `MM-DDThh:mm`), its fact, and what it says. */
export type Row = {
  [F in Event['fact']]: readonly [
    day: string,
    fact: F,
    fields: Omit<Extract<Event, { fact: F }>, 'fact' | 'id' | 'at'>,
  ];
}[Event['fact']];

/** Events with the figures of June 2026 that were worked out by hand. */
export interface Case {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly figures: Partial<Readonly<Record<MeasureName<typeof assistant>, number>>>;
}

const ada = { user: 'ada', project: 'shop' };
const ben = { user: 'ben', project: 'shop' };
const cho = { user: 'cho', project: 'apps' };

/** One case for each part of the model; June has 30 days, and all of them have begun. */
export const cases: readonly Case[] = [
  {
    name: 'activity, each person once a day, in windows that reach back before the period',
    rows: [
      ['06-01', 'session', ada],
      ['06-01', 'question', ada],
      ['06-02', 'simulation', ada],
      // Nobody is active where an event is for nobody.
      ['06-02', 'simulation', { project: 'shop' }],
      ['06-03', 'artifact', { ...ben, artifactUse: 'created' }],
      ['06-24', 'memory', { ...ben, memoryUse: 'recalled' }],
      ['06-25', 'investigation', cho],
      ['06-25', 'step', { ...cho, issue: 'i', stage: 'triage', progress: 'worked' }],
      // None of these is somebody at work.
      ['06-25', 'booking', { user: 'dee', credits: 1 }],
      ['06-25', 'indexing', { user: 'dee', lines: 1 }],
      ['06-25', 'connection', { user: 'dee', system: 'r', state: 'connected' }],
      ['05-31', 'session', { user: 'eve' }],
    ],
    figures: {
      activeUsers: 3,
      // From 24 to 30 June: ben and cho.
      weeklyActiveUsers: 2,
      // From 3 to 30 June: ada was last seen on the 2nd.
      monthlyActiveUsers: 2,
      // Ada on two days, ben on two, cho on one.
      userDays: 5,
      dailyActiveUsers: 5 / 30,
      monthlyUserDays: 3,
      stickiness: 3 / 28 / 2,
    },
  },
  {
    name: 'sessions and questions',
    rows: [
      ['06-01', 'session', { ...ada, origin: 'Web app', duration: 60_000 }],
      ['06-01', 'session', { ...ben, origin: 'Slack', duration: 120_000 }],
      ['06-02', 'session', { ...cho, origin: 'Slack', duration: 600_000 }],
      ['06-02', 'session', { ...cho, origin: 'Slack' }],
      ['06-01', 'question', { ...ada, intent: 'Debugging' }],
      ['06-01', 'question', { ...ada, intent: 'Debugging' }],
      ['06-01', 'question', { ...ben, intent: 'Documentation' }],
      ['06-02', 'simulation', cho],
      ['06-03', 'simulation', { user: 'dee' }],
    ],
    figures: {
      sessions: 4,
      meanSessionTime: 260_000,
      medianSessionTime: 120_000,
      questions: 3,
      askers: 2,
      activeUsers: 4,
      questionsPerActiveUser: 0.75,
      questionsPerSession: 0.75,
    },
  },
  {
    name: 'simulations, with cancelled and unfinished ones in no rate',
    rows: [
      ['06-01', 'simulation', { ...ada, outcome: 'passed', duration: 1000, defectsPrevented: 0 }],
      ['06-01', 'simulation', { ...ada, outcome: 'passed', duration: 2000 }],
      ['06-02', 'simulation', { ...ben, outcome: 'passed', duration: 3000 }],
      ['06-02', 'simulation', { ...cho, outcome: 'failed', duration: 4000, defectsPrevented: 2 }],
      ['06-03', 'simulation', { project: 'apps', outcome: 'failed', duration: 15_000, defectsPrevented: 3 }],
      ['06-03', 'simulation', { ...cho, outcome: 'cancelled' }],
      ['06-30', 'simulation', { ...ada, outcome: 'running' }],
    ],
    figures: {
      simulations: 7,
      passedSimulations: 3,
      failedSimulations: 2,
      cancelledSimulations: 1,
      unfinishedSimulations: 1,
      endedSimulations: 5,
      passRate: 0.6,
      defectsPrevented: 5,
      simulators: 3,
      meanSimulationTime: 5000,
      // Between the fourth and the fifth of five: 4000 + 0.8 × 11000.
      p95SimulationTime: 12_800,
    },
  },
  {
    name: 'issues in stages, each counted once however often it comes back',
    rows: [
      ['06-01', 'step', { ...ada, issue: 'i1', stage: 'triage', progress: 'entered' }],
      ['06-02', 'step', { ...ada, issue: 'i1', stage: 'triage', progress: 'transitioned', nextStage: 'review' }],
      ['06-03', 'step', { ...ben, issue: 'i1', stage: 'review', progress: 'entered' }],
      ['06-04', 'step', { ...ben, issue: 'i1', stage: 'review', progress: 'transitioned', nextStage: 'triage' }],
      ['06-05', 'step', { project: 'shop', issue: 'i1', stage: 'triage', progress: 'transitioned' }],
      ['06-01', 'step', { ...ada, issue: 'i2', stage: 'triage', progress: 'entered' }],
      ['06-09', 'step', { ...ada, issue: 'i2', stage: 'triage', progress: 'worked' }],
      ['06-10', 'step', { ...cho, issue: 'i3', stage: 'triage', progress: 'entered' }],
      // Not moved in June, and in progress all the same.
      ['05-10', 'step', { ...cho, issue: 'i4', stage: 'review', progress: 'worked' }],
    ],
    figures: { issuesProcessed: 3, issuesTransitioned: 1, transitionRate: 1 / 3, issuesOpen: 3, issueMovers: 3 },
  },
  {
    name: 'artifacts and memories by their use',
    rows: [
      ['06-01', 'artifact', { ...ada, artifactKind: 'document', artifactUse: 'created' }],
      ['06-02', 'artifact', { ...ada, artifactKind: 'document', artifactUse: 'created' }],
      ['06-02', 'artifact', { ...ben, artifactKind: 'diagram', artifactUse: 'created' }],
      ['06-03', 'artifact', { ...ben, artifactUse: 'created' }],
      ['06-03', 'artifact', { ...ada, artifactKind: 'document', artifactUse: 'shared' }],
      ['06-03', 'artifact', { ...ben, artifactKind: 'diagram', artifactUse: 'shared' }],
      ['06-04', 'artifact', { ...ben, artifactKind: 'diagram', artifactUse: 'shared' }],
      ['06-04', 'memory', { ...ada, memoryUse: 'created' }],
      ['06-05', 'memory', { ...ada, memoryUse: 'created' }],
      ['06-05', 'memory', { ...ada, memoryUse: 'shared' }],
      ['06-06', 'memory', { project: 'shop', memoryUse: 'recalled' }],
      ['06-07', 'memory', { ...cho, memoryUse: 'recalled' }],
      ['06-08', 'memory', { ...cho, memoryUse: 'recalled' }],
    ],
    figures: {
      artifactsCreated: 4,
      documentsCreated: 2,
      diagramsCreated: 1,
      artifactsShared: 3,
      documentsShared: 1,
      diagramsShared: 2,
      memoriesCreated: 2,
      memoriesShared: 1,
      memoriesRecalled: 3,
    },
  },
  {
    name: 'lines of code, those of investigations apart from those of repositories',
    rows: [
      ['06-01', 'investigation', { ...ada, lines: 1200, duration: 30_000 }],
      ['06-02', 'investigation', { ...ben, lines: 300, duration: 90_000 }],
      ['06-02', 'investigation', ben],
      ['06-03', 'indexing', { project: 'shop', system: 'web', lines: 400_000 }],
      ['06-04', 'indexing', { project: 'shop', system: 'web', lines: 500 }],
    ],
    figures: {
      investigations: 3,
      linesAnalysed: 1500,
      linesPerInvestigation: 750,
      meanInvestigationTime: 60_000,
      linesIndexed: 400_500,
      codeProcessed: 402_000,
    },
  },
  {
    name: 'what is connected as it stands, whenever it was connected',
    rows: [
      ['01-10', 'connection', { system: 'web', systemKind: 'repository', state: 'connected', project: 'shop' }],
      ['02-10', 'connection', { system: 'api', systemKind: 'repository', state: 'connected', project: 'shop' }],
      ['03-10', 'connection', { system: 'api', systemKind: 'repository', state: 'disconnected', project: 'shop' }],
      ['06-10', 'connection', { system: 'ios', systemKind: 'repository', state: 'connected', project: 'apps' }],
      ['06-11', 'connection', { system: 'tickets', systemKind: 'ticketing', state: 'disconnected' }],
      ['06-12', 'connection', { system: 'tickets', systemKind: 'ticketing', state: 'connected' }],
      ['05-01', 'connection', { system: 'chat', systemKind: 'tooling', state: 'connected' }],
      ['05-01', 'connection', { system: 'builds', systemKind: 'tooling', state: 'connected' }],
      ['07-01', 'connection', { system: 'later', systemKind: 'tooling', state: 'connected' }],
    ],
    figures: { repositories: 2, integrations: 3, ticketingIntegrations: 1, toolingIntegrations: 2 },
  },
  {
    name: 'credits to the millionth',
    rows: [
      ['06-01', 'booking', { ...ada, category: 'Player', credits: 0.1 }],
      ['06-01', 'booking', { ...ben, category: 'Player', credits: 0.2 }],
      ['06-30', 'booking', { project: 'shop', category: 'Monitor', credits: 0.000001 }],
      ['06-02', 'question', ada],
      ['06-02', 'question', ben],
    ],
    figures: { credits: 0.300001, bookings: 3, activeUsers: 2, creditsPerActiveUser: 0.1500005 },
  },
];

import { cumulative, type Random } from '../random.js';
import { bookingOf } from './sample-booking.js';
import { isBadDeploy } from './sample-deploy.js';
import type { SampleDraft } from './sample-event.js';
import type { IssueBoard } from './sample-issues.js';
import type { Colleague, Organisation, RunningProject } from './sample-organisation.js';

const MINUTE = 60_000;

const INTENTS = [
  'Debugging',
  'Code exploration',
  'Root cause analysis',
  'Impact analysis',
  'Code review',
  'Documentation',
  'Test planning',
] as const;

/** How often each role has each intent, against each other. */
const INTENTS_OF: Readonly<Record<string, readonly number[]>> = {
  Developer: [9, 8, 4, 4, 4, 2, 1],
  'Quality engineer': [6, 3, 4, 4, 1, 1, 8],
  'Support engineer': [5, 3, 9, 2, 0, 4, 0],
  'Reliability engineer': [7, 3, 9, 4, 1, 1, 1],
  'Product manager': [0, 4, 1, 7, 0, 7, 2],
  'Engineering manager': [1, 4, 3, 6, 3, 4, 1],
};

/** The intents for which the assistant looks into code. */
const INVESTIGATED: ReadonlySet<string> = new Set(['Debugging', 'Root cause analysis', 'Impact analysis']);

const ORIGINS = ['Web app', 'IDE via MCP', 'Slack', 'API'] as const;
/** The roles that live in an editor. */
const IN_EDITOR: ReadonlySet<string> = new Set(['Developer', 'Quality engineer', 'Reliability engineer']);
/** The part of the history after which the assistant could be asked from editors. */
const EDITORS_FROM = 0.3;

/** What people ask on one day, in no order. `growth` is how much is done against the present. */
export function sessionsOf(
  organisation: Organisation,
  board: IssueBoard,
  day: number,
  growth: number,
  random: Random,
): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const running = organisation.running(day);
  const mood = growth * random.logNormal(1, 0.1);
  for (const user of organisation.present(day)) {
    if (random.chance(0.08)) continue;
    const office = organisation.offices[user.office];
    const trouble = isBadDeploy(organisation.today - day) ? 1.35 : 1;
    for (let left = random.poisson(user.pace * office.workload(day) * mood * trouble); left > 0; left--) {
      const project = organisation.projectOf(user, running, random);
      const origin = originOf(user, organisation.progress(day), random);
      drafts.push(
        ...sessionOf({ user, project, origin, day, organisation, board }, office.momentOf(day, random), random),
      );
    }
  }
  return drafts;
}

/** From the web app into editors, in half a year's time. */
function originOf(user: Colleague, progress: number, random: Random): string {
  const shift = 1 / (1 + Math.exp(-(progress - EDITORS_FROM - 0.25) * 12));
  const editors = progress < EDITORS_FROM ? 0 : shift * (IN_EDITOR.has(user.role) ? 0.66 : 0.06);
  const chat = user.role === 'Support engineer' ? 0.4 : 0.16;
  const rest = 1 - editors;
  return ORIGINS[random.pick(cumulative([rest * (1 - chat - 0.04), editors, rest * chat, rest * 0.04]))] ?? 'Web app';
}

interface Sitting {
  readonly user: Colleague;
  readonly project: RunningProject;
  readonly origin: string;
  readonly day: number;
  readonly organisation: Organisation;
  readonly board: IssueBoard;
}

/** One session: a few questions, some of which the assistant looks into code for, and what they cost. */
function sessionOf(
  { user, project, origin, day, organisation, board }: Sitting,
  began: number,
  random: Random,
): SampleDraft[] {
  const drafts: SampleDraft[] = [];
  const base = { user: user.id, project: project.id };
  const isTrouble = isBadDeploy(organisation.today - day);
  const weights = (INTENTS_OF[user.role] ?? []).map((weight, i) => (isTrouble && i === 0 ? weight * 2.5 : weight));
  const intents = cumulative(weights);
  let at = began + Math.floor(random.between(0.1, 1.5) * MINUTE);
  let credits = 0;
  for (let left = 1 + random.poisson(2.1); left > 0; left--) {
    const intent = INTENTS[random.pick(intents)] ?? 'Debugging';
    const stage = random.chance(0.4) ? board.someStage(project.id, random) : null;
    drafts.push({ fact: 'question', at, ...base, origin, intent, stage });
    const isInvestigated = INVESTIGATED.has(intent) && random.chance(0.3);
    const duration = Math.round(random.logNormal(isInvestigated ? 95_000 : 14_000, 0.5));
    if (isInvestigated) {
      const lines = Math.round(random.logNormal(5200, 0.9));
      drafts.push({ fact: 'investigation', at: at + 2000, ...base, lines, duration });
    }
    credits += random.logNormal(isInvestigated ? 1.9 : 0.55, 0.4);
    at += duration + Math.floor(random.logNormal(1.6, 0.8) * MINUTE);
  }
  drafts.push({ fact: 'session', at: began, ...base, origin, duration: at - began });
  drafts.push(bookingOf('Player', credits, { at, ...base }));
  return drafts;
}

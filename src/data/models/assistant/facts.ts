import { choice, duration, number, reference, text } from '../../model/attribute.js';

const COUNT = { kind: 'count' } as const;
const CREDITS = { kind: 'quantity', label: 'credits' } as const;

/** What every event may say: for whom it happened, which may be nobody, and in which project. */
const base = {
  user: reference('User', 'user'),
  project: reference('Project', 'project'),
};

/** The kinds of events that the use of an assistant consists of. */
export const facts = {
  session: {
    label: 'Session',
    plural: 'Sessions',
    attributes: {
      ...base,
      user: reference('User', 'user', { required: true }),
      origin: text('Origin'),
      duration: duration('Length of session'),
    },
  },
  question: {
    label: 'Question',
    plural: 'Questions',
    attributes: {
      ...base,
      user: reference('User', 'user', { required: true }),
      origin: text('Origin'),
      /** What the question was after, such as debugging; never what it said. */
      intent: text('Intent'),
      /** The stage of the workflow that it was asked in, if in one. */
      stage: reference('Stage', 'stage'),
    },
  },
  simulation: {
    label: 'Simulation',
    plural: 'Simulations',
    attributes: {
      ...base,
      scenario: text('Scenario type'),
      layer: text('System layer'),
      outcome: choice('Outcome', {
        passed: 'Passed',
        failed: 'Failed',
        cancelled: 'Cancelled',
        running: 'Running',
      }),
      /** Defects that it found before they were released. */
      defectsPrevented: number('Defects prevented', COUNT),
      duration: duration('Simulation time'),
      stage: reference('Stage', 'stage'),
    },
  },
  /** An issue entered a stage, was worked on in it, or went on from it. */
  step: {
    label: 'Workflow step',
    plural: 'Workflow steps',
    attributes: {
      ...base,
      issue: reference('Issue', 'issue', { required: true }),
      stage: reference('Stage', 'stage', { required: true }),
      progress: choice('Progress', {
        entered: 'Entered',
        worked: 'Worked on',
        transitioned: 'Went on',
      }),
      /** Where the issue went on to. */
      nextStage: reference('Next stage', 'stage'),
    },
  },
  artifact: {
    label: 'Artifact',
    plural: 'Artifacts',
    attributes: {
      ...base,
      artifactKind: choice('Kind of artifact', { document: 'Document', diagram: 'Diagram' }),
      artifactUse: choice('Use of artifact', { created: 'Created', shared: 'Shared' }),
    },
  },
  memory: {
    label: 'Memory',
    plural: 'Memories',
    attributes: {
      ...base,
      memoryUse: choice('Use of memory', { created: 'Created', shared: 'Shared', recalled: 'Recalled' }),
    },
  },
  investigation: {
    label: 'Investigation',
    plural: 'Investigations',
    attributes: {
      ...base,
      lines: number('Lines of code analysed', COUNT),
      duration: duration('Length of investigation'),
    },
  },
  /** A repository was read as a whole or after a change, so that questions about it can be answered. */
  indexing: {
    label: 'Indexing',
    plural: 'Indexings',
    attributes: {
      ...base,
      system: reference('Connected system', 'system'),
      lines: number('Lines of code indexed', COUNT),
    },
  },
  /** A system was connected or disconnected. */
  connection: {
    label: 'Connection',
    plural: 'Connections',
    attributes: {
      ...base,
      system: reference('Connected system', 'system', { required: true }),
      systemKind: choice('Kind of system', {
        repository: 'Repository',
        ticketing: 'Ticketing',
        tooling: 'Tooling',
      }),
      state: choice('State', { connected: 'Connected', disconnected: 'Disconnected' }),
    },
  },
  /** Credits were booked; those of background work are for nobody. */
  booking: {
    label: 'Credit booking',
    plural: 'Credit bookings',
    attributes: {
      ...base,
      /** What the credits were for: the categories of the contract. */
      category: text('Credit category'),
      credits: number('Credits', CREDITS, { scale: 6 }),
    },
  },
};

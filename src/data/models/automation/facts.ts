import { choice, duration, number, reference, text } from '../../model/attribute.js';
import { MINUTES, MINUTES_SCALE } from './entities.js';
import { creditCost, runValues } from './run-values.js';

/** The unit of everything that is paid for in credits. */
const CREDITS = { kind: 'quantity', label: 'credits' } as const;

/** What every event says: who did it, with which tool, and in which application. */
const base = {
  user: reference('User', 'user', { required: true }),
  tool: reference('Tool', 'tool', { required: true }),
  platform: text('Platform'),
};

const OUTCOMES = {
  succeeded: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
  running: 'Running',
} as const;

/** How a run ended. */
export type Outcome = Exclude<keyof typeof OUTCOMES, 'running'>;

const LARGEST_REFUND = 1e9;

/** The kinds of events that automation consists of, with what they come to in the currency of the host. */
export function factsIn(currency: string) {
  const money = { kind: 'money', currency } as const;
  return {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        ...base,
        outcome: choice('Outcome', OUTCOMES),
        errorKind: text('Kind of error'),
        duration: duration('Runtime'),
        credits: number('Credits', CREDITS, { scale: 6 }),
        /** How many times what one use replaces this run did, such as sheets of a batch; 1 unless stated. */
        units: number('Units of work', { kind: 'count' }, { scale: 3 }),
        /** What this run replaced for each unit, where that is known better than what its tool states. */
        minutesReplaced: number('Minutes of manual work replaced', MINUTES, { scale: MINUTES_SCALE }),
      },
      computed: runValues(money),
    },
    generation: {
      label: 'Generation',
      plural: 'Generations',
      attributes: {
        ...base,
        /** The tool that came of it; a generation that failed may have none. */
        tool: reference('Tool', 'tool'),
        verdict: choice('Verdict', {
          accepted: 'Accepted at once',
          regenerated: 'Regenerated',
          failed: 'Failed',
        }),
        errorKind: text('Kind of error'),
        duration: duration('Generation time'),
        credits: number('Credits', CREDITS, { scale: 6 }),
      },
      computed: { creditCost: creditCost(money) },
    },
    share: {
      label: 'Share',
      plural: 'Shares',
      attributes: { ...base, recipient: reference('Recipient', 'user') },
    },
    publication: {
      label: 'Publication',
      plural: 'Publications',
      /** `user` published it, `author` made it. */
      attributes: { ...base, author: reference('Author', 'user') },
    },
    clone: {
      label: 'Clone',
      plural: 'Clones',
      /** `user` cloned it, `author` made it and earned the clone. */
      attributes: { ...base, author: reference('Author', 'user') },
    },
    edit: {
      label: 'Edit',
      plural: 'Edits',
      attributes: { ...base, kind: choice('Kind', { edit: 'Edit', comment: 'Comment' }) },
    },
    /** What is paid besides credits: seats, set-up, training. Of a tool, a person or a platform where it is for one alone. */
    cost: {
      label: 'Cost',
      plural: 'Costs',
      attributes: {
        user: reference('User', 'user'),
        tool: reference('Tool', 'tool'),
        platform: base.platform,
        costKind: text('Kind of cost'),
        /** Negative where money came back. */
        amount: number('Amount', money, { scale: 4, min: -LARGEST_REFUND }),
      },
    },
  };
}

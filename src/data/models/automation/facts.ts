import { choice, duration, number, reference, text } from '../../model/attribute.js';

/** The unit of everything that is paid for in credits. */
const CREDITS = { kind: 'quantity', label: 'credits' } as const;

/** What every event says: who did it, with which tool, and in which application. */
const base = {
  user: reference('User', 'user', { required: true }),
  tool: reference('Tool', 'tool', { required: true }),
  platform: text('Platform'),
};

/** The kinds of events that automation consists of. */
export const facts = {
  run: {
    label: 'Run',
    plural: 'Runs',
    attributes: {
      ...base,
      outcome: choice('Outcome', {
        succeeded: 'Succeeded',
        failed: 'Failed',
        cancelled: 'Cancelled',
        running: 'Running',
      }),
      errorKind: text('Kind of error'),
      duration: duration('Runtime'),
      credits: number('Credits', CREDITS, { scale: 6 }),
    },
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
};

import { number, text, texts } from '../../model/attribute.js';

/** Minutes of work by hand. Kept to 0.0001 of one, which is 6 milliseconds: times are exact. */
export const MINUTES = { kind: 'quantity', label: 'minutes' } as const;

/** Decimal places of minutes. */
export const MINUTES_SCALE = 4;

/** Whom and what automation events refer to. Numbers of a tool hold from the moment that its row names with `since`. */
export const entities = {
  user: {
    label: 'User',
    plural: 'Users',
    attributes: {
      department: text('Department'),
      role: text('Role'),
    },
  },
  tool: {
    label: 'Tool',
    plural: 'Tools',
    attributes: {
      category: text('Category'),
      tags: texts('Tags'),
      /** The commercial plugin that it replaces, if any. */
      plugin: text('Plugin replaced'),
      /** What its author states that one use replaces; without it, `minutesLow` and `minutesHigh` are not looked at. */
      minutesReplaced: number('Minutes of manual work that one use replaces', MINUTES, { scale: MINUTES_SCALE }),
      minutesLow: number('Minutes that one use replaces, at the least', MINUTES, { scale: MINUTES_SCALE }),
      minutesHigh: number('Minutes that one use replaces, at the most', MINUTES, { scale: MINUTES_SCALE }),
    },
  },
};

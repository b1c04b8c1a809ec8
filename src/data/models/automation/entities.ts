import { number, text, texts } from '../../model/attribute.js';

/** Whom and what automation events refer to. */
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
      minutesReplaced: number(
        'Minutes of manual work that one use replaces',
        { kind: 'quantity', label: 'minutes' },
        { scale: 4 },
      ),
    },
  },
};

import { describe, it } from 'vitest';
import { defineReport } from '../../../src/data/report/report.js';
import { board, columnsPanel } from '../../hooks/board.js';

const start = {
  title: 'Boards',
  period: { kind: 'last', count: 7, unit: 'day' },
  comparison: null,
  filters: [],
} as const;

describe('defineReport', () => {
  it('takes one owner and transitions that the model has', () => {
    defineReport(board, {
      ...start,
      sections: [{ id: 'a', title: 'A', needsOne: 'team', panels: [columnsPanel] }],
    });
  });

  it('refuses to need one member of what is no dimension', () => {
    // @ts-expect-error There is no such dimension.
    defineReport(board, { ...start, sections: [{ id: 'a', title: 'A', needsOne: 'taem', panels: [] }] });
  });

  it('refuses stages of an owner, or that lead to a dimension, that the model lacks', () => {
    const astray = { ...columnsPanel, owner: 'project' } as const;
    // @ts-expect-error There is no such owner.
    defineReport(board, { ...start, sections: [{ id: 'a', title: 'A', panels: [astray] }] });
    const lost = { ...columnsPanel, transitions: { measure: 'moves', to: 'nxt' } } as const;
    // @ts-expect-error There is no such dimension to go on to.
    defineReport(board, { ...start, sections: [{ id: 'a', title: 'A', panels: [lost] }] });
  });

  it('refuses to be filtered by what is no dimension', () => {
    // @ts-expect-error There is no such dimension.
    defineReport(board, { ...start, sections: [], chosen: { taem: ['a'] } });
  });

  it('takes text, which is about nothing of the model', () => {
    const panels = [{ id: 'a', title: 'A', view: 'text', text: 'Words' }] as const;
    defineReport(board, { ...start, sections: [{ id: 'a', title: 'A', panels }], notes: 'By hand', locale: 'de' });
  });
});

import { expect, it } from 'vitest';
import { defineReport, REPORT_VERSION } from '../../../src/data/report/report.js';
import { selectionOf } from '../../../src/data/report/selection.js';
import { board, columnsPanel } from '../../hooks/board.js';

const stated = {
  title: 'Boards',
  period: { kind: 'last', count: 7, unit: 'day' },
  comparison: null,
  filters: [],
  sections: [{ id: 'a', title: 'A', panels: [columnsPanel, { id: 'b', title: 'B', view: 'text', text: 'Words' }] }],
} as const;

it('is filtered by nothing and leaves its grain to the period unless it says otherwise', () => {
  expect(defineReport(board, stated)).toEqual({
    ...stated,
    kind: 'report',
    version: REPORT_VERSION,
    model: board.name,
    grain: null,
    chosen: {},
  });
});

it('starts from its period, grain, comparison and filters', () => {
  const comparison = { kind: 'previousPeriod' } as const;
  const report = defineReport(board, { ...stated, comparison, grain: 'week', chosen: { team: ['a', null] } });
  expect(selectionOf(report)).toEqual({
    period: stated.period,
    grain: 'week',
    comparison,
    filters: { team: ['a', null] },
  });
});

it('is not filtered by a dimension of which it names no member', () => {
  expect(defineReport(board, { ...stated, chosen: { team: [] } }).chosen).toEqual({});
});

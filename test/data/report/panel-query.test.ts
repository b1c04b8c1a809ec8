import { describe, expect, it } from 'vitest';
import { isIn } from '../../../src/data/query/filter.js';
import type { QueryPanel } from '../../../src/data/report/panel.js';
import { panelQuery } from '../../../src/data/report/panel-query.js';
import { filterOf, type Selection } from '../../../src/data/report/selection.js';
import type { Grain } from '../../../src/data/time/grain.js';
import { workshop } from '../workshop.js';

const calendar = { zone: 'America/New_York', weekStart: 7, fiscalYearStart: 4 } as const;
const everything: Selection = {
  period: { kind: 'last', count: 30, unit: 'day' },
  grain: null,
  comparison: { kind: 'previousPeriod' },
  filters: {},
};
const stat: QueryPanel = { id: 'a', title: 'A', view: 'stat', measure: 'runs' };

const ask = (panel: QueryPanel, filters: Selection['filters'] = {}, grain: Grain = 'week') =>
  panelQuery(panel, { model: workshop, selection: { ...everything, filters }, grain, calendar });

describe('panelQuery', () => {
  it('asks every panel for the period, comparison and calendar of the page', () => {
    expect(ask(stat).query).toMatchObject({
      measures: ['runs'],
      period: everything.period,
      comparison: everything.comparison,
      calendar,
      filter: null,
    });
    expect(ask(stat).ignored).toEqual([]);
  });

  it('asks for the course of a figure and of a time series, and for no buckets elsewhere', () => {
    const by = { id: 'a', title: 'A', measure: 'runs', dimension: 'tool' };
    expect(ask(stat).query.grain).toBe('week');
    expect(ask({ ...stat, view: 'timeSeries', measures: ['runs', 'shares'], mark: 'line' }).query).toMatchObject({
      measures: ['runs', 'shares'],
      dimensions: [],
      grain: 'week',
      top: null,
    });
    expect(ask({ ...by, view: 'ranking' }).query.grain).toBeNull();
    expect(ask({ ...by, view: 'breakdown' }).query.grain).toBeNull();
    expect(ask({ ...by, measures: ['runs'], view: 'table' }).query.grain).toBeNull();
  });

  it('folds what is beyond the first members into "Other", ranked by the first measure', () => {
    const top = { dimension: 'tool', by: 'runs', direction: 'descending', other: true };
    const base = { id: 'a', title: 'A', dimension: 'tool' };
    expect(ask({ ...base, view: 'timeSeries', measures: ['runs', 'users'], mark: 'bars' }).query.top).toEqual({
      ...top,
      count: 6,
    });
    expect(ask({ ...base, view: 'ranking', measure: 'runs' }).query.top).toEqual({ ...top, count: 10 });
    expect(ask({ ...base, view: 'breakdown', measure: 'runs', count: 3 }).query.top).toEqual({ ...top, count: 3 });
  });

  it('ranks the least used of all members without "Other", which none of them would be', () => {
    const panel = { id: 'a', title: 'A', view: 'ranking', measure: 'runs', dimension: 'tool' } as const;
    expect(ask({ ...panel, direction: 'ascending', allMembers: true }).query).toMatchObject({
      allMembers: true,
      top: { direction: 'ascending', other: false },
    });
  });

  it('asks a heat map for every cell and the total of each row, and folds the smallest rows', () => {
    const panel = { id: 'a', title: 'A', view: 'heatMap', measure: 'runs', rows: 'tool', columns: 'platform' } as const;
    expect(ask(panel).query).toMatchObject({
      dimensions: ['tool', 'platform'],
      grain: null,
      comparison: null,
      subtotals: true,
      top: { dimension: 'tool', by: 'runs', count: 24, direction: 'descending', other: true },
    });
    expect(ask({ ...panel, count: 5 }).query.top?.count).toBe(5);
  });

  it('orders a table by its first measure unless it says which, and limits its rows', () => {
    const table = { id: 'a', title: 'A', view: 'table', measures: ['runs', 'users'], dimension: 'tool' } as const;
    expect(ask(table).query).toMatchObject({ order: [{ by: 'runs', direction: 'descending' }], limit: 200, top: null });
    expect(ask({ ...table, orderBy: 'users', direction: 'ascending', limit: 5 }).query).toMatchObject({
      order: [{ by: 'users', direction: 'ascending' }],
      limit: 5,
    });
  });

  it('filters by what was chosen on the page and by what the panel is about', () => {
    const { query, ignored } = ask(
      { ...stat, filter: isIn('outcome', ['success']) },
      { tool: ['t1', 't2'], platform: [null], user: [] },
    );
    expect(query.filter).toEqual({
      kind: 'and',
      filters: [isIn('outcome', ['success']), isIn('platform', [null]), isIn('tool', ['t1', 't2'])],
    });
    expect(ignored).toEqual([]);
  });

  it('leaves out a filter that the events of the panel do not have, and says so', () => {
    const filters = { outcome: ['success'], tool: ['t1'], recipient: [] };
    const shares = ask({ ...stat, measure: 'shares' }, filters);
    expect(shares.query.filter).toEqual(isIn('tool', ['t1']));
    expect(shares.ignored).toEqual(['outcome']);
    expect(ask({ ...stat, measure: 'sharesPerRun' }, filters).ignored).toEqual(['outcome']);
    expect(ask(stat, filters).ignored).toEqual([]);
  });

  it('leaves out a filter by a dimension that there no longer is, such as one of an old link', () => {
    const old = JSON.parse('{"colour":["red"],"__proto__":["x"],"constructor":["x"]}') as Selection['filters'];
    const { query, ignored } = ask(stat, old);
    expect(query.filter).toBeNull();
    expect(ignored).toEqual(['colour', '__proto__', 'constructor']);
  });
});

describe('filterOf', () => {
  it('is one of the chosen members in every dimension that has some', () => {
    expect(filterOf({ filters: {} })).toBeNull();
    expect(filterOf({ filters: { tool: [] } })).toBeNull();
    expect(filterOf({ filters: { tool: ['t1'], user: [] } })).toEqual(isIn('tool', ['t1']));
    expect(filterOf({ filters: { tool: ['t1'], user: [null] } })).toEqual({
      kind: 'and',
      filters: [isIn('tool', ['t1']), isIn('user', [null])],
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { QuerySpec } from '../../../src/data/query/build-query.js';
import type { Subtotals } from '../../../src/data/query/result.js';
import { NOW } from '../workshop.js';
import { askOf, byGroup, workshopWith } from './asking.js';

const runs = (count: number, fields: object) =>
  Array.from({ length: count }, () => ({ at: NOW - 3_600_000, ...fields }));
const only = (subtotals: readonly Subtotals[]) => subtotals[0] as Subtotals;
const spec = { dimensions: ['tool', 'platform'], subtotals: true } as const;

describe('subtotals', () => {
  const store = workshopWith([
    ...runs(9, { tool: 't1', platform: 'Revit', outcome: 'success', user: 'u1', duration: 1 }),
    ...runs(1, { tool: 't1', platform: 'Revit', outcome: 'failure', user: 'u2', duration: 2 }),
    ...runs(1, { tool: 't1', platform: 'Rhino', outcome: 'failure', user: 'u1', duration: 100 }),
    ...runs(2, { tool: 't2', platform: 'Rhino', outcome: 'success', user: 'u3', duration: 7 }),
  ]);

  it('of a rate are no mean of rates, of people no sum, and of a median no median of medians', async () => {
    const { subtotals, current } = await askOf(store, { ...spec, measures: ['successRate', 'users', 'median'] });
    expect(subtotals).toHaveLength(1);
    const tools = only(subtotals);
    expect(tools.dimensions).toEqual(['tool']);
    // Groups have 9/10 and 0/1.
    expect(byGroup(tools, 'successRate')).toEqual({ t1: 9 / 11, t2: 1 });
    expect(byGroup(tools, 'users')).toEqual({ t1: 2, t2: 1 });
    expect(byGroup(tools, 'median')).toEqual({ t1: 1, t2: 7 });
    expect(tools.current.totals).toEqual(current.totals);
  });

  it('stand by the order of the query, by their own figures', async () => {
    const by = (order: QuerySpec['order']) =>
      askOf(store, { ...spec, measures: ['runs', 'users'], order: order ?? [] }).then(({ subtotals }) =>
        only(subtotals).groups.map(([member]) => member?.kind === 'member' && member.key),
      );
    expect(await by([])).toEqual(['t1', 't2']);
    expect(await by([{ by: 'runs', direction: 'ascending' }])).toEqual(['t2', 't1']);
    expect(
      await by([
        { by: 'platform', direction: 'descending' },
        { by: 'tool', direction: 'descending' },
      ]),
    ).toEqual(['t2', 't1']);
  });

  it('are there for one, two and more leading dimensions, in buckets and in the comparison', async () => {
    const { subtotals } = await askOf(store, {
      dimensions: ['tool', 'platform', 'user'],
      subtotals: true,
      grain: 'day',
      period: { kind: 'last', count: 2, unit: 'day' },
      comparison: { kind: 'previousPeriod' },
    });
    expect(subtotals.map(({ dimensions }) => dimensions)).toEqual([['tool'], ['tool', 'platform']]);
    expect(subtotals[0]?.current.values.runs).toEqual([0, 11, 0, 2]);
    expect(byGroup(subtotals[1] as Subtotals, 'runs')).toEqual({ 't1 / Revit': 10, 't1 / Rhino': 1, 't2 / Rhino': 2 });
    expect(subtotals[0]?.comparison?.groupTotals.runs).toEqual([0, 0]);
  });

  it('take all members of the other dimensions, those that a top folds or leaves out and a limit cuts included', async () => {
    const top = { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true } as const;
    const folded = await askOf(store, { ...spec, top });
    expect(byGroup(folded, 'runs')).toEqual({ 't1 / Revit': 10, 't1 / (other)': 1, 't2 / (other)': 2 });
    expect(byGroup(only(folded.subtotals), 'runs')).toEqual({ t1: 11, t2: 2 });
    const left = await askOf(store, { ...spec, top: { ...top, other: false } });
    expect(byGroup(left, 'runs')).toEqual({ 't1 / Revit': 10 });
    expect(byGroup(only(left.subtotals), 'runs')).toEqual({ t1: 11 });
    const cut = await askOf(store, { ...spec, limit: 1 });
    expect(byGroup(only(cut.subtotals), 'runs')).toEqual({ t1: 11 });
  });

  it('fold the members of their own dimension as the groups do', async () => {
    const top = { dimension: 'tool', by: 'runs', count: 1, direction: 'ascending', other: true } as const;
    const { subtotals } = await askOf(store, { ...spec, measures: ['runs', 'successRate'], top });
    expect(byGroup(only(subtotals), 'runs')).toEqual({ t2: 2, '(other)': 11 });
    expect(byGroup(only(subtotals), 'successRate')).toEqual({ t2: 1, '(other)': 9 / 11 });
  });

  it('count an event once that is in several groups below', async () => {
    const many = workshopWith([
      ...runs(1, { tool: 't1', labels: ['a', 'b', 'c'], duration: 5 }),
      ...runs(1, { tool: 't1', labels: [], duration: 1 }),
    ]);
    const labels = { dimensions: ['tool', 'label'], subtotals: true, measures: ['runs', 'duration'] };
    const { groups, subtotals } = await askOf(many, labels);
    expect(groups).toHaveLength(4);
    expect(byGroup(only(subtotals), 'runs')).toEqual({ t1: 2 });
    expect(byGroup(only(subtotals), 'duration')).toEqual({ t1: 6 });
    const top = { dimension: 'label', by: 'runs', count: 1, direction: 'descending', other: true } as const;
    const folded = await askOf(many, { ...labels, top });
    expect(byGroup(folded, 'runs')).toEqual({ 't1 / a': 1, 't1 / (other)': 2 });
    expect(byGroup(only(folded.subtotals), 'runs')).toEqual({ t1: 2 });
    const above = await askOf(many, { ...labels, dimensions: ['label', 'tool'] });
    expect(byGroup(only(above.subtotals), 'runs')).toEqual({ a: 1, b: 1, c: 1, '(null)': 1 });
  });

  it('are none where the query asks for none', async () => {
    expect((await askOf(store, { dimensions: ['tool', 'platform'] })).subtotals).toEqual([]);
  });
});

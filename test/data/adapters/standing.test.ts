import { describe, expect, it } from 'vitest';
import { isIn } from '../../../src/data/query/filter.js';
import { askOf, byGroup, workshopWith } from './asking.js';

/** What became of a tool on a day of November; it stands where that is `success`. */
const became = (tool: string, day: number, outcome: string | null, fields: object = {}) => ({
  tool,
  outcome,
  at: Date.UTC(2026, 10, day, 12),
  ...fields,
});
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;
const spec = { measures: ['standingTools'], period: range('2026-11-02', '2026-11-06'), grain: 'day' } as const;

describe('what stands', () => {
  it('is told by the latest event until the end of each bucket, since the first one there is', async () => {
    const store = workshopWith([
      became('before', 1, 'success'),
      became('falls', 1, 'success'),
      became('falls', 3, 'failure'),
      became('rises', 2, 'failure'),
      became('rises', 4, 'success'),
      became('unsure', 2, 'success'),
      became('unsure', 5, null),
    ]);
    const { current } = await askOf(store, spec);
    // before; before, falls, unsure; before, unsure; and rises; unsure goes.
    expect(current.values.standingTools).toEqual([3, 2, 3, 2]);
    expect(current.groupTotals.standingTools).toEqual([2]);
    expect(current.totals.standingTools).toBe(2);
    expect(current.counted).toBe(5);
  });

  it('counts what stood long before a period without events', async () => {
    const store = workshopWith([
      became('t1', 1, 'success'),
      { tool: 't2', outcome: 'success', at: Date.UTC(2019, 0, 1) },
    ]);
    const { current, groups } = await askOf(store, { ...spec, dimensions: ['platform'] });
    expect(groups).toEqual([[{ kind: 'null' }]]);
    expect(current.values.standingTools).toEqual([2, 2, 2, 2]);
    const kept = await askOf(store, spec, { notBefore: Date.UTC(2026, 0, 1) });
    expect(kept.current.totals.standingTools).toBe(1);
  });

  it('takes every one of several latest events at the same instant', async () => {
    const store = workshopWith([
      became('both', 3, 'success', { platform: 'Revit' }),
      became('both', 3, 'failure', { platform: 'Rhino' }),
      became('twice', 3, 'success', { platform: 'Revit' }),
      became('twice', 3, 'success', { platform: 'Rhino' }),
      became('twice', 3, 'success', { platform: 'Rhino' }),
    ]);
    const result = await askOf(store, { ...spec, dimensions: ['platform'] });
    expect(byGroup(result, 'standingTools')).toEqual({ Revit: 2, Rhino: 1 });
    expect(result.current.totals.standingTools).toBe(2);
  });

  it('does not stand where its latest event is not kept by the filter, be it that an earlier one is', async () => {
    const store = workshopWith([
      became('moved', 1, 'success', { platform: 'Revit' }),
      became('moved', 3, 'success', { platform: 'Rhino' }),
      became('stays', 1, 'success', { platform: 'Revit' }),
    ]);
    const revit = await askOf(store, { ...spec, filter: isIn('platform', ['Revit']) });
    expect(revit.current.values.standingTools).toEqual([2, 1, 1, 1]);
    const rhino = await askOf(store, { ...spec, filter: isIn('platform', ['Rhino']) });
    expect(rhino.current.values.standingTools).toEqual([0, 1, 1, 1]);
  });

  it('belongs to the group of its latest event, in a comparison too', async () => {
    const store = workshopWith([
      became('moved', 1, 'success', { platform: 'Revit' }),
      became('moved', 4, 'success', { platform: 'Rhino' }),
    ]);
    const result = await askOf(store, {
      ...spec,
      period: range('2026-11-04', '2026-11-06'),
      comparison: { kind: 'previousPeriod' },
      dimensions: ['platform'],
    });
    expect(byGroup(result, 'standingTools')).toEqual({ Rhino: 1, Revit: 0 });
    expect(result.comparison?.groupTotals.standingTools).toEqual([0, 1]);
    expect(result.comparison?.values.standingTools).toEqual([0, 0, 1, 1]);
  });

  it('is as of the present while the period is not over, and nothing in buckets that have not begun', async () => {
    const store = workshopWith([
      became('t1', 12, 'success'),
      { tool: 't2', outcome: 'success', at: Date.UTC(2026, 10, 12, 17) },
      { tool: 't3', outcome: 'success', at: Date.UTC(2026, 10, 12, 17, 0, 0, 1) },
    ]);
    const { current } = await askOf(store, { ...spec, period: range('2026-11-11', '2026-11-15') });
    expect(current.values.standingTools).toEqual([0, 2, null, null]);
    expect(current.totals.standingTools).toBe(2);
  });
});

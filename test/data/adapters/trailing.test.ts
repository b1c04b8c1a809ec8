import { describe, expect, it } from 'vitest';
import { NOW } from '../workshop.js';
import { askOf, byGroup, NEW_YORK, workshopWith } from './asking.js';

/** Someone's run at a moment, written as clocks in New York would have it in summer (−04:00) or winter (−05:00). */
const run = (user: string, at: string, fields: object = {}) => ({ user, at: Date.parse(at), ...fields });
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;

describe('trailing windows', () => {
  it('reach back over a change of clocks by civil days, to the first instant of the first one', async () => {
    // Seven days up to Tuesday 3 November begin on Wednesday 28 October, an hour more than 7 × 24 hours before their end.
    const store = workshopWith([
      run('late', '2026-10-27T23:59:59.999-04:00'),
      run('early', '2026-10-28T00:00:00-04:00'),
      run('today', '2026-11-03T23:59:59.999-05:00'),
      run('tomorrow', '2026-11-04T00:00:00-05:00'),
    ]);
    const spec = { measures: ['weekly'], calendar: NEW_YORK, grain: 'day' as const };
    const { current } = await askOf(store, { ...spec, period: range('2026-11-02', '2026-11-05') });
    // Monday: late and early. Tuesday: early and today. Wednesday: today and tomorrow.
    expect(current.values.weekly).toEqual([2, 2, 2]);
    expect(current.totals.weekly).toBe(2);
    const tuesday = await askOf(store, { ...spec, period: range('2026-11-03', '2026-11-04'), grain: 'hour' });
    expect(new Set(tuesday.current.values.weekly)).toEqual(new Set([2]));
    expect(tuesday.current.counted).toBe(1);
  });

  it('are the same days at the end of a month, whatever its length, and at every level', async () => {
    const store = workshopWith([
      run('a', '2026-01-31T12:00:00Z'),
      run('b', '2026-02-01T12:00:00Z'),
      run('c', '2026-02-28T12:00:00Z'),
      run('d', '2026-03-04T12:00:00Z'),
    ]);
    const { current } = await askOf(store, {
      measures: ['fourWeekly', 'daily'],
      period: range('2026-02-01', '2026-04-01'),
      grain: 'month',
    });
    // 28 days up to 28 February are the month; up to 31 March they begin on 4 March.
    expect(current.values.fourWeekly).toEqual([2, 1]);
    expect(current.bucketTotals.fourWeekly).toEqual([2, 1]);
    expect(current.groupTotals.fourWeekly).toEqual([1]);
    expect(current.totals.fourWeekly).toBe(1);
    expect(current.values.daily).toEqual([1, 0]);
  });

  it('end with the present while the period does not', async () => {
    const store = workshopWith([
      run('a', '2026-11-05T12:00:00Z'),
      run('b', '2026-11-06T00:00:00Z'),
      run('c', '2026-11-12T16:59:59.999Z'),
      run('now', '2026-11-12T17:00:00Z'),
      run('later', '2026-11-12T17:00:00.001Z'),
    ]);
    const { current } = await askOf(store, {
      measures: ['weekly'],
      period: { kind: 'unit', unit: 'month', offset: 0 },
      grain: 'day',
    });
    expect(NOW).toBe(Date.parse('2026-11-12T17:00:00Z'));
    expect(current.totals.weekly).toBe(3);
    expect(current.values.weekly?.slice(9)).toEqual([2, 2, 3, ...Array(18).fill(null)]);
  });

  it('of a comparison that is cut like for like end where it is cut', async () => {
    const store = workshopWith([
      run('a', '2026-10-06T12:00:00Z'),
      run('b', '2026-10-12T16:59:59.999Z'),
      run('c', '2026-10-12T17:00:00Z'),
    ]);
    const { comparison } = await askOf(store, {
      measures: ['weekly'],
      period: { kind: 'toDate', unit: 'month' },
      comparison: { kind: 'previousUnit' },
    });
    expect(comparison?.period.end).toBe(Date.parse('2026-10-12T17:00:00Z'));
    expect(comparison?.totals.weekly).toBe(2);
  });

  it('stop at what is kept', async () => {
    const store = workshopWith([run('a', '2026-11-01T11:59:59.999Z'), run('b', '2026-11-01T12:00:00Z')]);
    const spec = { measures: ['weekly'], period: range('2026-11-05', '2026-11-06') };
    expect((await askOf(store, spec)).current.totals.weekly).toBe(2);
    const kept = await askOf(store, spec, { notBefore: Date.parse('2026-11-01T12:00:00Z') });
    expect(kept.current.totals.weekly).toBe(1);
  });

  it('count members under the filter and in the groups of their events, also where there is none in the period', async () => {
    const store = workshopWith([
      run('a', '2026-11-01T12:00:00Z', { platform: 'Revit', tool: 't1' }),
      run('a', '2026-11-05T12:00:00Z', { platform: 'Rhino', tool: 't1' }),
      run('b', '2026-11-02T12:00:00Z', { platform: 'Revit', tool: 't2' }),
    ]);
    const spec = { measures: ['runs', 'weekly'], dimensions: ['platform'], period: range('2026-11-05', '2026-11-06') };
    const all = await askOf(store, spec);
    expect(byGroup(all, 'weekly')).toEqual({ Rhino: 1, Revit: 2 });
    expect(byGroup(all, 'runs')).toEqual({ Rhino: 1, Revit: 0 });
    expect(all.current.totals).toEqual({ runs: 1, weekly: 2 });
    const filter = { kind: 'in', dimension: 'tool', values: ['t2'] } as const;
    const filtered = await askOf(store, { ...spec, filter });
    expect(byGroup(filtered, 'weekly')).toEqual({ Revit: 1 });
  });

  it('fold into "Other" by members, not by figures', async () => {
    const store = workshopWith(
      ['p1', 'p1', 'p2', 'p3'].flatMap((platform, i) => [
        run(`u${i}`, '2026-11-10T12:00:00Z', { platform }),
        run('everywhere', '2026-11-09T12:00:00Z', { platform }),
      ]),
    );
    const top = { dimension: 'platform', by: 'weekly', count: 1, direction: 'descending', other: true } as const;
    const result = await askOf(store, { measures: ['weekly'], dimensions: ['platform'], top });
    expect(byGroup(result, 'weekly')).toEqual({ p1: 3, '(other)': 3 });
    expect(result.current.totals.weekly).toBe(5);
  });
});

describe('three figures of active users that are not the same', () => {
  // Monday 2 to Sunday 15 November, the second week unfinished; NOW is Thursday 12.
  const store = workshopWith([
    run('ann', '2026-11-02T12:00:00Z'),
    run('ben', '2026-11-04T12:00:00Z'),
    run('ben', '2026-11-10T12:00:00Z'),
    run('cid', '2026-11-08T12:00:00Z'),
    run('cid', '2026-11-08T18:00:00Z'),
    run('dan', '2026-11-12T12:00:00Z'),
  ]);
  const period = range('2026-11-02', '2026-11-16');

  it('calendar weeks, trailing seven days, and the period', async () => {
    const { current } = await askOf(store, { measures: ['users', 'weekly'], period, grain: 'week' });
    expect(current.values.users).toEqual([3, 2]);
    expect(current.values.weekly).toEqual([3, 3]);
    expect(current.totals).toEqual({ users: 4, weekly: 3 });
  });

  it('days of users count each of them once a day', async () => {
    const { current } = await askOf(store, { measures: ['userDays'], period, grain: 'week' });
    expect(current.values.userDays).toEqual([3, 2]);
    expect(current.totals.userDays).toBe(5);
  });

  it('stickiness is users of the day out of users of four weeks', async () => {
    const { current } = await askOf(store, {
      measures: ['stickiness', 'daily', 'fourWeekly'],
      period: range('2026-11-09', '2026-11-14'),
      grain: 'day',
    });
    expect(current.values.daily).toEqual([0, 1, 0, 1, null]);
    expect(current.values.fourWeekly).toEqual([3, 3, 3, 4, null]);
    expect(current.values.stickiness).toEqual([0, 1 / 3, 0, 1 / 4, null]);
    // Not the mean of days: that of the day with which the period, or the present, ends.
    expect(current.totals.stickiness).toBe(1 / 4);
  });
});

import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/data/query/filter.js';
import { isIn, not } from '../../src/data/query/filter.js';
import { NOW, openDiary } from './diary.js';

const DAY = 86_400_000;
const range = (days: number) => {
  const end = Date.UTC(2026, 5, 16);
  const date = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  return { kind: 'range' as const, start: date(end - days * DAY), end: date(end) };
};

describe('questions that are too large', () => {
  it('have an answer up to 5,000 buckets, and an error with a way out beyond', async () => {
    const { store, ask } = openDiary();
    store.append(
      Array.from({ length: 5000 }, (_, i) => ({ fact: 'entry', id: String(i), at: NOW - i * DAY, user: `u${i % 7}` })),
    );
    const { current } = await ask({ measures: ['entries', 'trailing', 'standing'], period: range(5000), grain: 'day' });
    expect(current.buckets).toHaveLength(5000);
    expect(current.bucketTotals.entries).toEqual(Array(5000).fill(1));
    expect(current.bucketTotals.trailing?.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 7]);
    expect(current.bucketTotals.standing?.at(-1)).toBe(7);
    const error = { code: 'limitExceeded', message: expect.stringContaining('"week"') };
    await expect(ask({ period: range(5001), grain: 'day' })).rejects.toMatchObject(error);
    await expect(ask({ period: range(20_000), grain: 'hour' })).rejects.toMatchObject({ code: 'limitExceeded' });
  });

  it('have an answer for 1,000,000 groups, or an error that says what to do', async () => {
    const { store, ask } = openDiary();
    const rows = function* () {
      for (let i = 0; i < 1_000_000; i++) {
        yield {
          fact: 'entry',
          id: String(i),
          at: NOW - (i % 1000),
          user: `u${i % 1000}`,
          title: `t${Math.floor(i / 1000)}`,
          words: i,
        };
      }
    };
    expect(store.append(rows())).toMatchObject({ accepted: 1_000_000, rejected: [] });
    const { groups, current, notes } = await ask({
      measures: ['entries', 'words'],
      dimensions: ['user', 'title'],
      order: [{ by: 'words', direction: 'descending' }],
      limit: 3,
    });
    expect(groups.map((group) => group.map((member) => member.kind === 'member' && member.key))).toEqual([
      ['u999', 't999'],
      ['u998', 't999'],
      ['u997', 't999'],
    ]);
    expect(current.groupTotals.words).toEqual([999_999, 999_998, 999_997]);
    expect(current.totals).toEqual({ entries: 1_000_000, words: 499_999_500_000 });
    expect(notes).toContainEqual({ kind: 'limited', left: 999_997 });
    const asked = { dimensions: ['user', 'title'], grain: 'hour' as const };
    await expect(ask(asked)).rejects.toMatchObject({
      code: 'limitExceeded',
      message: expect.stringContaining('fewer dimensions'),
    });
  });

  it('have an answer for members beyond number, and tell that there are more', async () => {
    const { store, ask, adapter } = openDiary();
    store.append(
      Array.from({ length: 200_000 }, (_, i) => ({ fact: 'entry', id: String(i), at: NOW, title: `t${i}` })),
    );
    const { groups, notes } = await ask({
      dimensions: ['title'],
      top: { dimension: 'title', by: 'entries', count: 10, direction: 'descending', other: true },
    });
    expect(groups).toHaveLength(11);
    expect(groups.at(-1)).toEqual([{ kind: 'other', count: 199_990 }]);
    expect(notes).toEqual([expect.objectContaining({ kind: 'unfinished' })]);
    expect(await adapter.members({ dimension: 'title' })).toMatchObject({ more: true, members: { length: 200 } });
    const every = isIn(
      'title',
      Array.from({ length: 10_000 }, (_, i) => `t${i * 2}`),
    );
    expect((await ask({ filter: every })).current.totals.entries).toBe(10_000);
  });

  it('are refused where filters are nested without end, and not by a crash', async () => {
    const { ask } = openDiary();
    let deep: Filter<'title'> = isIn('title', ['a']);
    for (let i = 0; i < 100_000; i++)
      deep = i % 2 === 0 ? not(deep) : { kind: 'and', filters: [deep, isIn('title', ['b'])] };
    await expect(ask({ filter: deep })).rejects.toMatchObject({ code: 'invalidQuery' });
  });

  it('are refused where counts are none', async () => {
    const { ask, adapter } = openDiary();
    for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 100_001]) {
      await expect(ask({ dimensions: ['title'], limit })).rejects.toMatchObject({ code: 'invalidQuery' });
    }
    for (const limit of [0, -1, 1.5, Number.NaN]) {
      await expect(adapter.members({ dimension: 'title', limit })).rejects.toMatchObject({ code: 'invalidQuery' });
    }
    for (const count of [0, 1.5, Number.NaN, 3661]) {
      const period = { kind: 'last', count, unit: 'day' } as const;
      await expect(ask({ period })).rejects.toMatchObject({ code: 'invalidPeriod' });
    }
  });
});

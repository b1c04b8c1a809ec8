import { describe, expect, it } from 'vitest';
import { inRange } from '../../src/data/query/filter.js';
import { NOW, openDiary } from './diary.js';

const LARGEST = Number.MAX_SAFE_INTEGER;
const entry = (words: unknown, id: string, more = {}) => ({ fact: 'entry', id, at: NOW, words, ...more });

describe('numbers that are hardly any', () => {
  it('are refused where they cannot be kept exactly', () => {
    const { store } = openDiary();
    const wrong = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, '7', 7n, true, {}, [7]];
    const report = store.append(wrong.map((words, i) => entry(words, String(i))));
    expect(report.rejected).toEqual([{ reason: 'wrongType', field: 'words', count: wrong.length }]);
    const large = [LARGEST + 1, 2 ** 53, 1e300, Number.MAX_VALUE];
    expect(store.append(large.map((words, i) => entry(words, String(i)))).rejected).toEqual([
      { reason: 'tooLarge', field: 'words', count: large.length },
    ]);
    const costs = [-0.01, -1e-3, LARGEST / 10];
    const refused = store.append(costs.map((cost, i) => entry(1, String(i), { cost })));
    expect(refused.accepted).toBe(0);
    expect(store.size).toBe(0);
  });

  it('add up exactly beyond 2^53, and round once', async () => {
    const { store, ask } = openDiary();
    const count = 1001;
    store.append(Array.from({ length: count }, (_, i) => entry(LARGEST - i, String(i))));
    const { current } = await ask({ measures: ['words', 'meanWords', 'fewest', 'most', 'median'] });
    const exact = BigInt(LARGEST) * BigInt(count) - BigInt((count * (count - 1)) / 2);
    expect(current.totals).toEqual({
      words: Number(exact),
      meanWords: Number(exact) / count,
      fewest: LARGEST - 1000,
      most: LARGEST,
      median: LARGEST - 500,
    });
  });

  it('cancel out to 0, which has no sign', async () => {
    const { store, ask } = openDiary();
    store.append([LARGEST, -LARGEST, 1, -1, -0, 0].map((words, i) => entry(words, String(i))));
    const { current } = await ask({ measures: ['words', 'meanWords', 'median'] });
    for (const figure of Object.values(current.totals)) expect(Object.is(figure, 0)).toBe(true);
  });

  it('that are computed beyond 2^53 are an error, and no wrong number', async () => {
    const { store, ask } = openDiary();
    store.append([entry(94_906_265, 'fits'), entry(3, 'small')]);
    expect((await ask({ measures: ['squares'] })).current.totals.squares).toBe(94_906_265 ** 2 + 9);
    store.append([entry(94_906_266, 'does not')]);
    await expect(ask({ measures: ['squares'] })).rejects.toMatchObject({ code: 'limitExceeded' });
    // Who does not ask for it is not disturbed.
    expect((await ask({ measures: ['words'] })).current.totals.words).toBe(94_906_265 + 3 + 94_906_266);
  });

  it('are null where they would be divided by zero, at every level', async () => {
    const { store, ask } = openDiary();
    store.append([entry(5, 'a', { title: 'one' }), entry(-5, 'b', { title: 'one' }), entry(0, 'c', { title: 'two' })]);
    const { columns, current, comparison, subtotals } = await ask({
      measures: ['perWord', 'nothing', 'nothingAgain'],
      dimensions: ['title', 'user'],
      grain: 'hour',
      comparison: { kind: 'previousPeriod' },
      subtotals: true,
    });
    expect(columns.map(({ whenNull }) => whenNull)).toEqual(Array(3).fill('divisionByZero'));
    const figures = [current, comparison, ...subtotals.map((each) => each.current)].flatMap((frame) =>
      frame === null
        ? []
        : [frame.values, frame.groupTotals, frame.bucketTotals].flatMap((each) => Object.values(each).flat()),
    );
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.every((figure) => figure === null)).toBe(true);
    expect(current.totals).toEqual({ perWord: null, nothing: null, nothingAgain: null });
  });

  it('bound ranges that hold what they say, and refuse bounds that are none', async () => {
    const { store, ask } = openDiary();
    store.append([-LARGEST, -1, 0, 1, LARGEST].map((words, i) => entry(words, String(i))));
    store.append([entry(null, 'none')]);
    const within = async (bounds: { atLeast?: number; below?: number }) =>
      (await ask({ filter: inRange('length', bounds) })).current.totals.entries;
    expect(await within({})).toBe(5);
    expect(await within({ atLeast: LARGEST })).toBe(1);
    expect(await within({ atLeast: -0.5, below: 0.5 })).toBe(1);
    expect(await within({ atLeast: -1e300, below: 1e300 })).toBe(5);
    expect(await within({ atLeast: 1e300 })).toBe(0);
    await expect(within({ atLeast: Number.NaN })).rejects.toMatchObject({ code: 'invalidQuery' });
    await expect(within({ atLeast: 1, below: 1 })).rejects.toMatchObject({ code: 'invalidQuery' });
  });
});

import { describe, expect, it } from 'vitest';
import { ask, day, SIMPLE, storeOf, total } from './computed-model.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const stated = (
  ...values: readonly { assumption: string; value: number; of?: { path: string; member: string | null } }[]
) => [{ version: 'v', from: null, values: [...(SIMPLE[0]?.values ?? []), ...values] }];

describe('a computed value', () => {
  it('is a whole number of its smallest parts, for each event', async () => {
    const store = storeOf([{ minutes: 30 }, { minutes: 90.5, units: 2, duration: MINUTE }]);
    expect(await total(store, 'saved')).toBe(0.5 * HOUR + 181 * MINUTE - MINUTE);
    const { current } = await ask(store, ['value', 'meanSaved', 'leastSaved', 'mostSaved', 'medianSaved']);
    expect(current.totals).toEqual({
      value: 30 + 180,
      meanSaved: 1.75 * HOUR,
      leastSaved: 0.5 * HOUR,
      mostSaved: 3 * HOUR,
      medianSaved: 1.75 * HOUR,
    });
  });

  it('comes from the event, else the tool, else its category, else there is none', async () => {
    const store = storeOf(
      [
        { tool: 't1', minutes: 30 },
        { tool: 't1', minutes: 0 },
        { tool: 't1' },
        { tool: 't2' },
        { tool: 't3' },
        { tool: 'nobody knows' },
        {},
      ],
      stated({ assumption: 'usual', of: { path: 'tool.category', member: 'Draw' }, value: 7.5 }),
    );
    store.upsert('tool', [
      { id: 't1', category: 'Draw', minutes: 12.25 },
      { id: 't2', category: 'Draw' },
      { id: 't3', category: 'Check' },
    ]);
    const { current, notes } = await ask(store, ['runs', 'covered', 'minutes', 'allSaved']);
    expect(current.totals).toEqual({
      runs: 7,
      covered: 4,
      minutes: 30 + 0 + 12.25 + 7.5,
      allSaved: (30 + 12.25 + 7.5) * MINUTE,
    });
    expect(notes).toEqual([
      { kind: 'coverage', measure: 'minutes', covered: 4, of: 7 },
      { kind: 'coverage', measure: 'allSaved', covered: 4, of: 7 },
    ]);
  });

  it('is none, and not 0, where a part is missing', async () => {
    const store = storeOf([{}, { minutes: 5, units: null }]);
    const { current } = await ask(store, [
      'allSaved',
      'meanSaved',
      'leastSaved',
      'mostSaved',
      'medianSaved',
      'covered',
    ]);
    expect(current.totals).toEqual({
      allSaved: 0,
      meanSaved: null,
      leastSaved: null,
      mostSaved: null,
      medianSaved: null,
      covered: 1,
    });
    const nought = storeOf([{ minutes: 0 }]);
    expect((await ask(nought, ['meanSaved', 'covered'])).current.totals).toEqual({ meanSaved: 0, covered: 1 });
  });

  it('may be negative, and is shown as it is', async () => {
    const review = { assumption: 'review', value: 2.5 };
    const rest = (SIMPLE[0]?.values ?? []).filter(({ assumption }) => assumption !== 'review');
    const store = storeOf(
      [{ minutes: 1 }, { minutes: 10, duration: HOUR }, { minutes: 4.5 }],
      [{ version: 'v', from: null, values: [...rest, review] }],
    );
    const { current } = await ask(store, ['allSaved', 'leastSaved', 'mostSaved', 'value']);
    expect(current.totals).toEqual({
      allSaved: (-1.5 + 7.5 - 60 + 2) * MINUTE,
      leastSaved: -52.5 * MINUTE,
      mostSaved: 2 * MINUTE,
      value: -52,
    });
  });

  it('counts events once however often they were delivered', async () => {
    const store = storeOf([{ minutes: 5 }, { minutes: 7 }]);
    store.append([{ fact: 'run', id: 'r0', at: day(10), units: 1, duration: 0, minutes: 50, received: day(11) }]);
    expect(await total(store, 'minutes')).toBe(57);
  });

  it('keeps its value in groups and buckets, of which the total is no sum of rounded figures', async () => {
    const store = storeOf([
      { user: 'ann', minutes: 20, at: day(10) },
      { user: 'ben', minutes: 20, at: day(10) },
      { user: 'ann', minutes: 20, at: day(11) },
    ]);
    const { groups, current } = await ask(store, ['value', 'net'], { dimensions: ['user'], grain: 'month' });
    expect(groups.flat().map((member) => 'key' in member && member.key)).toEqual(['ann', 'ben']);
    expect(current.groupTotals).toEqual({ value: [40, 20], net: [40, 20] });
    expect(current.bucketTotals.value).toEqual([60]);
  });
});

describe('rounding', () => {
  it.each([
    [1, 0],
    [3, 0.02],
    [5, 0.02],
    [7, 0.04],
    [5.001, 0.03],
    [4.999, 0.02],
    [0, 0],
  ])('takes %f credits at half a cent to the even cent, %f', async (credits, price) => {
    expect(await total(storeOf([{ credits }]), 'cents')).toBe(price);
  });

  it('is done for each event', async () => {
    expect(await total(storeOf([{ credits: 1 }, { credits: 1 }, { credits: 3 }]), 'cents')).toBe(0.02);
  });
});

describe('given', () => {
  it('keeps the events that have a value, for counts of every kind', async () => {
    const store = storeOf([
      { user: 'ann', minutes: 1 },
      { user: 'ben' },
      { user: 'cem', minutes: 0 },
      { user: 'ann', minutes: 2 },
    ]);
    const { current } = await ask(store, ['covered', 'coveredUsers', 'runs']);
    expect(current.totals).toEqual({ covered: 3, coveredUsers: 2, runs: 4 });
  });

  it('tells apart in groups what is covered', async () => {
    const store = storeOf([{ user: 'ann', minutes: 1 }, { user: 'ben' }, { user: 'ben', minutes: 1 }]);
    const { current } = await ask(store, ['covered', 'runs'], { dimensions: ['user'] });
    expect(current.groupTotals).toEqual({ covered: [1, 1], runs: [1, 2] });
  });
});

describe('numbers beyond 2^53', () => {
  const LARGE = Number.MAX_SAFE_INTEGER;

  it('are refused for one event, which is named by its value', async () => {
    const store = storeOf([{ minutes: 1 }, { minutes: 1, units: LARGE }]);
    await expect(total(store, 'allSaved')).rejects.toMatchObject({
      code: 'limitExceeded',
      message: expect.stringContaining('"run.saved"'),
    });
  });

  it('are no matter where the event is not asked for', async () => {
    const store = storeOf([{ minutes: 1 }, { minutes: 1, units: LARGE, outcome: 'failed' }, { units: LARGE }]);
    expect(await total(store, 'saved')).toBe(MINUTE);
    expect((await ask(store, ['covered'])).current.totals.covered).toBe(2);
  });

  it('are added up exactly', async () => {
    const large = 90_071_992_547_409.9;
    const store = storeOf([large, large, 0.1, 0.1, 0.1].map((minutes) => ({ minutes })));
    // In hundredths, of which the sum of doubles would lose some.
    expect(await total(store, 'minutes')).toBe(Number(2n * 9_007_199_254_740_990n + 30n) / 100);
  });
});

import { describe, expect, it } from 'vitest';
import { ask, storeOf, total } from './computed-model.js';

const HOUR = 3_600_000;

describe('computed values', () => {
  it('adds up what runs save', async () => {
    const store = storeOf([{ minutes: 30 }, { minutes: 90.5, units: 2, duration: 60_000 }]);
    expect(await total(store, 'saved')).toBe(0.5 * HOUR + 181 * 60_000 - 60_000);
    const { current } = await ask(store, ['value', 'net', 'covered', 'medianSaved']);
    expect(current.totals).toEqual({ value: 30 + 180, net: 210, covered: 2, medianSaved: (30 + 180) * 30_000 });
  });
});

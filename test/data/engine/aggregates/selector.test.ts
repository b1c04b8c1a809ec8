import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Selector } from '../../../../src/data/engine/aggregates/selector.js';

function select(selector: Selector, values: readonly number[], rank: number) {
  selector.room(values.length).set(values);
  return selector.select(rank);
}

describe('Selector', () => {
  it('selects what sorting would put at a rank and after it', () => {
    const selector = new Selector();
    const values = fc.array(
      fc.oneof(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1000, max: 1100 }),
        fc.maxSafeInteger(),
        fc.nat({ max: 52 }).map((power) => 2 ** power),
      ),
      { minLength: 1, maxLength: 900, size: 'max' },
    );
    fc.assert(
      fc.property(values, fc.nat(), (all, at) => {
        const rank = at % all.length;
        const sorted = Float64Array.from(all).sort();
        expect(select(selector, all, rank)).toEqual({ value: sorted[rank], next: sorted[rank + 1] });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['equal', () => 7],
    ['ordered', (i: number) => i],
    ['turned', (i: number) => -i],
    ['far apart', (i: number) => 2 ** (i % 53)],
    ['far apart on both sides', (i: number) => (i % 2 === 0 ? -1 : 1) * 2 ** (i % 53)],
    ['close together but for one', (i: number) => (i === 4999 ? Number.MAX_SAFE_INTEGER : i % 3)],
    ['close together far from 0', (i: number) => Number.MAX_SAFE_INTEGER - ((i * 7919) % 5000)],
  ])('selects among many values that are %s', (_, value) => {
    for (const length of [100, 5000, 20_000]) {
      const values = Array.from({ length }, (_, i) => value(i));
      const sorted = Float64Array.from(values).sort();
      for (const rank of [0, 1, length / 2 - 1, length / 2, length - 2, length - 1]) {
        expect(select(new Selector(), values, rank)).toEqual({ value: sorted[rank], next: sorted[rank + 1] });
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accumulator, Batch, Collected } from '../../../../src/data/engine/aggregates/accumulator.js';
import { Count } from '../../../../src/data/engine/aggregates/count.js';
import { Distinct } from '../../../../src/data/engine/aggregates/distinct.js';
import { Extreme } from '../../../../src/data/engine/aggregates/extreme.js';
import { LargeSum } from '../../../../src/data/engine/aggregates/large-sum.js';
import { PairSet } from '../../../../src/data/engine/aggregates/pair-set.js';
import { Quantile } from '../../../../src/data/engine/aggregates/quantile.js';
import { Shared } from '../../../../src/data/engine/aggregates/shared.js';
import { Sum } from '../../../../src/data/engine/aggregates/sum.js';
import { ValueCount } from '../../../../src/data/engine/aggregates/value-count.js';

interface Row {
  readonly cell: number;
  readonly value?: number;
  readonly code?: number;
  readonly other?: number;
}

function batch(rows: readonly Row[]): Batch {
  return {
    from: 0,
    to: rows.length,
    groups: Int32Array.from(rows, ({ cell }) => cell),
    stride: 1,
    bucket: 0,
    values: Float64Array.from(rows, ({ value }) => value ?? Number.NaN),
    codes: Int32Array.from(rows, ({ code }) => code ?? 0),
    others: Int32Array.from(rows, ({ other }) => other ?? 0),
  };
}

function filled<A extends Accumulator>(accumulator: A, cells: number, rows: readonly Row[]): A {
  accumulator.grow(cells);
  accumulator.add(batch(rows));
  return accumulator;
}

const figures = (accumulator: Collected, cells: number) =>
  Array.from({ length: cells }, (_, i) => accumulator.value(i));
const valued = (...values: readonly (number | undefined)[]): Row[] =>
  values.map((value) => (value === undefined ? { cell: 0 } : { cell: 0, value }));

describe('a cell without events', () => {
  it.each([
    ['count', () => new Count(), 0],
    ['count of values', () => new ValueCount(), 0],
    ['sum', () => new Sum('sum'), 0],
    ['large sum', () => new LargeSum('sum'), 0],
    ['distinct', () => new Distinct(10), 0],
    ['shared', () => new Shared(10, 10, 2), 0],
    ['mean', () => new Sum('mean'), null],
    ['mean of large numbers', () => new LargeSum('mean'), null],
    ['min', () => new Extreme('min'), null],
    ['max', () => new Extreme('max'), null],
    ['quantile', () => new Quantile(0.5), null],
  ] as const)('has a %s of its own kind of nothing', (_, make, nothing) => {
    expect(figures(filled<Accumulator>(make(), 3, []), 3)).toEqual([nothing, nothing, nothing]);
    expect(figures(make().fold(Int32Array.of(), 2), 2)).toEqual([nothing, nothing]);
  });

  it('stays so where its values are absent', () => {
    const rows = valued(undefined, undefined);
    for (const make of [new Sum('mean'), new LargeSum('mean'), new Extreme('min'), new Quantile(0.5)]) {
      expect(filled<Accumulator>(make, 1, rows).value(0)).toBeNull();
    }
    expect(filled(new Sum('sum'), 1, rows).value(0)).toBe(0);
  });
});

describe('Quantile is of R type 7', () => {
  // quantile(x, q, type = 7) of R 4.
  it.each([
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[15, 20, 35, 40, 50], 0.25, 20],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25, 7.25],
    [[3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.75, 14.5],
    [[10, 30], 0.9, 28],
    [[7], 0.95, 7],
    [[5, 1, 9], 0, 1],
    [[5, 1, 9], 1, 9],
    [[-3, -1], 0.5, -2],
  ])('of %j at %d', (values, q, expected) => {
    expect(filled(new Quantile(q), 1, valued(...values.toReversed())).value(0)).toBeCloseTo(expected, 12);
  });
});

describe('sums are exact', () => {
  it('to the last unit beyond 2^53, whatever the order', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const values = fc.array(fc.oneof(fc.maxSafeInteger(), fc.constantFrom(most, -most, 1, -1)), { maxLength: 200 });
    fc.assert(
      fc.property(values, (all) => {
        const total = all.reduce((sum, value) => sum + BigInt(value), 0n);
        expect(filled(new LargeSum('sum'), 1, valued(...all)).value(0)).toBe(Number(total));
      }),
    );
  });

  it('0.1 added a million times is 100,000: tenths are whole numbers', () => {
    const sum = filled(new Sum('sum'), 1, []);
    for (let i = 0; i < 100; i++) sum.add(batch(Array<Row>(10_000).fill({ cell: 0, value: 1 })));
    expect(Number(sum.value(0)) / 10).toBe(100_000);
  });

  it('and means divide last', () => {
    expect(filled(new Sum('mean'), 1, valued(1, 2, undefined, 6)).value(0)).toBe(3);
    expect(filled(new LargeSum('mean'), 1, valued(2 ** 52, 2 ** 52, 2 ** 52 + 3)).value(0)).toBe(2 ** 52 + 1);
  });
});

describe('PairSet', () => {
  it('holds each number up to 2^53 once, also where many share their lower half', () => {
    const numbers = fc.oneof(
      fc.nat({ max: 100 }),
      fc.maxSafeNat(),
      fc.nat({ max: 2 ** 20 }).map((high) => high * 2 ** 32 + 5),
    );
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 5000, size: 'max' }), (all) => {
        const set = new PairSet();
        const known = new Set<number>();
        for (const each of all) {
          expect(set.add(each)).toBe(!known.has(each));
          known.add(each);
        }
        const visited: number[] = [];
        set.each((each) => visited.push(each));
        expect(new Set(visited)).toEqual(known);
        expect(set.size).toBe(known.size);
      }),
      { numRuns: 20 },
    );
  });
});

describe('Distinct', () => {
  it('counts members once a cell and none not at all, also beside the ends of its words', () => {
    const codes = [0, 1, 31, 32, 33, 63, 64, 1, 31, 32, 0];
    const distinct = filled(new Distinct(65), 2, [...codes.map((code) => ({ cell: 0, code })), { cell: 1, code: 64 }]);
    expect(figures(distinct, 2)).toEqual([6, 1]);
    expect(figures(distinct.fold(Int32Array.of(0, 0), 1), 1)).toEqual([6]);
    expect(figures(distinct.fold(Int32Array.of(-1, 0), 1), 1)).toEqual([1]);
  });

  it('counts the same before and after it has turned from bits to pairs', () => {
    const members = 100_000;
    const distinct = new Distinct(members);
    const counted = new Map<number, Set<number>>();
    let seed = 7;
    for (const cells of [10, 100, 5000, 20_000]) {
      const rows = Array.from({ length: 5000 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return { cell: seed % cells, code: (seed >> 3) % members };
      });
      distinct.grow(cells);
      distinct.add(batch(rows));
      for (const { cell, code } of rows) if (code !== 0) counted.set(cell, (counted.get(cell) ?? new Set()).add(code));
    }
    for (const [cell, own] of counted) expect(distinct.value(cell)).toBe(own.size);
    const all = new Set([...counted.values()].flatMap((own) => [...own]));
    expect(distinct.fold(new Int32Array(20_000), 1).value(0)).toBe(all.size);
  });
});

describe('Shared', () => {
  it('counts members that enough different others had to do with', () => {
    const rows = [
      { cell: 0, code: 1, other: 1 },
      { cell: 0, code: 1, other: 1 },
      { cell: 0, code: 2, other: 1 },
      { cell: 0, code: 2, other: 2 },
      { cell: 0, code: 3, other: 0 },
      { cell: 0, code: 3, other: 1 },
      { cell: 0, code: 0, other: 2 },
      { cell: 1, code: 1, other: 2 },
    ];
    const shared = filled(new Shared(4, 3, 2), 2, rows);
    expect(figures(shared, 2)).toEqual([1, 0]);
    expect(figures(shared.fold(Int32Array.of(0, 0), 1), 1)).toEqual([2]);
    expect(figures(filled(new Shared(4, 3, 1), 2, rows), 2)).toEqual([3, 1]);
  });

  it('refuses more than can be told apart', () => {
    expect(() => new Shared(1e7, 1e6, 2).grow(1e6)).toThrow(expect.objectContaining({ code: 'limitExceeded' }));
  });
});

describe('folding cells is the same as having counted into them', () => {
  const rows = fc.array(
    fc.record({
      cell: fc.nat({ max: 5 }),
      value: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN)),
      code: fc.nat({ max: 4 }),
      other: fc.nat({ max: 3 }),
    }),
    { maxLength: 60 },
  );
  const targets = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 6, maxLength: 6 });

  it.each([
    ['count', () => new Count()],
    ['count of values', () => new ValueCount()],
    ['sum', () => new Sum('sum')],
    ['mean', () => new Sum('mean')],
    ['large sum', () => new LargeSum('sum')],
    ['large mean', () => new LargeSum('mean')],
    ['min', () => new Extreme('min')],
    ['max', () => new Extreme('max')],
    ['quantile', () => new Quantile(0.3)],
    ['distinct', () => new Distinct(5)],
    ['shared', () => new Shared(5, 4, 2)],
  ] as const)('%s', (_, make) => {
    fc.assert(
      fc.property(rows, targets, (all, target) => {
        const folded = filled<Accumulator>(make(), 6, all).fold(Int32Array.from(target), 3);
        const moved = all.map((row) => ({ ...row, cell: target[row.cell] as number })).filter(({ cell }) => cell >= 0);
        expect(figures(folded, 3)).toEqual(figures(filled<Accumulator>(make(), 3, moved), 3));
      }),
    );
  });
});

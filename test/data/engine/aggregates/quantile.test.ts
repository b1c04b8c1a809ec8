import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Accumulator, Batch } from '../../../../src/data/engine/aggregates/accumulator.js';
import { Quantile } from '../../../../src/data/engine/aggregates/quantile.js';
import { BLOCK_ROWS } from '../../../../src/data/engine/block.js';
import { ONE_GROUP } from '../../../../src/data/engine/group-ids.js';

const NO_CODES = new Int32Array(0);

/** The figure of plain sorted numbers. */
function quantileOf(values: readonly number[] | undefined, q: number): number | null {
  if (values === undefined || values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const rank = (sorted.length - 1) * q;
  const whole = Math.floor(rank);
  const value = sorted[whole] as number;
  return rank === whole ? value + 0 : value + (rank - whole) * ((sorted[whole + 1] as number) - value);
}

/** Evenly spread numbers from 0 up to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

type Random = () => number;

const bell = (random: Random) => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());

const SPREADS: Record<string, (random: Random, row: number) => number> = {
  durations: (random) => Math.round(1800 * Math.exp(1.2 * bell(random))),
  'durations, some absent': (random) => (random() < 0.3 ? Number.NaN : Math.round(1800 * Math.exp(1.2 * bell(random)))),
  'both sides of 0': (random) => Math.round(200 * bell(random)),
  'few different': (random) => Math.floor(random() * 4),
  'evenly spread': (random) => Math.floor(random() * 1e9),
  'the largest': (random) => Number.MAX_SAFE_INTEGER - Math.floor(random() * 3000),
  'close together far from 0': (random) => 1.7e12 + Math.floor(random() * 1000),
  'all magnitudes': (random) => Math.trunc((random() - 0.5) * 2 ** Math.floor(random() * 54)),
  drifting: (random, row) => Math.floor(row / 8 + random() * 50) - 2000,
  absent: () => Number.NaN,
  'absent at first': (random, row) => (row < 50_000 ? Number.NaN : Math.floor(random() * 900)),
};

interface Shape {
  readonly groups: number;
  readonly buckets: number;
  readonly rows: number;
  readonly spread: string;
  readonly seed: number;
  /** Whether how many cells there are is said beforehand. */
  readonly isKnown: boolean;
}

/** Fills siblings in batches of one bucket each; returns the same numbers by cell. */
function fill(siblings: readonly Accumulator[], { groups, buckets, rows, spread, seed }: Shape): number[][] {
  const random = randomFrom(seed);
  const byCell: number[][] = Array.from({ length: groups * buckets }, () => []);
  for (let done = 0; done < rows; ) {
    const size = Math.min(rows - done, 1 + Math.floor(random() * BLOCK_ROWS));
    const bucket = Math.floor(random() * buckets);
    const values = Float64Array.from({ length: size }, (_, i) => SPREADS[spread]?.(random, done + i) ?? Number.NaN);
    const codes = groups === 1 ? ONE_GROUP : Int32Array.from(values, () => Math.floor(random() * groups));
    const from = Math.min(size, Math.floor(random() * 3));
    const batch: Batch = {
      ...{ from, to: size, groups: codes, stride: buckets, bucket },
      ...{ values, codes: NO_CODES, others: NO_CODES },
    };
    for (const sibling of siblings) {
      sibling.grow(groups * buckets);
      sibling.add(batch);
    }
    for (let i = from; i < size; i++) {
      const value = values[i] as number;
      if (!Number.isNaN(value)) byCell[(codes[i] as number) * buckets + bucket]?.push(value);
    }
    done += size;
  }
  for (const sibling of siblings) sibling.grow(groups * buckets);
  return byCell;
}

function foldOf(byCell: readonly number[][], target: Int32Array, size: number): number[][] {
  const folded: number[][] = Array.from({ length: size }, () => []);
  byCell.forEach((values, cell) => {
    const into = folded[target[cell] as number];
    for (const value of values) into?.push(value);
  });
  return folded;
}

function expectFigures(siblings: readonly Accumulator[], qs: readonly number[], byCell: readonly number[][]): void {
  siblings.forEach((sibling, i) => {
    const figures = byCell.map((_, cell) => sibling.value(cell));
    expect(figures).toEqual(byCell.map((values) => quantileOf(values, qs[i] as number)));
  });
}

/** Holds quantiles and what is folded of them, once and twice, against sorted numbers. */
function check(shape: Shape, q: number): void {
  const cells = shape.groups * shape.buckets;
  const qs = [q, 0.5, 0.95];
  const known = shape.isKnown ? cells : undefined;
  const first = new Quantile(q, undefined, known);
  const siblings = [first, ...qs.slice(1).map((each) => new Quantile(each, first, known))];
  const byCell = fill(siblings, shape);
  expectFigures(siblings, qs, byCell);

  const random = randomFrom(shape.seed + 1);
  const size = 1 + Math.floor(random() * 5);
  const target = Int32Array.from({ length: cells }, () => Math.floor(random() * (size + 1)) - 1);
  const once = foldOf(byCell, target, size);
  const folded = siblings.map((sibling) => sibling.fold(target, size));
  expectFigures(folded, qs, once);
  const again = Int32Array.from({ length: size }, (_, i) => (i % 3) - 1);
  expectFigures(
    folded.map((each) => each.fold(again, 2)),
    qs,
    foldOf(once, again, 2),
  );
  const all = new Int32Array(cells);
  expectFigures(
    siblings.map((sibling) => sibling.fold(all, 1)),
    qs,
    foldOf(byCell, all, 1),
  );
}

const q = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1));

describe('quantiles are those of sorted numbers', () => {
  const shape = (rows: number, groups: number, buckets: number) =>
    fc.record({
      groups: fc.integer({ min: 1, max: groups }),
      buckets: fc.integer({ min: 1, max: buckets }),
      rows: fc.nat({ max: rows }),
      spread: fc.constantFrom(...Object.keys(SPREADS)),
      seed: fc.nat(),
      isKnown: fc.boolean(),
    });

  it('of few rows', () => {
    fc.assert(fc.property(shape(400, 6, 4), q, check), { numRuns: 300 });
  });

  it('of few rows in many cells', () => {
    fc.assert(fc.property(shape(20_000, 3000, 30), q, check), { numRuns: 15 });
  });

  it.each(Object.keys(SPREADS))('of many rows: %s', (spread) => {
    for (const [groups, buckets, isKnown] of [
      [1, 1, true],
      [5, 3, true],
      [5, 3, false],
      [40, 12, true],
    ] as const) {
      check({ groups, buckets, rows: 150_000, spread, seed: groups * 7919, isKnown }, 0.123);
    }
  });

  it('of values that come in after figures were taken', () => {
    const quantile = new Quantile(0.5, undefined, 2);
    const shape = { groups: 2, buckets: 1, rows: 50_000, spread: 'durations', isKnown: true };
    const before = fill([quantile], { ...shape, seed: 1 });
    expectFigures([quantile], [0.5], before);
    const after = fill([quantile], { ...shape, seed: 2 });
    expectFigures(
      [quantile],
      [0.5],
      before.map((values, cell) => [...values, ...(after[cell] ?? [])]),
    );
  });

  it('and cells that were not said beforehand are refused, as nothing would hold them', () => {
    expect(() => new Quantile(0.5, undefined, 2).grow(3)).toThrow(RangeError);
  });
});

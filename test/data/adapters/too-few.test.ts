import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgesOf } from '../../../src/data/adapters/bridges.js';
import { type Place, type Sum, tooFew } from '../../../src/data/adapters/too-few.js';
import { told } from './told.js';

const MINIMUM = 5;

/** A table of people by row and column with all of its margins; people are sets, so that margins are unions. */
function table(cells: readonly (readonly ReadonlySet<number>[])[]): {
  places: Place[];
  sums: Sum[];
  members: ReadonlySet<number>[];
} {
  const members: Set<number>[] = [];
  const add = (...sets: readonly ReadonlySet<number>[]) => members.push(new Set(sets.flatMap((set) => [...set]))) - 1;
  const inner = cells.map((row) => row.map((cell) => add(cell)));
  const rows = cells.map((row) => add(...row));
  const columns = (cells[0] ?? []).map((_, c) => add(...cells.map((row) => row[c] as ReadonlySet<number>)));
  const whole = add(...cells.flat());
  const sums = [
    ...rows.map((at, r) => ({ whole: at, parts: inner[r] as number[] })),
    ...columns.map((at, c) => ({ whole: at, parts: inner.map((row) => row[c] as number) })),
    { whole, parts: rows },
    { whole, parts: columns },
  ];
  return { places: members.map((set) => ({ people: [set.size] })), sums, members };
}

const people = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 9 }).map((list) => new Set(list));
const grid = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(people, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('tooFew', () => {
  it('hides a group of few, and another so that the difference from the total tells nothing', () => {
    const places = [{ people: [3] }, { people: [9] }, { people: [6] }, { people: [18] }];
    expect([...tooFew(places, [[{ whole: 3, parts: [0, 1, 2] }]], MINIMUM)]).toEqual([0, 2]);
  });

  it('hides the total where no other group could stand in', () => {
    const places = [{ people: [3] }, { people: [0] }, { people: [7] }];
    expect([...tooFew(places, [[{ whole: 2, parts: [0, 1] }]], MINIMUM)]).toEqual([0, 2]);
  });

  it('is not content with two small groups: what both miss together may be about one person', () => {
    const places = [{ people: [1] }, { people: [1] }, { people: [8] }, { people: [9] }, { people: [17] }];
    expect([...tooFew(places, [[{ whole: 4, parts: [0, 1, 2, 3] }]], MINIMUM)]).toEqual([0, 1, 2]);
  });

  it('looks at every measure by itself', () => {
    const places = [{ people: [10, 2] }, { people: [6, 0] }, { people: [12, 9] }, { people: [28, 11] }];
    expect([...tooFew(places, [[{ whole: 3, parts: [0, 1, 2] }]], MINIMUM)]).toEqual([0, 2]);
  });

  it('hides nothing where everything is about enough people', () => {
    const places = [{ people: [5] }, { people: [0] }, { people: [5] }];
    expect(tooFew(places, [[{ whole: 2, parts: [0, 1] }]], MINIMUM).size).toBe(0);
  });

  it('leaves no figure about too few to be worked out, by any way of adding and subtracting', () => {
    fc.assert(
      fc.property(grid, (cells) => {
        const { places, sums, members } = table(cells);
        const hidden = tooFew(places, [sums], MINIMUM);
        const isSmall = (place: number) =>
          (members[place] as ReadonlySet<number>).size > 0 && (members[place] as ReadonlySet<number>).size < MINIMUM;
        expect(places.flatMap((_, place) => (isSmall(place) && !hidden.has(place) ? [place] : []))).toEqual([]);
        expect(told(sums, hidden).filter(isSmall)).toEqual([]);
        for (const { whole, parts } of sums) {
          const missing = parts.filter((part) => hidden.has(part));
          if (missing.length === 0 || hidden.has(whole)) continue;
          const together = new Set(missing.flatMap((part) => [...(members[part] as ReadonlySet<number>)]));
          expect(together.size === 0 || together.size >= MINIMUM).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bridgesOf', () => {
  it('finds what holds two rings together, and no edge of a ring or of a pair of edges', () => {
    const edges: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [3, 4],
      [5, 6],
    ];
    expect([...bridgesOf(7, edges)].sort()).toEqual([3, 6]);
  });

  it('stands a path of a hundred thousand vertices', () => {
    const edges = Array.from({ length: 100_000 }, (_, i) => [i, i + 1] as const);
    expect(bridgesOf(100_001, edges)).toHaveLength(100_000);
  });
});

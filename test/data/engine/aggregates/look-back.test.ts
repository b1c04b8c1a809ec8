import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Latest } from '../../../../src/data/engine/aggregates/latest.js';
import { MemberUnits } from '../../../../src/data/engine/aggregates/member-units.js';
import { NumberSet } from '../../../../src/data/engine/aggregates/number-set.js';
import { PositionMap } from '../../../../src/data/engine/aggregates/position-map.js';
import { UnitCursor } from '../../../../src/data/engine/aggregates/unit-cursor.js';

const NOTHING = new Int32Array(0);

/** One block of rows, each with its cell, its member and its instant. */
const batch = (rows: readonly (readonly [cell: number, member: number, at: number])[]) => ({
  from: 0,
  to: rows.length,
  groups: Int32Array.from(rows, ([cell]) => cell),
  stride: 1,
  bucket: 0,
  codes: Int32Array.from(rows, ([, member]) => member),
  values: Float64Array.from(rows, ([, , at]) => at),
  others: NOTHING,
});

describe('NumberSet', () => {
  it('holds each number once and in order, as bits and as a table, and when it turns from one to the other', () => {
    const bounds = fc.constantFrom([1000], [1000, 2 ** 40], [2 ** 40], [2 ** 20, 2 ** 26, 2 ** 50]);
    const property = fc.property(bounds, fc.array(fc.nat(999)), fc.array(fc.nat(2 ** 30)), (steps, few, more) => {
      const set = new NumberSet();
      const expected = new Set<number>();
      const add = (value: number) => {
        expect(set.add(value)).toBe(!expected.has(value));
        expected.add(value);
      };
      steps.forEach((bound, i) => {
        set.reserve(bound);
        for (const value of i === 0 ? few : more.map((each) => each % bound)) add(value);
        expect([...set.inOrder()]).toEqual([...expected].sort((a, b) => a - b));
      });
      if ((steps.at(-1) ?? 0) >= 2 ** 50) add(2 ** 49 + 1);
      expect(set.inOrder()).toHaveLength(expected.size);
    });
    fc.assert(property);
  });
});

describe('PositionMap', () => {
  it('numbers what comes, and finds it again', () => {
    const property = fc.property(fc.array(fc.nat(Number.MAX_SAFE_INTEGER), { maxLength: 3000 }), (keys) => {
      const map = new PositionMap();
      const different = [...new Set(keys)];
      for (const key of keys) expect(map.add(key)).toBe(different.indexOf(key));
      expect([...map.keys()]).toEqual(different);
      for (const key of keys) expect(map.find(key)).toBe(different.indexOf(key));
      expect(map.find(-2)).toBe(-1);
    });
    fc.assert(property, { numRuns: 30 });
  });
});

describe('UnitCursor', () => {
  it('finds the unit of an instant, whatever was asked before, and passes over empty ones', () => {
    const bounds = Float64Array.of(10, 20, 20, 35, 40);
    const cursor = new UnitCursor(bounds);
    for (const [instant, unit] of [
      [10, 0],
      [39, 3],
      [19, 0],
      [20, 2],
      [34, 2],
      [35, 3],
      [9, 0],
      [1000, 3],
    ] as const) {
      expect(cursor.at(instant)).toBe(unit);
    }
  });
});

describe('MemberUnits', () => {
  it('counts a member once a unit, and nobody never', () => {
    const units = new MemberUnits(5, Float64Array.of(0, 10, 20, 30));
    units.grow(2);
    units.add(
      batch([
        [0, 1, 0],
        [0, 1, 9],
        [0, 1, 10],
        [1, 1, 10],
        [0, 2, 25],
        [0, 0, 25],
      ]),
    );
    expect([units.value(0), units.value(1), units.value(7)]).toEqual([3, 1, 0]);
    const folded = units.fold(Int32Array.of(0, 0), 1);
    expect(folded.value(0)).toBe(3);
    expect(units.fold(Int32Array.of(-1, 0), 1).value(0)).toBe(1);
  });

  it('refuses more than can be told apart', () => {
    const units = new MemberUnits(2 ** 30, new Float64Array(2 ** 10));
    expect(() => units.grow(2 ** 20)).toThrow('too many groups');
  });
});

describe('Latest', () => {
  const rows = [
    [0, 1, 5],
    [1, 1, 7],
    [2, 1, 7],
    [1, 1, 7],
    [0, 1, 12],
    [3, 2, 3],
    [0, 0, 99],
  ] as const;

  it('keeps the latest events of each member and stretch, with all their cells, in whatever order they come', () => {
    for (const order of [rows, rows.toReversed()]) {
      const latest = new Latest(Float64Array.of(0, 10, 20));
      latest.add(batch(order));
      const { keys, at, cells } = latest.inOrder();
      expect([...keys]).toEqual([2, 3, 4]);
      expect([...at]).toEqual([7, 12, 3]);
      expect([0, 1, 2].map((i) => [...cells(i)].sort())).toEqual([[1, 2], [0], [3]]);
    }
  });

  it('folds the cells of the latest events, and forgets who is in none', () => {
    const latest = new Latest(Float64Array.of(0, 10, 20));
    latest.add(batch(rows));
    const { keys, cells } = latest.fold(Int32Array.of(0, 4, 4, -1), 5).inOrder();
    expect([...keys]).toEqual([2, 3]);
    expect([0, 1].map(cells)).toEqual([[4], [0]]);
  });
});

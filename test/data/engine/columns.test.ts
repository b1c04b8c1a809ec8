import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeColumn } from '../../../src/data/engine/code-column.js';
import { Dictionary } from '../../../src/data/engine/dictionary.js';
import { GroupIds } from '../../../src/data/engine/group-ids.js';
import { IdIndex } from '../../../src/data/engine/id-index.js';
import { InstantColumn } from '../../../src/data/engine/instant-column.js';
import { NumberColumn } from '../../../src/data/engine/number-column.js';
import { SetDictionary } from '../../../src/data/engine/set-dictionary.js';
import { UsageError } from '../../../src/data/errors.js';

const DAY = 86_400_000;

describe('Dictionary', () => {
  it('keeps none, an empty text and any other text apart', () => {
    const members = new Dictionary();
    expect([null, undefined, '', 'Other', '__proto__', '', null].map((key) => members.add(key))).toEqual([
      0, 0, 1, 2, 3, 1, 0,
    ]);
    expect([0, 1, 2, 3, 9].map((code) => members.key(code))).toEqual([null, '', 'Other', '__proto__', null]);
    expect(members.find('constructor')).toBeUndefined();
    expect(members.find(null)).toBe(0);
    expect(members.size).toBe(4);
  });
});

describe('SetDictionary', () => {
  it('knows a set by its members, whatever their order and number', () => {
    const sets = new SetDictionary(new Dictionary());
    const code = sets.add(['a', 'b', 'a']);
    expect(sets.add(['b', 'a'])).toBe(code);
    expect(sets.add(['a,b'])).not.toBe(code);
    expect(sets.add([''])).not.toBe(0);
    expect(sets.set(code).map((member) => sets.members.key(member))).toEqual(['a', 'b']);
  });

  it('gives the empty set the member of none', () => {
    const sets = new SetDictionary(new Dictionary());
    expect([sets.add([]), sets.add(null), sets.add(undefined)]).toEqual([0, 0, 0]);
    expect(sets.set(0)).toEqual([0]);
  });
});

describe('IdIndex', () => {
  it('finds a million ids again, and takes none for another', () => {
    const index = new IdIndex();
    const ids = Array.from({ length: 1_000_000 }, (_, i) => `run-${i}`);
    let known = 0;
    ids.forEach((id, row) => {
      if (row % 65_536 === 0) index.reserve(65_536);
      const slot = index.slot(id);
      if (index.row(slot) >= 0) known++;
      index.set(slot, row);
    });
    expect(known).toBe(0);
    expect(ids.every((id, row) => index.row(index.slot(id)) === row)).toBe(true);
    expect(index.bytes).toBeLessThan(50e6);
  });

  it('tells ids apart that differ in one character, in order or in length', () => {
    const index = new IdIndex();
    index.reserve(70_000);
    const letters = [...'abcdefghijklmnop\u0000\uD800é'];
    const ids = letters.flatMap((a) => letters.flatMap((b) => letters.flatMap((c) => [a, a + b, a + b + c])));
    const different = new Set(ids);
    let found = 0;
    for (const id of different) {
      const slot = index.slot(id);
      if (index.row(slot) < 0) found++;
      index.set(slot, found);
    }
    expect(found).toBe(different.size);
  });
});

describe('CodeColumn', () => {
  it.each([255, 256, 65_535, 65_536, 2 ** 31 - 1])('keeps codes up to %i, widening what was there', (largest) => {
    const column = new CodeColumn();
    column.reserve(4, 10);
    column.write(0, 10);
    column.reserve(4, largest);
    column.write(1, largest);
    column.reserve(1000, 3);
    column.write(999, largest);
    const into = new Int32Array(1000);
    column.read(0, 1000, into);
    expect([into[0], into[1], into[999]]).toEqual([10, largest, largest]);
  });

  it('takes one byte, two or four a row', () => {
    const bytes = [255, 256, 65_536].map((largest) => {
      const column = new CodeColumn();
      column.reserve(1000, largest);
      return column.bytes;
    });
    expect(bytes).toEqual([1000, 2000, 4000]);
  });
});

describe('NumberColumn', () => {
  it('gives back what was written, absent or too long for 32 bits, in any order', () => {
    const value = fc.oneof(
      fc.constantFrom(Number.NaN, -(2 ** 31), 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 0, Number.MAX_SAFE_INTEGER),
      fc.integer(),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.nat(), (values, at) => {
        const column = new NumberColumn();
        values.forEach((each, row) => {
          column.reserve(row + 1);
          column.write(row, each);
        });
        const from = at % values.length;
        const into = new Float64Array(values.length);
        column.read(from, values.length, into);
        expect([...into.subarray(0, values.length - from)]).toEqual(values.slice(from));
      }),
    );
  });

  it('takes four bytes a row until one needs eight', () => {
    const column = new NumberColumn();
    column.reserve(100);
    expect(column.bytes).toBe(400);
    column.write(0, 2 ** 31);
    expect(column.bytes).toBe(800);
  });
});

describe('InstantColumn', () => {
  const NOW = Date.UTC(2026, 10, 1);

  it('gives back every instant, near or far apart, before or after the first', () => {
    const offset = fc.oneof(
      fc.integer({ min: -5 * DAY, max: 60 * DAY }),
      fc.constantFrom(2 ** 32 - 1, 2 ** 32, -1, 0, -NOW, 8000 * 365 * DAY),
    );
    fc.assert(
      fc.property(fc.array(offset, { minLength: 1, maxLength: 30 }), (offsets) => {
        const column = new InstantColumn();
        column.reserve(offsets.length);
        for (const each of offsets) column.push(NOW + each);
        const into = new Float64Array(offsets.length);
        column.read(0, offsets.length, into);
        const expected = offsets.map((each) => NOW + each);
        expect([...into]).toEqual(expected);
        expect(offsets.map((_, row) => column.at(row))).toEqual(expected);
      }),
    );
  });

  it('takes four bytes a row within 49 days, and eight beyond', () => {
    const column = new InstantColumn();
    column.reserve(100);
    column.push(NOW);
    column.push(NOW + 49 * DAY);
    expect(column.bytes).toBe(400);
    column.push(NOW + 50 * DAY);
    expect(column.bytes).toBe(800);
    expect([0, 1, 2].map((row) => column.at(row) - NOW)).toEqual([0, 49 * DAY, 50 * DAY]);
  });

  it('finds the first row that is not before an instant', () => {
    const column = new InstantColumn();
    column.reserve(5);
    for (const each of [10, 20, 20, 30, 40]) column.push(NOW + each);
    expect([0, 10, 11, 20, 21, 40, 41].map((each) => column.lowerBound(NOW + each, 5))).toEqual([0, 0, 1, 1, 3, 4, 5]);
  });
});

describe('GroupIds', () => {
  const numbered = (cards: readonly number[], buckets: number, rows: readonly (readonly number[])[]) => {
    const groups = new GroupIds(cards, buckets);
    const into = new Int32Array(rows.length);
    const columns = cards.map((_, i) => Int32Array.from(rows, (row) => row[i] as number));
    groups.number(columns, rows.length, into);
    return { groups, ids: [...into] };
  };
  const rows = [
    [2, 999_999],
    [0, 0],
    [2, 999_999],
    [1, 5],
  ];

  it.each([
    ['a cell for each', 1000, 1],
    ['as they are met', 1_000_000, 1],
    ['as they are met, being cut into many buckets', 1000, 5000],
  ])('numbers combinations of members: %s', (_, second, buckets) => {
    const within = rows.map(([a = 0, b = 0]) => [a, b % second]);
    const { groups, ids } = numbered([3, second], buckets, within);
    expect(ids.map((id) => groups.codesOf(id))).toEqual(within);
    expect(within.map((codes) => groups.idOf(codes))).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => id < groups.size)).toBe(true);
  });

  it('has a cell for each of few combinations, and for those met of many', () => {
    expect(
      numbered(
        [3, 1000],
        1,
        rows.map(([a = 0]) => [a, 1]),
      ).groups.size,
    ).toBe(3000);
    expect(numbered([3, 1_000_000], 1, rows).groups.size).toBe(3);
  });

  it('is one group without dimensions', () => {
    expect(numbered([], 1, [[], [], []])).toMatchObject({ ids: [0, 0, 0], groups: { size: 1 } });
  });

  it('refuses more combinations than can be numbered', () => {
    expect(() => new GroupIds([1e6, 1e6, 1e6], 1)).toThrow(UsageError);
  });
});

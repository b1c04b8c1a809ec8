import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_ROWS } from '../../../src/data/engine/chunk.js';
import { CodeColumn } from '../../../src/data/engine/code-column.js';
import { Dictionary } from '../../../src/data/engine/dictionary.js';
import { FINGERPRINT_PARTS, makeSecret, writeFingerprint } from '../../../src/data/engine/fingerprint.js';
import { GroupIds } from '../../../src/data/engine/group-ids.js';
import { IdIndex } from '../../../src/data/engine/id-index.js';
import { InstantColumn } from '../../../src/data/engine/instant-column.js';
import { NumberColumn } from '../../../src/data/engine/number-column.js';
import { SetDictionary } from '../../../src/data/engine/set-dictionary.js';
import { sortByTime } from '../../../src/data/engine/time-order.js';
import { UsageError } from '../../../src/data/errors.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 1);
/** The end of the year 9999. */
const LAST = Date.UTC(10_000, 0, 1) - 1;

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

/** An index of ids, known by their positions. */
function indexed(ids: readonly string[]) {
  const secret = makeSecret();
  const all = new Uint32Array(ids.length * FINGERPRINT_PARTS);
  ids.forEach((id, row) => {
    writeFingerprint(id, secret, all, row * FINGERPRINT_PARTS);
  });
  const part = (from: number, to: number) => all.subarray(from * FINGERPRINT_PARTS, to * FINGERPRINT_PARTS);
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK_ROWS) }, (_, i) =>
    part(i * CHUNK_ROWS, (i + 1) * CHUNK_ROWS),
  );
  const index = new IdIndex(chunks);
  /** Adds the ids from `from` on; returns where those that were known already stand, and where they were known to be. */
  const add = (from = 0, to = ids.length, isNewer = true) => {
    const known: [number, number][] = [];
    const numbers = Uint32Array.from({ length: to - from }, (_, i) => from + i);
    index.add(part(from, to), to - from, numbers, (row, before) => {
      known.push([row, before]);
      return isNewer;
    });
    return known;
  };
  return { index, add, all, find: (row: number) => index.find(all, row) };
}

const numbered = (length: number, different = length) => Array.from({ length }, (_, i) => `run-${i % different}`);

describe('IdIndex', () => {
  it('finds a million ids again, and takes none for another', () => {
    const { index, add, find } = indexed(numbered(1_000_000));
    for (let from = 0; from < 1_000_000; from += 1000) {
      index.reach(from + 1000);
      expect(add(from, from + 1000)).toEqual([]);
    }
    expect(Array.from({ length: 1_000_000 }, (_, row) => find(row)).every((number, row) => number === row)).toBe(true);
    expect(index.bytes).toBeLessThan(9e6);
  });

  it('tells ids apart that differ in one character, in order or in length', () => {
    const letters = [...'abcdefghijklmnop\u0000\uD800é'];
    const ids = letters.flatMap((a) => letters.flatMap((b) => letters.flatMap((c) => [a + b, a + b + c])));
    expect(indexed([...new Set([...ids, ...letters])]).add()).toEqual([]);
  });

  it.each([
    ['takes the place of the other', true],
    ['leaves it its place', false],
  ])('tells of ids that are known, in their order; the row %s', (_, isNewer) => {
    const { add, find } = indexed(numbered(2000, 500));
    const known = [...add(0, 1200, isNewer), ...add(1200, 2000, isNewer)];
    for (let id = 0; id < 500; id++) {
      const rows = [id + 500, id + 1000, id + 1500];
      expect(known.filter(([row]) => row % 500 === id)).toEqual(rows.map((row) => [row, isNewer ? row - 500 : id]));
      expect(find(id)).toBe(isNewer ? id + 1500 : id);
    }
  });

  it('goes through rows so that those of one id stay in order', () => {
    const { index, all } = indexed(numbered(2000, 500));
    const order = [...index.order(all, 2000)];
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2000 }, (_, i) => i));
    for (let id = 0; id < 500; id++) {
      expect(order.filter((row) => row % 500 === id)).toEqual([id, id + 500, id + 1000, id + 1500]);
    }
  });

  it('forgets ids, and finds those that were in their way', () => {
    const { index, add, find, all } = indexed(numbered(5000));
    add();
    for (let row = 0; row < 5000; row += 2) index.forget(row, all, row);
    for (let row = 0; row < 5000; row++) expect(find(row)).toBe(row % 2 === 0 ? -1 : row);
    const { bytes } = index;
    expect(add(0, 1)).toEqual([]);
    expect(find(0)).toBe(0);
    index.trim();
    expect(index.bytes).toBeLessThan(bytes);
    for (let row = 1; row < 5000; row += 2) expect(find(row)).toBe(row);
  });

  it('keeps row numbers that need more bits than it had left for them', () => {
    const { index, add, find, all } = indexed(numbered(100));
    add();
    index.forget(3, all, 3);
    index.reach(2 ** 29);
    for (let row = 0; row < 100; row++) expect(find(row)).toBe(row === 3 ? -1 : row);
    index.renumber(7, 8, all, 7);
    expect(find(8)).toBe(8);
    index.renumber(8, 2 ** 29 - 1, all, 8);
    index.forget(2 ** 29 - 1, all, 8);
    expect(find(8)).toBe(-1);
  });
});

describe('sortByTime', () => {
  it.each([
    ['days', 86_400_000],
    ['one millisecond', 1],
    ['a century', 3_155_760_000_000],
  ])('sorts instants within %s, and keeps those of one instant in order', (_, span) => {
    for (const rows of [0, 1, 100, 5000]) {
      const at = Float64Array.from({ length: rows }, (_each, i) => NOW + Math.floor((((i * 7919) % 997) / 997) * span));
      const expected = Array.from(at, (instant, i) => ({ instant, i }))
        .sort((a, b) => a.instant - b.instant || a.i - b.i)
        .map(({ i }) => i);
      expect([
        ...sortByTime(
          at,
          Int32Array.from(at, (_each, i) => i),
        ),
      ]).toEqual(expected);
    }
  });
});

describe('CodeColumn', () => {
  it.each([255, 256, 65_535, 65_536, 2 ** 31 - 1])('keeps codes up to %i, widening what was there', (largest) => {
    const column = new CodeColumn();
    column.reserve(4, 10);
    column.write(0, Int32Array.of(10));
    column.reserve(4, largest);
    column.write(1, Int32Array.of(largest, 7));
    column.reserve(1000, 3);
    column.write(999, Int32Array.of(largest));
    const into = new Int32Array(1000);
    column.read(0, 1000, into);
    expect([into[0], into[1], into[2], into[999]]).toEqual([10, largest, 7, largest]);
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
  it('gives back what was written, absent or too long for 32 bits', () => {
    const value = fc.oneof(
      fc.constantFrom(Number.NaN, 0, -127, -128, 128, -32_768, 32_768, Number.MAX_SAFE_INTEGER),
      fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1),
      fc.integer(),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), fc.nat(), (values, at) => {
        const column = new NumberColumn();
        const from = at % values.length;
        column.reserve(from);
        column.write(0, Float64Array.from(values.slice(0, from)));
        column.reserve(values.length);
        column.write(from, Float64Array.from(values.slice(from)));
        const into = new Float64Array(values.length);
        column.read(from, values.length, into);
        expect([...into.subarray(0, values.length - from)]).toEqual(values.slice(from));
        expect(values.map((_, row) => column.at(row))).toEqual(values);
        expect(column.largest).toBe(Math.max(0, ...values.filter((each) => !Number.isNaN(each)).map(Math.abs)));
      }),
    );
  });

  it('takes one byte a row, two, four or eight, as its largest number needs', () => {
    const column = new NumberColumn();
    column.reserve(100);
    const bytes = [127, -127, Number.NaN, 128, 32_767, -32_768, 2 ** 31 - 1, 2 ** 31].map((value, row) => {
      column.write(row, Float64Array.of(value));
      return column.bytes / 100;
    });
    expect(bytes).toEqual([1, 1, 1, 2, 2, 4, 4, 8]);
    expect(column.at(2)).toBeNaN();
  });
});

describe('InstantColumn', () => {
  const append = (column: InstantColumn, instants: readonly number[]) => column.append(Float64Array.from(instants));

  it('gives back every instant, near or far apart, before or after the first', () => {
    const offset = fc.oneof(
      fc.integer({ min: -5 * DAY, max: 60 * DAY }),
      fc.constantFrom(2 ** 32 - 1, 2 ** 32, -1, 0, -NOW, LAST - NOW),
    );
    fc.assert(
      fc.property(fc.array(offset, { minLength: 1, maxLength: 30 }), fc.nat(), (offsets, at) => {
        const column = new InstantColumn();
        column.reserve(offsets.length);
        const expected = offsets.map((each) => NOW + each);
        const [before, after] = [expected.slice(0, at % offsets.length), expected.slice(at % offsets.length)];
        for (const part of [before, after])
          append(
            column,
            part.sort((a, b) => a - b),
          );
        expected.splice(0, Number.POSITIVE_INFINITY, ...before, ...after);
        const into = new Float64Array(offsets.length);
        column.read(0, offsets.length, into);
        expect([...into]).toEqual(expected);
        expect(offsets.map((_, row) => column.at(row))).toEqual(expected);
      }),
    );
  });

  it('takes four bytes a row within 49 days, and six beyond', () => {
    const column = new InstantColumn();
    column.reserve(100);
    append(column, [NOW, NOW + 49 * DAY]);
    expect(column.bytes).toBe(400);
    append(column, [NOW + 50 * DAY]);
    expect(column.bytes).toBe(600);
    append(column, [NOW - 50 * DAY]);
    expect([0, 1, 2, 3].map((row) => column.at(row) - NOW)).toEqual([0, 49 * DAY, 50 * DAY, -50 * DAY]);
  });

  it('finds the first row that is not before an instant', () => {
    const column = new InstantColumn();
    column.reserve(5);
    append(
      column,
      [10, 20, 20, 30, 40].map((each) => NOW + each),
    );
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

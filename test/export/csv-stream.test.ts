import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvLine, csvOfLines, csvStream } from '../../src/export/csv.js';
import { safeField } from '../../src/export/safe-text.js';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\r', '\n', '\t', ' ', '1', 'a', '’', '\uFEFF'),
  }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const lines = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 20 });

/** What another reader of RFC 4180 makes of a text. */
const read = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

const textOf = (value: CsvLine[number], guard: (text: string) => string) => {
  if (value === null) return '';
  return typeof value === 'string' ? guard(value) : value === 0 ? 0 : value;
};

async function all(given: Iterable<CsvLine> | AsyncIterable<CsvLine>) {
  const parts: string[] = [];
  for await (const part of csvStream(given)) parts.push(part);
  return parts;
}

describe('lines of CSV', () => {
  it('are read by another reader as they were written, every number exactly', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('spreadsheet' as const, 'machine' as const), (given, reader) => {
        const text = csvOfLines(given, { reader });
        const start = reader === 'spreadsheet' ? 1 : 0;
        const guard = reader === 'spreadsheet' ? safeField : (name: string) => name;
        const found = read(text.slice(start)).map((row, r) =>
          row.map((field, c) => (typeof given[r]?.[c] === 'number' ? Number(field) : field)),
        );
        expect(found).toEqual(given.map((row) => row.map((value) => textOf(value, guard))));
      }),
      { numRuns: 500 },
    );
  });

  it('have quotes around all that could be taken for a number, a date or several fields, and around no other text', () => {
    let texts = [''];
    for (let length = 0; length < 4; length++) {
      const longer = texts.filter((each) => each.length === length);
      texts = [...texts, ...longer.flatMap((each) => [...' a-1;",\té'].map((sign) => each + sign))];
    }
    const wrong = texts.filter((each) => {
      const field = safeField(each);
      const isAmbiguous = /[",;\t\r\n\p{Nd}]|^\s|\s$/u.test(field);
      return csvOfLines([[each]]) !== `\uFEFF${isAmbiguous ? `"${field.replaceAll('"', '""')}"` : field}\r\n`;
    });
    expect(texts).toHaveLength(7381);
    expect(wrong).toEqual([]);
  });

  it('keep a mark at the beginning of the first text, which would be taken for that of the file', () => {
    expect(csvOfLines([['\uFEFFa', 'b']], { reader: 'machine' })).toBe('"\uFEFFa",b\r\n');
  });

  it('have no field that begins like a formula, unless a machine reads them', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const fields = read(csvOfLines(given).slice(1)).flat();
        const isNumber = (field: string) => /^[+-]?\d+(?:[.,]\d+)*$/.test(field);
        expect(fields.filter((field) => /^[=+\-@\t\r＝＋－＠]/.test(field) && !isNumber(field))).toEqual([]);
      }),
    );
    expect(csvOfLines([['=1+1']], { reader: 'machine' })).toBe('=1+1\r\n');
    expect(csvOfLines([['=1+1']], { reader: 'machine', isGuarded: true })).toBe("'=1+1\r\n");
  });

  it('are the same in parts, from a list as from what comes with time', async () => {
    const rows = Array.from({ length: 5000 }, (_, i): CsvLine => [`Tool ${i}`, i / 7, null, 'a;b']);
    async function* later() {
      yield* rows;
    }
    const parts = await all(rows);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('')).toBe(csvOfLines(rows));
    expect((await all(later())).join('')).toBe(csvOfLines(rows));
    expect(await all([])).toEqual(['\uFEFF']);
  });

  it('are made as they are taken, in parts of one size, however many they are', async () => {
    let made = 0;
    function* million(): Generator<CsvLine> {
      for (; made < 1_000_000; made += 1)
        yield ['2026-11-22T10:00:00Z', 'Stair Tracer', 'Ada Lovelace', made, made / 3];
    }
    let largest = 0;
    let length = 0;
    let first = 0;
    for await (const part of csvStream(million())) {
      first ||= made;
      largest = Math.max(largest, part.length);
      length += part.length;
    }
    expect(first).toBeLessThan(2000);
    expect(largest).toBeLessThan(70_000);
    expect(length).toBeGreaterThan(50_000_000);
    expect(made).toBe(1_000_000);
  });
});

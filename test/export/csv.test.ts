import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/export/csv.js';
import { plainNumber } from '../../src/export/plain-number.js';
import { safeField, safeText } from '../../src/export/safe-text.js';

const sheet = (rows: readonly (readonly (string | number | null)[])[]) => ({ title: 'Runs', columns: ['Tool'], rows });
const lineOf = (cell: string | number | null) =>
  csvText({ about: [], sheets: [sheet([[cell]])] })
    .split('\r\n')
    .at(2);

/** Reads CSV as RFC 4180 says. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a CSV file', () => {
  it('begins with a byte order mark, what it is about, and each table under its title', () => {
    const text = csvText({
      about: [
        ['Usage', null],
        ['First day', '2026-11-01'],
      ],
      sheets: [
        { title: 'Runs', columns: ['Tool', 'Runs'], rows: [['Stair', 12]] },
        { title: 'Users', columns: ['Tool'], rows: [['Wall']] },
      ],
    });
    expect(text).toBe(
      '\uFEFFUsage,\r\nFirst day,"2026-11-01"\r\n\r\nRuns\r\nTool,Runs\r\nStair,12\r\n\r\nUsers\r\nTool\r\nWall\r\n',
    );
  });

  it('has no byte before the first table where it is about nothing, but the mark', () => {
    expect(csvText({ about: [], sheets: [sheet([])] })).toBe('\uFEFFRuns\r\nTool\r\n');
  });

  it('gives every text back as it was, but for the apostrophe before formulas', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 })), (rows) => {
        const text = csvText({ about: [], sheets: [{ title: 'T', columns: ['C'], rows }] });
        expect(parsed(text.slice(1)).slice(2)).toEqual(rows.map((cells) => cells.map(safeField)));
      }),
    );
  });

  it.each([
    '=1+1',
    ' =1+1',
    '\u200b=1+1',
    '+cmd',
    '-cmd|calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＠x',
    '-1+1',
    '=HYPERLINK("x")',
  ])('lets no spreadsheet run %j', (name) => {
    expect(lineOf(name)?.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it.each(['-5', '+41', '-1.234,5', 'A-1', 'a=b', '–', 'Wall'])('leaves %j as it is', (name) => {
    expect(safeText(name)).toBe(name);
  });

  it('leaves no field of a part of a name, whatever separates fields where it is read', () => {
    // Who separates by another sign knows no quotes but those that a field begins with.
    expect(lineOf('Wall;=1+1')).toBe(`"Wall;'=1+1"`);
    expect(lineOf('Wall\t=1+1')).toBe(`"Wall\t'=1+1"`);
    expect(lineOf('Wall;"=1+1"')).toBe(`"Wall;'""=1+1"""`);
    expect(lineOf('Wall; 1;2')).toBe('"Wall; 1;2"');
    expect(lineOf('say "hi", all')).toBe('"say ""hi"", all"');
  });

  it.each([' '.repeat(100_000), ';\n'.repeat(50_000), ';"'.repeat(50_000)])(
    'is quick with long runs of signs',
    (text) => {
      const start = performance.now();
      expect(safeField(`a${text}b`)).toBe(`a${text}b`);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );

  it('writes numbers exactly, below 0 too, and nothing where there is none', () => {
    expect(lineOf(-1234567.25)).toBe('-1234567.25');
    expect(lineOf(1e-9)).toBe('0.000000001');
    expect(lineOf(null)).toBe('');
  });
});

describe('a plain number', () => {
  it('is the same number again, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(plainNumber(-1.5e21)).toBe('-1500000000000000000000');
    expect(plainNumber(12.5e-10)).toBe('0.00000000125');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../demo/sources/csv.js';

describe('parseCsv', () => {
  it('reads plain and quoted fields', () => {
    expect(parseCsv('a,b\n"c","d, e"\n')).toEqual([
      ['a', 'b'],
      ['c', 'd, e'],
    ]);
    expect(parseCsv('temst,Temminck\'s,Stint\n"O""Neil","two\nlines"')).toEqual([
      ['temst', "Temminck's", 'Stint'],
      ['O"Neil', 'two\nlines'],
    ]);
  });

  it('knows an empty field from an empty line', () => {
    expect(parseCsv('a,\n,b\n\n""\n"",""')).toEqual([
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ]);
  });

  it('takes either line break, a byte order mark, and a file without a last line break', () => {
    expect(parseCsv('\uFEFFa,b\r\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseCsv('')).toEqual([]);
  });

  it('loses nothing of a file that was cut inside quotes', () => {
    expect(parseCsv('a,"b')).toEqual([['a', 'b']]);
    expect(parseCsv('"a"b,c')).toEqual([['ab', 'c']]);
  });

  it('gives back whatever was written as RFC 4180 has it', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '\u{1F426}') });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 5 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (table, end) => {
        expect(parseCsv(table.map((row) => row.map(quoted).join(',') + end).join(''))).toEqual(table);
      }),
    );
  });

  it('ends for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), (text) => void parseCsv(text)),
    );
  });
});

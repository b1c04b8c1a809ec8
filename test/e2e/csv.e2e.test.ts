import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createRandom } from '../../src/data/models/random.js';
import { type CsvLine, csvOfLines } from '../../src/export/csv.js';
import { safeField } from '../../src/export/safe-text.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const naughty = JSON.parse(decodeURIComponent(inject('naughtyStrings'))) as string[];
const folder = mkdtempSync(join(tmpdir(), 'tallyboard-csv-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** UTF-8 with commas and quotes, texts in quotes are texts, and formulas are computed: the most that a person can turn on. */
const IMPORT = 'CSV:44,34,76,1,,1033,true,false,false,false,false,,true';

interface Cell {
  readonly value: string | number;
  readonly isFormula: boolean;
}

/** What LibreOffice makes of a CSV file: its cells by their places, such as `B2`. */
function opened(text: string): ReadonlyMap<string, Cell> {
  const file = join(folder, 'cells.csv');
  writeFileSync(file, text);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = ['--headless', '--convert-to', 'xlsx', `--infilter=${IMPORT}`, '--outdir', folder, file];
  execFileSync('soffice', [profile, ...options], { stdio: 'ignore' });
  const parts = unzipSync(readFileSync(join(folder, 'cells.xlsx')));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, run = '']) => unescaped(run)).join(''),
  );
  const cells = part('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs);
  return new Map(
    [...cells].flatMap(([, place = '', attributes = '', inside = '']): [string, Cell][] => {
      const [, raw] = /<v>(.*?)<\/v>/s.exec(inside) ?? [];
      if (raw === undefined) return [];
      const value = attributes.includes('t="s"') ? (shared[Number(raw)] ?? '') : Number(raw);
      return [[place, { value, isFormula: inside.includes('<f') }]];
    }),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([0-9A-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '＝',
  '=cmd|',
  '=HYPERLINK("',
  '-1+',
  '+A1',
  '1e',
  '0',
  '',
  "'",
  ' =',
  ';=',
  '"',
];
const LETTERS = [...'abcXYZ0123456789 ,;"\'=+-@|!()$%&.:/\\\n\té漢字עבם🦄\u200b'];

/** Texts that begin like formulas or look like numbers and dates, and numbers of every size with as many digits as are kept. */
function randomCells(count: number): readonly (string | number)[] {
  const { next: random } = createRandom(20261122);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, () => {
    if (random() < 0.4) {
      const digits = Math.floor(random() * 1e15) * (random() < 0.5 ? -1 : 1);
      return Number(`${digits}e${Math.floor(random() * 24) - 18}`);
    }
    const length = 1 + Math.floor(random() * 16);
    return pick(STARTS) + Array.from({ length }, () => pick(LETTERS)).join('');
  });
}

/** Controls, and what is no character: a workbook cannot hold them. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;

const nameOf = (column: number) => String.fromCharCode(65 + column);

describe.skipIf(!hasOffice)('what LibreOffice makes of a CSV file (skipped without `soffice`)', () => {
  let given: readonly CsvLine[];
  let cells: ReadonlyMap<string, Cell>;
  beforeAll(() => {
    const usable = naughty.filter((text) => text !== '' && !NOT_IN_XML.test(text));
    const all = [...usable, ...randomCells(100_000)];
    given = Array.from({ length: Math.ceil(all.length / 10) }, (_, i) => all.slice(i * 10, i * 10 + 10));
    cells = opened(csvOfLines(given));
  }, 300_000);

  it('has no formula in any of its cells', () => {
    expect([...cells].filter(([, { isFormula }]) => isFormula)).toEqual([]);
    expect(cells.size).toBeGreaterThan(100_000);
  });

  it('has every text letter by letter, and every number', () => {
    const wrong = given.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const found = cells.get(`${nameOf(column)}${row + 1}`)?.value;
        const expected = typeof cell === 'string' ? safeField(cell).replaceAll(/\r\n?/g, '\n') : cell === 0 ? 0 : cell;
        return found === expected ? [] : [{ expected, found }];
      }),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('would have formulas of what is written for machines, so that there is something to see', () => {
    const unguarded = opened(csvOfLines([['=1+1']], { reader: 'machine' }));
    expect(unguarded.get('A1')).toEqual({ value: 2, isFormula: true });
  });
});

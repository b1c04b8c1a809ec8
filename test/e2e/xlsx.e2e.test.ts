import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentDisplay } from '../../src/export/document-display.js';
import { reportXlsx } from '../../src/export/xlsx/report-xlsx.js';
import { naughty } from '../components/naughty-names/names.js';
import { tableContent, tableOf } from '../export/pdf/plain-content.js';
import { runSample, sampleReports } from '../export/sample-reports.js';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'tallyboard-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A CSV file a sheet, in UTF-8, with formulas in place of what they come to. */
const EXPORT = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';

/** The first sheet of a report as LibreOffice reads it. */
function opened(bytes: Uint8Array): readonly (readonly string[])[] {
  const file = join(folder, 'report.xlsx');
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = ['--headless', '--convert-to', EXPORT, '--outdir', folder, file];
  execFileSync('soffice', [profile, ...options], { stdio: 'ignore' });
  const sheet = readdirSync(folder).find((name) => name === 'report-All.csv') ?? expect.fail();
  return Papa.parse<string[]>(readFileSync(join(folder, sheet), 'utf8')).data;
}

/** What no workbook can hold, and the marks of direction that are left out of it. */
const plain = (text: string) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u2066-\u2069]/gu, '')
    .replaceAll(/\r\n?/g, '\n');

describe.skipIf(!hasOffice)('what LibreOffice makes of a workbook (skipped without `soffice`)', () => {
  const names = [...new Set([...naughty, '_x0041_', '_X000d_ and _x005f_', ' a ', '\ta\t', '{=1+1}', "'quoted"])];
  let lines: readonly (readonly string[])[];
  beforeAll(async () => {
    const display = documentDisplay(await runSample(sampleReports[0] ?? expect.fail()));
    lines = opened(await reportXlsx(tableContent(tableOf(names)), display)).slice(4);
  });

  it('has every text letter by letter, and no formula', () => {
    const wrong = names.flatMap((name, i) => {
      const found = lines[i]?.[0];
      return found === plain(name) ? [] : [{ name, found }];
    });
    expect(wrong).toEqual([]);
  });

  it('has every number', () => {
    const column = (at: number) => names.map((_, i) => Number(lines[i]?.[at]?.replaceAll(',', '')));
    expect(column(1)).toEqual(names.map((_, i) => 1000 + i));
    expect(column(2)).toEqual(names.map((_, i) => i / 100));
  });
});

import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReportDocument } from '../../../src/data/report/report-document.js';
import { reportContent } from '../../../src/export/compose-content.js';
import { documentDisplay } from '../../../src/export/document-display.js';
import type { ReportContent } from '../../../src/export/report-content.js';
import { reportXlsx } from '../../../src/export/xlsx/report-xlsx.js';
import { sheetNames } from '../../../src/export/xlsx/sheet-name.js';
import { workbookBytes } from '../../../src/export/xlsx/workbook-bytes.js';
import type { WorkbookRow } from '../../../src/export/xlsx/workbook-sheets.js';
import { plainContent, tableContent, tableOf } from '../pdf/plain-content.js';
import { runSample, sampleReports } from '../sample-reports.js';
import { readWorkbook } from './workbook.js';

const display = documentDisplay({ report: { title: 'Any' }, calendar: { zone: 'UTC', fiscalYearStart: 1 } } as never);
const naughty = JSON.parse(decodeURIComponent(inject('naughtyStrings'))) as string[];

describe.each(sampleReports)('the report $name as a workbook', (sample) => {
  let document: ReportDocument;
  let content: ReportContent;
  let bytes: Uint8Array;
  beforeAll(async () => {
    document = await runSample(sample);
    content = await reportContent(document, documentDisplay(document));
    bytes = await reportXlsx(content, documentDisplay(document));
  });

  it('has a sheet for what it is of and one for each section, under safe names', () => {
    const sheets = readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([content.title, ...content.sections.map(({ title }) => title)]);
    expect(sheets[0]?.rows[0]?.[0]).toMatchObject({ value: content.title, isBold: true });
    const firstDay = sheets[0]?.rows.find(([label]) => label?.value === 'First day')?.[1];
    expect(firstDay).toMatchObject({ value: 46_317, format: 'yyyy-mm-dd' });
    for (const { xml } of sheets) expect(xml).toMatch(/<pane [^>]*ySplit="\d+"/);
  });

  it('has numbers that are computed with, each with a format, and no formula', () => {
    const cells = readWorkbook(bytes).flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell?.isFormula)).toEqual([]);
    const numbers = cells.filter((cell) => typeof cell?.value === 'number');
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((cell) => cell?.format === '')).toEqual([]);
    const formats = new Set(numbers.map((cell) => cell?.format));
    for (const format of ['#,##0', '0.00%', 'yyyy-mm-dd']) expect(formats).toContain(format);
  });

  it('is the same bytes every time', async () => {
    expect(await reportXlsx(content, documentDisplay(document))).toEqual(bytes);
  });
});

describe('a workbook', () => {
  const ownNames = Object.getOwnPropertyNames(Object.prototype);

  it('has texts as they are, whatever they begin with and are called', async () => {
    const names = [...new Set([...naughty, ...ownNames, '=1+1', '_x0041_', '\u0000a', 'x'.repeat(40_000), '\ud800'])];
    const [, sheet] = readWorkbook(await reportXlsx(tableContent(tableOf(names)), display));
    const found = sheet?.rows.slice(4).map(([first]) => first) ?? [];
    expect(found.filter((cell) => cell?.isFormula)).toEqual([]);
    const plain = (text: string) =>
      text.replaceAll(/[^\t\n -\ud7ff\ue000-\ufffc\u{10000}-\u{10fffd}]|[\u007f-\u009f\u2066-\u2069]/gu, '');
    const wrong = names.filter(
      (name, i) => plain(name).length < 30_000 && plain(String(found[i]?.value ?? '')) !== plain(name),
    );
    expect(wrong).toEqual([]);
    expect(Math.max(...found.map((cell) => String(cell?.value ?? '').length))).toBe(32_767);
  });

  it('is read from right to left in languages that are', async () => {
    const sheets = readWorkbook(await reportXlsx(plainContent({}, 'rtl'), display));
    for (const { xml } of sheets) expect(xml).toContain('rightToLeft="1"');
    // Latin names as well: programs would place them by their letters.
    const aligned = sheets.flatMap(({ rows }) =>
      rows.flat().map((cell) => typeof cell?.value === 'string' && cell.align),
    );
    expect(new Set(aligned.filter((align) => align !== false))).toEqual(new Set(['right']));
  });

  it('has columns that are wide enough for letters that are', async () => {
    const [latin, wide] = await Promise.all(
      ['abcdefghijkl', '比較期間の終了日を含む期間'].map(async (name) => {
        const [, sheet] = readWorkbook(await reportXlsx(tableContent(tableOf([name])), display));
        return Number(/<col min="1" max="1" width="([\d.]+)"/.exec(sheet?.xml ?? '')?.[1]);
      }),
    );
    expect(latin).toBeGreaterThan(12);
    expect(wide).toBeGreaterThan(2 * 12);
  });

  it('is refused where a sheet has more rows than programs read', async () => {
    const rows = new Array<WorkbookRow>(1_048_577).fill({ kind: 'plain', cells: [] });
    const made = workbookBytes([{ name: 'All', rows, sticky: 1 }], plainContent());
    await expect(made).rejects.toMatchObject({ code: 'limitExceeded' });
  });

  it('is given up when it is told to, in the middle', async () => {
    const controller = new AbortController();
    const rows = Array.from({ length: 300_000 }, (): WorkbookRow => {
      return { kind: 'plain', cells: [{ kind: 'number', value: Math.random(), format: '0' }] };
    });
    const made = workbookBytes([{ name: 'All', rows, sticky: 1 }], plainContent(), controller.signal);
    setTimeout(() => controller.abort());
    await expect(made).rejects.toMatchObject({ code: 'aborted' });
  });

  it('keeps the heads of its only table in sight', async () => {
    const [, sheet] = readWorkbook(await reportXlsx(tableContent(tableOf(['One'])), display));
    expect(sheet?.xml).toContain('ySplit="4"');
    expect(sheet?.rows[3]?.map((cell) => cell?.value)).toEqual(['Tool', 'Runs', 'Change']);
  });

  it('has names that programs allow, none of them twice', () => {
    const given = [
      'A/B:C',
      "'quoted'",
      '',
      'History',
      'a b c',
      'x'.repeat(40),
      'X'.repeat(40),
      '👩'.repeat(20),
      '[]*?',
    ];
    const names = sheetNames(given);
    expect(names).toEqual([
      'A B C',
      'quoted',
      '3',
      'History (2)',
      'a b c (2)',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
      '👩'.repeat(15),
      '9',
    ]);
    for (const name of sheetNames(naughty)) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    expect(new Set(sheetNames(naughty).map((name) => name.toLowerCase())).size).toBe(naughty.length);
  });
});

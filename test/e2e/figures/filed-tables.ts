import Papa from 'papaparse';
import type { Page } from 'playwright';
import type { ReportDocument } from 'tallyboard/data';
import { documentDisplay, reportContent, reportCsv } from 'tallyboard/export';
import { readWorkbook } from '../../export/xlsx/workbook.js';
import { plain, type ReadTable } from './read-table.js';

/** The tables of a CSV file, with texts and numbers as the file has them. */
export function tablesOfCsv(bytes: Uint8Array): readonly ReadTable[] {
  const [, ...blocks] = blocksOf(Papa.parse<string[]>(new TextDecoder().decode(bytes), { newline: '\r\n' }).data);
  let section = '';
  return blocks.flatMap((block): readonly ReadTable[] => {
    const [[title = ''] = [], heads, ...rows] = block;
    if (heads === undefined) {
      section = plain(title);
      return [];
    }
    return heads.length === 1 ? [] : [tableOf(section, title, heads, rows)];
  });
}

/** The tables that are made of what a file of JSON says. */
export async function tablesOfDocument(json: ReportDocument): Promise<readonly ReadTable[]> {
  const display = documentDisplay(json);
  return tablesOfCsv(new TextEncoder().encode(reportCsv(await reportContent(json, display), display)));
}

/** The tables of a workbook. Dates are as in CSV. */
export function tablesOfWorkbook(bytes: Uint8Array): readonly ReadTable[] {
  return readWorkbook(bytes)
    .slice(1)
    .flatMap(({ rows }) => {
      const lines = rows.map((row) =>
        Array.from(row, (cell) =>
          typeof cell?.value === 'number' && /y/.test(cell.format) ? dateOf(cell.value) : String(cell?.value ?? ''),
        ),
      );
      const [[[section = ''] = []] = [], ...blocks] = blocksOf(lines);
      return blocks.flatMap(([[title = ''] = [], heads = [], ...body]) =>
        heads.length < 2 ? [] : [tableOf(section, title, heads, withoutNotes(body))],
      );
    });
}

/** The tables of a page of HTML as a browser reads it. */
export async function tablesOfHtml(page: Page, bytes: Uint8Array): Promise<readonly ReadTable[]> {
  const read = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'text/html');
    return [...file.querySelectorAll('main table')].map((table) => ({
      section: table.closest('section')?.querySelector('h2')?.textContent ?? '',
      title: table.querySelector('caption')?.textContent ?? '',
      heads: [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? ''),
      rows: [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      ),
    }));
  }, new TextDecoder().decode(bytes));
  return read.map(({ section, title, heads, rows }) => tableOf(section, title, heads, rows));
}

function tableOf(
  section: string,
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): ReadTable {
  return {
    section: plain(section),
    title: plain(title),
    heads: heads.map(plain),
    rows: rows.filter(([name]) => name !== 'Note').map((row) => heads.map((_, i) => plain(row[i] ?? ''))),
  };
}

/** Rows without the sentences that stand under them. */
function withoutNotes(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.slice(1).some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}

/** What stands between empty lines. */
function blocksOf(lines: readonly (readonly string[])[]): readonly (readonly (readonly string[])[])[] {
  const blocks: (readonly string[])[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isEmpty = line.every((cell) => cell === '');
    if (!isEmpty && isOpen) blocks.at(-1)?.push(line);
    else if (!isEmpty) blocks.push([line]);
    isOpen = !isEmpty;
  }
  return blocks;
}

const DAY = 86_400_000;

/** The date of a cell, or its moment. */
function dateOf(serial: number): string {
  const moment = new Date(Math.round((serial - 25_569) * DAY)).toISOString();
  return Number.isInteger(serial) ? moment.slice(0, 10) : moment.slice(0, 19);
}

import { fileURLToPath } from 'node:url';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { memoryAdapter, type Report, type RunReportOptions, runReport } from 'tallyboard/data';
import { documentDisplay, reportContent, reportCsv } from 'tallyboard/export';
import { expect } from 'vitest';

/** A name and its figures. */
export type Rows = readonly (readonly [name: string, ...figures: number[]])[];

/** DuckDB in memory, which reads files by itself. */
export async function openDuck(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  return instance.connect();
}

/** What DuckDB answers: a name and its figures in every row. */
export async function asked(duck: DuckDBConnection, sql: string): Promise<Rows> {
  const rows = (await duck.runAndReadAll(sql)).getRows();
  return rows.map(([name, ...figures]) => [name === null ? 'None' : String(name), ...figures.map(Number)]);
}

/** Where a file of real data is, as SQL writes it. */
export function dataFile(path: string): string {
  return `'${fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url))}'`;
}

/** The tables of a report as they are read in its CSV file, by their titles: every row, totals among them where they are asked for. */
export async function exported(
  store: Parameters<typeof memoryAdapter>[0],
  report: Report,
  { totals = false, ...options }: RunReportOptions & { readonly totals?: boolean },
): Promise<Readonly<Record<string, Rows>>> {
  const document = await runReport(memoryAdapter(store), report, options);
  expect(document.isComplete).toBe(true);
  const display = documentDisplay(document);
  const text = reportCsv(await reportContent(document, display), display).slice(1);
  const blocks = Papa.parse<string[]>(text, { newline: '\r\n' }).data.reduce<string[][][]>(
    (all, line) => {
      if (line.length === 1 && line[0] === '') all.push([]);
      else all.at(-1)?.push(line);
      return all;
    },
    [[]],
  );
  return Object.fromEntries(
    blocks.map(([title = [], , ...lines]) => [
      title[0] ?? '',
      lines
        .filter(([name]) => name !== 'Note' && (totals || name !== 'Total'))
        .map(([name = '', ...figures]) => [name, ...figures.map(Number)] as const),
    ]),
  );
}

/** Rows in the order of their names, figures to the digits that sums of binary fractions have in common. */
export const sorted = (rows: Rows | undefined) =>
  rows
    ?.toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, ...figures]) => [name, ...figures.map((each) => Number(each.toPrecision(12)))]);

import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TableCell, TableColumn } from '../../src/components/charts/chart-table.js';
import { shifted } from '../../src/data/format/decimals.js';
import type { ReportDocument } from '../../src/data/report/report-document.js';
import { reportContent } from '../../src/export/compose-content.js';
import { documentDisplay } from '../../src/export/document-display.js';
import { reportHtml } from '../../src/export/html/report-html.js';
import type { NamedTable } from '../../src/export/named-table.js';
import { pdfBytes } from '../../src/export/pdf/pdf-bytes.js';
import type { ContentBlock, ReportContent } from '../../src/export/report-content.js';
import { reportCsv } from '../../src/export/report-csv.js';
import { reportJson } from '../../src/export/report-json.js';
import { reportXlsx } from '../../src/export/xlsx/report-xlsx.js';
import { copied, isInstalled, plain } from './pdf/pdf-tools.js';
import { runSample, sampleReports } from './sample-reports.js';
import { type ReadCell, readWorkbook } from './xlsx/workbook.js';

type Figures = ContentBlock & { readonly kind: 'figures' };

const figuresIn = ({ sections }: ReportContent): readonly Figures[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block): block is Figures => block.kind === 'figures'));

/** Every line of a table, the totals last. */
const linesOf = ({ data: { rows, totals } }: NamedTable): readonly (readonly TableCell[])[] => [
  ...rows.map(({ cells }) => cells),
  ...(totals === null ? [] : [totals]),
];

interface Figure {
  readonly text: string;
  readonly value: number;
  readonly column: TableColumn;
}

/** The figures of a line that are numbers, dates and moments aside. */
function numbersOf({ data: { columns } }: NamedTable, cells: readonly TableCell[]): readonly Figure[] {
  return columns.flatMap((column, i) => {
    const { text = '', value } = cells[i] ?? {};
    const isNumber = column.kind === 'figure' && column.unit?.kind !== 'instant' && column.isDate !== true;
    return isNumber && typeof value === 'number' && Number.isFinite(value) ? [{ text, value, column }] : [];
  });
}

/** What a program computes with: lengths of time are in seconds. */
const exact = ({ value, column }: Figure) => (column.unit?.kind === 'duration' ? shifted(value, -3) : value);

const numbers = (cells: readonly (string | number | undefined)[]) =>
  cells.flatMap((cell) => (cell === undefined || cell === '' || Number.isNaN(Number(cell)) ? [] : [Number(cell)]));

/** The tables of the report in order, each as the lines that follow its heads in a file. */
function linesAfterHeads<T>(
  file: readonly (readonly T[])[],
  tables: readonly NamedTable[],
  textOf: (cell: T | undefined) => string,
) {
  let at = 0;
  return tables.map((table) => {
    const { title, data } = table;
    const labels = data.columns.map(({ label, fullLabel = label }) => plain(fullLabel));
    const isHead = (line: readonly T[]) => labels.every((label, i) => plain(textOf(line[i])).startsWith(label));
    const found = file.findIndex(
      (line, i) => i > at && isHead(line) && plain(textOf(file[i - 1]?.[0])) === plain(title),
    );
    expect(found, title).toBeGreaterThan(0);
    at = found + 1;
    return file.slice(at, at + linesOf(table).length);
  });
}

describe.each(sampleReports)('the figures of the report $name', (sample) => {
  let document: ReportDocument;
  let content: ReportContent;
  let tables: readonly NamedTable[];
  beforeAll(async () => {
    document = await runSample(sample);
    content = await reportContent(document, documentDisplay(document));
    tables = figuresIn(content).flatMap((block) => block.tables);
    expect(tables.flatMap((table) => linesOf(table).flatMap((line) => numbersOf(table, line))).length).toBeGreaterThan(
      900,
    );
  });

  it('are exactly those of the tables in CSV', () => {
    const text = reportCsv(content, documentDisplay(document)).replace(/^\uFEFF/, '');
    const file = Papa.parse<string[]>(text, { newline: '\r\n' }).data;
    const found = linesAfterHeads(file, tables, (cell) => cell ?? '');
    tables.forEach((table, t) => {
      linesOf(table).forEach((line, i) => {
        const columns = numbersOf(table, line).map(({ column }) => table.data.columns.indexOf(column));
        const written = numbers(columns.map((column) => found[t]?.[i]?.[column]));
        expect(written, `${table.title} ${i}`).toEqual(numbersOf(table, line).map(exact));
      });
    });
  });

  it('are exactly those of the tables in the workbook', async () => {
    const file = readWorkbook(await reportXlsx(content, documentDisplay(document))).flatMap(({ rows }) => rows);
    const found = linesAfterHeads<ReadCell | undefined>(file, tables, (cell) => String(cell?.value ?? ''));
    tables.forEach((table, t) => {
      linesOf(table).forEach((line, i) => {
        const columns = numbersOf(table, line).map(({ column }) => table.data.columns.indexOf(column));
        const written = columns.map((column) => found[t]?.[i]?.[column]?.value);
        expect(written, `${table.title} ${i}`).toEqual(numbersOf(table, line).map(exact));
      });
    });
  });

  it('are in JSON, where they are neither shares or changes of others nor sums of a column', () => {
    const written = new Set((reportJson(document).match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g) ?? []).map(Number));
    const lacking = tables.flatMap((table) => {
      const lines = linesOf(table).map((line) =>
        numbersOf(table, line).filter(({ column: { id, unit } }) => unit?.kind !== 'ratio' && !/\bchange$/.test(id)),
      );
      const sumOf = (column: TableColumn) =>
        lines.slice(0, -1).reduce((sum, line) => sum + (line.find((each) => each.column === column)?.value ?? 0), 0);
      return lines.flatMap((line, i) =>
        line
          .filter(({ value }) => !written.has(value))
          .filter(({ value, column }) => i < lines.length - 1 || value !== sumOf(column))
          .map(({ text, column }) => `${table.title}: ${column.label}: ${text}`),
      );
    });
    expect(lacking).toEqual([]);
  });

  it('are the totals of every measure in JSON, and told from them on a page', () => {
    const read = JSON.parse(reportJson(document)) as ReportDocument;
    expect(read).toEqual(JSON.parse(JSON.stringify(document)));
    const { formatter } = documentDisplay(document);
    const blocks = new Map(figuresIn(content).map((block) => [block.id, block]));
    let compared = 0;
    for (const panel of read.sections.flatMap(({ panels }) => panels)) {
      if (!('result' in panel) || panel.panel.view !== 'stat') continue;
      const [column] = panel.result.columns;
      const value = column === undefined ? null : (panel.result.current.totals[column.name] ?? null);
      if (column === undefined || value === null) continue;
      const told = formatter.value(value, column.unit, 'exact', column.scale);
      expect(blocks.get(panel.panel.id)?.figure?.text, panel.panel.id).toBe(told);
      compared++;
    }
    expect(compared).toBeGreaterThan(9);
  });

  it('are told alike on the page of HTML, in every table and on every card', () => {
    const page = reportHtml(content);
    const cells = (part: string) =>
      [...part.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, text = '']) => plain(unescaped(text)));
    const written = [...page.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) =>
      [...table.replace(/<thead>.*?<\/thead>/s, '').matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, line = '']) => cells(line)),
    );
    expect(written).toEqual(tables.map((table) => linesOf(table).map((line) => line.map(({ text }) => plain(text)))));
    const texts = new Set(
      [...page.matchAll(/>([^<>]+)<\/(?:text|p)>/g)].map(([, text = '']) => plain(unescaped(text))),
    );
    const figures = figuresIn(content).flatMap(({ figure }) => (figure === null ? [] : [plain(figure.text)]));
    expect(figures.length).toBeGreaterThan(9);
    expect(figures.filter((figure) => !texts.has(figure))).toEqual([]);
  });

  // Without it, `isInstalled` says so.
  it.runIf(isInstalled('pdftotext'))('are told alike in the PDF, in every table and on every card', async () => {
    const text = copied(await pdfBytes(content, { figures: 'all' }), undefined, ['-layout']);
    // Long figures may end a line between their words.
    const words = new Map<string, number>();
    for (const word of text.split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
    const all = [
      ...tables.flatMap((table) =>
        linesOf(table).flatMap((line) => numbersOf(table, line).map((figure) => figure.text)),
      ),
      ...figuresIn(content).flatMap(({ figure }) => (figure === null ? [] : [figure.text])),
    ];
    const wanted = new Map<string, number>();
    for (const word of all.flatMap((figure) => plain(figure).split(' '))) {
      if (/\d/.test(word)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
    }
    expect(wanted.size).toBeGreaterThan(500);
    expect([...wanted].filter(([word, count]) => (words.get(word) ?? 0) < count)).toEqual([]);
  });
});

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

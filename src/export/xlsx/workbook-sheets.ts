import type { TableColumn } from '../../components/charts/chart-table.js';
import { type ActionMessages, englishActionMessages } from '../../data/messages/action-messages.js';
import type { Display } from '../../data/messages/display.js';
import type { TextBlock } from '../../data/report/text-blocks.js';
import { addDays } from '../../data/time/civil.js';
import type { NamedTable } from '../named-table.js';
import type { ContentBlock, ContentSection, ReportContent } from '../report-content.js';
import { columnHead } from '../sheet.js';
import { type CellValue, dateCell, figureCell, instantCell, textCell } from './figure-cell.js';
import { sheetNames } from './sheet-name.js';

/** How a row stands out: the title of its sheet, that of a table, the heads of columns, the sums, or nothing. */
export type RowKind = 'title' | 'name' | 'head' | 'totals' | 'plain';

export interface WorkbookRow {
  readonly kind: RowKind;
  readonly cells: readonly (CellValue | null)[];
}

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
  /** Rows that stay while others are scrolled. */
  readonly sticky: number;
}

const EMPTY: WorkbookRow = { kind: 'plain', cells: [] };

/** The sheets of a report: what its figures are of, and a sheet a section. */
export function workbookSheets(content: ReportContent, { messagesOf }: Display): readonly WorkbookSheet[] {
  const messages = messagesOf('action', englishActionMessages);
  const names = sheetNames([content.title, ...content.sections.map(({ title }) => title)]);
  const all = [
    aboutRows(content, messages),
    ...content.sections.map((section) => sectionRows(section, content, messages)),
  ];
  return all.map((rows, i) => ({ name: names[i] ?? String(i + 1), rows, sticky: stickyRows(rows) }));
}

/** The title of a sheet, with the heads of its table where it has no other. */
function stickyRows(rows: readonly WorkbookRow[]): number {
  const heads = rows.flatMap(({ kind }, i) => (kind === 'head' ? [i] : []));
  const [only = 0] = heads;
  return heads.length === 1 ? only + 1 : 1;
}

function aboutRows(content: ReportContent, messages: ActionMessages): readonly WorkbookRow[] {
  const { title, brand, scope, method, methodTitle, notes } = content;
  const { period, comparison, zone, filters, asOf, exportedAt } = scope;
  const last = (date: string) => dateCell(addDays(date, -1));
  const fact = (label: string, ...cells: readonly (CellValue | null)[]): WorkbookRow => ({
    kind: 'plain',
    cells: [textCell(label), ...cells],
  });
  return [
    titled('title', title),
    ...(brand === null ? [] : [plain(brand)]),
    EMPTY,
    fact(messages.firstDay, dateCell(period.startDate)),
    fact(messages.lastDay, last(period.endDate)),
    ...(comparison === null
      ? []
      : [
          fact(messages.comparedFrom, dateCell(comparison.startDate)),
          fact(messages.comparedTo, last(comparison.endDate)),
        ]),
    fact(messages.zone, textCell(zone)),
    fact(messages.filters, ...(filters.length === 0 ? [messages.noFilters] : filters).map((text) => textCell(text))),
    fact(messages.asOf, instantCell(asOf, zone)),
    fact(messages.exportedAt, instantCell(exportedAt, zone)),
    ...scope.notes.map((note) => fact(messages.note, textCell(note))),
    ...(notes.length === 0 ? [] : [EMPTY, ...textRows(notes)]),
    ...(method.length === 0 ? [] : [EMPTY, titled('name', methodTitle), ...method.map(plain)]),
  ];
}

function sectionRows(
  { title, description, empty, blocks }: ContentSection,
  content: ReportContent,
  messages: ActionMessages,
) {
  return [
    titled('title', title),
    ...[description, empty].flatMap((text) => (text === null ? [] : [plain(text)])),
    ...blocks.flatMap((block) => [EMPTY, ...blockRows(block, content, messages)]),
  ];
}

function blockRows(block: ContentBlock, { scope }: ReportContent, messages: ActionMessages): readonly WorkbookRow[] {
  switch (block.kind) {
    case 'figures': {
      const { title, description, tables, notes } = block;
      const told = [...(description === null ? [] : [description]), ...notes].map(plain);
      const all = tables.flatMap((table, i) => [
        ...(i === 0 ? [] : [EMPTY]),
        ...tableRows(table, scope.zone, messages),
      ]);
      return [...(tables.length === 0 ? [titled('name', title)] : all), ...told];
    }
    case 'missing':
      return [titled('name', block.title), plain(block.text)];
    case 'text':
      return [
        titled('name', block.title),
        ...(block.description === null ? [] : [plain(block.description)]),
        ...textRows(block.text),
      ];
  }
}

function tableRows({ title, data }: NamedTable, zone: string, messages: ActionMessages): readonly WorkbookRow[] {
  const { columns, rows, totals } = data;
  const line = (kind: RowKind, cells: (typeof rows)[number]['cells']): WorkbookRow => ({
    kind,
    cells: columns.map((column, i) => figureCell(cells[i] ?? { text: '', value: null }, column, zone)),
  });
  return [
    titled('name', title),
    { kind: 'head', cells: columns.map((column) => textCell(head(column, messages), isOfNumbers(column))) },
    ...rows.map(({ cells }) => line('plain', cells)),
    ...(totals === null ? [] : [line('totals', totals)]),
  ];
}

const isOfNumbers = ({ kind, unit, isDate }: TableColumn) =>
  kind === 'figure' && unit?.kind !== 'instant' && isDate !== true;

/** Shares are shown as percentages: that they are counted in wholes is seen. */
function head(column: TableColumn, messages: ActionMessages): string {
  if (column.unit?.kind !== 'ratio') return columnHead(column, messages);
  return column.fullLabel ?? column.label;
}

function textRows(text: readonly TextBlock[]): readonly WorkbookRow[] {
  return text.flatMap(({ lines }) => lines.map(plain));
}

function titled(kind: RowKind, text: string): WorkbookRow {
  return { kind, cells: [textCell(text)] };
}

function plain(text: string): WorkbookRow {
  return titled('plain', text);
}

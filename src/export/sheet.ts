import type { TableCell, TableColumn } from '../components/charts/chart-table.js';
import { shifted } from '../data/format/decimals.js';
import { NO_VALUE } from '../data/format/no-value.js';
import type { Unit } from '../data/format/unit.js';
import type { ActionMessages } from '../data/messages/action-messages.js';
import { isoBucket, isoInstant } from './iso-time.js';
import type { NamedTable } from './named-table.js';

/** What stands in a sheet: a number that can be computed with, a text, or nothing. */
export type SheetCell = number | string | null;

/** A table for programs: exact numbers in the units that its heads name, dates as ISO 8601 writes them. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What a sheet is written with. */
export interface SheetWording {
  readonly messages: Pick<ActionMessages, 'inUnit' | 'seconds' | 'wholeIsOne'>;
  /** IANA zone that moments are written in. */
  readonly zone: string;
}

/** A table as a sheet: the same rows in the same order, and the totals after them. */
export function sheetOf(table: NamedTable, wording: SheetWording): Sheet {
  return { title: table.title, columns: sheetHeads(table, wording), rows: [...sheetRows(table, wording)] };
}

/** What the columns of a sheet are called. */
export function sheetHeads({ data }: NamedTable, { messages }: SheetWording): readonly string[] {
  return data.columns.map((column) => columnHead(column, messages));
}

/** The rows of a sheet, made as they are taken. */
export function* sheetRows(
  { data: { columns, rows, totals } }: NamedTable,
  wording: SheetWording,
): Generator<readonly SheetCell[], void, undefined> {
  const line = (cells: readonly TableCell[]) =>
    columns.map((column, i) => cellValue(cells[i] ?? { text: '', value: null }, column, wording));
  for (const { cells } of rows) yield line(cells);
  if (totals !== null) yield line(totals);
}

/** What a column is called where its values are exact: with the unit that they are counted in. */
export function columnHead(
  { label, fullLabel = label, unit }: TableColumn,
  messages: SheetWording['messages'],
): string {
  const counted = unit === undefined ? null : unitName(unit, messages);
  return counted === null ? fullLabel : messages.inUnit(fullLabel, counted);
}

function unitName(unit: Unit, { seconds, wholeIsOne }: SheetWording['messages']): string | null {
  switch (unit.kind) {
    case 'duration':
      return seconds;
    case 'money':
      return unit.currency;
    case 'quantity':
      return unit.label;
    case 'ratio':
      return wholeIsOne;
    case 'count':
    case 'instant':
      return null;
  }
}

function cellValue(
  { value, text }: TableCell,
  { kind, unit, buckets, isDate }: TableColumn,
  { zone }: SheetWording,
): SheetCell {
  if (buckets !== undefined) return typeof value === 'number' ? isoBucket(value, buckets.grain, buckets.zone) : text;
  if (isDate && typeof value === 'string') return value;
  if (kind === 'name') return text;
  // What has no number is a word, such as "new" for what grew from nothing.
  if (typeof value !== 'number' || !Number.isFinite(value)) return text === NO_VALUE ? null : text;
  if (unit?.kind === 'instant') return isoInstant(value, zone);
  return unit?.kind === 'duration' ? shifted(value, -3) : value;
}

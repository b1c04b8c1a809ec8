import type { TableCell, TableColumn } from '../../components/charts/chart-table.js';
import { shifted } from '../../data/format/decimals.js';
import { NO_VALUE } from '../../data/format/no-value.js';
import type { Unit } from '../../data/format/unit.js';
import { offsetAt } from '../../data/time/zone.js';
import { workbookText } from './workbook-text.js';

/** What stands in a cell: a text, a number, a date as clocks of the report's zone show it, or nothing. */
export type CellValue =
  | { readonly kind: 'text'; readonly value: string; readonly isOverNumbers?: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format: string }
  | { readonly kind: 'date'; readonly value: Date; readonly format: string };

const DATE = 'yyyy-mm-dd';
const MINUTE = 'yyyy-mm-dd hh:mm';
const SECOND = 'yyyy-mm-dd hh:mm:ss';
/** Programs count days from here on; what was before stays a text. */
const FIRST = Date.UTC(1900, 2, 1);

/** A cell of a table, exact, of the type that a program computes with; null for one without a value. */
export function figureCell({ value, text }: TableCell, column: TableColumn, zone: string): CellValue | null {
  const { kind, unit, buckets, isDate } = column;
  if (buckets !== undefined && typeof value === 'number') {
    return instantCell(value, buckets.zone, buckets.grain === 'hour' ? MINUTE : DATE) ?? textCell(text);
  }
  if (isDate && typeof value === 'string') return dateCell(value) ?? textCell(value);
  if (kind === 'name' && unit === undefined) return textCell(text);
  // What has no number is a word, such as "new" for what grew from nothing.
  if (typeof value !== 'number' || !Number.isFinite(value)) return text === NO_VALUE ? null : textCell(text);
  if (unit?.kind === 'instant') return instantCell(value, zone, SECOND) ?? textCell(text);
  if (unit?.kind === 'duration') return numberCell(shifted(value, -3), unit);
  return numberCell(value, unit);
}

export function textCell(text: string, isOverNumbers = false): CellValue | null {
  const value = workbookText(text);
  return value === '' ? null : { kind: 'text', value, isOverNumbers };
}

function numberCell(value: number, unit: Unit | undefined): CellValue {
  return { kind: 'number', value, format: numberFormat(value, unit) };
}

function numberFormat(value: number, unit: Unit | undefined): string {
  switch (unit?.kind) {
    case 'ratio':
      return '0.00%';
    case 'money': {
      const digits = new Intl.NumberFormat('en', { style: 'currency', currency: unit.currency }).resolvedOptions();
      return withDigits(digits.maximumFractionDigits ?? 2);
    }
    default:
      return withDigits(Number.isInteger(value) ? 0 : 2);
  }
}

const withDigits = (digits: number) => (digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`);

/** A date as ISO 8601 writes it. */
export function dateCell(date: string): CellValue | null {
  return clockCell(Date.parse(`${date}T00:00:00Z`), DATE);
}

/** A moment as the clocks of a zone show it: cells have no zones. */
export function instantCell(instant: number, zone: string, format: string = SECOND): CellValue | null {
  return clockCell(Math.floor(instant / 1000) * 1000 + offsetAt(zone, instant), format);
}

function clockCell(clock: number, format: string): CellValue | null {
  return clock >= FIRST ? { kind: 'date', value: new Date(clock), format } : null;
}

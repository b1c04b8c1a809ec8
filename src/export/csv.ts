import { plainNumber } from './plain-number.js';
import { safeField } from './safe-text.js';
import type { Sheet, SheetCell } from './sheet.js';

/** What becomes one CSV file. */
export interface CsvDocument {
  /** Lines before the figures: what each is about, and what it says. */
  readonly about: readonly (readonly SheetCell[])[];
  readonly sheets: readonly Sheet[];
}

/** Excel reads a file as UTF-8 where it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';
const END = '\r\n';

/**
 * A document as CSV after RFC 4180, in UTF-8 with a byte order mark: first what it is about, then each table under its title,
 * with an empty line between them. Numbers are exact and plain; texts cannot become formulas.
 */
export function csvText({ about, sheets }: CsvDocument): string {
  const blocks = [
    ...(about.length === 0 ? [] : [about]),
    ...sheets.map(({ title, columns, rows }) => [[title], columns, ...rows]),
  ];
  return BYTE_ORDER_MARK + blocks.map((lines) => lines.map(csvLine).join('')).join(END);
}

function csvLine(cells: readonly SheetCell[]): string {
  return cells.map(csvField).join(',') + END;
}

function csvField(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plainNumber(cell);
  const text = safeField(cell);
  // Also what separates fields in other countries.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

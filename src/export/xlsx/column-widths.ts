import { estimatedWidth } from '../picture/text-width.js';
import type { CellValue } from './figure-cell.js';
import type { RowKind, WorkbookRow } from './workbook-sheets.js';

/** Widths of columns in what they are counted in, which is digits of the font of the workbook. */
const NARROWEST = 9;
const WIDEST = 44;
const WIDEST_HEAD = 30;
const DATE = 11;
const MOMENT = 20;
/** Air beside a text. */
const AIR = 2;
/** The part of its size that a digit is wide. */
const DIGIT = 0.53;

/** As wide as figures and names ask for; titles and notes go on over empty cells beside them. */
export function columnWidths(rows: readonly WorkbookRow[]): readonly number[] {
  const widths: number[] = [];
  for (const { kind, cells } of rows) {
    if (cells.length < 2) continue;
    cells.forEach((cell, i) => {
      const width = widths[i] ?? NARROWEST;
      widths[i] = width < widestOf(cell) + AIR ? Math.max(width, Math.min(WIDEST, widthOf(cell, kind) + AIR)) : width;
    });
  }
  return widths;
}

/** No letter is wider than two digits: of thousands of names, few have to be measured. */
function widestOf(cell: CellValue | null): number {
  return cell?.kind === 'text' ? 2 * cell.value.length : WIDEST;
}

function widthOf(cell: CellValue | null, kind: RowKind): number {
  if (cell === null) return 0;
  if (cell.kind === 'date') return cell.format.includes('h') ? MOMENT : DATE;
  if (cell.kind === 'number') return Math.abs(cell.value).toFixed(2).length + 3;
  const width = Math.ceil(estimatedWidth(cell.value, 1 / DIGIT, kind === 'head'));
  return kind === 'head' ? Math.min(WIDEST_HEAD, width) : width;
}

import { UsageError } from '../../data/errors.js';
import type { Direction } from '../../data/format/intl-locale.js';
import { escaped } from '../escaped.js';
import type { CellLook, CellStyles } from './cell-styles.js';
import { columnWidths } from './column-widths.js';
import type { CellValue } from './figure-cell.js';
import type { RowKind, WorkbookRow, WorkbookSheet } from './workbook-sheets.js';

/** As many rows as programs read. */
const MOST_ROWS = 1_048_576;
/** The widest that is put on one page of paper beside each other, in digits: more would be too small to be read. */
const WIDEST_PAGE = 240;
/** Rows that are written at once. */
const PART = 256;
const DAY = 86_400_000;
/** The day that programs count from, for days after February 1900, which had 28 days. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/**
 * A sheet in parts, which are made as they are taken.
 *
 * @throws UsageError `limitExceeded` where it has more rows than programs read.
 */
export function* sheetParts(
  { name, rows, sticky }: WorkbookSheet,
  styles: CellStyles,
  direction: Direction,
): Generator<string, void, undefined> {
  if (rows.length > MOST_ROWS) {
    throw new UsageError(
      'limitExceeded',
      `The sheet "${name}" would have ${rows.length} rows, and programs read ${MOST_ROWS}: take fewer sections, a shorter period, or CSV.`,
    );
  }
  const rightToLeft = direction === 'rtl' ? ' rightToLeft="1"' : '';
  const pane = `<pane ySplit="${sticky}" topLeftCell="A${sticky + 1}" activePane="bottomLeft" state="frozen"/>`;
  const widths = columnWidths(rows);
  const isOnePageWide = widths.reduce((sum, width) => sum + width, 0) <= WIDEST_PAGE;
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${isOnePageWide ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView workbookViewId="0"${rightToLeft}>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`;
  for (let from = 0; from < rows.length; from += PART) {
    yield rows
      .slice(from, from + PART)
      .map((row, i) => rowXml(row, from + i + 1, styles, direction))
      .join('');
  }
  yield '</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>';
}

function rowXml({ kind, cells }: WorkbookRow, number: number, styles: CellStyles, direction: Direction): string {
  const written = cells.map((cell, i) => cellXml(cell, `${columnName(i)}${number}`, kind, styles, direction));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellXml(
  cell: CellValue | null,
  place: string,
  kind: RowKind,
  styles: CellStyles,
  direction: Direction,
): string {
  const start = (look: CellLook) => `<c r="${place}" s="${styles.numberOf(kind, look)}"`;
  // Lines under and over others go on where nothing is.
  if (cell === null) return kind === 'totals' || kind === 'head' ? `${start({})}/>` : '';
  // Programs would place a text by its own letters.
  const align = direction === 'rtl' ? 'right' : 'left';
  switch (cell.kind) {
    case 'text': {
      const look = { align: cell.isOverNumbers ? 'right' : align } as const;
      return `${start(look)} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.value)}</t></is></c>`;
    }
    case 'number':
      return `${start({ format: cell.format })}><v>${cell.value}</v></c>`;
    case 'date':
      return `${start({ format: cell.format, align })}><v>${(cell.value.getTime() - FIRST_DAY) / DAY}</v></c>`;
  }
}

/** A, B, … Z, AA, … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { Direction } from '../../data/format/intl-locale.js';
import type { ReportContent } from '../report-content.js';
import { zipTime } from '../zip.js';
import type { CellValue } from './figure-cell.js';
import type { RowKind, WorkbookRow, WorkbookSheet } from './workbook-sheets.js';

const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;
const LOOKS = {
  title: { fontWeight: 'bold', fontSize: 16 },
  name: { fontWeight: 'bold', fontSize: 12 },
  head: {
    fontWeight: 'bold',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#8c8f96',
  },
  totals: { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#8c8f96' },
  plain: {},
} as const satisfies Record<RowKind, object>;

/** Widths of columns, in characters. */
const NARROWEST = 11;
const WIDEST = 44;
const DATE = 11;
const MOMENT = 20;

/** Sheets as a file, the same bytes wherever it is made. */
export async function workbookBytes(
  sheets: readonly WorkbookSheet[],
  { direction, scope }: Pick<ReportContent, 'direction' | 'scope'>,
): Promise<Uint8Array> {
  const blob = await writeWorkbook(
    sheets.map(({ name, rows, sticky }) => ({
      sheet: name,
      data: rows.map(({ kind, cells }) => cells.map((cell) => cellOf(cell, kind, direction))),
      columns: columnWidths(rows).map((width) => ({ width })),
      stickyRowsCount: sticky,
      orientation: 'landscape' as const,
      ...(direction === 'rtl' ? { rightToLeft: true } : {}),
    })),
    FONT,
  ).toBlob();
  // It is packed with the time of the clock, which says nothing of a report.
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), { mtime: zipTime(scope) });
}

function cellOf(cell: CellValue | null, kind: RowKind, direction: Direction): Cell {
  const look = LOOKS[kind];
  if (cell === null) return kind === 'totals' || kind === 'head' ? { ...look } : null;
  switch (cell.kind) {
    case 'text':
      return { ...look, type: String, value: cell.value, ...(cell.isOverNumbers ? { align: 'right' as const } : {}) };
    case 'number':
      return { ...look, type: Number, value: cell.value, format: cell.format };
    case 'date':
      return {
        ...look,
        type: Date,
        value: cell.value,
        format: cell.format,
        align: direction === 'rtl' ? 'right' : 'left',
      };
  }
}

/** As wide as figures and names ask for; titles and notes go on over empty cells beside them. */
function columnWidths(rows: readonly WorkbookRow[]): readonly number[] {
  const widths: number[] = [];
  for (const { kind, cells } of rows) {
    if (cells.length < 2) continue;
    cells.forEach((cell, i) => {
      const own = kind === 'head' ? Math.min(30, lengthOf(cell)) : lengthOf(cell);
      widths[i] = Math.min(WIDEST, Math.max(widths[i] ?? NARROWEST, own + 2));
    });
  }
  return widths;
}

function lengthOf(cell: CellValue | null): number {
  if (cell === null) return 0;
  if (cell.kind === 'text') return cell.value.length;
  if (cell.kind === 'date') return cell.format.includes('h') ? MOMENT : DATE;
  return Math.abs(cell.value).toFixed(2).length + 3;
}

import type { TableColumn, TableData } from '../../components/charts/chart-table.js';
import { pageMeasure } from './page-measure.js';

/** The room in a frame on a page, as wide as the narrower of A4 and Letter without margins, and in half of it, in CSS pixels. */
const PAGE = 677;
const HALF = 320;
/** How tables are written on paper, largest first: the size of letters, and the air beside a cell, in CSS pixels. */
const LOOKS = [
  { name: '', size: 10.7, air: 6 },
  { name: 'many', size: 9.4, air: 4 },
  { name: 'most', size: 7.4, air: 2 },
] as const;
/** What is longer than this is broken into lines, in parts of the size of letters. */
const LONGEST = 14;

/** Whether a table has room in half a page of paper. */
export function isHalf(data: TableData): boolean {
  return fits(data, LOOKS[0], HALF);
}

/** How a table is written on paper so that no figure of it is broken; `over` where that cannot be. */
export function paperLook(data: TableData): (typeof LOOKS)[number]['name'] | 'most over' {
  return LOOKS.find((look) => fits(data, look, PAGE))?.name ?? 'most over';
}

function fits(data: TableData, { size, air }: (typeof LOOKS)[number], room: number): boolean {
  const { columns } = data;
  const widths = columns.map((column, i) => columnWidth(data, column, i));
  return widths.reduce((sum, width) => sum + width * size, 2 * air * (columns.length - 1)) <= room;
}

/** Names of columns are broken between their words. */
function columnWidth({ rows, totals }: TableData, { label }: TableColumn, column: number): number {
  let longest = totals?.[column]?.text ?? '';
  for (const { cells } of rows) {
    const { text = '' } = cells[column] ?? {};
    if (text.length > longest.length) longest = text;
  }
  const words = label.split(/\s/).map((word) => pageMeasure(word, 1));
  return Math.max(...words, Math.min(LONGEST, pageMeasure(longest, 1, true)));
}

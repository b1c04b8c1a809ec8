import type { TableData } from '../../components/charts/chart-table.js';
import type { Book } from './book.js';
import type { TableLook, TextStyle } from './ink.js';

/** A column as it stands on a page. */
export interface PlacedColumn {
  /** Which one of the table it is. */
  readonly nth: number;
  readonly kind: 'name' | 'figure';
  readonly label: string;
  /** From the start of the table. */
  readonly offset: number;
  readonly width: number;
}

/** Between columns. */
const GAP = 14;
/** What each column may be wider than what stands in it. */
const AIR = 44;
const LEAST_NAME = 84;
const LEAST_FIGURE = 18;

interface Wanted {
  readonly nth: number;
  readonly kind: 'name' | 'figure';
  readonly label: string;
  /** Whether it says something of the column before it, such as its change. */
  readonly isBeside: boolean;
  readonly least: number;
  readonly natural: number;
}

/**
 * The columns of a table as wide as what stands in them asks for. Figures are never broken: where all of them have no room
 * beside each other, the table comes in several parts, each beginning with the names.
 */
export function tableColumns(
  data: TableData,
  width: number,
  book: Book,
  look: TableLook,
): readonly (readonly PlacedColumn[])[] {
  return parts(wantedColumns(data, width, book, look), width).map((part) => placed(part, width));
}

/** Whether nothing of a table has to be broken to have room in a width. */
export function fitsColumns(data: TableData, width: number, book: Book, look: TableLook): boolean {
  return roomOf(wantedColumns(data, width, book, look), 'natural') <= width;
}

function wantedColumns(
  { columns, rows, totals }: TableData,
  width: number,
  { type, locale }: Book,
  look: TableLook,
): readonly Wanted[] {
  const widest = (texts: Iterable<string>, { size, isStrong }: TextStyle) => {
    let most = 0;
    for (const text of texts) most = Math.max(most, type.measure(text, size, isStrong));
    return most;
  };
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return columns.map(({ label, fullLabel, kind }, nth) => {
    const cells = widest(cellTexts(rows, nth), look.cell);
    const total = widest([totals?.[nth]?.text ?? ''], { ...look.cell, isStrong: true });
    const words = widest(
      Array.from(segmenter.segment(label), ({ segment }) => segment),
      look.head,
    );
    const content = Math.max(cells, total);
    const natural = Math.max(content, widest([label], look.head), LEAST_FIGURE);
    const least = kind === 'figure' ? Math.max(content, words, LEAST_FIGURE) : Math.min(natural, LEAST_NAME);
    return { nth, kind, label, isBeside: fullLabel !== undefined, least: Math.min(least, width), natural };
  });
}

function* cellTexts(rows: TableData['rows'], nth: number): Iterable<string> {
  for (const { cells } of rows) yield cells[nth]?.text ?? '';
}

const roomOf = (columns: readonly Wanted[], key: 'least' | 'natural') =>
  columns.reduce((sum, column) => sum + column[key], GAP * Math.max(0, columns.length - 1));

/** Columns that have room beside each other; what says something of another one stays with it. */
function parts(columns: readonly Wanted[], width: number): readonly (readonly Wanted[])[] {
  const [first, ...others] = columns;
  if (first === undefined || roomOf(columns, 'least') <= width) return [columns];
  const groups: Wanted[][] = [];
  for (const column of others) {
    const last = groups.at(-1);
    if (column.isBeside && last !== undefined && roomOf([first, ...last, column], 'least') <= width) last.push(column);
    else groups.push([column]);
  }
  const found: Wanted[][] = [];
  let part: Wanted[] = [first];
  for (const group of groups) {
    if (part.length > 1 && roomOf([...part, ...group], 'least') > width) {
      found.push(part);
      part = [first];
    }
    part.push(...group);
  }
  return [...found, part];
}

function placed(columns: readonly Wanted[], width: number): readonly PlacedColumn[] {
  const natural = roomOf(columns, 'natural');
  const least = roomOf(columns, 'least');
  const spare = width - natural;
  // Names give way first, each by what it has more than it needs.
  const given = natural > least ? Math.min(1, Math.max(0, -spare) / (natural - least)) : 0;
  const air = Math.max(0, Math.min(AIR, spare / Math.max(1, columns.length)));
  let offset = 0;
  return columns.map(({ nth, kind, label, least: narrow, natural: wide }) => {
    const own = wide - given * (wide - narrow) + air;
    const column = { nth, kind, label, offset, width: own };
    offset += own + GAP;
    return column;
  });
}

import type { TableData } from '../../components/charts/chart-table.js';
import type { Book } from './book.js';
import type { TableLook, TextStyle } from './ink.js';
import { wordsOf } from './text-lines.js';

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
  /** Where heads alone are broken. */
  readonly compact: number;
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
  const { gap } = look;
  return parts(wantedColumns(data, width, book, look), width, gap).map((part) => placed(part, width, gap));
}

/** The least width in which nothing of a table has to be broken but its heads. */
export function widthOfTable(data: TableData, book: Book, look: TableLook): number {
  return roomOf(wantedColumns(data, Number.POSITIVE_INFINITY, book, look), 'compact', look.gap);
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
  return columns.map(({ label, fullLabel, kind }, nth) => {
    const cells = widest(cellTexts(rows, nth), look.cell);
    const total = widest([totals?.[nth]?.text ?? ''], { ...look.cell, isStrong: true });
    const words = widest(
      wordsOf(label, locale).map((word) => word.trimEnd()),
      look.head,
    );
    const content = Math.max(cells, total);
    const natural = Math.max(content, widest([label], look.head), LEAST_FIGURE);
    const compact = Math.max(content, words, LEAST_FIGURE);
    const least = Math.min(kind === 'figure' ? compact : Math.min(natural, LEAST_NAME), width);
    return { nth, kind, label, isBeside: fullLabel !== undefined, least, compact: Math.max(least, compact), natural };
  });
}

function* cellTexts(rows: TableData['rows'], nth: number): Iterable<string> {
  for (const { cells } of rows) yield cells[nth]?.text ?? '';
}

type Width = 'least' | 'compact' | 'natural';

const roomOf = (columns: readonly Wanted[], key: Width, gap: number) =>
  columns.reduce((sum, column) => sum + column[key], gap * Math.max(0, columns.length - 1));

/** Columns that have room beside each other; what says something of another one stays with it. */
function parts(columns: readonly Wanted[], width: number, gap: number): readonly (readonly Wanted[])[] {
  const [first, ...others] = columns;
  const hasRoom = (all: readonly Wanted[]) => roomOf(all, 'least', gap) <= width;
  if (first === undefined || hasRoom(columns)) return [columns];
  const groups: Wanted[][] = [];
  for (const column of others) {
    const last = groups.at(-1);
    if (column.isBeside && last !== undefined && hasRoom([first, ...last, column])) last.push(column);
    else groups.push([column]);
  }
  const found: Wanted[][] = [];
  let part: Wanted[] = [first];
  for (const group of groups) {
    if (part.length > 1 && !hasRoom([...part, ...group])) {
      found.push(part);
      part = [first];
    }
    part.push(...group);
  }
  return [...found, part];
}

function placed(columns: readonly Wanted[], width: number, gap: number): readonly PlacedColumn[] {
  const [natural, compact, least] = (['natural', 'compact', 'least'] as const).map((key) =>
    roomOf(columns, key, gap),
  ) as [number, number, number];
  const air = Math.max(0, Math.min(AIR, (width - natural) / Math.max(1, columns.length)));
  // Heads give way first, then names, each by what it has more than it needs.
  const between = (wide: number, narrow: number) =>
    wide > narrow ? Math.min(1, Math.max(0, wide - width) / (wide - narrow)) : 0;
  const [ofHeads, ofNames] = [between(natural, compact), between(compact, least)];
  let offset = 0;
  return columns.map(({ nth, kind, label, ...own }) => {
    const given = ofHeads * (own.natural - own.compact) + ofNames * (own.compact - own.least);
    const column = { nth, kind, label, offset, width: own.natural - given + air };
    offset += column.width + gap;
    return column;
  });
}

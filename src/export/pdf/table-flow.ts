import type { TableCell, TableData } from '../../components/charts/chart-table.js';
import type { Book } from './book.js';
import type { Piece } from './even-columns.js';
import { drawLine, linesOf, TABLE_LOOKS, type TableLook, type TextStyle, tagged, untagged } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { StructureNode, StructureTag } from './structure-tree.js';
import { type PlacedColumn, tableColumns } from './table-columns.js';

const HAIRLINE = 0.5;
/** Rows of a table that is kept on one page. */
const SHORT = 12;
/** Rows that are drawn at a time. */
const BREATH = 40;
/** Between parts of a table that is too wide. */
const PART_GAP = 12;
/** More room than is needed, so that nothing turns for a hair. */
const SLACK = 2;
const TONES = { good: 'positive', bad: 'negative', neutral: 'text' } as const;

/** A row of lines, ready to be drawn. */
interface Row {
  readonly cells: readonly { readonly lines: readonly string[]; readonly style: TextStyle }[];
  readonly height: number;
  readonly pad: number;
}

/** A table of so many columns as have room beside each other, in as many parts as that takes. */
interface Part {
  readonly columns: readonly PlacedColumn[];
  readonly labels: readonly string[];
  readonly head: Row;
  readonly rows: readonly Row[];
  readonly totals: Row | null;
}

/** A table laid out for a width. */
export type LaidTable = readonly Part[];

export function layTable(data: TableData, width: number, book: Book, look: TableLook = TABLE_LOOKS.usual): LaidTable {
  return tableColumns(data, width, book, look).map((columns) => ({
    columns,
    labels: columns.map(({ nth }) => data.columns[nth]?.fullLabel ?? data.columns[nth]?.label ?? ''),
    head: headRow(columns, book, look),
    rows: data.rows.map(({ cells }) => bodyRow(cells, columns, book, look)),
    totals: data.totals === null ? null : totalsRow(data.totals, columns, book, look),
  }));
}

/** What of a table stands together at least. */
export const leastOfTable = ([first]: LaidTable): number => (first === undefined ? 0 : leastOfPart(first));

/** A table in pieces that are not parted, after something of a height that stays with the first of them. */
export function piecesOfTable(table: LaidTable, before: number, title: number): readonly Piece[] {
  return table.flatMap((part, nth): readonly Piece[] => {
    const { head, rows, totals } = part;
    const start = { before: nth === 0 ? before : PART_GAP, repeated: 0 };
    const first = { ...start, height: (nth === 0 ? title : 0) + leastOfPart(part) - SLACK };
    if (rows.length <= SHORT) return [first];
    const [foot, more] = [totals?.height ?? 0, rows.slice(2)];
    return [
      first,
      ...more.map(({ height }, i) => ({
        height: height + (i === more.length - 1 ? foot : 0),
        before: 0,
        repeated: head.height,
      })),
    ];
  });
}

/** A table over as many pages as it takes, its head on every one, and room for what stays with its end. Stops now and then. */
export function* flowTable(laid: LaidTable, parent: StructureNode, flow: PageFlow, after = 0): Iterable<void> {
  const { structure } = flow.book;
  for (const [nth, part] of laid.entries()) {
    const { columns, labels, head, rows, totals } = part;
    if (nth > 0) flow.space(PART_GAP);
    const table = structure.add(parent, 'Table');
    const node = structure.add(structure.add(table, 'THead'), 'TR');
    flow.ensure(leastOfPart(part));
    drawRow(
      flow,
      head,
      columns,
      (_, index) => structure.add(node, 'TH', { scope: 'Column', title: labels[index] ?? '' }),
      true,
    );
    rule(flow, columns, 'axis');
    const body = structure.add(table, 'TBody');
    for (const [i, row] of rows.entries()) {
      if (i % BREATH === BREATH - 1) yield;
      const isLast = i === rows.length - 1;
      // The last row is not parted from the totals.
      const needed = row.height + (isLast ? (totals?.height ?? 0) + (nth === laid.length - 1 ? after : 0) : 0);
      if (flow.room < needed && !flow.isAtTop) {
        flow.turn();
        drawRow(flow, head, columns, 'repeated');
        rule(flow, columns, 'axis');
      } else if (i > 0) rule(flow, columns, 'grid');
      const line = structure.add(body, 'TR');
      drawRow(flow, row, columns, (column) => structure.add(line, ...cellTag(column)));
    }
    if (totals === null) continue;
    rule(flow, columns, 'axis');
    const foot = structure.add(structure.add(table, 'TFoot'), 'TR');
    drawRow(flow, totals, columns, (column) => structure.add(foot, ...cellTag(column)));
  }
}

/** Short tables are not parted; of long ones the head and two rows are together. */
function leastOfPart({ head, rows, totals }: Part): number {
  const isShort = rows.length <= SHORT;
  const shown = isShort ? rows : rows.slice(0, 2);
  const foot = isShort ? (totals?.height ?? 0) : 0;
  return shown.reduce((sum, { height }) => sum + height, head.height + foot) + SLACK;
}

/** The first column tells what its row is of. */
const cellTag = ({ nth }: PlacedColumn): [StructureTag, { scope?: 'Row' }] =>
  nth === 0 ? ['TH', { scope: 'Row' }] : ['TD', {}];

function headRow(columns: readonly PlacedColumn[], book: Book, look: TableLook): Row {
  const cells = columns.map(({ label, width }) => ({
    lines: linesOf(book, label, look.head, width + 0.01),
    style: look.head,
  }));
  return rowOf(cells, look);
}

function bodyRow(cells: readonly TableCell[], columns: readonly PlacedColumn[], book: Book, look: TableLook): Row {
  return rowOf(
    columns.map(({ nth, width }) => {
      const { text = '', tone } = cells[nth] ?? {};
      const style = tone === undefined ? look.cell : { ...look.cell, color: TONES[tone] };
      return { lines: linesOf(book, text, style, width + 0.01), style };
    }),
    look,
  );
}

function totalsRow(cells: readonly TableCell[], columns: readonly PlacedColumn[], book: Book, look: TableLook): Row {
  const style = { ...look.cell, isStrong: true };
  return rowOf(
    columns.map(({ nth, width }) => ({ lines: linesOf(book, cells[nth]?.text ?? '', style, width + 0.01), style })),
    look,
  );
}

function rowOf(cells: Row['cells'], { pad }: TableLook): Row {
  const heights = cells.map(({ lines, style }) => Math.max(1, lines.length) * style.lead);
  return { cells, pad, height: Math.max(0, ...heights) + 2 * pad };
}

/** Draws a row, heads on the same foot; what repeats a head is told to nobody twice. */
function drawRow(
  flow: PageFlow,
  { cells, height, pad }: Row,
  columns: readonly PlacedColumn[],
  nodeOf: ((column: PlacedColumn, index: number) => StructureNode) | 'repeated',
  isHead = nodeOf === 'repeated',
): void {
  const { book } = flow;
  const top = flow.y;
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (cell === undefined) return;
    const { lines, style } = cell;
    const { offset, width, kind } = column;
    const first = isHead ? top + height - pad - lines.length * style.lead : top + pad;
    const left = flow.leftOf(offset, width);
    const align = kind === 'figure' ? 'end' : 'start';
    const node = nodeOf === 'repeated' ? undefined : nodeOf(column, index);
    const more = node === undefined ? {} : { node };
    const draw = () =>
      lines.forEach((line, i) => {
        drawLine(book, flow.page, line, style, { left, top: first + i * style.lead, width, align, ...more });
      });
    if (node === undefined) untagged(flow.page, draw);
    else tagged(book, flow.index, node, draw);
  });
  flow.y = top + height;
}

function rule(flow: PageFlow, columns: readonly PlacedColumn[], color: 'axis' | 'grid'): void {
  const last = columns.at(-1);
  if (last === undefined) return;
  const width = last.offset + last.width;
  untagged(flow.page, () =>
    flow.page.path(
      `M0 0h${width}`,
      { x: flow.leftOf(0, width), y: flow.y, scale: 1 },
      { stroke: flow.book.colors[color], lineWidth: HAIRLINE },
    ),
  );
}

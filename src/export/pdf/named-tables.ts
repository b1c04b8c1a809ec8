import type { NamedTable } from '../named-table.js';
import type { Book } from './book.js';
import { setEvenColumns } from './even-columns.js';
import { linesOf, STYLES, TABLE_LOOKS, type TableLook } from './ink.js';
import type { PageFlow } from './page-flow.js';
import type { StructureNode } from './structure-tree.js';
import { widthOfTable } from './table-columns.js';
import { flowTable, type LaidTable, layTable, leastOfTable, piecesOfTable } from './table-flow.js';

/** A table under its name, laid out for a width. */
interface LaidNamedTable {
  readonly title: string;
  readonly table: LaidTable;
  /** Of its name, with the space below it. */
  readonly height: number;
}

/** Between the name of a table and its head. */
export const UNDER_TITLE = 2;
const OVER_TITLE = 10;
/** Columns that tables may stand in, on pages that are high and on wide ones. */
const COLUMNS = { portrait: [3, 2], landscape: [4, 3, 2] } as const;

export function namedTable(
  { title, data }: NamedTable,
  width: number,
  book: Book,
  look: TableLook = TABLE_LOOKS.usual,
): LaidNamedTable {
  const height = linesOf(book, title, STYLES.block, width).length * STYLES.block.lead + UNDER_TITLE;
  return { title, table: layTable(data, width, book, look), height };
}

export function* flowNamedTable(
  { title, table, height }: LaidNamedTable,
  parent: StructureNode,
  flow: PageFlow,
): Iterable<void> {
  flow.space(OVER_TITLE);
  flow.ensure(height + leastOfTable(table));
  flow.paragraph(parent, 'H3', title, STYLES.block);
  flow.y += UNDER_TITLE;
  yield* flowTable(table, parent, flow);
}

/** What stands together at least of tables one after the other. */
export function leastOfTables([first]: readonly NamedTable[], look: TableLook, flow: PageFlow): number {
  if (first === undefined) return 0;
  const width = flow.columnWidth(columnsOf(first, look, flow));
  const { height, table } = namedTable(first, width, flow.book, look);
  return height + leastOfTable(table);
}

/** Tables one after the other, narrow ones in columns. Stops after each, so that a page can breathe. */
export function* flowNamedTables(
  tables: readonly NamedTable[],
  look: TableLook,
  parent: StructureNode,
  flow: PageFlow,
): Iterable<void> {
  let run: Run = { columns: 1, tables: [] };
  for (const table of tables) {
    const columns = columnsOf(table, look, flow);
    yield;
    if (run.columns > 1 && columns > 1)
      run = { columns: Math.min(run.columns, columns), tables: [...run.tables, table] };
    else {
      yield* flowRun(run, look, parent, flow);
      run = { columns, tables: [table] };
    }
  }
  yield* flowRun(run, look, parent, flow);
  flow.setColumns(1);
}

/** Tables that follow each other in as many columns as all of them have room in. */
interface Run {
  readonly columns: number;
  readonly tables: readonly NamedTable[];
}

function* flowRun({ columns, tables }: Run, look: TableLook, parent: StructureNode, flow: PageFlow): Iterable<void> {
  const width = flow.columnWidth(columns);
  const laid: LaidNamedTable[] = [];
  for (const table of tables) {
    laid.push(namedTable(table, width, flow.book, look));
    yield;
  }
  if (columns === 1) flow.setColumns(1);
  else {
    const pieces = laid.flatMap(({ table, height }) => piecesOfTable(table, OVER_TITLE, height));
    setEvenColumns(columns, pieces, flow);
  }
  for (const table of laid) {
    yield* flowNamedTable(table, parent, flow);
    yield;
  }
}

/** How many columns of a page have room for a table. */
function columnsOf({ data }: NamedTable, look: TableLook, flow: PageFlow): number {
  const { width: paper, height } = flow.book.paper;
  const width = widthOfTable(data, flow.book, look);
  return COLUMNS[paper > height ? 'landscape' : 'portrait'].find((count) => width <= flow.columnWidth(count)) ?? 1;
}

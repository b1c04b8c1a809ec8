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

export function flowNamedTable({ title, table, height }: LaidNamedTable, parent: StructureNode, flow: PageFlow): void {
  flow.space(OVER_TITLE);
  flow.ensure(height + leastOfTable(table));
  flow.paragraph(parent, 'H3', title, STYLES.block);
  flow.y += UNDER_TITLE;
  flowTable(table, parent, flow);
}

/** What stands together at least of tables one after the other. */
export function leastOfTables(tables: readonly NamedTable[], look: TableLook, flow: PageFlow): number {
  const [first] = runs(tables, look, flow);
  const [table] = first?.tables ?? [];
  if (first === undefined || table === undefined) return 0;
  const laid = namedTable(table, flow.columnWidth(first.columns), flow.book, look);
  return laid.height + leastOfTable(laid.table);
}

/** Tables one after the other, narrow ones in columns. Stops after each, so that a page can breathe. */
export function* flowNamedTables(
  tables: readonly NamedTable[],
  look: TableLook,
  parent: StructureNode,
  flow: PageFlow,
): Iterable<void> {
  const { book } = flow;
  for (const { columns, tables: some } of runs(tables, look, flow)) {
    const width = flow.columnWidth(columns);
    const laid: LaidNamedTable[] = [];
    for (const table of some) {
      laid.push(namedTable(table, width, book, look));
      yield;
    }
    if (columns === 1) flow.setColumns(1);
    else {
      const pieces = laid.flatMap(({ table, height }) => piecesOfTable(table, OVER_TITLE, height));
      setEvenColumns(columns, pieces, flow);
    }
    for (const table of laid) {
      flowNamedTable(table, parent, flow);
      yield;
    }
  }
  flow.setColumns(1);
}

interface Run {
  readonly columns: number;
  readonly tables: NamedTable[];
}

/** Tables that follow each other in as many columns as all of them have room in. */
function runs(tables: readonly NamedTable[], look: TableLook, flow: PageFlow): readonly Run[] {
  const { width: paper, height } = flow.book.paper;
  const counts = COLUMNS[paper > height ? 'landscape' : 'portrait'];
  const found: Run[] = [];
  for (const table of tables) {
    const width = widthOfTable(table.data, flow.book, look);
    const columns = counts.find((count) => width <= flow.columnWidth(count)) ?? 1;
    const last = found.at(-1);
    if (last === undefined || last.columns === 1 || columns === 1) found.push({ columns, tables: [table] });
    else found[found.length - 1] = { columns: Math.min(last.columns, columns), tables: [...last.tables, table] };
  }
  return found;
}

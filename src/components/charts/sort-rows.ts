import type { Direction } from '../../data/query/query.js';
import type { TableData, TableRow } from './chart-table.js';

/** By which column rows are sorted, and which way. */
export interface TableSort {
  readonly column: string;
  readonly direction: Direction;
}

/** The rows in order; equal ones stay as they were. What has no value comes last both ways, and "Other" after all. */
export function sortRows({ columns, rows }: TableData, sort: TableSort | null, locale: string): readonly TableRow[] {
  const index = sort === null ? -1 : columns.findIndex(({ id }) => id === sort.column);
  if (index < 0 || sort === null) return rows;
  let collator: Intl.Collator | undefined;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const rest = Number(isRest(a)) - Number(isRest(b));
    if (rest !== 0) return rest;
    const [x = null, y = null] = [a.cells[index]?.value, b.cells[index]?.value];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'string' && typeof y === 'string') {
      collator ??= new Intl.Collator(locale, { numeric: true });
      return sign * collator.compare(x, y);
    }
    return x === y ? 0 : sign * (x < y ? -1 : 1);
  });
}

const isRest = ({ member }: TableRow) => member?.kind === 'other';

/** How a click on a head sorts: figures from the largest, names from the first, and a second click the other way. */
export function nextSort(sort: TableSort | null, column: string, kind: 'name' | 'figure'): TableSort {
  if (sort?.column === column) {
    return { column, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: kind === 'figure' ? 'descending' : 'ascending' };
}

import type { TableData } from '../components/charts/chart-table.js';

/** A table with the name that it goes by outside of its card. */
export interface NamedTable {
  readonly title: string;
  readonly data: TableData;
}

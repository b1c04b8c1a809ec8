import { joined, type Name, type Sql, sql } from './sql.js';

/** Rows as a relation, as the standard writes them. */
export function valuesSql<T>(
  alias: Name,
  columns: readonly Name[],
  rows: readonly (readonly T[])[],
  bind: (value: T) => Sql,
): Sql {
  const values = rows.map((row) => sql`(${joined(row.map(bind), ', ')})`);
  const names = columns.map((column) => sql`${column}`);
  return sql`(VALUES ${joined(values, ', ')}) AS ${alias}(${joined(names, ', ')})`;
}

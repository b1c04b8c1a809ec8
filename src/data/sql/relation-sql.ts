import type { Filter } from '../query/filter.js';
import type { Clock } from './clock-sql.js';
import type { Column, DimensionsSql, Shape } from './dimensions-sql.js';
import { filterSql } from './filter-sql.js';
import { RowsOfFact } from './rows-of-fact.js';
import { every, joined, name, type Sql, sql } from './sql.js';
import type { World } from './world.js';

/** Which rows are counted, and what is known of each. */
export interface RelationSpec {
  readonly facts: readonly string[];
  /** Rows from one instant up to and without another. */
  readonly start: number;
  readonly end: number;
  readonly filter: Filter | null;
  readonly zone: string;
  readonly shape: Shape;
  /** Further columns of a row: the same for every fact. */
  readonly columns: (rows: RowsOfFact) => readonly Column[];
  /** What else keeps a row. */
  readonly where?: (rows: RowsOfFact) => readonly Sql[];
  /** What is done with the rows before they are put into groups. */
  readonly prepare?: (relation: Sql) => Sql;
}

/** Rows of one or several facts as one relation, each as often as it is in a group. */
export function relationSql(world: World, dimensions: DimensionsSql, spec: RelationSpec): Sql {
  const { facts, start, end, filter, zone, shape, columns, where, prepare } = spec;
  const clock: Clock = { zone, first: Math.max(start, world.model.epoch), last: end };
  const parts = facts.map((fact) => {
    const rows = new RowsOfFact(world, fact, clock);
    const kept = every([filterSql(world, rows, filter), ...(where?.(rows) ?? [])]);
    const all = [...dimensions.columns(rows, shape), ...columns(rows)];
    const list =
      all.length === 0
        ? sql`1 AS ${name('row')}`
        : joined(
            all.map(([as, value]) => sql`${value} AS ${as}`),
            ', ',
          );
    return sql`SELECT ${list} ${rows.from(start, end)} AND ${kept}`;
  });
  const relation = sql`(${joined(parts, ' UNION ALL ')})`;
  return dimensions.placed(prepare?.(relation) ?? relation, shape);
}

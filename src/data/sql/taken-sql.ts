import type { Aggregate } from '../answer/aggregate.js';
import { AS_RECORDED } from '../model/assumption.js';
import { own } from '../model/path.js';
import type { Dialect } from './dialect.js';
import { ExpressionSql } from './expression-sql.js';
import { conditionSql } from './filter-sql.js';
import type { RowsOfFact } from './rows-of-fact.js';
import { every, name, type Sql, sql } from './sql.js';
import type { World } from './world.js';

/** The column of the unit of the calendar for each of which a member counts once. */
export const UNIT = name('unit');

/**
 * What an aggregate takes from a row; none where it takes nothing.
 *
 * @param unit The unit of the calendar that the row is in; none where members count once in all.
 */
export function takenSql(world: World, rows: RowsOfFact, aggregate: Aggregate, unit: Sql | undefined): Sql {
  return sql`CASE WHEN ${isTakenSql(world, rows, aggregate)} THEN ${valueSql(world, rows, aggregate, unit)} END`;
}

/** Whether an aggregate is taken from a row. */
export function isTakenSql(world: World, rows: RowsOfFact, { where, given, basis }: Aggregate): Sql {
  const parts = where === undefined ? [] : [conditionSql(world.dialect, rows, where)];
  if (given !== null) {
    const { value } = new ExpressionSql(world, rows, basis ?? AS_RECORDED).of(given);
    parts.push(sql`${value} IS NOT NULL`);
  }
  return every(parts);
}

/** The members of a row that an aggregate takes along one of its paths, as a list; a list of one that is none where it takes none. */
export function takenMembersSql(world: World, rows: RowsOfFact, aggregate: Aggregate, path: number): Sql {
  const { dialect } = world;
  const list = membersSql(dialect, rows, aggregate.paths[path] ?? '');
  const isTaken = isTakenSql(world, rows, aggregate);
  return sql`CASE WHEN ${isTaken} THEN ${list} ELSE ${dialect.listOf(dialect.noText)} END`;
}

/** The members of a row along a path as a list, whether there can be several or not. */
export function membersSql(dialect: Dialect, rows: RowsOfFact, path: string): Sql {
  const { value, isMany } = rows.member(path);
  return isMany ? dialect.membersOf(value) : dialect.listOf(value);
}

/** A member in a unit of the calendar. */
export function inUnit(dialect: Dialect, member: Sql, unit: Sql): Sql {
  return sql`${dialect.asText(unit)} || ' ' || ${member}`;
}

/** What is selected of the values that an aggregate takes: after the value itself the largest size of one, where there is a limit. */
export function aggregateSql({ kind, parameter }: Aggregate, value: Sql, dialect: Dialect): readonly Sql[] {
  const largest = sql`max(abs(${value}))`;
  switch (kind) {
    case 'count':
      return [sql`count(${value})`];
    case 'distinct':
      return [sql`count(DISTINCT ${value})`];
    case 'sum':
      return [dialect.sum(value), largest];
    case 'mean':
      return [dialect.sum(value), largest, sql`count(${value})`];
    case 'min':
      return [sql`min(${value})`, largest];
    case 'max':
      return [sql`max(${value})`, largest];
    default:
      return [dialect.quantile(value, parameter), largest];
  }
}

function valueSql(world: World, rows: RowsOfFact, aggregate: Aggregate, unit: Sql | undefined): Sql {
  const { kind, value, paths, basis } = aggregate;
  if (kind === 'count') return sql`1`;
  if (kind === 'distinct') {
    const { value: member } = rows.member(paths[0] ?? '');
    return unit === undefined ? member : inUnit(world.dialect, member, unit);
  }
  if (value === 'at' || value === null) return rows.at;
  const computed = own(world.model.facts, rows.fact)?.computed ?? {};
  if (value.kind === 'value' && own(computed, value.path) === undefined) return rows.number(value.path).value;
  return new ExpressionSql(world, rows, basis ?? AS_RECORDED).of(value).value;
}

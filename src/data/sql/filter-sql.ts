import type { Condition } from '../model/measure.js';
import { numberAt, own } from '../model/path.js';
import { firstScaledFrom } from '../model/scaled.js';
import type { Filter, MemberKey } from '../query/filter.js';
import type { Dialect } from './dialect.js';
import type { MemberSql, NumberSql } from './rows-of-fact.js';
import { every, integer, type Sql, some, sql, texts } from './sql.js';
import type { World } from './world.js';

/** What a filter is asked of; none of what it cannot tell, which is then taken to be as the filter wants it. */
export interface Subject {
  readonly fact: string;
  member(path: string): MemberSql | null;
  number(path: string): NumberSql | null;
}

/** Whether a filter keeps a row: true or false, and never unknown. */
export function filterSql(world: World, subject: Subject, filter: Filter | null): Sql {
  return filter === null ? sql`TRUE` : write(world, subject, filter, true);
}

/** Whether a row meets the condition of a measure. */
export function conditionSql(dialect: Dialect, subject: Subject, where: Condition | undefined): Sql {
  return every(
    Object.entries(where ?? {}).map(([attribute, values]) => isOneOf(dialect, subject.member(attribute), values, true)),
  );
}

function write(world: World, subject: Subject, filter: Filter, isWanted: boolean): Sql {
  const { model, dialect } = world;
  switch (filter.kind) {
    case 'not':
      return write(world, subject, filter.filter, !isWanted);
    case 'and':
    case 'or': {
      const parts = filter.filters.map((part) => write(world, subject, part, isWanted));
      return (filter.kind === 'and') === isWanted ? every(parts) : some(parts);
    }
    case 'range':
      return inRange(world, subject, filter, isWanted);
    default: {
      const member = subject.member(own(model.dimensions, filter.dimension)?.path ?? '');
      return filter.kind === 'in'
        ? isOneOf(dialect, member, filter.values, isWanted)
        : hasEach(dialect, member, filter.values, isWanted);
    }
  }
}

function isOneOf(dialect: Dialect, member: MemberSql | null, values: readonly MemberKey[], isWanted: boolean): Sql {
  if (member === null) return sql`TRUE`;
  const { value, isMany } = member;
  const keys = keysOf(values).filter(dialect.holds);
  const parts: Sql[] = [];
  if (keys.length > 0) {
    parts.push(isMany ? dialect.hasAny(value, texts(keys)) : sql`COALESCE(${dialect.isIn(value, texts(keys))}, FALSE)`);
  }
  if (values.includes(null)) parts.push(isMany ? dialect.isEmpty(value) : sql`${value} IS NULL`);
  return wanted(some(parts), isWanted);
}

/** A row that has no member has none of them but that of none, and one with a member does not have that. */
function hasEach(dialect: Dialect, member: MemberSql | null, values: readonly MemberKey[], isWanted: boolean): Sql {
  if (member === null) return sql`TRUE`;
  const { value, isMany } = member;
  const keys = keysOf(values);
  if (!keys.every(dialect.holds)) return wanted(sql`FALSE`, isWanted);
  const parts = values.includes(null) ? [isMany ? dialect.isEmpty(value) : sql`${value} IS NULL`] : [];
  if (keys.length > 0 && isMany) parts.push(dialect.hasAll(value, texts(keys)));
  if (keys.length > 0 && !isMany) {
    parts.push(keys.length > 1 ? sql`FALSE` : sql`COALESCE(${dialect.isIn(value, texts(keys))}, FALSE)`);
  }
  return wanted(every(parts), isWanted);
}

function keysOf(values: readonly MemberKey[]): readonly string[] {
  return [...new Set(values.filter((key) => key !== null))];
}

function inRange({ model }: World, subject: Subject, filter: Filter & { kind: 'range' }, isWanted: boolean): Sql {
  const path = own(model.dimensions, filter.dimension)?.path ?? '';
  const number = subject.number(path);
  if (number === null) return sql`TRUE`;
  const scale = numberAt(model, subject.fact, path)?.scale ?? 0;
  const { value } = number;
  const bounds = [
    ...(filter.atLeast === null ? [] : [sql`${value} >= ${integer(bounded(firstScaledFrom(filter.atLeast, scale)))}`]),
    ...(filter.below === null ? [] : [sql`${value} < ${integer(bounded(firstScaledFrom(filter.below, scale)))}`]),
  ];
  return wanted(sql`(${value} IS NOT NULL AND ${every(bounds)})`, isWanted);
}

/** No number of a column is beyond the integers of 64 bits. */
function bounded(scaled: number): bigint {
  if (Math.abs(scaled) < 2 ** 63) return BigInt(scaled);
  return scaled < 0 ? -(2n ** 63n) : 2n ** 63n - 1n;
}

function wanted(kept: Sql, isWanted: boolean): Sql {
  return isWanted ? kept : sql`NOT ${kept}`;
}

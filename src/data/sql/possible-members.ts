import type { Attribute } from '../model/attribute.js';
import { calendarPartAt } from '../model/calendar-path.js';
import { LAST_INSTANT } from '../model/field.js';
import { isMany, own, resolvePath } from '../model/path.js';
import type { ResolvedQuery } from '../query/resolve-query.js';
import { CALENDAR_KEYS } from '../time/calendar-part.js';
import type { Selection } from './batch.js';
import type { Clock } from './clock-sql.js';
import { dimensionColumn } from './dimensions-sql.js';
import { filterSql, type Subject } from './filter-sql.js';
import { groupedSelection } from './grouped.js';
import type { Groups } from './groups.js';
import { type MemberSql, RowsOfFact, tableSql } from './rows-of-fact.js';
import { columnOf } from './source.js';
import { joined, name, type Sql, sql } from './sql.js';
import type { World } from './world.js';

const ID = name('id');
const LIST = name('list');

/**
 * Selects the members of the only dimension that events of a fact could have, by what the filter asks of the attribute of the
 * fact that the dimension rests on.
 */
export function possibleSelection(
  world: World,
  { query, notBefore }: ResolvedQuery,
  fact: string,
  path: string,
  groups: Groups,
): Selection {
  const { dialect } = world;
  const candidates = candidatesOf(world, fact, path, Math.max(world.model.epoch, notBefore ?? world.model.epoch));
  const subject: Subject = { fact, member: candidates.member, number: () => null };
  const { value, isMany: several } = candidates.member(path) as MemberSql;
  const kept = sql`FROM ${candidates.relation} WHERE ${filterSql(world, subject, query.filter)}`;
  const members = several
    ? dialect.unnested(sql`(SELECT ${dialect.membersOf(value)} AS ${LIST} ${kept})`, LIST, dimensionColumn(0))
    : sql`(SELECT ${value} AS ${dimensionColumn(0)} ${kept})`;
  return groupedSelection(world, groups, fact, [path], {
    relation: sql`(SELECT * FROM ${members} AS "members" WHERE ${dimensionColumn(0)} IS NOT NULL)`,
    shape: { levels: [1], width: 1 },
    buckets: 'none',
    values: [],
    take: ({ group }) => groups.addPossible(group),
  });
}

/** Everything that an attribute of a fact could be. */
interface Candidates {
  readonly relation: Sql;
  /** What is known along a path; null along one that leads through another attribute. */
  member(path: string): MemberSql | null;
}

function candidatesOf(world: World, fact: string, path: string, from: number): Candidates {
  const { model, dialect } = world;
  if (calendarPartAt(path) !== undefined) return hoursOfWeek(world);
  const [attribute = ''] = path.split('.');
  const declared = own<Attribute>(own(model.facts, fact)?.attributes ?? {}, attribute);
  const column = sql`${name('could')}.${ID}`;
  if (declared?.kind === 'choice') {
    const rows = Object.keys(declared.values).map((key) => [key]);
    const relation = dialect.textTable(name('could'), [ID], rows);
    return { relation, member: (of) => (of === attribute ? { value: column, isMany: false } : null) };
  }
  const several = declared?.kind === 'text' && declared.many === true;
  const used = usedValues(world, several ? [fact] : factsWith(world, attribute, declared), attribute, from);
  if (declared?.kind !== 'reference') {
    const relation = sql`(${joined(used, ' UNION ALL ')}) AS ${name('could')}`;
    return { relation, member: (of) => (of === attribute ? { value: column, isMany: several } : null) };
  }
  return referred(world, fact, attribute, declared.entity, used);
}

/** Ids of events and of the entity itself, with what the entity says of them. */
function referred(world: World, fact: string, attribute: string, entity: string, used: readonly Sql[]): Candidates {
  const { model, source } = world;
  const of = own(source.entities ?? {}, entity);
  if (of === undefined) throw new TypeError(`The source has no entity "${entity}".`);
  const told = sql`SELECT ${name(of.id)} AS ${ID} FROM ${tableSql(of.table)}`;
  const ids = sql`(${joined([told, ...used], ' UNION ')}) AS ${name('could')}`;
  const join = sql` LEFT JOIN ${tableSql(of.table)} AS ${name('entity')} ON ${name('entity')}.${name(of.id)} = ${name('could')}.${ID}`;
  return {
    relation: sql`${ids}${join}`,
    member: (path) => {
      const resolved = resolvePath(model, fact, path);
      if (resolved?.attribute !== attribute) return null;
      if (resolved.kind !== 'entityAttribute') return { value: sql`${name('could')}.${ID}`, isMany: false };
      const { column } = columnOf(of.columns, resolved.entityAttribute);
      return { value: sql`${name('entity')}.${name(column)}`, isMany: isMany(resolved) };
    },
  };
}

function hoursOfWeek({ dialect }: World): Candidates {
  const rows = CALENDAR_KEYS.weekday.flatMap((weekday) => CALENDAR_KEYS.hour.map((hour) => [weekday, hour]));
  return {
    relation: dialect.textTable(name('could'), [name('weekday'), name('hour')], rows),
    member: (path) => {
      const part = calendarPartAt(path);
      return part === undefined ? null : { value: sql`${name('could')}.${name(part)}`, isMany: false };
    },
  };
}

/** Facts that have an attribute of the same kind. */
function factsWith({ model }: World, attribute: string, declared: Attribute | undefined): readonly string[] {
  return Object.keys(model.facts).filter((fact) => {
    const other = own<Attribute>(own(model.facts, fact)?.attributes ?? {}, attribute);
    return other?.kind === declared?.kind && !(other?.kind === 'text' && other.many === true);
  });
}

function usedValues(world: World, facts: readonly string[], attribute: string, from: number): readonly Sql[] {
  const clock: Clock = { zone: 'UTC', first: from, last: from };
  return facts.map((fact) => {
    const rows = new RowsOfFact(world, fact, clock);
    const { value } = rows.member(attribute);
    return sql`SELECT ${value} AS ${ID} ${rows.from(from, LAST_INSTANT + 1)}`;
  });
}

import type { Attribute } from '../model/attribute.js';
import { calendarPartAt } from '../model/calendar-path.js';
import type { FactDeclaration } from '../model/define-model.js';
import { isMany, own, referredNumberAt, resolvePath } from '../model/path.js';
import { type Clock, weekHourAt } from './clock-sql.js';
import { columnOf, type EntitySource, type FactSource, instantColumn, type TableName } from './source.js';
import { every, integer, joined, name, type Sql, sql } from './sql.js';
import type { World } from './world.js';

/** What an event belongs to along a path. */
export interface MemberSql {
  /** A text, or a list of texts where there can be several; none where there is none. */
  readonly value: Sql;
  readonly isMany: boolean;
}

/** A number as an integer at its decimal places; none where there is none. */
export interface NumberSql {
  readonly value: Sql;
  readonly scale: number;
}

/** A table as it is written. */
export function tableSql(table: TableName): Sql {
  if (typeof table === 'string') return sql`${name(table)}`;
  return sql`${name(table[0])}.${name(table[1])}`;
}

/** The rows of a fact with all that is said of them: each event once, and beside it what it refers to. */
export class RowsOfFact {
  readonly fact: string;
  readonly #world: World;
  readonly #declaration: FactDeclaration;
  readonly #source: FactSource;
  readonly #clock: Clock;
  /** By what they are of: what has to be joined, in the order in which it was asked for. */
  readonly #joins = new Map<string, Sql>();

  constructor(world: World, fact: string, clock: Clock) {
    this.fact = fact;
    this.#world = world;
    this.#declaration = own(world.model.facts, fact) as FactDeclaration;
    this.#source = own(world.source.facts, fact) as FactSource;
    this.#clock = clock;
  }

  /** The instant of an event, in milliseconds. */
  get at(): Sql {
    const { column, as } = instantColumn(this.#source.at);
    return this.#world.dialect.instant(this.#own(column), as);
  }

  /** What an event belongs to along a path that the fact has. */
  member(path: string): MemberSql {
    const part = calendarPartAt(path);
    if (part !== undefined)
      return { value: weekHourAt(this.#world.dialect, this.at, this.#clock)[part], isMany: false };
    const resolved = resolvePath(this.#world.model, this.fact, path);
    if (resolved === undefined) throw new TypeError(`The fact "${this.fact}" has no path "${path}".`);
    if (resolved.kind !== 'entityAttribute') {
      return { value: this.#attribute(resolved.attribute), isMany: isMany(resolved) };
    }
    const { entity, attribute, entityAttribute } = resolved;
    const { column } = columnOf(this.#entity(entity).columns, entityAttribute);
    return { value: sql`${this.#joined(entity, attribute)}.${name(column)}`, isMany: isMany(resolved) };
  }

  /** A number of an event, or of what it refers to as it stood at the time. */
  number(path: string): NumberSql {
    const { dialect, model } = this.#world;
    const referred = referredNumberAt(model, this.fact, path);
    if (referred === undefined) {
      const declared = own<Attribute>(this.#declaration.attributes, path);
      const scale = declared?.kind === 'number' ? declared.scale : 0;
      const { column, as } = columnOf(this.#source.columns, path);
      const value = this.#own(column);
      return { value: as === 'scaled' ? value : dialect.scaled(value, scale), scale };
    }
    const { entity, reference, attribute, declaration } = referred;
    const { history, columns } = this.#entity(entity);
    const { column, as } = columnOf(history?.columns ?? columns, attribute);
    const from = history === undefined ? this.#joined(entity, reference) : this.#dated(entity, reference);
    const value = sql`${from}.${name(column)}`;
    const { scale } = declaration;
    return { value: as === 'scaled' ? value : dialect.scaled(value, scale), scale };
  }

  /** The rows from an instant up to and without another one: to be asked for once everything else was. */
  from(start: number, end: number): Sql {
    const { column, as } = instantColumn(this.#source.at);
    const { dialect, model } = this.#world;
    const at = this.#own(column);
    const first = Math.max(start, model.epoch);
    const within = sql`${at} >= ${dialect.boundInstant(first, as)} AND ${at} < ${dialect.boundInstant(end, as)}`;
    return sql`FROM ${this.#table()} AS ${FACT}${joined([...this.#joins.values()], ' ')} WHERE ${within}`;
  }

  /** One row an event. */
  #table(): Sql {
    const { table, id, deliveries } = this.#source;
    if (deliveries === undefined) return tableSql(table);
    const { received, sequence } = deliveries;
    const last = [
      ...(received === undefined ? [] : [sql`${name(instantColumn(received).column)} DESC NULLS LAST`]),
      ...(sequence === undefined ? [] : [sql`${name(sequence)} DESC`]),
    ];
    const order = last.length === 0 ? sql`` : sql` ORDER BY ${joined(last, ', ')}`;
    return sql`(SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY ${name(id)}${order}) AS ${PLACE} FROM ${tableSql(table)}) AS "placed" WHERE ${PLACE} = 1)`;
  }

  #own(column: string): Sql {
    return sql`${FACT}.${name(column)}`;
  }

  #attribute(attribute: string): Sql {
    return this.#own(columnOf(this.#source.columns, attribute).column);
  }

  #entity(entity: string): EntitySource {
    return own(this.#world.source.entities ?? {}, entity) as EntitySource;
  }

  /** What an event refers to, as it is now. */
  #joined(entity: string, reference: string): Sql {
    const { table, id } = this.#entity(entity);
    const alias = sql`${name(`of ${reference}`)}`;
    if (!this.#joins.has(reference)) {
      const same = sql`${alias}.${name(id)} = ${this.#attribute(reference)}`;
      this.#joins.set(reference, sql` LEFT JOIN ${tableSql(table)} AS ${alias} ON ${same}`);
    }
    return alias;
  }

  /** The numbers of what an event refers to, as they stood at its time. */
  #dated(entity: string, reference: string): Sql {
    const { history } = this.#entity(entity);
    if (history === undefined) throw new TypeError(`The entity "${entity}" has no history.`);
    const alias = sql`${name(`then ${reference}`)}`;
    const key = `then ${reference}`;
    if (!this.#joins.has(key)) {
      const { dialect } = this.#world;
      const { column, as } = instantColumn(history.since);
      const since = sql`COALESCE(${dialect.instant(sql`${name(column)}`, as)}, ${integer(ALWAYS)})`;
      const until = sql`lead(${since}, 1, ${integer(-ALWAYS)}) OVER (PARTITION BY ${name(history.id)} ORDER BY ${since})`;
      const dated = sql`(SELECT *, ${since} AS ${BEGINS}, ${until} AS ${ENDS} FROM ${tableSql(history.table)})`;
      const on = every([
        sql`${alias}.${name(history.id)} = ${this.#attribute(reference)}`,
        sql`${this.at} >= ${alias}.${BEGINS}`,
        sql`${this.at} < ${alias}.${ENDS}`,
      ]);
      this.#joins.set(key, sql` LEFT JOIN ${dated} AS ${alias} ON ${on}`);
    }
    return alias;
  }
}

const FACT = name('fact');
const PLACE = name('tallyboard place');
const BEGINS = name('tallyboard begins');
const ENDS = name('tallyboard ends');
/** Before all instants; what is after all of them is as far away. */
const ALWAYS = -9_000_000_000_000_000;

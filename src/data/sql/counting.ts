import type { Aggregate } from '../answer/aggregate.js';
import { AS_RECORDED } from '../model/assumption.js';
import { own } from '../model/path.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import { dayAt, startOfDayNumber, unitBounds } from '../time/civil-days.js';
import type { Row, Selection } from './batch.js';
import { positionIn } from './clock-sql.js';
import type { Column, DimensionsSql, Shape } from './dimensions-sql.js';
import { dimensionColumn } from './dimensions-sql.js';
import { ExpressionSql } from './expression-sql.js';
import { conditionSql, filterSql } from './filter-sql.js';
import { type GroupedSpec, groupedSelection, type Place } from './grouped.js';
import type { Groups } from './groups.js';
import { relationSql } from './relation-sql.js';
import type { RowsOfFact } from './rows-of-fact.js';
import { every, joined, name, type Sql, sql, whole } from './sql.js';
import type { World } from './world.js';

/** Takes what was counted. */
export type Taker = (place: Place, values: Row) => void;

const BUCKET = name('bucket');
const MEMBER = name('member');
const OF = name('of');
const MOMENT = name('moment');
const NEXT = name('next');

/** Writes what is counted for one query in one period. */
export class Counting {
  readonly #world: World;
  readonly #resolved: ResolvedQuery;
  readonly #window: FrameWindow;
  readonly #dimensions: DimensionsSql;
  readonly #groups: Groups;

  constructor(world: World, resolved: ResolvedQuery, window: FrameWindow, dimensions: DimensionsSql, groups: Groups) {
    this.#world = world;
    this.#resolved = resolved;
    this.#window = window;
    this.#dimensions = dimensions;
    this.#groups = groups;
  }

  /** Rows of facts with aggregates that are taken from them one by one: first the number of rows, then each aggregate. */
  rows(facts: readonly string[], aggregates: readonly Aggregate[], shape: Shape, take: Taker): Selection {
    const { buckets, start, end } = this.#window;
    const relation = this.#relation(facts, shape, start, end, (rows) => [
      ...this.#bucket(rows),
      ...aggregates.map((aggregate, i): Column => [name(`v${i}`), this.#taken(rows, aggregate)]),
    ]);
    const values = aggregates.flatMap((aggregate, i) => this.#aggregate(aggregate, sql`${name(`v${i}`)}`));
    return this.#grouped(facts, {
      relation,
      shape,
      buckets: buckets.length > 0 ? 'both' : 'none',
      values: [sql`count(*)`, ...values],
      take,
    });
  }

  /** How many rows of facts lie after the present. */
  later(facts: readonly string[], take: Taker): Selection {
    const shape = { levels: [0], width: 0 };
    const relation = this.#relation(facts, shape, this.#window.end, this.#window.period.end, () => []);
    return this.#grouped(facts, { relation, shape, buckets: 'none', values: [sql`count(*)`], take });
  }

  /** Distinct members where an event can have several. */
  members(aggregate: Aggregate, shape: Shape, take: Taker): Selection {
    const { buckets, start, end } = this.#window;
    const { facts } = aggregate;
    const relation = this.#relation(
      facts,
      shape,
      start,
      end,
      (rows) => [...this.#bucket(rows), ...this.#unit(rows, aggregate), [MEMBER, this.#list(rows, aggregate, 0)]],
      (all) => this.#world.dialect.unnested(all, MEMBER, OF),
    );
    const value = aggregate.per === null ? sql`${OF}` : this.#pair(sql`${OF}`);
    return this.#grouped(facts, {
      relation,
      shape,
      buckets: buckets.length > 0 ? 'both' : 'none',
      values: [sql`count(DISTINCT ${value})`],
      take,
    });
  }

  /** Members that enough others had to do with. */
  shared(aggregate: Aggregate, shape: Shape, take: Taker): Selection {
    const { buckets, start, end } = this.#window;
    const { facts, parameter } = aggregate;
    const [ofList, byList] = [name('of list'), name('by list')];
    const { dialect } = this.#world;
    const relation = this.#relation(
      facts,
      shape,
      start,
      end,
      (rows) => [
        ...this.#bucket(rows),
        [ofList, this.#list(rows, aggregate, 0)],
        [byList, this.#list(rows, aggregate, 1)],
      ],
      (all) => {
        const each = dialect.unnested(dialect.unnested(all, ofList, OF), byList, MEMBER);
        return sql`(SELECT * FROM ${each} AS "pairs" WHERE ${OF} IS NOT NULL AND ${MEMBER} IS NOT NULL)`;
      },
    );
    return this.#grouped(facts, {
      relation,
      shape,
      buckets: buckets.length > 0 ? 'both' : 'none',
      within: { columns: [sql`${OF}`], counted: sql`count(DISTINCT ${MEMBER})` },
      values: [sql`count(CASE WHEN "counted" >= ${whole(parameter)} THEN 1 END)`],
      take,
    });
  }

  /** Members of the days up to the end of each bucket and of the period. */
  trailing(aggregate: Aggregate, shape: Shape, take: Taker): Selection {
    const { facts, trailing, per } = aggregate;
    const { notBefore, query } = this.#resolved;
    const { calendar } = query;
    const { buckets, asOf } = this.#window;
    const { dialect, model } = this.#world;
    const from = Math.max(model.epoch, notBefore ?? model.epoch);
    const length = trailing ?? 1;
    const ends = [...buckets.map(({ end }) => Math.min(end, asOf)), asOf].map((end) => dayAt(calendar.zone, end - 1));
    const last = ends.at(-1) as number;
    const first = Math.min(last, Math.max(dayAt(calendar.zone, from), Math.min(...ends) - length + 1));
    const start = Math.max(startOfDayNumber(calendar.zone, first), from);
    const days = unitBounds('day', first, last, calendar);
    const relation = this.#relation(
      facts,
      shape,
      start,
      Math.max(start, asOf),
      (rows) => [
        [MOMENT, positionIn(dialect, rows.at, days, calendar.zone)],
        ...(per === null || per === undefined
          ? []
          : ([
              [name('unit'), positionIn(dialect, rows.at, unitBounds(per, first, last, calendar), calendar.zone)],
            ] as const)),
        [MEMBER, this.#list(rows, aggregate, 0)],
      ],
      (all) => dialect.unnested(all, MEMBER, OF),
    );
    const member = per === null ? sql`${OF}` : this.#pair(sql`${OF}`);
    const own = Array.from({ length: shape.width }, (_, i) => sql`${dimensionColumn(i)}`);
    const found = sql`SELECT DISTINCT ${joined([...own, sql`${member} AS ${MEMBER}`, sql`${MOMENT}`], ', ')} FROM ${relation} AS "days" WHERE ${OF} IS NOT NULL`;
    const windows = ends.map((day, i) => [i === buckets.length ? -1 : i, day - first - length + 1, day - first]);
    const window = dialect.table(name('w'), [BUCKET, name('since'), name('until')], windows);
    const within = sql`(SELECT * FROM (${found}) AS "found" JOIN ${window} ON ${MOMENT} >= w."since" AND ${MOMENT} <= w."until")`;
    return this.#grouped(facts, {
      relation: within,
      shape,
      buckets: 'own',
      values: [sql`count(DISTINCT ${MEMBER})`],
      take,
    });
  }

  /** Members whose latest event by the end of each bucket and of the period is one of those that count. */
  standing(aggregate: Aggregate, shape: Shape, take: Taker): Selection {
    const { facts } = aggregate;
    const { notBefore, query } = this.#resolved;
    const { buckets, asOf } = this.#window;
    const { dialect, model } = this.#world;
    const start = notBefore ?? model.epoch;
    const kept = name('kept');
    const ends = [...buckets.map(({ end }) => Math.min(end, asOf)), asOf];
    const moments = ends.map((end, i) => [i === buckets.length ? -1 : i, end]);
    const window = dialect.table(name('w'), [BUCKET, name('until')], moments);
    const relation = relationSql(this.#world, this.#dimensions, {
      facts,
      start,
      end: Math.max(start, asOf),
      filter: null,
      zone: query.calendar.zone,
      shape,
      columns: (rows) => [
        [MOMENT, rows.at],
        [name('member list'), this.#memberList(rows, aggregate.paths[0] ?? '')],
        [kept, every([this.#filter(rows), this.#condition(rows, aggregate)])],
      ],
      prepare: (all) => {
        const each = dialect.unnested(all, name('member list'), MEMBER);
        const later = sql`min(${MOMENT}) OVER (PARTITION BY ${MEMBER} ORDER BY ${MOMENT} RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)`;
        const followed = sql`(SELECT *, ${later} AS ${NEXT} FROM ${each} AS "told" WHERE ${MEMBER} IS NOT NULL)`;
        const until = sql`${MOMENT} < w."until" AND (${NEXT} IS NULL OR ${NEXT} >= w."until")`;
        return sql`(SELECT * FROM ${followed} AS "followed" JOIN ${window} ON ${until} WHERE ${kept})`;
      },
    });
    return this.#grouped(facts, {
      relation,
      shape,
      buckets: 'own',
      values: [sql`count(DISTINCT ${MEMBER})`],
      take,
    });
  }

  #grouped(facts: readonly string[], spec: GroupedSpec): Selection {
    return groupedSelection(this.#world, this.#groups, facts[0] ?? '', this.#dimensions.paths, spec);
  }

  #relation(
    facts: readonly string[],
    shape: Shape,
    start: number,
    end: number,
    columns: (rows: RowsOfFact) => readonly Column[],
    prepare?: (relation: Sql) => Sql,
  ): Sql {
    const { filter, calendar } = this.#resolved.query;
    return relationSql(this.#world, this.#dimensions, {
      facts,
      start,
      end,
      filter,
      zone: calendar.zone,
      shape,
      columns,
      ...(prepare && { prepare }),
    });
  }

  #bucket(rows: RowsOfFact): readonly Column[] {
    const { buckets } = this.#window;
    if (buckets.length === 0) return [];
    const bounds = [...buckets.map(({ start }) => start), buckets.at(-1)?.end ?? 0];
    return [[BUCKET, positionIn(this.#world.dialect, rows.at, bounds, this.#resolved.query.calendar.zone)]];
  }

  /** The unit of the calendar in which an event is, for each of which a member counts once. */
  #unit(rows: RowsOfFact, { per }: Aggregate): readonly Column[] {
    if (per === null || per === undefined) return [];
    const { calendar } = this.#resolved.query;
    const start = Math.max(this.#window.start, this.#world.model.epoch);
    const first = dayAt(calendar.zone, start);
    const last = Math.max(first, dayAt(calendar.zone, this.#window.end - 1));
    return [
      [name('unit'), positionIn(this.#world.dialect, rows.at, unitBounds(per, first, last, calendar), calendar.zone)],
    ];
  }

  #pair(member: Sql): Sql {
    return sql`${this.#world.dialect.asText(sql`${name('unit')}`)} || ' ' || ${member}`;
  }

  /** What an aggregate takes from a row; none where it takes nothing. */
  #taken(rows: RowsOfFact, aggregate: Aggregate): Sql {
    const condition = this.#condition(rows, aggregate);
    return sql`CASE WHEN ${condition} THEN ${this.#value(rows, aggregate)} END`;
  }

  #value(rows: RowsOfFact, aggregate: Aggregate): Sql {
    const { kind, value, paths } = aggregate;
    if (kind === 'count') return sql`1`;
    if (kind === 'distinct') {
      const { value: member } = rows.member(paths[0] ?? '');
      const [unit] = this.#unit(rows, aggregate);
      if (unit === undefined) return member;
      return sql`${this.#world.dialect.asText(unit[1])} || ' ' || ${member}`;
    }
    if (value === 'at' || value === null) return rows.at;
    if (value.kind === 'value' && !this.#isComputed(rows.fact, value.path)) return rows.number(value.path).value;
    return new ExpressionSql(this.#world, rows, aggregate.basis ?? AS_RECORDED).of(value).value;
  }

  #isComputed(fact: string, path: string): boolean {
    return own(own(this.#world.model.facts, fact)?.computed ?? {}, path) !== undefined;
  }

  /** Whether an aggregate is taken from a row. */
  #condition(rows: RowsOfFact, { where, given, basis }: Aggregate): Sql {
    const parts = where === undefined ? [] : [conditionSql(this.#world.dialect, rows, where)];
    if (given !== null) {
      const { value } = new ExpressionSql(this.#world, rows, basis ?? AS_RECORDED).of(given);
      parts.push(sql`${value} IS NOT NULL`);
    }
    return every(parts);
  }

  #filter(rows: RowsOfFact): Sql {
    return filterSql(this.#world, rows, this.#resolved.query.filter);
  }

  /** The members of a row that count, as a list; a list of one that is none where none does. */
  #list(rows: RowsOfFact, aggregate: Aggregate, path: number): Sql {
    const { dialect } = this.#world;
    const list = this.#memberList(rows, aggregate.paths[path] ?? '');
    return sql`CASE WHEN ${this.#condition(rows, aggregate)} THEN ${list} ELSE ${dialect.listOf(dialect.noText)} END`;
  }

  #memberList(rows: RowsOfFact, path: string): Sql {
    const { dialect } = this.#world;
    const { value, isMany: several } = rows.member(path);
    return several ? dialect.membersOf(value) : dialect.listOf(value);
  }

  /** What is selected of the values that an aggregate takes. */
  #aggregate(aggregate: Aggregate, value: Sql): readonly Sql[] {
    switch (aggregate.kind) {
      case 'count':
        return [sql`count(${value})`];
      case 'distinct':
        return [sql`count(DISTINCT ${value})`];
      case 'sum':
        return [this.#world.dialect.sum(value), sql`max(abs(${value}))`];
      case 'mean':
        return [this.#world.dialect.sum(value), sql`max(abs(${value}))`, sql`count(${value})`];
      case 'min':
        return [sql`min(${value})`, sql`max(abs(${value}))`];
      case 'max':
        return [sql`max(${value})`, sql`max(abs(${value}))`];
      default:
        return [this.#world.dialect.quantile(value, aggregate.parameter), sql`max(abs(${value}))`];
    }
  }
}

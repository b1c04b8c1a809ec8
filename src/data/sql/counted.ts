import type { Aggregate } from '../answer/aggregate.js';
import { beyond } from '../answer/beyond.js';
import type { Levels } from '../answer/frame.js';
import type { SpanTimes } from '../answer/span-times.js';
import { calendarPartAt } from '../model/calendar-path.js';
import { isMany, resolvePath } from '../model/path.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import type { Batch, Row } from './batch.js';
import { countLater, countMembers, countRows, countShared } from './counting.js';
import type { DimensionsSql, Shape } from './dimensions-sql.js';
import { FrameSql } from './frame-sql.js';
import type { Place } from './grouped.js';
import type { Groups } from './groups.js';
import { countStanding, countTrailing } from './look-back-sql.js';
import { Tally } from './tally.js';
import type { World } from './world.js';

/** The groups of one query in one period: what is asked for them, and what was counted. */
export class Counted {
  readonly window: FrameWindow;
  readonly #world: World;
  readonly #frame: FrameSql;
  readonly #facts: readonly string[];
  readonly #aggregates: ReadonlyMap<string, Aggregate>;
  readonly #levels: readonly number[];
  readonly #shapes: readonly Shape[];
  readonly #tallies: readonly Tally[];
  readonly #present = new Set<number>();
  /** Events that were counted. */
  counted = 0;

  constructor(
    world: World,
    resolved: ResolvedQuery,
    window: FrameWindow,
    dimensions: DimensionsSql,
    groups: Groups,
    facts: readonly string[],
    aggregates: readonly Aggregate[],
    levels: readonly number[],
  ) {
    this.window = window;
    this.#world = world;
    this.#frame = new FrameSql(world, resolved, window, dimensions, groups);
    this.#facts = facts;
    this.#aggregates = new Map(aggregates.map((aggregate) => [aggregate.key, aggregate]));
    this.#levels = levels;
    this.#shapes = dimensions.shapes(levels);
    this.#tallies = Array.from({ length: Math.max(...levels) + 1 }, () => new Tally(window.buckets.length));
  }

  /** Adds everything that has to be counted to a batch. */
  ask(batch: Batch): void {
    const apart: Aggregate[] = [];
    const together = new Map<string, Aggregate[]>(this.#facts.map((fact) => [JSON.stringify([fact]), []]));
    for (const aggregate of this.#aggregates.values()) {
      if (this.#isApart(aggregate)) {
        apart.push(aggregate);
        continue;
      }
      const key = JSON.stringify(aggregate.facts);
      together.set(key, [...(together.get(key) ?? []), aggregate]);
    }
    for (const shape of this.#shapes) {
      for (const [key, aggregates] of together) {
        const facts: readonly string[] = JSON.parse(key);
        batch.add(countRows(this.#frame, facts, aggregates, shape, this.#takeRows(facts, aggregates)));
      }
      for (const aggregate of apart) this.#askApart(batch, aggregate, shape);
    }
  }

  /** Adds how many events lie after the present. */
  askLater(batch: Batch, take: (rows: number) => void): void {
    for (const fact of this.#facts) {
      batch.add(countLater(this.#frame, [fact], (_, [rows = null]) => take(Number(rows))));
    }
  }

  /** Whether a group of all dimensions has events, or somebody whom something counts that looks back. */
  isPresent(group: number): boolean {
    return this.#present.has(group);
  }

  /** What was counted at a level. */
  levels(level: number, times: { readonly cells: SpanTimes; readonly groups: SpanTimes }): Levels {
    const tally = this.#tallies[level] as Tally;
    return {
      cells: tally.cells(times.cells, this.#aggregates),
      groups: tally.groups(times.groups, this.#aggregates),
    };
  }

  /** How to read an aggregate over everything. */
  total(): (aggregate: string) => number | null {
    return (aggregate) => this.#tallies[0]?.total(aggregate) ?? null;
  }

  #isApart({ kind, trailing, facts, paths }: Aggregate): boolean {
    if (kind === 'shared' || kind === 'standing' || trailing !== null) return true;
    return kind === 'distinct' && this.#isMany(facts[0] ?? '', paths[0] ?? '');
  }

  #isMany(fact: string, path: string): boolean {
    const resolved = calendarPartAt(path) === undefined ? resolvePath(this.#world.model, fact, path) : undefined;
    return resolved !== undefined && isMany(resolved);
  }

  #askApart(batch: Batch, aggregate: Aggregate, shape: Shape): void {
    const { kind, trailing } = aggregate;
    const looksBack = trailing !== null || kind === 'standing';
    const take = (place: Place, [value = null]: Row) => {
      const count = Number(value);
      this.#set(aggregate, place, count);
      if (looksBack && count > 0) this.#note(place);
    };
    if (kind === 'shared') batch.add(countShared(this.#frame, aggregate, shape, take));
    else if (kind === 'standing') batch.add(countStanding(this.#frame, aggregate, shape, take));
    else if (trailing !== null) batch.add(countTrailing(this.#frame, aggregate, shape, take));
    else batch.add(countMembers(this.#frame, aggregate, shape, take));
  }

  #takeRows(facts: readonly string[], aggregates: readonly Aggregate[]): (place: Place, values: Row) => void {
    const [fact = ''] = facts;
    const isTelling = facts.length === 1 && this.#facts.includes(fact);
    return (place, values) => {
      const rows = Number(values[0]);
      if (isTelling && place.bucket === null) {
        if (place.level === 0) this.counted += rows;
        if (rows > 0) this.#note(place);
      }
      let next = 1;
      for (const aggregate of aggregates) {
        const width = widthOf(aggregate);
        this.#set(aggregate, place, readAggregate(aggregate, values.slice(next, next + width)));
        next += width;
      }
    };
  }

  #set(aggregate: Aggregate, { level, group, bucket }: Place, value: number | null): void {
    this.#tallies[level]?.set(aggregate, group, bucket, value);
  }

  /** A group is there; what lies ahead tells of none. */
  #note({ level, group, bucket }: Place): void {
    if (level !== this.#levels.at(-1)) return;
    if (bucket !== null && this.window.buckets[bucket]?.state === 'future') return;
    this.#present.add(group);
  }
}

/** Number of columns that an aggregate takes. */
function widthOf({ kind }: Aggregate): number {
  if (kind === 'count' || kind === 'distinct') return 1;
  return kind === 'mean' ? 3 : 2;
}

/** The value of an aggregate. */
function readAggregate(aggregate: Aggregate, [value = null, largest = null, count = null]: Row): number | null {
  if (Number(largest ?? 0) > Number.MAX_SAFE_INTEGER) throw beyond(aggregate);
  if (aggregate.kind === 'mean') return Number(count) === 0 ? null : Number(value) / Number(count);
  if (value !== null) return Number(value) + 0;
  return aggregate.kind === 'sum' ? 0 : null;
}

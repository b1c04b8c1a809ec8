import type { Aggregate } from '../answer/aggregate.js';
import type { FrameWindow, ResolvedQuery } from '../query/resolve-query.js';
import { dayAt, unitBounds } from '../time/civil-days.js';
import type { Row, Selection } from './batch.js';
import { positionIn } from './clock-sql.js';
import type { Column, DimensionsSql, Shape } from './dimensions-sql.js';
import { type GroupedSpec, groupedSelection, type Place } from './grouped.js';
import type { Groups } from './groups.js';
import { relationSql } from './relation-sql.js';
import type { RowsOfFact } from './rows-of-fact.js';
import { name, type Sql } from './sql.js';
import { UNIT } from './taken-sql.js';
import type { World } from './world.js';

/** Takes what was counted. */
export type Taker = (place: Place, values: Row) => void;

/** The column of the bucket of an event. */
export const BUCKET = name('bucket');

/** Which rows of which facts are counted, and what is known of each. */
interface FrameRows {
  readonly facts: readonly string[];
  readonly shape: Shape;
  /** Rows from one instant up to and without another; of the window unless stated. */
  readonly start?: number;
  readonly end?: number;
  readonly columns: (rows: RowsOfFact) => readonly Column[];
  /** What is done with the rows before they are put into groups. */
  readonly prepare?: (relation: Sql) => Sql;
  /** Whether rows are taken whatever the query filters by. */
  readonly isUnfiltered?: boolean;
}

/** One query in one period: what all that is counted for it has in common. */
export class FrameSql {
  readonly world: World;
  readonly resolved: ResolvedQuery;
  readonly window: FrameWindow;
  readonly #dimensions: DimensionsSql;
  readonly #groups: Groups;

  constructor(world: World, resolved: ResolvedQuery, window: FrameWindow, dimensions: DimensionsSql, groups: Groups) {
    this.world = world;
    this.resolved = resolved;
    this.window = window;
    this.#dimensions = dimensions;
    this.#groups = groups;
  }

  /** Rows of facts as one relation, each as often as it is in a group. */
  relation({ start = this.window.start, end = this.window.end, isUnfiltered = false, ...rows }: FrameRows): Sql {
    const { filter, calendar } = this.resolved.query;
    return relationSql(this.world, this.#dimensions, {
      ...rows,
      start,
      end,
      filter: isUnfiltered ? null : filter,
      zone: calendar.zone,
    });
  }

  /** Selects values by group. */
  grouped(facts: readonly string[], spec: GroupedSpec): Selection {
    return groupedSelection(this.world, this.#groups, facts[0] ?? '', this.#dimensions.paths, spec);
  }

  /** The bucket in which an event is; nothing where there are none. */
  bucket(rows: RowsOfFact): readonly Column[] {
    const { buckets } = this.window;
    if (buckets.length === 0) return [];
    const bounds = [...buckets.map(({ start }) => start), buckets.at(-1)?.end ?? 0];
    return [[BUCKET, positionIn(this.world.dialect, rows.at, bounds, this.resolved.query.calendar.zone)]];
  }

  /** The unit of the calendar in which an event is, for each of which a member counts once; nothing where it counts once in all. */
  unit(rows: RowsOfFact, aggregate: Aggregate): readonly Column[] {
    const { calendar } = this.resolved.query;
    const first = dayAt(calendar.zone, Math.max(this.window.start, this.world.model.epoch));
    return this.unitIn(rows, aggregate, first, Math.max(first, dayAt(calendar.zone, this.window.end - 1)));
  }

  /** The same between two days. */
  unitIn(rows: RowsOfFact, { per }: Aggregate, first: number, last: number): readonly Column[] {
    if (per === null || per === undefined) return [];
    const { calendar } = this.resolved.query;
    const bounds = unitBounds(per, first, last, calendar);
    return [[UNIT, positionIn(this.world.dialect, rows.at, bounds, calendar.zone)]];
  }
}

import type { Aggregate } from '../answer/aggregate.js';
import { dayAt, startOfDayNumber, unitBounds } from '../time/civil-days.js';
import type { Selection } from './batch.js';
import { positionIn } from './clock-sql.js';
import { dimensionColumn, type Shape } from './dimensions-sql.js';
import { filterSql } from './filter-sql.js';
import { BUCKET, type FrameSql, type Taker } from './frame-sql.js';
import { every, joined, name, sql } from './sql.js';
import { inUnit, isTakenSql, membersSql, takenMembersSql, UNIT } from './taken-sql.js';

const MEMBER = name('member');
const OF = name('of');
const MOMENT = name('moment');
const NEXT = name('next');
/** The number of the bucket that the whole period is. */
const PERIOD = -1;

/** Selects members of the days up to the end of each bucket and of the period. */
export function countTrailing(frame: FrameSql, aggregate: Aggregate, shape: Shape, take: Taker): Selection {
  const { facts, trailing, per } = aggregate;
  const { world, resolved } = frame;
  const { dialect, model } = world;
  const { calendar } = resolved.query;
  const from = Math.max(model.epoch, resolved.notBefore ?? model.epoch);
  const length = trailing ?? 1;
  const ends = endsOf(frame).map(([bucket, end]) => [bucket, dayAt(calendar.zone, end - 1)] as const);
  const { asOf } = frame.window;
  const last = dayAt(calendar.zone, asOf - 1);
  const earliest = Math.min(...ends.map(([, day]) => day));
  const first = Math.min(last, Math.max(dayAt(calendar.zone, from), earliest - length + 1));
  const start = Math.max(startOfDayNumber(calendar.zone, first), from);
  const days = unitBounds('day', first, last, calendar);
  const relation = frame.relation({
    facts,
    shape,
    start,
    end: Math.max(start, asOf),
    columns: (rows) => [
      [MOMENT, positionIn(dialect, rows.at, days, calendar.zone)],
      ...frame.unitIn(rows, aggregate, first, last),
      [MEMBER, takenMembersSql(world, rows, aggregate, 0)],
    ],
    prepare: (all) => dialect.unnested(all, MEMBER, OF),
  });
  const member = per === null ? sql`${OF}` : inUnit(dialect, sql`${OF}`, sql`${UNIT}`);
  const dimensions = Array.from({ length: shape.width }, (_, i) => sql`${dimensionColumn(i)}`);
  const columns = joined([...dimensions, sql`${member} AS ${MEMBER}`, sql`${MOMENT}`], ', ');
  const found = sql`SELECT DISTINCT ${columns} FROM ${relation} AS "days" WHERE ${OF} IS NOT NULL`;
  const windows = ends.map(([bucket, day]) => [bucket, day - first - length + 1, day - first]);
  const window = dialect.table(name('w'), [BUCKET, name('since'), name('until')], windows);
  const within = sql`${MOMENT} >= w."since" AND ${MOMENT} <= w."until"`;
  return frame.grouped(facts, {
    relation: sql`(SELECT * FROM (${found}) AS "found" JOIN ${window} ON ${within})`,
    shape,
    buckets: 'own',
    values: [sql`count(DISTINCT ${MEMBER})`],
    take,
  });
}

/** Selects members whose latest event by the end of each bucket and of the period is one of those that count. */
export function countStanding(frame: FrameSql, aggregate: Aggregate, shape: Shape, take: Taker): Selection {
  const { facts, paths } = aggregate;
  const { world, resolved } = frame;
  const { dialect, model } = world;
  const start = resolved.notBefore ?? model.epoch;
  const [kept, list] = [name('kept'), name('member list')];
  const window = dialect.table(name('w'), [BUCKET, name('until')], endsOf(frame));
  const relation = frame.relation({
    facts,
    shape,
    start,
    end: Math.max(start, frame.window.asOf),
    isUnfiltered: true,
    columns: (rows) => [
      [MOMENT, rows.at],
      [list, membersSql(dialect, rows, paths[0] ?? '')],
      [kept, every([filterSql(world, rows, resolved.query.filter), isTakenSql(world, rows, aggregate)])],
    ],
    prepare: (all) => {
      const each = dialect.unnested(all, list, MEMBER);
      const later = sql`min(${MOMENT}) OVER (PARTITION BY ${MEMBER} ORDER BY ${MOMENT} RANGE BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)`;
      const followed = sql`(SELECT *, ${later} AS ${NEXT} FROM ${each} AS "told" WHERE ${MEMBER} IS NOT NULL)`;
      const latest = sql`${MOMENT} < w."until" AND (${NEXT} IS NULL OR ${NEXT} >= w."until")`;
      return sql`(SELECT * FROM ${followed} AS "followed" JOIN ${window} ON ${latest} WHERE ${kept})`;
    },
  });
  return frame.grouped(facts, {
    relation,
    shape,
    buckets: 'own',
    values: [sql`count(DISTINCT ${MEMBER})`],
    take,
  });
}

/** The ends of the buckets and of the period, or the present where that is earlier. */
function endsOf({ window: { buckets, asOf } }: FrameSql): readonly (readonly [bucket: number, end: number])[] {
  return [...buckets.map(({ end }, i) => [i, Math.min(end, asOf)] as const), [PERIOD, asOf]];
}

import type { Aggregate } from '../answer/aggregate.js';
import type { Selection } from './batch.js';
import type { Column, Shape } from './dimensions-sql.js';
import type { FrameSql, Taker } from './frame-sql.js';
import { name, sql, whole } from './sql.js';
import { aggregateSql, inUnit, takenMembersSql, takenSql, UNIT } from './taken-sql.js';

const MEMBER = name('member');
const OF = name('of');

/** Selects the rows of facts in a period with aggregates that are taken from them one by one: first the number of rows, then each. */
export function countRows(
  frame: FrameSql,
  facts: readonly string[],
  aggregates: readonly Aggregate[],
  shape: Shape,
  take: Taker,
): Selection {
  const { world } = frame;
  const column = (i: number) => name(`v${i}`);
  const relation = frame.relation({
    facts,
    shape,
    columns: (rows) => [
      ...frame.bucket(rows),
      ...aggregates.map((aggregate, i): Column => {
        const [unit] = frame.unit(rows, aggregate);
        return [column(i), takenSql(world, rows, aggregate, unit?.[1])];
      }),
    ],
  });
  const values = aggregates.flatMap((aggregate, i) => aggregateSql(aggregate, sql`${column(i)}`, world.dialect));
  return frame.grouped(facts, {
    relation,
    shape,
    buckets: bucketsOf(frame),
    values: [sql`count(*)`, ...values],
    take,
  });
}

/** Selects how many rows of facts lie after the present. */
export function countLater(frame: FrameSql, facts: readonly string[], take: Taker): Selection {
  const { end, period } = frame.window;
  const shape = { levels: [0], width: 0 };
  const relation = frame.relation({ facts, shape, start: end, end: period.end, columns: () => [] });
  return frame.grouped(facts, { relation, shape, buckets: 'none', values: [sql`count(*)`], take });
}

/** Selects distinct members where an event can have several. */
export function countMembers(frame: FrameSql, aggregate: Aggregate, shape: Shape, take: Taker): Selection {
  const { facts, per } = aggregate;
  const { dialect } = frame.world;
  const relation = frame.relation({
    facts,
    shape,
    columns: (rows) => [
      ...frame.bucket(rows),
      ...frame.unit(rows, aggregate),
      [MEMBER, takenMembersSql(frame.world, rows, aggregate, 0)],
    ],
    prepare: (all) => dialect.unnested(all, MEMBER, OF),
  });
  const value = per === null ? sql`${OF}` : inUnit(dialect, sql`${OF}`, sql`${UNIT}`);
  return frame.grouped(facts, {
    relation,
    shape,
    buckets: bucketsOf(frame),
    values: [sql`count(DISTINCT ${value})`],
    take,
  });
}

/** Selects members that enough others had to do with. */
export function countShared(frame: FrameSql, aggregate: Aggregate, shape: Shape, take: Taker): Selection {
  const { facts, parameter } = aggregate;
  const [ofList, byList] = [name('of list'), name('by list')];
  const { world } = frame;
  const relation = frame.relation({
    facts,
    shape,
    columns: (rows) => [
      ...frame.bucket(rows),
      [ofList, takenMembersSql(world, rows, aggregate, 0)],
      [byList, takenMembersSql(world, rows, aggregate, 1)],
    ],
    prepare: (all) => {
      const each = world.dialect.unnested(world.dialect.unnested(all, ofList, OF), byList, MEMBER);
      return sql`(SELECT * FROM ${each} AS "pairs" WHERE ${OF} IS NOT NULL AND ${MEMBER} IS NOT NULL)`;
    },
  });
  return frame.grouped(facts, {
    relation,
    shape,
    buckets: bucketsOf(frame),
    within: { columns: [sql`${OF}`], counted: sql`count(DISTINCT ${MEMBER})` },
    values: [sql`count(CASE WHEN "counted" >= ${whole(parameter)} THEN 1 END)`],
    take,
  });
}

function bucketsOf({ window }: FrameSql): 'both' | 'none' {
  return window.buckets.length > 0 ? 'both' : 'none';
}

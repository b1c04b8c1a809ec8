import { calendarPartAt } from '../model/calendar-path.js';
import { own, resolvePath } from '../model/path.js';
import type { Row, Selection } from './batch.js';
import { dimensionColumn, type Shape } from './dimensions-sql.js';
import type { Groups } from './groups.js';
import { tableSql } from './rows-of-fact.js';
import { joined, name, type Sql, sql, whole } from './sql.js';
import type { World } from './world.js';

/** Where a row of an answer belongs. */
export interface Place {
  /** Number of leading dimensions. */
  readonly level: number;
  /** Position of the group among those of the level. */
  readonly group: number;
  /** Position of the bucket; null for the whole period. */
  readonly bucket: number | null;
}

/** What is selected for groups, and who takes it. */
export interface GroupedSpec {
  readonly relation: Sql;
  readonly shape: Shape;
  /**
   * How the column `bucket` of the relation is used: `both` for buckets and the whole period over the same rows, `own` where the
   * period is a bucket of its own, numbered −1, `none` where there is no such column.
   */
  readonly buckets: 'both' | 'own' | 'none';
  readonly values: readonly Sql[];
  /** Counts over groups of these columns first, and the values over what was counted. */
  readonly within?: { readonly columns: readonly Sql[]; readonly counted: Sql };
  take(place: Place, values: Row): void;
}

const BUCKET = name('bucket');
const MASK = name('mask');

/** Selects values by group at all levels of a shape, with what members of entities are called. */
export function groupedSelection(
  world: World,
  groups: Groups,
  fact: string,
  paths: readonly string[],
  spec: GroupedSpec,
): Selection {
  const { shape, buckets, values, take } = spec;
  const { width } = shape;
  const dimensions = paths.slice(0, width).map((_, i) => sql`${dimensionColumn(i)}`);
  const inner = innerSql(spec, dimensions);
  const named = paths.slice(0, width).map((path, i) => nameOf(world, groups, fact, path, i));
  const columns = [
    sql`x.${MASK}`,
    buckets === 'none' ? whole(-1) : sql`x.${BUCKET}`,
    ...dimensions.map((dimension) => sql`x.${dimension}`),
    ...named.map((each) => each?.label ?? world.dialect.noText),
    ...values.map((_, i) => sql`x.${name(`v${i}`)}`),
  ];
  const joins = named.flatMap((each) => (each === null ? [] : [each.join]));
  return {
    columns,
    from: sql`FROM (${inner}) AS x${joined(joins, ' ')}`,
    take: (row) => {
      const mask = Number(row[0]);
      const isPeriod = buckets === 'both' ? mask % 2 === 1 : row[1] === '-1';
      const level = levelOf(buckets === 'both' ? mask >> 1 : mask, width);
      const codes = dimensions
        .slice(0, level)
        .map((_, i) => groups.code(i, row[2 + i] ?? null, row[2 + width + i] ?? null));
      const bucket = isPeriod ? null : Number(row[1]);
      take({ level, group: groups.position(codes), bucket }, row.slice(2 + 2 * width, columns.length));
    },
  };
}

/** Which of the columns that can be grouped by are not: a bit for each, the first one highest. */
function maskOf(isGrouped: readonly boolean[]): number {
  return isGrouped.reduce((mask, is) => mask * 2 + (is ? 0 : 1), 0);
}

/** Levels are of leading dimensions: as many as have no bit. */
function levelOf(mask: number, width: number): number {
  let level = width;
  for (let bits = mask; bits > 0; bits >>= 1) level--;
  return level;
}

function innerSql({ relation, shape, buckets, values, within }: GroupedSpec, dimensions: readonly Sql[]): Sql {
  const bucket = sql`${BUCKET}`;
  const sets = shape.levels.flatMap((level) => {
    const own = dimensions.slice(0, level);
    if (buckets === 'none') return [own];
    return buckets === 'own' ? [[...own, bucket]] : [[...own, bucket], own];
  });
  const all = buckets === 'both' ? [...dimensions, bucket] : dimensions;
  const [only] = sets;
  const isOne = sets.length === 1 && only !== undefined;
  const mask = isOne ? whole(maskOf(all.map((column) => only.includes(column)))) : sql`GROUPING(${joined(all, ', ')})`;
  const places = [sql`${mask} AS ${MASK}`, ...(buckets === 'none' ? [] : [bucket]), ...dimensions];
  const by = (more: readonly Sql[]) => {
    const lists = sets.map((set) => [...set, ...more]);
    if (isOne) return lists[0]?.length === 0 ? sql`` : sql` GROUP BY ${joined(lists[0] ?? [], ', ')}`;
    return sql` GROUP BY GROUPING SETS (${joined(
      lists.map((list) => sql`(${joined(list, ', ')})`),
      ', ',
    )})`;
  };
  const taken = values.map((value, i) => sql`${value} AS ${name(`v${i}`)}`);
  const from = sql`FROM ${relation} AS "rows"`;
  if (within === undefined) return sql`SELECT ${joined([...places, ...taken], ', ')} ${from}${by([])}`;
  const counted = sql`SELECT ${joined([...places, ...within.columns, sql`${within.counted} AS "counted"`], ', ')} ${from}${by(within.columns)}`;
  const outer = [sql`${MASK}`, ...(buckets === 'none' ? [] : [bucket]), ...dimensions];
  return sql`SELECT ${joined([...outer, ...taken], ', ')} FROM (${counted}) AS "within" GROUP BY ${joined(outer, ', ')}`;
}

/** What a member of an entity is called; null for a dimension whose members the model names. */
function nameOf(
  { model, source, dialect }: World,
  groups: Groups,
  fact: string,
  path: string,
  position: number,
): { readonly label: Sql; readonly join: Sql } | null {
  const resolved = calendarPartAt(path) === undefined ? resolvePath(model, fact, path) : undefined;
  if (resolved?.kind !== 'entity') return null;
  const entity = own(source.entities ?? {}, resolved.entity);
  if (entity?.name === undefined) return null;
  const alias = sql`${name(`name ${position}`)}`;
  const member = sql`x.${dimensionColumn(position)}`;
  const key = groups.isMarked(position)
    ? sql`CASE WHEN ${member} LIKE 'm%' THEN ${dialect.substring(member, 2)} END`
    : member;
  return {
    label: sql`${alias}.${name(entity.name)}`,
    join: sql` LEFT JOIN ${tableSql(entity.table)} AS ${alias} ON ${alias}.${name(entity.id)} = ${key}`,
  };
}

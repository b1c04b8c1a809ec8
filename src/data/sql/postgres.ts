import type { Dialect } from './dialect.js';
import { fraction, integer, type Sql, sql, text, whole } from './sql.js';
import { valuesSql } from './values-sql.js';
import { isWellFormed } from './well-formed.js';

/** PostgreSQL 15 and later. */
export const postgres: Dialect = {
  name: 'postgres',
  holds: (text) => isWellFormed(text) && !text.includes('\0'),
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  placeholder: (position, kind) => `$${position}${CASTS[kind]}`,
  asText: (value) => sql`CAST(${value} AS text)`,
  asWide: (value) => sql`CAST(${value} AS numeric)`,
  asInteger: (value) => sql`CAST(${value} AS bigint)`,
  noText: sql`CAST(NULL AS text)`,
  scaled: (value, places) => {
    const exact = sql`(CAST(${value} AS numeric) * ${whole(10 ** places)})`;
    const isHalf = sql`${exact} - floor(${exact}) = 0.5`;
    return sql`CAST(CASE WHEN ${isHalf} THEN 2 * round(${exact} / 2) ELSE round(${exact}) END AS bigint)`;
  },
  quotient: (value, by) => sql`(${value} / ${by})`,
  wideQuotient: (value, by) => sql`div(${value}, ${by})`,
  elementAt: (list, position) => sql`(${list})[${position}]`,
  isIn: (value, list) => sql`(${value} = ANY(${list}))`,
  listOf: (value) => sql`ARRAY[${value}]`,
  hasAny: (list, of) => sql`COALESCE(${list} && ${of}, FALSE)`,
  hasAll: (list, of) => sql`COALESCE(${list} @> ${of}, FALSE)`,
  isEmpty,
  membersOf: (list) =>
    sql`CASE WHEN ${isEmpty(list)} THEN ARRAY[CAST(NULL AS text)] ELSE ARRAY(SELECT DISTINCT each FROM unnest(${list}) AS each WHERE each IS NOT NULL) END`,
  foldedMembersOf: (list, kept, none) =>
    sql`CASE WHEN ${isEmpty(list)} THEN ARRAY[${none}] ELSE ARRAY(SELECT DISTINCT CASE WHEN each = ANY(${kept}) THEN 'm' || each ELSE 'o' END FROM unnest(${list}) AS each WHERE each IS NOT NULL) END`,
  unnested: (relation, list, as) =>
    sql`(SELECT "nested".*, "each"."of" AS ${as} FROM ${relation} AS "nested" CROSS JOIN LATERAL unnest("nested".${list}) AS "each"("of"))`,
  table: (alias, columns, rows) => valuesSql(alias, columns, rows, (value) => sql`${integer(value)}`),
  textTable: (alias, columns, rows) => valuesSql(alias, columns, rows, (value) => sql`${text(value)}`),
  sum: (value) => sql`sum(${value})`,
  quantile: (value, q) =>
    sql`percentile_cont(${fraction(q)}) WITHIN GROUP (ORDER BY CAST(${value} AS double precision))`,
  substring: (value, from) => sql`substr(${value}, ${whole(from)})`,
  instant: (column, kind) => {
    if (kind === 'milliseconds') return column;
    if (kind === 'seconds') return sql`(${column} * 1000)`;
    return sql`CAST(floor(extract(epoch FROM ${column}) * 1000) AS bigint)`;
  },
  boundInstant: (instant, kind) => {
    if (kind === 'milliseconds') return sql`${integer(instant)}`;
    if (kind === 'seconds') return sql`${integer(Math.ceil(instant / 1000))}`;
    const timestamp = sql`to_timestamp(${integer(instant)} / 1000.0)`;
    return kind === 'timestamp' ? sql`(${timestamp} AT TIME ZONE 'UTC')` : timestamp;
  },
};

function isEmpty(list: Sql): Sql {
  return sql`(COALESCE(cardinality(array_remove(${list}, NULL)), 0) = 0)`;
}

const CASTS = { text: '::text', integer: '::bigint', texts: '::text[]', integers: '::bigint[]' } as const;

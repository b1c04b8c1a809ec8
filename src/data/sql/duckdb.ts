import type { Dialect } from './dialect.js';
import { fraction, integer, sql, text, whole } from './sql.js';
import { valuesSql } from './values-sql.js';
import { isWellFormed } from './well-formed.js';

/** DuckDB 1.1 and later. */
export const duckdb: Dialect = {
  name: 'duckdb',
  holds: isWellFormed,
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  placeholder: (position, kind) => `$${position}${CASTS[kind]}`,
  asText: (value) => sql`CAST(${value} AS VARCHAR)`,
  asWide: (value) => sql`CAST(${value} AS HUGEINT)`,
  asInteger: (value) => sql`CAST(${value} AS BIGINT)`,
  noText: sql`CAST(NULL AS VARCHAR)`,
  scaled: (value, places) =>
    sql`CAST(round_even(CAST(CAST(${value} AS VARCHAR) AS DECIMAL(38, 12)) * ${whole(10 ** places)}, 0) AS BIGINT)`,
  quotient: (value, by) => sql`(${value} // ${by})`,
  wideQuotient: (value, by) => sql`(${value} // ${by})`,
  elementAt: (list, position) => sql`list_extract(${list}, ${position})`,
  isIn: (value, list) => sql`list_contains(${list}, ${value})`,
  listOf: (value) => sql`[${value}]`,
  hasAny: (list, of) => sql`COALESCE(list_has_any(${list}, ${of}), FALSE)`,
  hasAll: (list, of) => sql`COALESCE(list_has_all(${list}, ${of}), FALSE)`,
  isEmpty: (list) => sql`(COALESCE(len(list_distinct(${list})), 0) = 0)`,
  membersOf: (list) =>
    sql`CASE WHEN COALESCE(len(list_distinct(${list})), 0) = 0 THEN [CAST(NULL AS VARCHAR)] ELSE list_distinct(${list}) END`,
  foldedMembersOf: (list, kept, none) =>
    sql`CASE WHEN COALESCE(len(list_distinct(${list})), 0) = 0 THEN [${none}] ELSE list_distinct(list_transform(list_distinct(${list}), lambda x: CASE WHEN list_contains(${kept}, x) THEN 'm' || x ELSE 'o' END)) END`,
  unnested: (relation, list, as) => sql`(SELECT *, unnest(${list}) AS ${as} FROM ${relation} AS "unnested")`,
  table: (alias, columns, rows) => valuesSql(alias, columns, rows, (value) => sql`${integer(value)}`),
  textTable: (alias, columns, rows) => valuesSql(alias, columns, rows, (value) => sql`${text(value)}`),
  sum: (value) => sql`sum(${value})`,
  quantile: (value, q) => sql`quantile_cont(${value}, ${fraction(q)})`,
  substring: (value, from) => sql`substr(${value}, ${whole(from)})`,
  instant: (column, kind) => {
    if (kind === 'milliseconds') return column;
    return kind === 'seconds' ? sql`(${column} * 1000)` : sql`epoch_ms(${column})`;
  },
  boundInstant: (instant, kind) => {
    if (kind === 'milliseconds') return sql`${integer(instant)}`;
    if (kind === 'seconds') return sql`${integer(Math.ceil(instant / 1000))}`;
    const microseconds = sql`${integer(instant)} * 1000`;
    return kind === 'timestamp' ? sql`make_timestamp(${microseconds})` : sql`make_timestamptz(${microseconds})`;
  },
};

const CASTS = { text: '::VARCHAR', integer: '::BIGINT', texts: '::VARCHAR[]', integers: '::BIGINT[]' } as const;

import type { Bound, Name, Sql } from './sql.js';

/**
 * How a column of a table keeps instants: as milliseconds or seconds since the epoch, as a timestamp with a zone, or as one
 * without, which is read as UTC.
 */
export type InstantKind = 'milliseconds' | 'seconds' | 'timestamptz' | 'timestamp';

/** How a database says what all of them can do: everything in which one differs from another. */
export interface Dialect {
  readonly name: 'duckdb' | 'postgres' | 'clickhouse';
  /** Whether texts of the database can be this one: some have none with a zero in it, and none has half a character. */
  holds(text: string): boolean;
  /** The name of a table or column as it is written. */
  quote(name: string): string;
  /** Where a parameter stands, counted from 1. */
  placeholder(position: number, kind: Bound['kind']): string;
  /** As text, which every answer is sent as, so that no digit is lost on the way. */
  asText(value: Sql): Sql;
  /** As an integer of at least 38 digits. */
  asWide(value: Sql): Sql;
  /** As an integer of 64 bits. */
  asInteger(value: Sql): Sql;
  /** No text at all. */
  readonly noText: Sql;
  /** A number of any type as what it is at `places` decimal places, rounded half to even. */
  scaled(value: Sql, places: number): Sql;
  /** The whole part of a quotient of integers of 64 bits, cut off towards zero. */
  quotient(value: Sql, by: Sql): Sql;
  /** The same of wide integers. */
  wideQuotient(value: Sql, by: Sql): Sql;
  /** The element of a list at a position from 1. */
  elementAt(list: Bound, position: Sql): Sql;
  /** Whether a text is in a list; none for one that is none. */
  isIn(value: Sql, list: Bound): Sql;
  /** A list of one. */
  listOf(value: Sql): Sql;
  /** Whether a list of texts, or none, has one of these. */
  hasAny(list: Sql, of: Bound): Sql;
  /** Whether a list of texts, or none, has all of these. */
  hasAll(list: Sql, of: Bound): Sql;
  /** Whether a list of texts, or none, is without any. */
  isEmpty(list: Sql): Sql;
  /** The texts of a list, each once; a list of one that is none where there are none. */
  membersOf(list: Sql): Sql;
  /**
   * The texts of a list, each once and marked: `m` before those that are kept, `o` for all others at once. Where there are none,
   * the mark `none`.
   */
  foldedMembersOf(list: Sql, kept: Bound, none: Bound): Sql;
  /** A relation with a row for each element of one of its lists, which it names. */
  unnested(relation: Sql, list: Name, as: Name): Sql;
  /** A relation of whole numbers, named `alias`. */
  table(alias: Name, columns: readonly Name[], rows: readonly (readonly number[])[]): Sql;
  /** A relation of texts, named `alias`. */
  textTable(alias: Name, columns: readonly Name[], rows: readonly (readonly string[])[]): Sql;
  /** The sum of integers, exact however large. */
  sum(value: Sql): Sql;
  /** The quantile of a column by linear interpolation between closest ranks; none of none. */
  quantile(value: Sql, q: number): Sql;
  /** What is from the `from`th character of a text on. */
  substring(value: Sql, from: number): Sql;
  /** Instants of a column, in milliseconds. */
  instant(column: Sql, kind: InstantKind): Sql;
  /** An instant as the column keeps them, to be compared with it as it is, so that indexes serve. */
  boundInstant(instant: number, kind: InstantKind): Sql;
}

import type { CodesOf } from './codes-of.js';
import type { Runs } from './runs.js';

/** Some rows of one chunk, with their columns in one width each: those of a block, or some of them. Arrays hold more than they are long. */
export interface Rows {
  /** How many they are. */
  readonly rows: number;
  /** Changes when it turns to other rows. */
  readonly turn: number;
  /** Whether they are in order of time. */
  readonly isInOrder: boolean;
  /** An instant that none of them is before, and one that none is after. */
  span(): { readonly first: number; readonly last: number };
  /** Codes of a column. */
  codes(column: CodesOf): Int32Array;
  /** What a map has for the codes of a column. */
  mapped(column: CodesOf, map: Int32Array): Int32Array;
  /** Scaled numbers of a column, NaN where there is none. */
  numbers(column: number): Float64Array;
  /** Instants. */
  at(): Float64Array;
  /** Number of the bucket of each row; `bounds` are the first instants of the buckets and the end of the last. */
  buckets(bounds: Float64Array): Int32Array;
  /** The runs of rows of one bucket each; null where rows are not in order of time. */
  runs(bounds: Float64Array): Runs | null;
}

/** Tells which rows of each block are taken. */
export interface RowSource {
  /** Those of the present block. */
  current(): Rows;
}

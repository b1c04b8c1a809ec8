import { BLOCK_ROWS } from '../block.js';
import type { Rows } from '../rows.js';

/** Integers up to this magnitude are exact as doubles, and so is everything that is computed from them and stays within it. */
export const SAFE = Number.MAX_SAFE_INTEGER;

/** A number of each row: a column, or what is computed from columns. */
export interface Values {
  /** No magnitude is larger: tells which way of computing stays exact. */
  readonly largest: number;
  /**
   * The numbers of some rows, scaled: NaN where there is none, Infinity where it is beyond the safe integers.
   * They are there until other rows are read.
   */
  read(rows: Rows): Float64Array;
  /** The exact number of one of the rows that were read last; null where there is none. */
  exact(rows: Rows, row: number): bigint | null;
}

/** The exact integer that a number of a row stands for; null where there is none. */
export function toExact(value: number): bigint | null {
  return Number.isNaN(value) ? null : BigInt(value);
}

/** What is computed from other values, at most once for the same rows whoever asks. */
export abstract class Derived implements Values {
  abstract readonly largest: number;
  #values = new Float64Array(BLOCK_ROWS);
  #rows: Rows | null = null;
  #turn = -1;

  read(rows: Rows): Float64Array {
    if (this.#rows !== rows || this.#turn !== rows.turn) {
      // Rows that are in many groups are repeated.
      if (this.#values.length < rows.rows) this.#values = new Float64Array(rows.rows);
      this.compute(rows, this.#values);
      this.#rows = rows;
      this.#turn = rows.turn;
    }
    return this.#values;
  }

  abstract exact(rows: Rows, row: number): bigint | null;

  /** Writes the numbers of some rows. */
  protected abstract compute(rows: Rows, into: Float64Array): void;

  /** The number of a row that doubles did not give exactly. */
  protected settle(rows: Rows, row: number): number {
    const exact = this.exact(rows, row);
    if (exact === null) return Number.NaN;
    const value = Number(exact);
    return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
  }
}

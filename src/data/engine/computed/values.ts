import { BLOCK_ROWS, type Block } from '../block.js';
import type { Chunk } from '../chunk.js';

/** Integers up to this magnitude are exact as doubles, and so is everything that is computed from them and stays within it. */
export const SAFE = Number.MAX_SAFE_INTEGER;

/** A number of each row of a block: a column, or what is computed from columns. */
export interface Values {
  /** No magnitude is larger: tells which way of computing stays exact. */
  readonly largest: number;
  /**
   * The numbers of all rows of a block, scaled: NaN where there is none, Infinity where it is beyond the safe integers.
   * They are there until another block is read.
   */
  read(block: Block): Float64Array;
  /** The exact number of one row of the block that was read last; null where there is none. */
  exact(block: Block, row: number): bigint | null;
}

/** The exact integer that a number of a row stands for; null where there is none. */
export function toExact(value: number): bigint | null {
  return Number.isNaN(value) ? null : BigInt(value);
}

/** What is computed from other values, at most once for a block whoever asks. */
export abstract class Derived implements Values {
  abstract readonly largest: number;
  readonly #values = new Float64Array(BLOCK_ROWS);
  #chunk: Chunk | null = null;
  #from = -1;
  #rows = 0;

  read(block: Block): Float64Array {
    if (this.#chunk !== block.chunk || this.#from !== block.from || this.#rows !== block.rows) {
      this.compute(block, this.#values);
      this.#chunk = block.chunk;
      this.#from = block.from;
      this.#rows = block.rows;
    }
    return this.#values;
  }

  abstract exact(block: Block, row: number): bigint | null;

  /** Writes the numbers of the rows of a block. */
  protected abstract compute(block: Block, into: Float64Array): void;

  /** The number of a row that doubles did not give exactly. */
  protected settle(block: Block, row: number): number {
    const exact = this.exact(block, row);
    if (exact === null) return Number.NaN;
    const value = Number(exact);
    return Number.isSafeInteger(value) ? value : Number.POSITIVE_INFINITY;
  }
}

import type { Chunk } from './chunk.js';
import type { CodesOf } from './codes-of.js';

/** Masks that keep a larger share of the codes are tried on each row. */
const MOST_CODES = 1 / 8;
/** Where a mask keeps a larger share of the rows of a chunk, it is tried on each row. */
const MOST_ROWS = 1 / 8;
/** Chunks with fewer rows are looked through faster than they are indexed. */
const FEWEST_ROWS = 16_384;

/** The rows that a mask keeps, by the indexes of chunks, where these are few. */
export class SparseRows {
  readonly #column: CodesOf;
  readonly #mask: Uint8Array;
  #chunk: Chunk | null = null;
  #rows: Uint16Array | null = null;

  private constructor(column: CodesOf, mask: Uint8Array) {
    this.#column = column;
    this.#mask = mask;
  }

  /** Null where a mask keeps many codes, so that it would hardly be worth while. */
  static of(column: CodesOf, mask: Uint8Array): SparseRows | null {
    const ones = mask.reduce((sum, bit) => sum + bit, 0);
    return ones <= mask.length * MOST_CODES ? new SparseRows(column, mask) : null;
  }

  /** The rows of a chunk, ascending; null where they are not few. */
  inChunk(chunk: Chunk): Uint16Array | null {
    if (chunk === this.#chunk) return this.#rows;
    this.#chunk = chunk;
    this.#rows = null;
    if (chunk.rows < FEWEST_ROWS) return null;
    const index = chunk.index(this.#column);
    if (index.count(this.#mask) <= chunk.rows * MOST_ROWS) this.#rows = index.rows(this.#mask);
    return this.#rows;
  }
}

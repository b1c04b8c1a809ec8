import type { Chunk } from './chunk.js';
import type { CodeColumn } from './code-column.js';
import type { NumberColumn } from './number-column.js';

/** Rows that are worked on at once: a few columns of them fit the nearest cache. */
export const BLOCK_ROWS = 4096;

/**
 * A run of rows of one chunk with its columns decoded to one width each, at most once whoever asks. Loops over them see
 * one type of array, so that the compiler keeps them fast without code being made from strings.
 */
export class Block {
  chunk!: Chunk;
  /** First row in the chunk. */
  from = 0;
  rows = 0;
  readonly #codes: (Int32Array | undefined)[] = [];
  readonly #numbers: (Float64Array | undefined)[] = [];
  readonly #at = new Float64Array(BLOCK_ROWS);
  readonly #loaded = new Set<number>();
  #timed = false;

  /** Turns to other rows. */
  load(chunk: Chunk, from: number, to: number): void {
    this.chunk = chunk;
    this.from = from;
    this.rows = to - from;
    this.#loaded.clear();
    this.#timed = false;
  }

  /** Codes of a column. */
  codes(column: number): Int32Array {
    let codes = this.#codes[column];
    if (codes === undefined) {
      codes = new Int32Array(BLOCK_ROWS);
      this.#codes[column] = codes;
    }
    if (!this.#loaded.has(column)) {
      this.#loaded.add(column);
      (this.chunk.columns[column] as CodeColumn).read(this.from, this.from + this.rows, codes);
    }
    return codes;
  }

  /** Scaled numbers of a column, NaN where there is none. */
  numbers(column: number): Float64Array {
    let numbers = this.#numbers[column];
    if (numbers === undefined) {
      numbers = new Float64Array(BLOCK_ROWS);
      this.#numbers[column] = numbers;
    }
    if (!this.#loaded.has(column)) {
      this.#loaded.add(column);
      (this.chunk.columns[column] as NumberColumn).read(this.from, this.from + this.rows, numbers);
    }
    return numbers;
  }

  /** Instants. */
  at(): Float64Array {
    if (!this.#timed) {
      this.#timed = true;
      this.chunk.at.read(this.from, this.from + this.rows, this.#at);
    }
    return this.#at;
  }
}

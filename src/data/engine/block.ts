import type { Chunk } from './chunk.js';
import type { CodeColumn } from './code-column.js';
import { pooled } from './gather.js';
import type { NumberColumn } from './number-column.js';
import type { Rows } from './rows.js';
import { Runs } from './runs.js';

/** Rows that are worked on at once: a few columns of them fit the nearest cache. */
export const BLOCK_ROWS = 4096;

const makeCodes = () => new Int32Array(BLOCK_ROWS);
const makeNumbers = () => new Float64Array(BLOCK_ROWS);
const makeRuns = () => new Runs();

/**
 * A run of rows of one chunk with its columns decoded to one width each, at most once whoever asks. Loops over them see
 * one type of array, so that the compiler keeps them fast without code being made from strings.
 */
export class Block implements Rows {
  chunk!: Chunk;
  /** First row in the chunk. */
  from = 0;
  rows = 0;
  turn = 0;
  readonly #codes = new Map<number, Int32Array>();
  readonly #numbers = new Map<number, Float64Array>();
  readonly #buckets = new Map<Float64Array, Int32Array>();
  readonly #runs = new Map<Float64Array, Runs>();
  readonly #at = makeNumbers();
  /** What is decoded: columns by their position, buckets by their bounds. */
  readonly #loaded = new Set<number | Float64Array | Runs>();

  /** Turns to other rows. */
  load(chunk: Chunk, from: number, to: number): void {
    this.chunk = chunk;
    this.from = from;
    this.rows = to - from;
    this.turn++;
    this.#loaded.clear();
  }

  get isInOrder(): boolean {
    return this.chunk.sorted;
  }

  span(): { readonly first: number; readonly last: number } {
    const { at, first, last } = this.chunk;
    return this.isInOrder ? { first: at.at(this.from), last: at.at(this.from + this.rows - 1) } : { first, last };
  }

  /** Codes of a column. */
  codes(column: number): Int32Array {
    const codes = pooled(this.#codes, column, makeCodes);
    if (this.#isNew(column)) (this.chunk.columns[column] as CodeColumn).read(this.from, this.from + this.rows, codes);
    return codes;
  }

  /** Scaled numbers of a column, NaN where there is none. */
  numbers(column: number): Float64Array {
    const numbers = pooled(this.#numbers, column, makeNumbers);
    if (this.#isNew(column))
      (this.chunk.columns[column] as NumberColumn).read(this.from, this.from + this.rows, numbers);
    return numbers;
  }

  /** Instants. */
  at(): Float64Array {
    if (this.#isNew(-1)) this.chunk.at.read(this.from, this.from + this.rows, this.#at);
    return this.#at;
  }

  /** Number of the bucket of each row; `bounds` are the first instants of the buckets and the end of the last. */
  buckets(bounds: Float64Array): Int32Array {
    const buckets = pooled(this.#buckets, bounds, makeCodes);
    if (!this.#isNew(bounds)) return buckets;
    if (this.isInOrder) {
      this.runs(bounds).write(buckets);
      return buckets;
    }
    const at = this.at();
    for (let row = 0; row < this.rows; row++) buckets[row] = bucketAt(bounds, at[row] as number);
    return buckets;
  }

  /** The runs of rows of one bucket each, where the rows are in order of time. */
  runs(bounds: Float64Array): Runs {
    const runs = pooled(this.#runs, bounds, makeRuns);
    if (!this.#isNew(runs)) return runs;
    runs.clear();
    const { at, rows } = this.chunk;
    const last = bounds.length - 2;
    for (let row = 0; row < this.rows; ) {
      const bucket = bucketAt(bounds, at.at(this.from + row));
      const next = bucket < last ? at.lowerBound(bounds[bucket + 1] as number, rows) - this.from : this.rows;
      row = Math.min(this.rows, next);
      runs.push(bucket, row);
    }
    return runs;
  }

  #isNew(what: number | Float64Array | Runs): boolean {
    if (this.#loaded.has(what)) return false;
    this.#loaded.add(what);
    return true;
  }
}

/** The bucket that holds an instant; the first or last for one that lies in none. */
function bucketAt(bounds: Float64Array, instant: number): number {
  let low = 0;
  let high = bounds.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((bounds[middle] as number) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

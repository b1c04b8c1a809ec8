import type { Chunk } from './chunk.js';
import type { CodesOf } from './codes-of.js';
import { Filled } from './filled.js';
import { gatherCodes, gatherNumbers, pooled } from './gather.js';
import type { NumberColumn } from './number-column.js';
import type { RowSource, Rows } from './rows.js';
import { Runs } from './runs.js';

/** Rows that are worked on at once: a few columns of them fit the near caches, and what is done once for all of them costs little. */
export const BLOCK_ROWS = 8192;

/** A smaller share of the rows is gathered from a column faster than the column is decoded. */
const SPARSE = 1 / 8;
/** Known under it: the instants among the numbers. */
const AT = -1;
const makeCodes = () => new Int32Array(BLOCK_ROWS);
const makeNumbers = () => new Float64Array(BLOCK_ROWS);
const makeMapped = () => new Filled<Int32Array, Int32Array>(makeCodes);
const makeRuns = () => new Runs();

/**
 * A run of rows of one chunk with its columns decoded to one width each, at most once whoever asks. Loops over them see
 * one type of array, so that the compiler keeps them fast without code being made from strings.
 */
export class Block implements Rows, RowSource {
  chunk!: Chunk;
  /** First row in the chunk. */
  from = 0;
  rows = 0;
  turn = 0;
  readonly #codes = new Filled<CodesOf | Float64Array, Int32Array>(makeCodes);
  readonly #numbers = new Filled<number, Float64Array>(makeNumbers);
  /** By column, then by map. */
  readonly #mapped = new Map<CodesOf, Filled<Int32Array, Int32Array>>();
  readonly #runs = new Map<Float64Array, Runs>();
  readonly #cut = new Set<Float64Array>();

  /** Turns to other rows. */
  load(chunk: Chunk, from: number, to: number): void {
    this.chunk = chunk;
    this.from = from;
    this.rows = to - from;
    this.turn++;
    this.#codes.clear();
    this.#numbers.clear();
    for (const mapped of this.#mapped.values()) mapped.clear();
    this.#cut.clear();
  }

  current(): Rows {
    return this;
  }

  get isInOrder(): boolean {
    return this.chunk.sorted;
  }

  span(): { readonly first: number; readonly last: number } {
    const { at, first, last } = this.chunk;
    return this.isInOrder ? { first: at.at(this.from), last: at.at(this.from + this.rows - 1) } : { first, last };
  }

  codes(column: CodesOf): Int32Array {
    return this.#codes.read(column, this.rows, (into) =>
      this.chunk.codes(column).read(this.from, this.from + this.rows, into),
    );
  }

  mapped(column: CodesOf, map: Int32Array): Int32Array {
    return pooled(this.#mapped, column, makeMapped).read(map, this.rows, (into) =>
      gatherCodes(map, this.codes(column), this.rows, into),
    );
  }

  /** Codes of a column at some positions: of the column itself where they are few and it is not decoded. */
  gatherCodes(column: CodesOf, positions: Int32Array, rows: number, into: Int32Array): void {
    if (this.isDense(rows) || this.#codes.has(column)) gatherCodes(this.codes(column), positions, rows, into);
    else this.chunk.codes(column).gather(this.from, positions, rows, into);
  }

  /** Scaled numbers of a column at some positions. */
  gatherNumbers(column: number, positions: Int32Array, rows: number, into: Float64Array): void {
    if (this.isDense(rows) || this.#numbers.has(column)) gatherNumbers(this.numbers(column), positions, rows, into);
    else (this.chunk.columns[column] as NumberColumn).gather(this.from, positions, rows, into);
  }

  /** Instants at some positions. */
  gatherAt(positions: Int32Array, rows: number, into: Float64Array): void {
    if (this.isDense(rows)) gatherNumbers(this.at(), positions, rows, into);
    else this.chunk.at.gather(this.from, positions, rows, into);
  }

  /** Whether so many of its rows are worth decoding a column for. */
  isDense(rows: number): boolean {
    return rows > this.rows * SPARSE;
  }

  numbers(column: number): Float64Array {
    return this.#numbers.read(column, this.rows, (into) =>
      (this.chunk.columns[column] as NumberColumn).read(this.from, this.from + this.rows, into),
    );
  }

  at(): Float64Array {
    return this.#numbers.read(AT, this.rows, (into) => this.chunk.at.read(this.from, this.from + this.rows, into));
  }

  buckets(bounds: Float64Array): Int32Array {
    return this.#codes.read(bounds, this.rows, (into) => {
      const runs = this.runs(bounds);
      if (runs === null) this.#findBuckets(bounds, into);
      else runs.write(into);
    });
  }

  runs(bounds: Float64Array): Runs | null {
    if (!this.isInOrder) return null;
    const runs = pooled(this.#runs, bounds, makeRuns);
    if (this.#cut.has(bounds)) return runs;
    this.#cut.add(bounds);
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

  #findBuckets(bounds: Float64Array, into: Int32Array): void {
    const at = this.at();
    for (let row = 0; row < this.rows; row++) into[row] = bucketAt(bounds, at[row] as number);
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

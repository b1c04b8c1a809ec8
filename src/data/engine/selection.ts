import { BLOCK_ROWS, type Block } from './block.js';
import { evaluate, type Predicate } from './predicate.js';

/** Column number under which instants are packed. */
const AT = -1;

/**
 * The rows of a block that lie in a window of time and that a filter keeps, with their columns packed to the front. Every
 * query of a batch that asks for the same rows shares one selection.
 */
export class Selection {
  readonly start: number;
  /** First instant after the window. */
  readonly end: number;
  readonly predicate: Predicate;
  /** Number of rows selected in the present block. */
  rows = 0;
  readonly #index = new Int32Array(BLOCK_ROWS);
  readonly #keep = new Uint8Array(BLOCK_ROWS);
  /** First selected row where they are all that follow; −1 where `#index` names them. */
  #contiguous = 0;
  #block!: Block;
  readonly #codes = new Map<number, Int32Array>();
  readonly #numbers = new Map<number, Float64Array>();
  readonly #packed = new Map<number, Int32Array | Float64Array>();
  readonly #conditions = new Map<Predicate, Uint8Array>();
  readonly #evaluated = new Set<Predicate>();
  readonly #buckets = new Map<Float64Array, Int32Array>();
  readonly #bucketed = new Set<Float64Array>();

  constructor(start: number, end: number, predicate: Predicate) {
    this.start = start;
    this.end = end;
    this.predicate = predicate;
  }

  /** Selects from a block. */
  select(block: Block): void {
    this.#block = block;
    this.#packed.clear();
    this.#evaluated.clear();
    this.#bucketed.clear();
    this.rows = 0;
    const { chunk } = block;
    if (this.predicate.kind === 'constant' && !this.predicate.value) return;
    if (chunk.last < this.start || chunk.first >= this.end) return;
    const inside = chunk.first >= this.start && chunk.last < this.end;
    let low = 0;
    let high = block.rows;
    if (!inside && chunk.sorted) {
      low = Math.max(0, chunk.at.lowerBound(this.start, chunk.rows) - block.from);
      high = Math.min(block.rows, chunk.at.lowerBound(this.end, chunk.rows) - block.from);
      if (low >= high) return;
    }
    const timed = !inside && !chunk.sorted;
    if (!timed && chunk.dead === null && this.predicate.kind === 'constant') {
      this.#contiguous = low;
      this.rows = high - low;
    } else {
      this.#pick(low, high, timed);
    }
  }

  /** Codes of a column of the selected rows. */
  codes(column: number): Int32Array {
    const all = this.#block.codes(column);
    if (this.#contiguous === 0) return all;
    const known = this.#packed.get(column);
    if (known !== undefined) return known as Int32Array;
    let packed: Int32Array;
    if (this.#contiguous > 0) {
      packed = all.subarray(this.#contiguous);
    } else {
      packed = scratch(this.#codes, column, Int32Array);
      const index = this.#index;
      for (let i = 0; i < this.rows; i++) packed[i] = all[index[i] as number] as number;
    }
    this.#packed.set(column, packed);
    return packed;
  }

  /** Scaled numbers of a column of the selected rows, NaN where there is none. */
  numbers(column: number): Float64Array {
    return this.#floats(column, () => this.#block.numbers(column));
  }

  /** Instants of the selected rows. */
  instants(): Float64Array {
    return this.#floats(AT, () => this.#block.at());
  }

  /** 1 for selected rows that a condition keeps. */
  condition(predicate: Predicate): Uint8Array {
    let kept = this.#conditions.get(predicate);
    if (kept === undefined) {
      kept = new Uint8Array(BLOCK_ROWS);
      this.#conditions.set(predicate, kept);
    }
    if (!this.#evaluated.has(predicate)) {
      this.#evaluated.add(predicate);
      evaluate(predicate, (column) => this.codes(column), this.rows, kept);
    }
    return kept;
  }

  /** Number of the bucket of each selected row; `bounds` are the first instants of the buckets and the end of the last. */
  buckets(bounds: Float64Array): Int32Array {
    let buckets = this.#buckets.get(bounds);
    if (buckets === undefined) {
      buckets = new Int32Array(BLOCK_ROWS);
      this.#buckets.set(bounds, buckets);
    }
    if (this.#bucketed.has(bounds)) return buckets;
    this.#bucketed.add(bounds);
    const at = this.instants();
    let bucket = 0;
    for (let i = 0; i < this.rows; i++) {
      const instant = at[i] as number;
      if (instant < (bounds[bucket] as number) || instant >= (bounds[bucket + 1] as number))
        bucket = find(bounds, instant);
      buckets[i] = bucket;
    }
    return buckets;
  }

  #pick(low: number, high: number, timed: boolean): void {
    const { chunk, from } = this.#block;
    const keep = this.#keep;
    evaluate(this.predicate, (column) => this.#block.codes(column), high, keep);
    if (chunk.dead !== null) {
      const { dead } = chunk;
      for (let i = low; i < high; i++) keep[i] = (keep[i] as number) & ~(dead[from + i] as number);
    }
    if (timed) {
      const at = this.#block.at();
      for (let i = low; i < high; i++) {
        if ((at[i] as number) < this.start || (at[i] as number) >= this.end) keep[i] = 0;
      }
    }
    const index = this.#index;
    let rows = 0;
    for (let i = low; i < high; i++) {
      index[rows] = i;
      rows += keep[i] as number;
    }
    this.#contiguous = -1;
    this.rows = rows;
  }

  #floats(column: number, read: () => Float64Array): Float64Array {
    const all = read();
    if (this.#contiguous === 0) return all;
    const known = this.#packed.get(column);
    if (known !== undefined) return known as Float64Array;
    let packed: Float64Array;
    if (this.#contiguous > 0) {
      packed = all.subarray(this.#contiguous);
    } else {
      packed = scratch(this.#numbers, column, Float64Array);
      const index = this.#index;
      for (let i = 0; i < this.rows; i++) packed[i] = all[index[i] as number] as number;
    }
    this.#packed.set(column, packed);
    return packed;
  }
}

function scratch<T>(pool: Map<number, T>, column: number, Type: new (length: number) => T): T {
  let array = pool.get(column);
  if (array === undefined) {
    array = new Type(BLOCK_ROWS);
    pool.set(column, array);
  }
  return array;
}

/** The bucket that holds an instant that lies in one. */
function find(bounds: Float64Array, instant: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((bounds[middle] as number) <= instant) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bounds.length - 2);
}

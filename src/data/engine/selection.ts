import { BLOCK_ROWS, type Block } from './block.js';
import type { Values } from './computed/values.js';
import { gatherCodes, gatherNumbers, pooled } from './gather.js';
import { pick } from './pick.js';
import { evaluate, type Predicate } from './predicate.js';
import type { Rows } from './rows.js';
import { lowerBound, Runs } from './runs.js';

const makeCodes = () => new Int32Array(BLOCK_ROWS);
const makeNumbers = () => new Float64Array(BLOCK_ROWS);
const makeMask = () => new Uint8Array(BLOCK_ROWS);
const makeRuns = () => new Runs();
const NO_ROWS = new Int32Array(0);
/** Known under it: the instants among the packed columns. */
const AT = -1;

/**
 * The rows of a block that lie in a window of time and that a filter keeps, with their columns packed to the front. Every
 * query of a batch that asks for the same rows shares one selection.
 */
export class Selection implements Rows {
  readonly start: number;
  /** First instant after the window. */
  readonly end: number;
  readonly predicate: Predicate;
  /** Number of rows selected in the present block. */
  rows = 0;
  turn = 0;
  #block!: Block;
  /** Made for the first block of which not all rows are selected. */
  #index: Int32Array = NO_ROWS;
  #keep: Uint8Array | null = null;
  /** First selected row where all that follow are selected too; −1 where `#index` names them. */
  #contiguous = 0;
  readonly #codes = new Map<number | Float64Array, Int32Array>();
  readonly #numbers = new Map<number, Float64Array>();
  readonly #packed = new Map<number | Float64Array, Int32Array | Float64Array>();
  readonly #conditions = new Map<Predicate, Uint8Array>();
  readonly #evaluated = new Set<Predicate>();
  readonly #runs = new Map<Float64Array, Runs>();

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
    this.turn++;
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

  get isInOrder(): boolean {
    return this.#block.isInOrder;
  }

  span(): { readonly first: number; readonly last: number } {
    return this.#block.span();
  }

  /** Codes of a column of the selected rows. */
  codes(column: number): Int32Array {
    return this.#packCodes(column, this.#block.codes(column));
  }

  /** Scaled numbers of a column of the selected rows, NaN where there is none. */
  numbers(column: number): Float64Array {
    return this.#packNumbers(column, this.#block.numbers(column));
  }

  /** Instants of the selected rows. */
  at(): Float64Array {
    return this.#packNumbers(AT, this.#block.at());
  }

  /** Numbers of the selected rows, whatever they are taken or computed from. */
  values(values: Values): Float64Array {
    return values.read(this.#isWhole ? this.#block : this);
  }

  /** Number of the bucket of each selected row; `bounds` are the first instants of the buckets and the end of the last. */
  buckets(bounds: Float64Array): Int32Array {
    return this.#packCodes(bounds, this.#block.buckets(bounds));
  }

  /** The runs of selected rows of one bucket each; null where rows are not in order of time. */
  runs(bounds: Float64Array): Runs | null {
    if (!this.isInOrder) return null;
    const all = this.#block.runs(bounds);
    if (this.#isWhole) return all;
    const runs = pooled(this.#runs, bounds, makeRuns);
    runs.clear();
    for (let i = 0; i < all.count; i++) {
      const end = all.ends[i] as number;
      const selected =
        this.#contiguous < 0 ? lowerBound(this.#index, this.rows, end) : Math.min(end - this.#contiguous, this.rows);
      runs.push(all.buckets[i] as number, selected);
    }
    return runs;
  }

  /** 1 for selected rows that a condition keeps. */
  condition(predicate: Predicate): Uint8Array {
    const kept = pooled(this.#conditions, predicate, makeMask);
    if (this.#evaluated.has(predicate)) return kept;
    this.#evaluated.add(predicate);
    evaluate(predicate, this, this.rows, kept);
    return kept;
  }

  get #isWhole(): boolean {
    return this.#contiguous === 0 && this.rows === this.#block.rows;
  }

  #pick(low: number, high: number, timed: boolean): void {
    const { chunk, from } = this.#block;
    if (this.#index.length === 0) this.#index = makeCodes();
    const index = this.#index;
    this.#contiguous = -1;
    this.rows = pick(this.predicate, this.#block, low, high, index, () => this.#marks());
    if (chunk.dead !== null) this.rows = living(chunk.dead, from, index, this.rows);
    if (timed) this.rows = within(this.#block.at(), this.start, this.end, index, this.rows);
  }

  #marks(): Uint8Array {
    this.#keep ??= makeMask();
    return this.#keep;
  }

  #packCodes(key: number | Float64Array, all: Int32Array): Int32Array {
    if (this.#contiguous === 0) return all;
    const known = this.#packed.get(key);
    if (known !== undefined) return known as Int32Array;
    const packed =
      this.#contiguous > 0
        ? all.subarray(this.#contiguous)
        : gatherCodes(all, this.#index, this.rows, pooled(this.#codes, key, makeCodes));
    this.#packed.set(key, packed);
    return packed;
  }

  #packNumbers(key: number, all: Float64Array): Float64Array {
    if (this.#contiguous === 0) return all;
    const known = this.#packed.get(key);
    if (known !== undefined) return known as Float64Array;
    const packed =
      this.#contiguous > 0
        ? all.subarray(this.#contiguous)
        : gatherNumbers(all, this.#index, this.rows, pooled(this.#numbers, key, makeNumbers));
    this.#packed.set(key, packed);
    return packed;
  }
}

/** Moves the positions of rows that count to the front; returns how many there are. */
function living(dead: Uint8Array, first: number, positions: Int32Array, rows: number): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = positions[i] as number;
    positions[kept] = position;
    kept += 1 - (dead[first + position] as number);
  }
  return kept;
}

/** Moves the positions of rows within a window of time to the front; returns how many there are. */
function within(at: Float64Array, start: number, end: number, positions: Int32Array, rows: number): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = positions[i] as number;
    positions[kept] = position;
    const instant = at[position] as number;
    kept += Number(instant >= start) & Number(instant < end);
  }
  return kept;
}

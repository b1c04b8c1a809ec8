import type { Block } from './block.js';
import type { CodesOf } from './codes-of.js';
import { Filled } from './filled.js';
import { gatherCodes, gatherMapped, pooled } from './gather.js';
import type { Rows } from './rows.js';
import { lowerBound, Runs } from './runs.js';

/** Known under it: the instants among the numbers. */
const AT = -1;
const makeCodes = (length: number) => new Int32Array(length);
const makeNumbers = (length: number) => new Float64Array(length);
const makeMapped = () => new Filled<Int32Array, Int32Array>(makeCodes);
const makeRuns = () => new Runs();

/** Some rows of a block, by their positions in it, which ascend. A column is gathered when it is first asked for. */
export abstract class Gathered implements Rows {
  rows = 0;
  turn = 0;
  positions: Int32Array = new Int32Array(0);
  protected readonly block: Block;
  readonly #codes = new Filled<CodesOf | Float64Array, Int32Array>(makeCodes);
  readonly #numbers = new Filled<number, Float64Array>(makeNumbers);
  /** By column, then by map. */
  readonly #mapped = new Map<CodesOf, Filled<Int32Array, Int32Array>>();
  readonly #runs = new Map<Float64Array, Runs>();

  constructor(block: Block) {
    this.block = block;
  }

  get isInOrder(): boolean {
    return this.block.isInOrder;
  }

  span(): { readonly first: number; readonly last: number } {
    return this.block.span();
  }

  codes(column: CodesOf): Int32Array {
    return this.#codes.read(column, this.rows, (into) =>
      this.block.gatherCodes(column, this.positions, this.rows, into),
    );
  }

  mapped(column: CodesOf, map: Int32Array): Int32Array {
    return pooled(this.#mapped, column, makeMapped).read(map, this.rows, (into) => {
      if (this.#codes.has(column) || !this.block.isDense(this.rows)) {
        gatherCodes(map, this.codes(column), this.rows, into);
      } else {
        gatherMapped(map, this.block.codes(column), this.positions, this.rows, into);
      }
    });
  }

  numbers(column: number): Float64Array {
    return this.#numbers.read(column, this.rows, (into) =>
      this.block.gatherNumbers(column, this.positions, this.rows, into),
    );
  }

  at(): Float64Array {
    return this.#numbers.read(AT, this.rows, (into) => this.block.gatherAt(this.positions, this.rows, into));
  }

  buckets(bounds: Float64Array): Int32Array {
    return this.#codes.read(bounds, this.rows, (into) =>
      gatherCodes(this.block.buckets(bounds), this.positions, this.rows, into),
    );
  }

  runs(bounds: Float64Array): Runs | null {
    const all = this.block.runs(bounds);
    if (all === null) return null;
    const runs = pooled(this.#runs, bounds, makeRuns);
    runs.clear();
    for (let i = 0; i < all.count; i++) {
      runs.push(all.buckets[i] as number, lowerBound(this.positions, this.rows, all.ends[i] as number));
    }
    return runs;
  }

  /** Turns to the first `rows` positions. */
  protected turnTo(rows: number): void {
    this.rows = rows;
    this.turn++;
    this.#codes.clear();
    this.#numbers.clear();
    for (const mapped of this.#mapped.values()) mapped.clear();
  }
}

import type { Accumulator, Batch } from './accumulator.js';
import { CellValues, type GroupedValues } from './cell-values.js';
import { select } from './select.js';

/**
 * A quantile by linear interpolation between closest ranks: rank `h = (n − 1) q`, value `x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])`
 * (R type 7; Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996). Null in a cell without values.
 */
export class Quantile implements Accumulator {
  readonly #q: number;
  /** Quantiles over the same values share them. */
  readonly #values: CellValues;
  /** The first one takes them in. */
  readonly #owner: boolean;
  #cells = 0;
  readonly #found = new Map<number, number | null>();

  /** @param sibling Another quantile over the same values. */
  constructor(q: number, sibling?: Quantile, values = new CellValues()) {
    this.#q = q;
    this.#values = sibling === undefined ? values : sibling.#values;
    this.#owner = sibling === undefined;
  }

  grow(cells: number): void {
    this.#cells = cells;
  }

  add({ rows, cells, values }: Batch): void {
    this.#found.clear();
    if (this.#owner) this.#values.add(cells, values, rows);
  }

  fold(target: Int32Array, cells: number): Quantile {
    const folded = new Quantile(this.#q, undefined, this.#values.fold(target, this.#cells, cells));
    folded.grow(cells);
    return folded;
  }

  value(cell: number): number | null {
    let value = this.#found.get(cell);
    if (value === undefined) {
      value = this.#find(cell);
      this.#found.set(cell, value);
    }
    return value;
  }

  #find(cell: number): number | null {
    const { starts, values }: GroupedValues = this.#values.grouped(this.#cells);
    const own = values.subarray(starts[cell], starts[cell + 1]);
    if (own.length === 0) return null;
    const rank = (own.length - 1) * this.#q;
    const whole = Math.floor(rank);
    const { value, next = value } = select(own, whole);
    return value + (rank - whole) * (next - value);
  }
}

import type { Accumulator, Batch } from './accumulator.js';
import { CellValues, FoldedValues, type ValuesByCell } from './cell-values.js';
import { selectFrom } from './select.js';

/**
 * A quantile by linear interpolation between closest ranks: rank `h = (n − 1) q`, value `x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])`
 * (R type 7; Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996). Null in a cell without values.
 */
export class Quantile implements Accumulator {
  readonly #q: number;
  /** Quantiles over the same values share them. */
  #values: QuantileValues;
  /** The first one takes them in. */
  readonly #owner: boolean;
  readonly #found = new Map<number, number | null>();

  /**
   * @param sibling Another quantile over the same values.
   * @param expected Most values that are likely to come in.
   */
  constructor(q: number, sibling?: Quantile, expected = 0) {
    this.#q = q;
    this.#values = sibling === undefined ? new QuantileValues(new CellValues(expected)) : sibling.#values;
    this.#owner = sibling === undefined;
  }

  grow(cells: number): void {
    if (this.#owner) this.#values.own?.grow(cells);
  }

  add(batch: Batch): void {
    this.#found.clear();
    if (this.#owner) this.#values.own?.add(batch);
  }

  fold(target: Int32Array, cells: number): Quantile {
    const folded = new Quantile(this.#q);
    folded.#values = this.#values.fold(target, cells);
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
    const parts = this.#values.of.parts(cell);
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    if (size === 0) return null;
    const rank = (size - 1) * this.#q;
    const whole = Math.floor(rank);
    const { value, next = value } = selectFrom(parts, size, () => this.#values.of.magnitudes(cell), whole);
    return value + (rank - whole) * (next - value);
  }
}

/** The values that some quantiles are taken from, folded once for all of them. */
class QuantileValues {
  readonly of: ValuesByCell;
  /** Where values can still come in. */
  readonly own: CellValues | null;
  readonly #folds = new WeakMap<Int32Array, QuantileValues>();

  constructor(of: ValuesByCell) {
    this.of = of;
    this.own = of instanceof CellValues ? of : null;
  }

  fold(target: Int32Array, cells: number): QuantileValues {
    let folded = this.#folds.get(target);
    if (folded === undefined) {
      folded = new QuantileValues(new FoldedValues(this.of, target, cells));
      this.#folds.set(target, folded);
    }
    return folded;
  }
}

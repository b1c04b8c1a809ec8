import type { Accumulator, Batch } from './accumulator.js';

/** Values by cell, from which any quantile is computed. */
class Values {
  cells = new Int32Array(1024);
  values = new Float64Array(1024);
  rows = 0;
  #sorted: { readonly starts: Int32Array; readonly values: Float64Array } | null = null;
  readonly #folds = new WeakMap<Int32Array, Values>();

  push(cell: number, value: number): void {
    if (this.rows === this.cells.length) {
      const cells = new Int32Array(this.rows * 2);
      const values = new Float64Array(this.rows * 2);
      cells.set(this.cells);
      values.set(this.values);
      this.cells = cells;
      this.values = values;
    }
    this.cells[this.rows] = cell;
    this.values[this.rows++] = value;
    this.#sorted = null;
  }

  /** The values of a cell, in order. */
  of(cell: number, cells: number): Float64Array {
    this.#sorted ??= this.#sort(cells);
    const { starts, values } = this.#sorted;
    return values.subarray(starts[cell] ?? 0, starts[cell + 1] ?? 0);
  }

  /** The values of folded cells, once for all quantiles that share them. */
  fold(target: Int32Array): Values {
    let folded = this.#folds.get(target);
    if (folded !== undefined) return folded;
    folded = new Values();
    for (let i = 0; i < this.rows; i++) {
      const into = target[this.cells[i] as number] ?? -1;
      if (into >= 0) folded.push(into, this.values[i] as number);
    }
    this.#folds.set(target, folded);
    return folded;
  }

  #sort(cells: number): { starts: Int32Array; values: Float64Array } {
    const starts = new Int32Array(cells + 1);
    for (let i = 0; i < this.rows; i++) {
      const after = (this.cells[i] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let cell = 0; cell < cells; cell++) starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
    const next = starts.slice();
    const values = new Float64Array(this.rows);
    for (let i = 0; i < this.rows; i++) {
      const cell = this.cells[i] as number;
      values[next[cell] as number] = this.values[i] as number;
      next[cell] = (next[cell] as number) + 1;
    }
    for (let cell = 0; cell < cells; cell++) values.subarray(starts[cell], starts[cell + 1]).sort();
    return { starts, values };
  }
}

/**
 * A quantile by linear interpolation between closest ranks: rank `h = (n − 1) q`, value `x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])`
 * (R type 7; Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996). Null in a cell without values.
 */
export class Quantile implements Accumulator {
  readonly #q: number;
  readonly #values: Values;
  /** Quantiles over the same values share them; the first one takes them in. */
  readonly #owner: boolean;
  #cells = 0;

  /** @param values Another quantile over the same values. */
  constructor(q: number, values?: Quantile | Values) {
    this.#q = q;
    this.#values = values instanceof Quantile ? values.#values : (values ?? new Values());
    this.#owner = values === undefined;
  }

  grow(cells: number): void {
    this.#cells = cells;
  }

  add({ rows, cells, values }: Batch): void {
    if (!this.#owner) return;
    for (let i = 0; i < rows; i++) {
      const value = values[i] as number;
      if (!Number.isNaN(value)) this.#values.push(cells[i] as number, value);
    }
  }

  fold(target: Int32Array, cells: number): Quantile {
    const folded = new Quantile(this.#q, this.#values.fold(target));
    folded.grow(cells);
    return folded;
  }

  value(cell: number): number | null {
    const values = this.#values.of(cell, this.#cells);
    if (values.length === 0) return null;
    const rank = (values.length - 1) * this.#q;
    const below = values[Math.floor(rank)] as number;
    const above = values[Math.ceil(rank)] as number;
    return below + (rank - Math.floor(rank)) * (above - below);
  }
}

import type { Accumulator, AccumulatorParcel, Batch } from './accumulator.js';
import type { CellLists } from './cell-lists.js';
import { GatheredValues } from './gathered-values.js';

/** Cells are numbered in 31 bits. */
const MOST_CELLS = 2 ** 31;

/** A quantile of the values of each cell. Null in a cell without values. */
export class Quantile implements Accumulator {
  readonly #q: number;
  /** Quantiles over the same values share these. */
  #values: QuantileValues;
  readonly #position: number;
  /** The first one takes them in. */
  readonly #owner: boolean;

  /** @param sibling Another quantile over the same values. @param cells Most cells that there can be. */
  constructor(q: number, sibling?: Quantile, cells = MOST_CELLS) {
    this.#q = q;
    this.#values = sibling === undefined ? new QuantileValues([], new GatheredValues(cells), null) : sibling.#values;
    this.#position = this.#values.positionOf(q);
    this.#owner = sibling === undefined;
  }

  grow(cells: number): void {
    if (this.#owner) this.#values.grow(cells);
  }

  add(batch: Batch): void {
    if (this.#owner) this.#values.add(batch);
  }

  fold(target: Int32Array, cells: number): Quantile {
    const folded = new Quantile(this.#q, this);
    folded.#values = this.#values.fold(target, cells);
    return folded;
  }

  value(cell: number): number | null {
    return this.#values.quantile(cell, this.#position);
  }

  toParcel(): AccumulatorParcel | null {
    return this.#owner ? this.#values.toParcel() : null;
  }

  takeParcel(parcel: AccumulatorParcel, target: Int32Array): void {
    this.#values.takeParcel(parcel, target);
  }
}

/** The values that some quantiles are taken from, which are found together, and folded once for all of them. */
class QuantileValues {
  readonly #qs: number[];
  readonly #gathered: GatheredValues;
  /** Null where nothing is folded. */
  readonly #lists: CellLists | null;
  readonly #folds = new WeakMap<Int32Array, QuantileValues>();
  /** At `cell × number of quantiles + position`, for the cells that were looked at; NaN where there are no values. */
  #found = new Float64Array(0);
  #isFound = new Uint8Array(0);

  constructor(qs: number[], gathered: GatheredValues, lists: CellLists | null) {
    this.#qs = qs;
    this.#gathered = gathered;
    this.#lists = lists;
  }

  /** The position of a quantile among all that are found together. */
  positionOf(q: number): number {
    const position = this.#qs.indexOf(q);
    if (position >= 0) return position;
    this.#forget();
    return this.#qs.push(q) - 1;
  }

  grow(cells: number): void {
    this.#gathered.grow(cells);
  }

  add(batch: Batch): void {
    this.#forget();
    this.#gathered.add(batch);
  }

  toParcel(): AccumulatorParcel {
    return this.#gathered.toParcel();
  }

  takeParcel(parcel: AccumulatorParcel, target: Int32Array): void {
    this.#forget();
    this.#gathered.takeParcel(parcel, target);
  }

  fold(target: Int32Array, cells: number): QuantileValues {
    let folded = this.#folds.get(target);
    if (folded === undefined) {
      const lists = this.#lists ?? this.#gathered.ordered().cells;
      folded = new QuantileValues(this.#qs, this.#gathered, lists.fold(target, cells));
      this.#folds.set(target, folded);
    }
    return folded;
  }

  quantile(cell: number, position: number): number | null {
    if (this.#isFound[cell] !== 1 && !this.#find(cell)) return null;
    const value = this.#found[cell * this.#qs.length + position] as number;
    return Number.isNaN(value) ? null : value;
  }

  /** False for a cell that there is not. */
  #find(cell: number): boolean {
    const ordered = this.#gathered.ordered();
    const lists = this.#lists ?? ordered.cells;
    if (cell >= lists.size) return false;
    if (lists.size > this.#isFound.length) {
      this.#found = new Float64Array(lists.size * this.#qs.length);
      this.#isFound = new Uint8Array(lists.size);
    }
    ordered.quantiles(lists, cell, this.#qs, this.#found, cell * this.#qs.length);
    this.#isFound[cell] = 1;
    return true;
  }

  #forget(): void {
    if (this.#isFound.length > 0) this.#isFound = new Uint8Array(0);
  }
}

import type { Accumulator, Batch } from './accumulator.js';
import type { CellLists } from './cell-lists.js';
import { GatheredValues } from './gathered-values.js';

/** Cells are numbered in 31 bits. */
const MOST_CELLS = 2 ** 31;

/** A quantile of the values of each cell. Null in a cell without values. */
export class Quantile implements Accumulator {
  readonly #q: number;
  /** Quantiles over the same values share them. */
  #values: QuantileValues;
  /** The first one takes them in. */
  readonly #owner: boolean;
  /** What was found already, by cell; NaN for null. */
  #found = new Float64Array(0);
  #isFound = new Uint8Array(0);

  /** @param sibling Another quantile over the same values. @param cells Most cells that there can be. */
  constructor(q: number, sibling?: Quantile, cells = MOST_CELLS) {
    this.#q = q;
    this.#values = sibling === undefined ? new QuantileValues(new GatheredValues(cells)) : sibling.#values;
    this.#owner = sibling === undefined;
  }

  grow(cells: number): void {
    if (this.#owner) this.#values.gathered.grow(cells);
  }

  add(batch: Batch): void {
    if (this.#isFound.length > 0) this.#isFound = new Uint8Array(0);
    if (this.#owner) this.#values.gathered.add(batch);
  }

  fold(target: Int32Array, cells: number): Quantile {
    const folded = new Quantile(this.#q, this);
    folded.#values = this.#values.fold(target, cells);
    return folded;
  }

  value(cell: number): number | null {
    const { gathered, lists } = this.#values;
    if (cell >= lists.size) return null;
    if (this.#isFound.length < lists.size) {
      this.#found = new Float64Array(lists.size);
      this.#isFound = new Uint8Array(lists.size);
    }
    if (this.#isFound[cell] === 0) {
      this.#found[cell] = gathered.ordered().quantile(lists, cell, this.#q) ?? Number.NaN;
      this.#isFound[cell] = 1;
    }
    const value = this.#found[cell] as number;
    return Number.isNaN(value) ? null : value;
  }
}

/** The values that some quantiles are taken from, put in order and folded once for all of them. */
class QuantileValues {
  readonly gathered: GatheredValues;
  /** Null where nothing is folded. */
  readonly #lists: CellLists | null;
  readonly #folds = new WeakMap<Int32Array, QuantileValues>();

  constructor(gathered: GatheredValues, lists: CellLists | null = null) {
    this.gathered = gathered;
    this.#lists = lists;
  }

  /** Which of the cells whose values were gathered each cell is made of. */
  get lists(): CellLists {
    return this.#lists ?? this.gathered.ordered().cells;
  }

  fold(target: Int32Array, cells: number): QuantileValues {
    let folded = this.#folds.get(target);
    if (folded === undefined) {
      folded = new QuantileValues(this.gathered, this.lists.fold(target, cells));
      this.#folds.set(target, folded);
    }
    return folded;
  }
}

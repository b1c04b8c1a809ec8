import { CellLists } from './cell-lists.js';
import type { CountedSums } from './counted-sums.js';
import type { Selected } from './selector.js';
import type { SortedValues } from './sorted-values.js';

/** Values of cells in an order from which the one at a rank can be selected: those counted between others. */
export class OrderedValues {
  /** Each cell on its own. */
  readonly cells: CellLists;
  readonly #below: SortedValues;
  readonly #counted: CountedSums | null;
  readonly #beyond: SortedValues;

  /** @param below Values that are less than those that are counted. @param beyond Values that are more. */
  constructor(cells: number, below: SortedValues, counted: CountedSums | null, beyond: SortedValues) {
    this.cells = new CellLists(cells, null);
    this.#below = below;
    this.#counted = counted;
    this.#beyond = beyond;
  }

  /**
   * Writes the quantiles `qs` of the values of cell `cell` of `lists` from `at` on, NaN where there are none: by linear interpolation
   * between closest ranks, rank `h = (n − 1) q`, value `x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋])` (R type 7; Hyndman and Fan, Sample
   * Quantiles in Statistical Packages, 1996).
   */
  quantiles(lists: CellLists, cell: number, qs: readonly number[], into: Float64Array, at: number): void {
    const below = this.#below.open(lists, cell);
    const counted = this.#counted?.open(lists, cell) ?? 0;
    const size = below + counted + this.#beyond.open(lists, cell);
    for (let i = 0; i < qs.length; i++) {
      into[at + i] = size === 0 ? Number.NaN : this.#quantile((size - 1) * (qs[i] as number), below, counted);
    }
  }

  #quantile(rank: number, below: number, counted: number): number {
    const whole = Math.floor(rank);
    const { value, next } = this.#select(whole, below, counted);
    // And not −0, which figures of counted values never are.
    if (rank === whole) return value + 0;
    return value + (rank - whole) * ((next ?? this.#select(whole + 1, below, counted).value) - value);
  }

  #select(rank: number, below: number, counted: number): Selected {
    if (rank < below) return this.#below.select(rank);
    if (this.#counted !== null && rank < below + counted) return this.#counted.select(rank - below);
    return this.#beyond.select(rank - below - counted);
  }
}

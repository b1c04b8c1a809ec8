import type { Accumulator, Batch } from './accumulator.js';
import { CellValues, type ExpectedValues, FoldedValues, type ValuesByCell } from './cell-values.js';
import { type Selected, select } from './select.js';

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

  /** @param sibling Another quantile over the same values. */
  constructor(q: number, sibling?: Quantile, expected: ExpectedValues = { rows: 0, cells: 1 }) {
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
    const { of } = this.#values;
    const counts = Array.from({ length: of.magnitudes }, (_, magnitude) => of.count(cell, magnitude));
    const size = counts.reduce((sum, count) => sum + count, 0);
    if (size === 0) return null;
    const rank = (size - 1) * this.#q;
    const whole = Math.floor(rank);
    const { value, next = value } = selectFrom(of, cell, counts, whole);
    return value + (rank - whole) * (next - value);
  }
}

/** Selects from the values of a cell: among those of the magnitude that holds the rank. */
function selectFrom(values: ValuesByCell, cell: number, counts: readonly number[], rank: number): Selected {
  let magnitude = 0;
  let at = rank;
  while (at >= (counts[magnitude] as number)) at -= counts[magnitude++] as number;
  const selected = select(joined(values.parts(cell, magnitude), counts[magnitude] as number), at);
  const following = counts.findIndex((count, later) => later > magnitude && count > 0);
  if (selected.next !== undefined || following < 0) return selected;
  return { ...selected, next: select(joined(values.parts(cell, following), counts[following] as number), 0).value };
}

function joined(parts: readonly Float64Array[], length: number): Float64Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const all = new Float64Array(length);
  let next = 0;
  for (const part of parts) {
    all.set(part, next);
    next += part.length;
  }
  return all;
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

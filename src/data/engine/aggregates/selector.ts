import { BinnedValues } from './binned-values.js';

/** As many values are put in order one by one rather than counted into bins. */
const FEW = 24;
/** More values than this are told apart by magnitude first, as they are seldom spread evenly. */
const SOME = 128;

/** The value that sorting would put at a rank, and the one after it, which is undefined where there is none. */
export interface Selected {
  readonly value: number;
  readonly next: number | undefined;
}

/**
 * Selects from whole numbers what sorting would put at a rank and right after it, in linear time. Counts the values into bins, keeps
 * those of the bin that holds the rank, and starts over with them: a few times, whatever their order.
 */
export class Selector {
  readonly #all = new BinnedValues();
  #size = 0;
  #state: 'loaded' | 'binned' | 'ordered' = 'ordered';
  /** Those around the rank. */
  readonly #near = new BinnedValues();

  /** Where to write the values to select from. */
  room(size: number): Float64Array {
    this.#size = size;
    this.#state = 'loaded';
    this.#all.reserve(size);
    return this.#all.values;
  }

  /** Selects from the values that were written, once or more often. */
  select(rank: number): Selected {
    if (this.#state === 'loaded') this.#prepare();
    if (this.#state === 'ordered') return selectedAt(this.#all.values, this.#size, rank, undefined);
    const { bin, kept, at } = this.#all.find(rank);
    const larger = at + 1 === kept ? this.#all.leastBeyond(this.#size, bin) : undefined;
    this.#near.reserve(kept + 1);
    this.#all.copy(this.#size, bin, this.#near.values);
    return this.#selectNear(kept, at, larger);
  }

  #prepare(): void {
    const [all, size] = [this.#all, this.#size];
    this.#state = 'binned';
    if (size > SOME) all.countByMagnitude(size);
    else if (size <= FEW) {
      putInOrder(all.values, size);
      this.#state = 'ordered';
    } else if (!all.countEvenly(size)) this.#state = 'ordered';
  }

  /** @param beyond The least of the values that were left out as larger. */
  #selectNear(count: number, rank: number, beyond: number | undefined): Selected {
    const near = this.#near;
    let size = count;
    let position = rank;
    let larger = beyond;
    while (size > FEW) {
      if (!near.countEvenly(size)) break;
      const { bin, kept, at } = near.find(position);
      if (at + 1 === kept) larger = near.leastBeyond(size, bin) ?? larger;
      near.copy(size, bin, near.values);
      size = kept;
      position = at;
    }
    if (size <= FEW) putInOrder(near.values, size);
    return selectedAt(near.values, size, position, larger);
  }
}

function selectedAt(values: Float64Array, size: number, rank: number, larger: number | undefined): Selected {
  return { value: values[rank] as number, next: rank + 1 < size ? values[rank + 1] : larger };
}

function putInOrder(values: Float64Array, size: number): void {
  for (let i = 1; i < size; i++) {
    const value = values[i] as number;
    let j = i;
    while (j > 0 && (values[j - 1] as number) > value) {
      values[j] = values[j - 1] as number;
      j--;
    }
    values[j] = value;
  }
}

import { magnitudeOf, magnitudes, wordsOf } from './magnitude.js';

/** As many values are put in order one by one rather than counted into bins. */
const FEW = 24;
/** More values than this are told apart by magnitude first, as they are seldom spread evenly. */
const SOME = 128;
/** More than this are so in more detail. */
const MANY = 2 ** 13;
const LITTLE_DETAIL = 2;
const MUCH_DETAIL = 5;
const MOST_BINS = 1024;

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
  #values = new Float64Array(0);
  #words: Int32Array = new Int32Array(0);
  /** The bin of each value. */
  #bins = new Uint16Array(0);
  readonly #counts = new Uint32Array(Math.max(MOST_BINS, magnitudes(MUCH_DETAIL)));

  /** Where to write the values to select from. They are moved and overwritten. */
  room(values: number): Float64Array {
    if (values > this.#values.length) {
      const length = Math.max(values, this.#values.length * 2, FEW);
      this.#values = new Float64Array(length);
      this.#words = wordsOf(this.#values);
      this.#bins = new Uint16Array(length);
    }
    return this.#values;
  }

  /** Selects from the first `length` values. */
  select(length: number, rank: number): Selected {
    const values = this.#values;
    const counts = this.#counts;
    let size = length;
    let at = rank;
    /** The least of those that were left out as larger. */
    let larger: number | undefined;
    for (let turn = 0; size > FEW; turn++) {
      const isSorted = turn === 0 && size > SOME ? this.#sortByMagnitude(size) : this.#sortEvenly(size);
      if (!isSorted) break;
      let bin = 0;
      while (at >= (counts[bin] as number)) at -= counts[bin++] as number;
      const kept = counts[bin] as number;
      if (at + 1 === kept && kept < size) larger = this.#leastBeyond(size, bin) ?? larger;
      this.#keep(size, bin);
      size = kept;
    }
    if (size <= FEW) putInOrder(values, size);
    return { value: values[at] as number, next: at + 1 < size ? values[at + 1] : larger };
  }

  #sortByMagnitude(size: number): boolean {
    const detail = size > MANY ? MUCH_DETAIL : LITTLE_DETAIL;
    const [words, bins, counts] = [this.#words, this.#bins, this.#counts];
    counts.fill(0, 0, magnitudes(detail));
    for (let i = 0; i < size; i++) {
      const bin = magnitudeOf(words, i, detail);
      bins[i] = bin;
      counts[bin] = (counts[bin] as number) + 1;
    }
    return true;
  }

  /** Bins as wide as each other; false where all values are equal. */
  #sortEvenly(size: number): boolean {
    const [values, bins, counts] = [this.#values, this.#bins, this.#counts];
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const value = values[i] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least === most) return false;
    const last = Math.min(MOST_BINS, size) - 1;
    const scale = last / (most - least);
    counts.fill(0, 0, last + 1);
    for (let i = 0; i < size; i++) {
      const bin = (((values[i] as number) - least) * scale) | 0;
      bins[i] = bin;
      counts[bin] = (counts[bin] as number) + 1;
    }
    return true;
  }

  #leastBeyond(size: number, bin: number): number | undefined {
    const [values, bins] = [this.#values, this.#bins];
    let found = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const value = values[i] as number;
      if ((bins[i] as number) > bin && value < found) found = value;
    }
    return found === Number.POSITIVE_INFINITY ? undefined : found;
  }

  #keep(size: number, bin: number): void {
    const [values, bins] = [this.#values, this.#bins];
    let next = 0;
    for (let i = 0; i < size; i++) {
      values[next] = values[i] as number;
      next += +(bins[i] === bin);
    }
  }
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

import { magnitudeOf, magnitudes, wordsOf } from './magnitude.js';

/** With more values than this, magnitudes are told apart in more detail. */
const MANY = 2 ** 13;
const LITTLE_DETAIL = 2;
const MUCH_DETAIL = 5;
const MOST_EVEN_BINS = 1024;
const MOST_BINS = Math.max(MOST_EVEN_BINS, magnitudes(MUCH_DETAIL));

/** Whole numbers counted into bins, each of which holds larger numbers than the one before. */
export class BinnedValues {
  values = new Float64Array(0);
  #words: Int32Array = new Int32Array(0);
  /** The bin of each value. */
  #bins = new Uint16Array(0);
  #counts = new Uint32Array(0);

  /** Makes room for so many values, which are then to be written. */
  reserve(length: number): void {
    if (length <= this.values.length) return;
    this.values = new Float64Array(Math.max(length, this.values.length * 2));
    this.#words = wordsOf(this.values);
  }

  /** Counts the first `size` values into bins by magnitude, which are never even. */
  countByMagnitude(size: number): void {
    const detail = size > MANY ? MUCH_DETAIL : LITTLE_DETAIL;
    this.#clear(magnitudes(detail));
    const [words, bins, counts] = [this.#words, this.#bins, this.#counts];
    for (let i = 0; i < size; i++) {
      const bin = magnitudeOf(words, i, detail);
      bins[i] = bin;
      counts[bin] = (counts[bin] as number) + 1;
    }
  }

  /** Counts the first `size` values into bins that are as wide as each other. False where all are equal. */
  countEvenly(size: number): boolean {
    const { values } = this;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const value = values[i] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least === most) return false;
    const last = Math.min(MOST_EVEN_BINS, size) - 1;
    const scale = last / (most - least);
    this.#clear(last + 1);
    const [bins, counts] = [this.#bins, this.#counts];
    for (let i = 0; i < size; i++) {
      const bin = (((values[i] as number) - least) * scale) | 0;
      bins[i] = bin;
      counts[bin] = (counts[bin] as number) + 1;
    }
    return true;
  }

  /** The bin that holds a rank, how many values it holds, and the rank among these. */
  find(rank: number): { bin: number; kept: number; at: number } {
    const counts = this.#counts;
    let at = rank;
    let bin = 0;
    while (at >= (counts[bin] as number)) at -= counts[bin++] as number;
    return { bin, kept: counts[bin] as number, at };
  }

  /** The least of the first `size` values that is beyond a bin, undefined where there is none. */
  leastBeyond(size: number, bin: number): number | undefined {
    const [values, bins] = [this.values, this.#bins];
    let found = Number.POSITIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const value = values[i] as number;
      if ((bins[i] as number) > bin && value < found) found = value;
    }
    return found === Number.POSITIVE_INFINITY ? undefined : found;
  }

  /** Writes those of the first `size` values that are in a bin; `into`, which has room for one more, may be the values themselves. */
  copy(size: number, bin: number, into: Float64Array): void {
    const [values, bins] = [this.values, this.#bins];
    let next = 0;
    for (let i = 0; i < size; i++) {
      into[next] = values[i] as number;
      next += +(bins[i] === bin);
    }
  }

  #clear(bins: number): void {
    if (this.#bins.length < this.values.length) this.#bins = new Uint16Array(this.values.length);
    if (this.#counts.length === 0) this.#counts = new Uint32Array(MOST_BINS);
    const counts = this.#counts;
    for (let i = 0; i < bins; i++) counts[i] = 0;
  }
}

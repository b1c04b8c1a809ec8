import { type Accumulator, type AccumulatorParcel, addTo, type Batch, lengthened } from './accumulator.js';

/** A limb holds 50 bits, so that many thousand carries of another still fit a safe integer. */
const LIMB = 2 ** 50;

/** Adds up scaled integers whose sum may not be a safe integer: exactly, in two limbs, rounded once at the end. */
export class LargeSum implements Accumulator {
  #low: Float64Array = new Float64Array(0);
  #high: Float64Array = new Float64Array(0);
  #counts: Float64Array = new Float64Array(0);
  readonly #mean: boolean;

  constructor(kind: 'sum' | 'mean') {
    this.#mean = kind === 'mean';
  }

  grow(cells: number): void {
    this.#low = lengthened(this.#low, cells);
    this.#high = lengthened(this.#high, cells);
    this.#counts = lengthened(this.#counts, cells);
  }

  add({ from, to, groups, stride, bucket, values }: Batch): void {
    const low = this.#low;
    const counts = this.#counts;
    for (let i = from; i < to; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      const sum = (low[cell] as number) + value;
      if (Math.abs(sum) <= Number.MAX_SAFE_INTEGER) low[cell] = sum;
      else this.#carry(cell, value, 0);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }

  fold(target: Int32Array, cells: number): LargeSum {
    const folded = new LargeSum(this.#mean ? 'mean' : 'sum');
    folded.grow(cells);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into < 0) continue;
      folded.#carry(into, this.#low[cell] ?? 0, this.#high[cell] ?? 0);
      folded.#counts[into] = (folded.#counts[into] as number) + (this.#counts[cell] ?? 0);
    }
    return folded;
  }

  value(cell: number): number | null {
    const sum = BigInt(this.#high[cell] ?? 0) * BigInt(LIMB) + BigInt(this.#low[cell] ?? 0);
    if (!this.#mean) return Number(sum);
    const count = this.#counts[cell] ?? 0;
    return count === 0 ? null : Number(sum) / count;
  }

  toParcel(cells: number): AccumulatorParcel {
    return [this.#counts.subarray(0, cells), this.#low.subarray(0, cells), this.#high.subarray(0, cells)];
  }

  /** Takes what a `Sum` held too: over fewer events a sum may be known to be safe. */
  takeParcel([counts, low = new Float64Array(0), high]: AccumulatorParcel, target: Int32Array): void {
    addTo(this.#counts, counts, target);
    for (let i = 0; i < low.length; i++) this.#carry(target[i] as number, low[i] as number, high?.[i] ?? 0);
  }

  /** Adds to both limbs. The low one is small afterwards, so that many values can be added to it alone. */
  #carry(cell: number, low: number, high: number): void {
    const known = this.#low[cell] as number;
    const sum = (known % LIMB) + (low % LIMB);
    const carried = Math.trunc(known / LIMB) + Math.trunc(low / LIMB) + Math.trunc(sum / LIMB);
    this.#low[cell] = sum % LIMB;
    this.#high[cell] = (this.#high[cell] as number) + high + carried;
  }
}

import { type Accumulator, type Batch, lengthened } from './accumulator.js';

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

  add({ rows, cells, values }: Batch): void {
    for (let i = 0; i < rows; i++) {
      const value = values[i] as number;
      if (!Number.isNaN(value)) this.#add(cells[i] as number, value % LIMB, Math.trunc(value / LIMB), 1);
    }
  }

  fold(target: Int32Array, cells: number): LargeSum {
    const folded = new LargeSum(this.#mean ? 'mean' : 'sum');
    folded.grow(cells);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into >= 0) folded.#add(into, this.#low[cell] ?? 0, this.#high[cell] ?? 0, this.#counts[cell] ?? 0);
    }
    return folded;
  }

  value(cell: number): number | null {
    const sum = BigInt(this.#high[cell] ?? 0) * BigInt(LIMB) + BigInt(this.#low[cell] ?? 0);
    if (!this.#mean) return Number(sum);
    const count = this.#counts[cell] ?? 0;
    return count === 0 ? null : Number(sum) / count;
  }

  #add(cell: number, low: number, high: number, count: number): void {
    const sum = (this.#low[cell] as number) + low;
    this.#low[cell] = sum % LIMB;
    this.#high[cell] = (this.#high[cell] as number) + high + Math.trunc(sum / LIMB);
    this.#counts[cell] = (this.#counts[cell] as number) + count;
  }
}

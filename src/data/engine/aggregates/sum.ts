import { type Accumulator, type Batch, lengthened } from './accumulator.js';

/** Adds up scaled integers. Exact while the sum is a safe integer; a cell without values is 0, or null for a mean. */
export class Sum implements Accumulator {
  #sums: Float64Array = new Float64Array(0);
  #counts: Float64Array = new Float64Array(0);
  readonly #mean: boolean;

  constructor(kind: 'sum' | 'mean') {
    this.#mean = kind === 'mean';
  }

  grow(cells: number): void {
    this.#sums = lengthened(this.#sums, cells);
    if (this.#mean) this.#counts = lengthened(this.#counts, cells);
  }

  add(batch: Batch): void {
    if (this.#mean) addCounted(batch, this.#sums, this.#counts);
    else addUp(batch, this.#sums);
  }

  fold(target: Int32Array, cells: number): Sum {
    const folded = new Sum(this.#mean ? 'mean' : 'sum');
    folded.grow(cells);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into < 0) continue;
      folded.#sums[into] = (folded.#sums[into] as number) + (this.#sums[cell] ?? 0);
      if (this.#mean) folded.#counts[into] = (folded.#counts[into] as number) + (this.#counts[cell] ?? 0);
    }
    return folded;
  }

  value(cell: number): number | null {
    const sum = this.#sums[cell] ?? 0;
    if (!this.#mean) return sum;
    const count = this.#counts[cell] ?? 0;
    return count === 0 ? null : sum / count;
  }
}

function addUp({ from, to, groups, stride, bucket, values }: Batch, sums: Float64Array): void {
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const cell = Math.imul(groups[i] as number, stride) + bucket;
    sums[cell] = (sums[cell] as number) + value;
  }
}

function addCounted(
  { from, to, groups, stride, bucket, values }: Batch,
  sums: Float64Array,
  counts: Float64Array,
): void {
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const cell = Math.imul(groups[i] as number, stride) + bucket;
    sums[cell] = (sums[cell] as number) + value;
    counts[cell] = (counts[cell] as number) + 1;
  }
}

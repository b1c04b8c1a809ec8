import { type Accumulator, type AccumulatorParcel, addTo, type Batch, lengthened } from './accumulator.js';

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

  toParcel(cells: number): AccumulatorParcel {
    return [this.#counts.subarray(0, cells), this.#sums.subarray(0, cells)];
  }

  takeParcel([counts, sums]: AccumulatorParcel, target: Int32Array): void {
    addTo(this.#counts, counts, target);
    addTo(this.#sums, sums, target);
  }
}

/** Four rows at a time, as in all loops that add to cells: a round of a loop takes longer than what is done in it. */
function addUp({ from, to, groups, stride, bucket, values }: Batch, sums: Float64Array): void {
  let i = from;
  for (; i + 3 < to; i += 4) {
    const p = values[i] as number;
    const q = values[i + 1] as number;
    const r = values[i + 2] as number;
    const s = values[i + 3] as number;
    const a = Math.imul(groups[i] as number, stride) + bucket;
    const b = Math.imul(groups[i + 1] as number, stride) + bucket;
    const c = Math.imul(groups[i + 2] as number, stride) + bucket;
    const d = Math.imul(groups[i + 3] as number, stride) + bucket;
    if (!Number.isNaN(p)) sums[a] = (sums[a] as number) + p;
    if (!Number.isNaN(q)) sums[b] = (sums[b] as number) + q;
    if (!Number.isNaN(r)) sums[c] = (sums[c] as number) + r;
    if (!Number.isNaN(s)) sums[d] = (sums[d] as number) + s;
  }
  for (; i < to; i++) {
    const value = values[i] as number;
    const cell = Math.imul(groups[i] as number, stride) + bucket;
    if (!Number.isNaN(value)) sums[cell] = (sums[cell] as number) + value;
  }
}

function addCounted(
  { from, to, groups, stride, bucket, values }: Batch,
  sums: Float64Array,
  counts: Float64Array,
): void {
  let i = from;
  for (; i + 1 < to; i += 2) {
    const p = values[i] as number;
    const q = values[i + 1] as number;
    const a = Math.imul(groups[i] as number, stride) + bucket;
    const b = Math.imul(groups[i + 1] as number, stride) + bucket;
    if (!Number.isNaN(p)) {
      sums[a] = (sums[a] as number) + p;
      counts[a] = (counts[a] as number) + 1;
    }
    if (!Number.isNaN(q)) {
      sums[b] = (sums[b] as number) + q;
      counts[b] = (counts[b] as number) + 1;
    }
  }
  for (; i < to; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const cell = Math.imul(groups[i] as number, stride) + bucket;
    sums[cell] = (sums[cell] as number) + value;
    counts[cell] = (counts[cell] as number) + 1;
  }
}

import { ONE_GROUP } from '../group-ids.js';
import { type Accumulator, type AccumulatorParcel, addTo, type Batch, lengthened } from './accumulator.js';

/** Counts rows. A cell without rows is 0. */
export class Count implements Accumulator {
  #counts: Float64Array;

  /** @param counts By cell: what is counted already. */
  constructor(counts: Float64Array = new Float64Array(0)) {
    this.#counts = counts;
  }

  grow(cells: number): void {
    this.#counts = lengthened(this.#counts, cells);
  }

  add({ from, to, groups, stride, bucket }: Batch): void {
    const counts = this.#counts;
    if (groups === ONE_GROUP) {
      counts[bucket] = (counts[bucket] as number) + to - from;
      return;
    }
    let i = from;
    for (; i + 3 < to; i += 4) {
      const a = Math.imul(groups[i] as number, stride) + bucket;
      const b = Math.imul(groups[i + 1] as number, stride) + bucket;
      const c = Math.imul(groups[i + 2] as number, stride) + bucket;
      const d = Math.imul(groups[i + 3] as number, stride) + bucket;
      counts[a] = (counts[a] as number) + 1;
      counts[b] = (counts[b] as number) + 1;
      counts[c] = (counts[c] as number) + 1;
      counts[d] = (counts[d] as number) + 1;
    }
    for (; i < to; i++) {
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      counts[cell] = (counts[cell] as number) + 1;
    }
  }

  fold(target: Int32Array, cells: number): Count {
    const folded = new Count();
    folded.grow(cells);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into >= 0) folded.#counts[into] = (folded.#counts[into] as number) + (this.#counts[cell] ?? 0);
    }
    return folded;
  }

  value(cell: number): number {
    return this.#counts[cell] ?? 0;
  }

  toParcel(cells: number): AccumulatorParcel {
    return [this.#counts.subarray(0, cells)];
  }

  takeParcel([counts]: AccumulatorParcel, target: Int32Array): void {
    addTo(this.#counts, counts, target);
  }
}

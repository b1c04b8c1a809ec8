import { ONE_GROUP } from '../group-ids.js';
import { type Accumulator, type Batch, lengthened } from './accumulator.js';

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
    for (let i = from; i < to; i++) {
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
}

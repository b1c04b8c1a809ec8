import { ONE_GROUP } from '../group-ids.js';
import { type Accumulator, type AccumulatorParcel, addTo, type Batch, lengthened } from './accumulator.js';
import { Count } from './count.js';

/** Counts rows that have a value. A cell without such rows is 0. */
export class ValueCount implements Accumulator {
  #counts: Float64Array = new Float64Array(0);

  grow(cells: number): void {
    this.#counts = lengthened(this.#counts, cells);
  }

  add({ from, to, groups, stride, bucket, values }: Batch): void {
    const counts = this.#counts;
    if (groups === ONE_GROUP) {
      counts[bucket] = (counts[bucket] as number) + valuesIn(values, from, to);
      return;
    }
    for (let i = from; i < to; i++) {
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      counts[cell] = (counts[cell] as number) + (Number.isNaN(values[i] as number) ? 0 : 1);
    }
  }

  fold(target: Int32Array, cells: number): Count {
    return new Count(this.#counts).fold(target, cells);
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

function valuesIn(values: Float64Array, from: number, to: number): number {
  let none = 0;
  for (let i = from; i < to; i++) if (Number.isNaN(values[i] as number)) none++;
  return to - from - none;
}

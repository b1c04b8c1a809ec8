import { ONE_GROUP } from '../group-ids.js';
import type { Batch } from './accumulator.js';

/** What is taken of a batch. */
export type ValueBatch = Omit<Batch, 'codes' | 'others'>;

/** Some values in the order in which they came in, each with its cell. */
export class LoggedValues {
  readonly cells: Int32Array;
  readonly values: Float64Array;
  /** Number of values. */
  used = 0;

  /** @param room Most values. */
  constructor(room: number) {
    this.cells = new Int32Array(room);
    this.values = new Float64Array(room);
  }

  /** How many more values there is room for. */
  get room(): number {
    return this.values.length - this.used;
  }

  /** Takes in the values of some rows, for all of which there has to be room; those that are NaN are none. */
  add({ from, to, groups, stride, bucket, values }: ValueBatch): void {
    const step = groups === ONE_GROUP ? 0 : stride;
    const { cells, values: into } = this;
    let next = this.used;
    for (let i = from; i < to; i++) {
      const value = values[i] as number;
      cells[next] = Math.imul(groups[i] as number, step) + bucket;
      into[next] = value;
      // False for NaN, and other than a test for it no branch.
      next += +(value >= Number.NEGATIVE_INFINITY);
    }
    this.used = next;
  }

  /** Takes in one value. */
  push(cell: number, value: number): void {
    this.cells[this.used] = cell;
    this.values[this.used++] = value;
  }

  /** All values. */
  batch(): ValueBatch {
    return { from: 0, to: this.used, groups: this.cells, stride: 1, bucket: 0, values: this.values };
  }
}

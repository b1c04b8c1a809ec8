import { ONE_GROUP } from '../group-ids.js';
import { CountedSums } from './counted-sums.js';
import type { CountingWindow } from './counting-window.js';
import type { KeptValues } from './kept-values.js';
import type { ValueBatch } from './logged-values.js';

/** How often each whole number of a window is a value of each cell. */
export class CountedValues {
  readonly #window: CountingWindow;
  /** At `cell × size of the window + value − first of the window`. */
  readonly #counters: Uint32Array;
  readonly #below: KeptValues;
  readonly #beyond: KeptValues;
  #absent = 0;

  /** @param below Takes what is less than the window. @param beyond Takes what is more. */
  constructor(window: CountingWindow, cells: number, below: KeptValues, beyond: KeptValues) {
    this.#window = window;
    this.#counters = new Uint32Array(cells * window.size);
    this.#below = below;
    this.#beyond = beyond;
  }

  /**
   * Takes in the values of some rows, four at a time, as most are in the window; those that are NaN are none. Returns how many of
   * these there were.
   */
  add({ from, to, groups, stride, bucket, values }: ValueBatch): number {
    this.#absent = 0;
    const { first, size } = this.#window;
    const counters = this.#counters;
    const cells = groups === ONE_GROUP ? 0 : stride;
    const step = cells * size;
    const start = bucket * size;
    let i = from;
    for (; i < to - 3; i += 4) {
      const a = (values[i] as number) - first;
      const b = (values[i + 1] as number) - first;
      const c = (values[i + 2] as number) - first;
      const d = (values[i + 3] as number) - first;
      if (a >= 0 && a < size && b >= 0 && b < size && c >= 0 && c < size && d >= 0 && d < size) {
        const forA = (Math.imul(groups[i] as number, step) + (start + (a | 0))) | 0;
        const forB = (Math.imul(groups[i + 1] as number, step) + (start + (b | 0))) | 0;
        const forC = (Math.imul(groups[i + 2] as number, step) + (start + (c | 0))) | 0;
        const forD = (Math.imul(groups[i + 3] as number, step) + (start + (d | 0))) | 0;
        counters[forA] = (counters[forA] as number) + 1;
        counters[forB] = (counters[forB] as number) + 1;
        counters[forC] = (counters[forC] as number) + 1;
        counters[forD] = (counters[forD] as number) + 1;
      } else {
        for (let j = i; j < i + 4; j++)
          this.#addOne(Math.imul(groups[j] as number, cells) + bucket, values[j] as number);
      }
    }
    for (; i < to; i++) this.#addOne(Math.imul(groups[i] as number, cells) + bucket, values[i] as number);
    return this.#absent;
  }

  /** What can be selected from. */
  sums(): CountedSums {
    return new CountedSums(this.#window, this.#counters);
  }

  #addOne(cell: number, value: number): void {
    const { first, size } = this.#window;
    const at = value - first;
    if (at >= size) this.#beyond.push(cell, value);
    else if (at < 0) this.#below.push(cell, value);
    else if (at >= 0) {
      const counter = cell * size + at;
      this.#counters[counter] = (this.#counters[counter] as number) + 1;
    } else this.#absent++;
  }
}

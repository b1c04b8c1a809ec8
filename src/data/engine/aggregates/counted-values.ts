import { ONE_GROUP } from '../group-ids.js';
import { CountedSums } from './counted-sums.js';
import type { CountingWindow } from './counting-window.js';
import type { KeptValues } from './kept-values.js';
import type { ValueBatch } from './logged-values.js';

/** How often each whole number of a window is a value of each cell. */
export class CountedValues {
  readonly window: CountingWindow;
  /** At `cell × window.size + value − window.first`. */
  readonly #counters: Uint32Array;
  readonly #below: KeptValues;
  readonly #beyond: KeptValues;
  #absent = 0;
  /** Rows that were taken in: there are no more different values than that. */
  #rows = 0;

  /** @param below Takes what is less than the window. @param beyond Takes what is more. */
  constructor(window: CountingWindow, cells: number, below: KeptValues, beyond: KeptValues) {
    this.window = window;
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
    this.#rows += to - from;
    const { first, size } = this.window;
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

  /** Where there are values of a cell, as positions of counters, and how often. */
  toParcel(): readonly [positions: Uint32Array, counts: Uint32Array] {
    const pairs = new Float64Array(this.#counters.buffer);
    const positions = new Uint32Array(Math.min(this.#counters.length, this.#rows));
    const used = listOthers(pairs, this.#counters, positions);
    const counts = new Uint32Array(used);
    for (let i = 0; i < used; i++) counts[i] = this.#counters[positions[i] as number] as number;
    return [positions.subarray(0, used), counts];
  }

  /** Takes in what others counted in a window of their own. */
  takeParcel(window: CountingWindow, positions: Uint32Array, counts: Uint32Array): void {
    const { first, size } = this.window;
    const more = window.first - first;
    for (let i = 0, cell = 0, start = 0; i < positions.length; i++) {
      const position = positions[i] as number;
      for (; position >= start + window.size; start += window.size) cell++;
      const at = position - start + more;
      const count = counts[i] as number;
      this.#rows += count;
      if (at >= 0 && at < size) {
        const counter = cell * size + at;
        this.#counters[counter] = (this.#counters[counter] as number) + count;
      } else {
        for (let time = 0; time < count; time++) this.#addOne(cell, at + first);
      }
    }
  }

  /** What can be selected from. */
  sums(): CountedSums {
    return new CountedSums(this.window, this.#counters);
  }

  #addOne(cell: number, value: number): void {
    const { first, size } = this.window;
    const at = value - first;
    if (at >= size) this.#beyond.push(cell, value);
    else if (at < 0) this.#below.push(cell, value);
    else if (at >= 0) {
      const counter = cell * size + at;
      this.#counters[counter] = (this.#counters[counter] as number) + 1;
    } else this.#absent++;
  }
}

/** Most counters are 0, and looked at by twos: as a double, two of them are 0 only where both are. */
function listOthers(pairs: Float64Array, counters: Uint32Array, into: Uint32Array): number {
  let next = 0;
  for (let i = 0; i < pairs.length; i++) {
    if (pairs[i] === 0) continue;
    if (counters[2 * i] !== 0) into[next++] = 2 * i;
    if (counters[2 * i + 1] !== 0) into[next++] = 2 * i + 1;
  }
  return next;
}

import { ONE_GROUP } from '../group-ids.js';
import type { CellLists } from './cell-lists.js';
import { COUNTERS_OF_SUM, type CountingWindow } from './counting-window.js';
import type { KeptValues } from './kept-values.js';
import type { ValueBatch } from './logged-values.js';
import type { Selected } from './selector.js';

/** How often each whole number of a window is a value of each cell. */
export class CountedValues {
  readonly window: CountingWindow;
  /** At `cell × window.size + value − window.first`. */
  readonly #counters: Uint32Array;
  readonly #below: KeptValues;
  readonly #beyond: KeptValues;
  #absent = 0;

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

/** Selects from counted values: sums of many counters tell to which ones to look. */
export class CountedSums {
  readonly #first: number;
  readonly #counters: Uint32Array;
  /** Counters of a cell, and sums of them. */
  readonly #size: number;
  readonly #length: number;
  readonly #sums: Uint32Array;
  /** Sums over the cells that are selected from, which are those of a cell of `#lists`. */
  readonly #total: Float64Array;
  #lists: CellLists | null = null;
  #cell = 0;

  constructor({ first, size }: CountingWindow, counters: Uint32Array) {
    this.#first = first;
    this.#counters = counters;
    this.#size = size;
    this.#length = size / COUNTERS_OF_SUM;
    this.#sums = new Uint32Array(counters.length / COUNTERS_OF_SUM);
    this.#total = new Float64Array(this.#length);
    this.#addUp();
  }

  /** Turns to a cell; returns how many values it has. */
  open(lists: CellLists, cell: number): number {
    const total = this.#total.fill(0);
    this.#lists = lists;
    this.#cell = cell;
    let count = 0;
    const end = lists.end(cell);
    for (let position = lists.first(cell); position < end; position++) {
      const first = lists.at(position) * this.#length;
      for (let i = 0; i < total.length; i++) {
        const sum = this.#sums[first + i] as number;
        total[i] = (total[i] as number) + sum;
        count += sum;
      }
    }
    return count;
  }

  /** Selects from the values of the cell. */
  select(rank: number): Selected {
    const total = this.#total;
    let sum = 0;
    let left = rank;
    while (left >= (total[sum] as number)) left -= total[sum++] as number;
    let at = sum * COUNTERS_OF_SUM;
    let count = this.#count(at);
    while (left >= count) {
      left -= count;
      count = this.#count(++at);
    }
    const value = this.#first + at;
    return { value, next: left + 1 < count ? value : this.#following(at) };
  }

  #following(after: number): number | undefined {
    let at = after + 1;
    while (at < this.#size) {
      const isEmpty = at % COUNTERS_OF_SUM === 0 && this.#total[at / COUNTERS_OF_SUM] === 0;
      if (!isEmpty && this.#count(at) > 0) return this.#first + at;
      at += isEmpty ? COUNTERS_OF_SUM : 1;
    }
    return undefined;
  }

  #count(at: number): number {
    const lists = this.#lists as CellLists;
    const end = lists.end(this.#cell);
    let count = 0;
    for (let position = lists.first(this.#cell); position < end; position++) {
      count += this.#counters[lists.at(position) * this.#size + at] as number;
    }
    return count;
  }

  #addUp(): void {
    const counters = this.#counters;
    for (let i = 0, at = 0; i < this.#sums.length; i++) {
      let sum = 0;
      for (const end = at + COUNTERS_OF_SUM; at < end; at++) sum += counters[at] as number;
      this.#sums[i] = sum;
    }
  }
}

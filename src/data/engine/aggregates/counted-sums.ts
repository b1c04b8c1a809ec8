import type { CellLists } from './cell-lists.js';
import { COUNTERS_OF_SUM, type CountingWindow } from './counting-window.js';
import type { Selected } from './selector.js';

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

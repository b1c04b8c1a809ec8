import type { Batch } from './accumulator.js';
import { Magnitudes } from './magnitudes.js';

const FIRST_PAGE = 8;
const LARGEST_PAGE = 4096;
const NONE = -1;

/** The values of some cells, in no order. */
export interface ValuesByCell {
  /** The values of a cell, in one or more parts. */
  parts(cell: number): readonly Float64Array[];
  /** How many values of a cell there are of each magnitude. */
  magnitudes(cell: number): Magnitudes;
}

/** All values of each cell, as they come in: on pages of a cell's own, each twice as long as the one before. */
export class CellValues implements ValuesByCell {
  #values: Float64Array;
  #used = 0;
  /** By cell: where its next value goes, where its last page ends, and which one it is. */
  #next = new Int32Array(0);
  #ends = new Int32Array(0);
  #lastPage = new Int32Array(0);
  /** By page: where it begins and ends, and the page of the same cell before it. */
  readonly #pages: { readonly start: number; readonly end: number; readonly before: number }[] = [];
  readonly #magnitudes = new Map<number, Magnitudes>();

  /** @param expected Number of values for which room is made at first; what is not used of it takes no memory. */
  constructor(expected = 0) {
    this.#values = new Float64Array(expected);
  }

  /** Makes room for `cells` cells. */
  grow(cells: number): void {
    if (cells <= this.#next.length) return;
    const length = Math.max(cells, this.#next.length * 2);
    this.#next = lengthened(this.#next, length, 0);
    this.#ends = lengthened(this.#ends, length, 0);
    this.#lastPage = lengthened(this.#lastPage, length, NONE);
  }

  /** Takes in the values of some rows; those that are NaN are none. */
  add({ from, to, groups, stride, bucket, values }: Batch): void {
    this.#magnitudes.clear();
    const [next, ends] = [this.#next, this.#ends];
    let into = this.#values;
    for (let i = from; i < to; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      let position = next[cell] as number;
      if (position === (ends[cell] as number)) {
        position = this.#turnPage(cell);
        into = this.#values;
      }
      into[position] = value;
      next[cell] = position + 1;
    }
  }

  parts(cell: number): readonly Float64Array[] {
    const parts: Float64Array[] = [];
    let end = this.#next[cell] ?? 0;
    for (let page = this.#lastPage[cell] ?? NONE; page !== NONE; ) {
      const { start, before } = this.#pages[page] as { start: number; before: number };
      parts.push(this.#values.subarray(start, end));
      page = before;
      end = this.#pages[page]?.end ?? 0;
    }
    return parts;
  }

  magnitudes(cell: number): Magnitudes {
    let magnitudes = this.#magnitudes.get(cell);
    if (magnitudes === undefined) {
      magnitudes = new Magnitudes();
      for (const part of this.parts(cell)) magnitudes.count(part);
      this.#magnitudes.set(cell, magnitudes);
    }
    return magnitudes;
  }

  /** Opens another page for a cell; returns where it begins. */
  #turnPage(cell: number): number {
    const before = this.#lastPage[cell] as number;
    const last = this.#pages[before];
    const rows = last === undefined ? FIRST_PAGE : Math.min(LARGEST_PAGE, (last.end - last.start) * 2);
    const start = this.#used;
    this.#used += rows;
    if (this.#used > this.#values.length) {
      const values = new Float64Array(this.#used * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#lastPage[cell] = this.#pages.length;
    this.#pages.push({ start, end: this.#used, before });
    this.#ends[cell] = this.#used;
    return start;
  }
}

/** The values of cells folded together, where they are. */
export class FoldedValues implements ValuesByCell {
  readonly #source: ValuesByCell;
  /** By folded cell: the cells that it is made of. */
  readonly #cells: readonly number[][];
  readonly #magnitudes = new Map<number, Magnitudes>();

  /** @param target Where each cell of the source goes; nowhere where that is −1. */
  constructor(source: ValuesByCell, target: Int32Array, size: number) {
    this.#source = source;
    this.#cells = Array.from({ length: size }, () => []);
    target.forEach((into, cell) => {
      this.#cells[into]?.push(cell);
    });
  }

  parts(cell: number): readonly Float64Array[] {
    return (this.#cells[cell] ?? []).flatMap((each) => this.#source.parts(each));
  }

  magnitudes(cell: number): Magnitudes {
    let magnitudes = this.#magnitudes.get(cell);
    if (magnitudes === undefined) {
      magnitudes = new Magnitudes();
      for (const each of this.#cells[cell] ?? []) magnitudes.add(this.#source.magnitudes(each));
      this.#magnitudes.set(cell, magnitudes);
    }
    return magnitudes;
  }
}

function lengthened(numbers: Int32Array, length: number, filler: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(filler, numbers.length);
  longer.set(numbers);
  return longer;
}

import type { Batch } from './accumulator.js';
import { MAGNITUDES, magnitudeOf, wordsOf } from './magnitude.js';

const FIRST_PAGE = 8;
const LARGEST_PAGE = 4096;
const NONE = -1;
/** With more cells, a page for each magnitude of each would be mostly empty. */
const MOST_CELLS_BY_MAGNITUDE = 64;

/** The values of some cells, those of a cell sorted by magnitude, or all of one where there are many cells. */
export interface ValuesByCell {
  readonly magnitudes: number;
  /** How many values of a cell there are of a magnitude. */
  count(cell: number, magnitude: number): number;
  /** These values in no order, in one or more parts. */
  parts(cell: number, magnitude: number): readonly Float64Array[];
}

/** What is known before values come in. */
export interface ExpectedValues {
  /** Most values that are likely: room is made for them, and what is not used of it takes no memory. */
  readonly rows: number;
  /** Most cells that are likely. */
  readonly cells: number;
}

interface Page {
  readonly start: number;
  readonly end: number;
  /** The page of the same cell and magnitude before it. */
  readonly before: number;
}

/** All values of each cell, as they come in: by cell and magnitude on pages that are each twice as long as the one before. */
export class CellValues implements ValuesByCell {
  readonly magnitudes: number;
  #values: Float64Array;
  #used = 0;
  /** At `cell × magnitudes + magnitude`: where the next value goes, where the last page ends, and which one it is. */
  #next = new Int32Array(0);
  #ends = new Int32Array(0);
  #lastPage = new Int32Array(0);
  readonly #pages: Page[] = [];
  /** The values that came last, and their words. */
  #batch: Float64Array = new Float64Array(0);
  #words: Uint32Array = new Uint32Array(0);

  constructor({ rows, cells }: ExpectedValues) {
    this.#values = new Float64Array(rows);
    this.magnitudes = cells <= MOST_CELLS_BY_MAGNITUDE ? MAGNITUDES : 1;
  }

  /** Makes room for `cells` cells. */
  grow(cells: number): void {
    const places = cells * this.magnitudes;
    if (places <= this.#next.length) return;
    const length = Math.max(places, this.#next.length * 2);
    this.#next = lengthened(this.#next, length, 0);
    this.#ends = lengthened(this.#ends, length, 0);
    this.#lastPage = lengthened(this.#lastPage, length, NONE);
  }

  /** Takes in the values of some rows; those that are NaN are none. */
  add({ from, to, groups, stride, bucket, values }: Batch): void {
    const { magnitudes } = this;
    const words = this.#wordsOf(values);
    const [next, ends] = [this.#next, this.#ends];
    let into = this.#values;
    for (let i = from; i < to; i++) {
      const value = values[i] as number;
      if (Number.isNaN(value)) continue;
      const cell = Math.imul(groups[i] as number, stride) + bucket;
      const place = magnitudes === 1 ? cell : Math.imul(cell, magnitudes) + magnitudeOf(words, i);
      let position = next[place] as number;
      if (position === (ends[place] as number)) {
        position = this.#turnPage(place);
        into = this.#values;
      }
      into[position] = value;
      next[place] = position + 1;
    }
  }

  count(cell: number, magnitude: number): number {
    return this.parts(cell, magnitude).reduce((sum, part) => sum + part.length, 0);
  }

  parts(cell: number, magnitude: number): readonly Float64Array[] {
    const parts: Float64Array[] = [];
    const place = cell * this.magnitudes + magnitude;
    let page = this.#pages[this.#lastPage[place] ?? NONE];
    let end = this.#next[place] ?? 0;
    while (page !== undefined) {
      parts.push(this.#values.subarray(page.start, end));
      page = this.#pages[page.before];
      end = page?.end ?? 0;
    }
    return parts;
  }

  #wordsOf(values: Float64Array): Uint32Array {
    if (values !== this.#batch) {
      this.#batch = values;
      this.#words = wordsOf(values);
    }
    return this.#words;
  }

  /** Opens another page for a place; returns where it begins. */
  #turnPage(place: number): number {
    const before = this.#lastPage[place] as number;
    const last = this.#pages[before];
    const rows = last === undefined ? FIRST_PAGE : Math.min(LARGEST_PAGE, (last.end - last.start) * 2);
    const start = this.#used;
    this.#used += rows;
    if (this.#used > this.#values.length) {
      const values = new Float64Array(this.#used * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#lastPage[place] = this.#pages.length;
    this.#pages.push({ start, end: this.#used, before });
    this.#ends[place] = this.#used;
    return start;
  }
}

/** The values of cells folded together, where they are. */
export class FoldedValues implements ValuesByCell {
  readonly magnitudes: number;
  readonly #source: ValuesByCell;
  /** By folded cell: the cells that it is made of. */
  readonly #cells: readonly number[][];

  /** @param target Where each cell of the source goes; nowhere where that is −1. */
  constructor(source: ValuesByCell, target: Int32Array, size: number) {
    this.magnitudes = source.magnitudes;
    this.#source = source;
    this.#cells = Array.from({ length: size }, () => []);
    target.forEach((into, cell) => {
      this.#cells[into]?.push(cell);
    });
  }

  count(cell: number, magnitude: number): number {
    return (this.#cells[cell] ?? []).reduce((sum, each) => sum + this.#source.count(each, magnitude), 0);
  }

  parts(cell: number, magnitude: number): readonly Float64Array[] {
    return (this.#cells[cell] ?? []).flatMap((each) => this.#source.parts(each, magnitude));
  }
}

function lengthened(numbers: Int32Array, length: number, filler: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length).fill(filler, numbers.length);
  longer.set(numbers);
  return longer;
}

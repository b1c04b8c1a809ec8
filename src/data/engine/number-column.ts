import { lowerBound } from './runs.js';

type Values = Int8Array | Int16Array | Int32Array | Float64Array;

/** Bits of the whole numbers that a column can be of; with more than these it is of numbers of 64 bits. */
const WIDTHS = [8, 16, 32] as const;
const MAKE = [Int8Array, Int16Array, Int32Array, Float64Array] as const;

/** Of a column with a larger share of absent numbers these are looked for in each row. */
const MOST_LISTED = 1 / 8;

/** A column of scaled integers in the narrowest width that holds them. Absent numbers are NaN outside. */
export class NumberColumn {
  #values: Values = new Int8Array(0);
  /** Position of the width among `MAKE`. */
  #width = 0;
  #absent = false;
  /** Rows without a number, found when they are first read; null where they are not known, or too many to be worth a list. */
  #absences: Uint16Array | null = null;
  #isListed = false;

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#values.byteLength + (this.#absences?.byteLength ?? 0);
  }

  /** Makes room for `capacity` rows. */
  reserve(capacity: number): void {
    if (capacity <= this.#values.length) return;
    const longer = this.#make(capacity);
    longer.set(this.#values);
    this.#values = longer;
  }

  /** Writes the numbers at `order` to the rows from `row` on, for which there is room; NaN where there is none. */
  write(row: number, values: Float64Array, order: Uint32Array): void {
    let smallest = 0;
    let largest = 0;
    let absent = this.#absent;
    for (let k = 0; k < order.length; k++) {
      const value = values[order[k] as number] as number;
      if (value < smallest) smallest = value;
      else if (value > largest) largest = value;
      else if (Number.isNaN(value)) absent = true;
    }
    this.#absent = absent;
    this.#widen(row, smallest, largest);
    const none = noneOf(this.#width);
    const into = this.#values;
    for (let k = 0; k < order.length; k++) {
      const value = values[order[k] as number] as number;
      into[row + k] = Number.isNaN(value) ? none : value;
    }
    this.#absences = null;
    this.#isListed = false;
  }

  /** The number of a row; NaN where there is none. */
  at(row: number): number {
    const value = this.#values[row] as number;
    return value === noneOf(this.#width) ? Number.NaN : value;
  }

  /** Copies the values of `[from, to)` to the start of `into`. */
  read(from: number, to: number, into: Float64Array): void {
    into.set(this.#values.subarray(from, to));
    const none = noneOf(this.#width);
    if (!this.#absent || Number.isNaN(none)) return;
    if (!this.#isListed) this.#listAbsences(none);
    const absences = this.#absences;
    if (absences === null) {
      for (let i = 0; i < to - from; i++) if (into[i] === none) into[i] = Number.NaN;
      return;
    }
    for (let i = lowerBound(absences, absences.length, from); i < absences.length; i++) {
      const row = absences[i] as number;
      if (row >= to) return;
      into[row - from] = Number.NaN;
    }
  }

  #listAbsences(none: number): void {
    const values = this.#values;
    let count = 0;
    for (let row = 0; row < values.length; row++) count += values[row] === none ? 1 : 0;
    this.#isListed = true;
    this.#absences = null;
    if (count > values.length * MOST_LISTED || values.length > 2 ** 16) return;
    const absences = new Uint16Array(count);
    for (let row = 0, next = 0; next < count; row++) if (values[row] === none) absences[next++] = row;
    this.#absences = absences;
  }

  /** Leaves nothing of what a row holds. */
  wipe(row: number): void {
    this.#absent = true;
    this.#values[row] = noneOf(this.#width);
    this.#absences = null;
    this.#isListed = false;
  }

  /** Makes the column, of which `rows` rows are written, wide enough for numbers from `smallest` to `largest`. */
  #widen(rows: number, smallest: number, largest: number): void {
    const fits = WIDTHS.findIndex((bits) => smallest > -(2 ** (bits - 1)) && largest < 2 ** (bits - 1));
    const width = fits < 0 ? WIDTHS.length : fits;
    if (width <= this.#width) return;
    const numbers = new Float64Array(rows);
    this.read(0, rows, numbers);
    this.#width = width;
    this.#values = this.#make(this.#values.length);
    const none = noneOf(width);
    for (let i = 0; i < rows; i++) this.#values[i] = Number.isNaN(numbers[i]) ? none : (numbers[i] as number);
  }

  #make(capacity: number): Values {
    return new (MAKE[this.#width] as (typeof MAKE)[number])(capacity);
  }
}

/** What stands for an absent number in a column of a width. */
function noneOf(width: number): number {
  const bits = WIDTHS[width];
  return bits === undefined ? Number.NaN : -(2 ** (bits - 1));
}

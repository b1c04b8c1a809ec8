import { lowerBound } from './runs.js';

type Values = Int8Array | Int16Array | Int32Array | Float64Array;

/** Bits of the whole numbers that a column can be of; with more than these it is of numbers of 64 bits. */
const WIDTHS = [8, 16, 32] as const;
const MAKE = [Int8Array, Int16Array, Int32Array, Float64Array] as const;

/** Of a column with a larger share of absent numbers these are looked for in each row. */
const MOST_LISTED = 1 / 8;

/** A column of scaled integers in the narrowest width that holds them. Absent numbers are NaN outside. */
export class NumberColumn {
  /** No number that was written is of a larger magnitude. */
  largest = 0;
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

  /** Writes numbers to the rows from `row` on, for which there is room; NaN where there is none. Leaves others in `numbers`. */
  write(row: number, numbers: Float64Array): void {
    const largest = largestOf(numbers);
    this.#widen(row, largest);
    if (largest > this.largest) this.largest = largest;
    if (putNone(numbers, noneOf(this.#width)) > 0) this.#absent = true;
    this.#values.set(numbers, row);
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

  /** Copies the values of some rows, `first` and the given positions after it, to the start of `into`. */
  gather(first: number, positions: Int32Array, rows: number, into: Float64Array): void {
    const values = this.#values;
    if (values instanceof Float64Array) {
      for (let i = 0; i < rows; i++) into[i] = values[first + (positions[i] as number)] as number;
      return;
    }
    const none = noneOf(this.#width);
    for (let i = 0; i < rows; i++) {
      const value = values[first + (positions[i] as number)] as number;
      into[i] = value === none ? Number.NaN : value;
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

  /** Makes the column, of which `rows` rows are written, wide enough for numbers up to a magnitude. */
  #widen(rows: number, largest: number): void {
    const fits = WIDTHS.findIndex((bits) => largest < 2 ** (bits - 1));
    const width = fits < 0 ? WIDTHS.length : fits;
    if (width <= this.#width) return;
    const numbers = new Float64Array(rows);
    this.read(0, rows, numbers);
    this.#width = width;
    this.#values = this.#make(this.#values.length);
    putNone(numbers, noneOf(width));
    this.#values.set(numbers);
  }

  #make(capacity: number): Values {
    return new (MAKE[this.#width] as (typeof MAKE)[number])(capacity);
  }
}

function largestOf(numbers: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) {
    const magnitude = Math.abs(numbers[i] as number);
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

/** Puts `none` in the place of absent numbers; tells how many there were. */
function putNone(numbers: Float64Array, none: number): number {
  let absent = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (!Number.isNaN(numbers[i])) continue;
    numbers[i] = none;
    absent++;
  }
  return absent;
}

/** What stands for an absent number in a column of a width. */
function noneOf(width: number): number {
  const bits = WIDTHS[width];
  return bits === undefined ? Number.NaN : -(2 ** (bits - 1));
}

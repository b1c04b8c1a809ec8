import type { Rows } from '../rows.js';
import { exactOf, isSafe, largestOf, type Multiple } from './multiple.js';
import { Derived, SAFE, type Values } from './values.js';

/*
 * A result of doubles that are safe integers is exact where it is one too. Where it may not be, rows whose result is not are
 * computed once more in big integers: what lies beyond may come back, by a factor of 0 or by rounding.
 */

/** Two values multiplied. */
export class Product extends Derived {
  readonly largest: number;
  readonly #left: Values;
  readonly #right: Values;

  constructor(left: Values, right: Values) {
    super();
    this.#left = left;
    this.#right = right;
    this.largest = left.largest * right.largest || 0;
  }

  exact(rows: Rows, row: number): bigint | null {
    const left = this.#left.exact(rows, row);
    const right = this.#right.exact(rows, row);
    return left === null || right === null ? null : left * right;
  }

  protected compute(rows: Rows, into: Float64Array): void {
    const left = this.#left.read(rows);
    const right = this.#right.read(rows);
    const count = rows.rows;
    if (this.largest <= SAFE && this.#left.largest <= SAFE && this.#right.largest <= SAFE) {
      multiply(left, right, count, into);
      return;
    }
    for (let i = 0; i < count; i++) {
      const a = left[i] as number;
      const b = right[i] as number;
      const value = a * b;
      if (Math.abs(value) <= SAFE) into[i] = value;
      else into[i] = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : this.settle(rows, i);
    }
  }
}

/** Four rows at a time: a round of a loop takes longer than what is done in it. */
function multiply(left: Float64Array, right: Float64Array, rows: number, into: Float64Array): void {
  let i = 0;
  for (; i + 3 < rows; i += 4) {
    into[i] = (left[i] as number) * (right[i] as number);
    into[i + 1] = (left[i + 1] as number) * (right[i + 1] as number);
    into[i + 2] = (left[i + 2] as number) * (right[i + 2] as number);
    into[i + 3] = (left[i + 3] as number) * (right[i + 3] as number);
  }
  for (; i < rows; i++) into[i] = (left[i] as number) * (right[i] as number);
}

/** Two multiples added. */
export class Total extends Derived {
  readonly largest: number;
  readonly #left: Multiple;
  readonly #right: Multiple;

  constructor(left: Multiple, right: Multiple) {
    super();
    this.#left = left;
    this.#right = right;
    this.largest = largestOf(left) + largestOf(right);
  }

  exact(rows: Rows, row: number): bigint | null {
    const left = exactOf(this.#left, rows, row);
    const right = exactOf(this.#right, rows, row);
    return left === null || right === null ? null : left + right;
  }

  protected compute(rows: Rows, into: Float64Array): void {
    const left = this.#left.values.read(rows);
    const right = this.#right.values.read(rows);
    const times = this.#left.factor;
    const timesRight = this.#right.factor;
    const count = rows.rows;
    if (this.largest <= SAFE && isSafe(this.#left) && isSafe(this.#right)) {
      for (let i = 0; i < count; i++) into[i] = (left[i] as number) * times + (right[i] as number) * timesRight;
      return;
    }
    for (let i = 0; i < count; i++) {
      const a = (left[i] as number) * times;
      const b = (right[i] as number) * timesRight;
      const value = a + b;
      const isExact = Math.abs(a) <= SAFE && Math.abs(b) <= SAFE && Math.abs(value) <= SAFE;
      if (isExact) into[i] = value;
      else into[i] = Number.isNaN(left[i]) || Number.isNaN(right[i]) ? Number.NaN : this.settle(rows, i);
    }
  }
}

/** The first of two multiples, or the second where there is none. */
export class Fallback extends Derived {
  readonly largest: number;
  readonly #first: Multiple;
  readonly #second: Multiple;

  constructor(first: Multiple, second: Multiple) {
    super();
    this.#first = first;
    this.#second = second;
    this.largest = Math.max(largestOf(first), largestOf(second));
  }

  exact(rows: Rows, row: number): bigint | null {
    return exactOf(this.#first, rows, row) ?? exactOf(this.#second, rows, row);
  }

  protected compute(rows: Rows, into: Float64Array): void {
    const first = this.#first.values.read(rows);
    const second = this.#second.values.read(rows);
    const times = this.#first.factor;
    const timesSecond = this.#second.factor;
    const count = rows.rows;
    const safe = isSafe(this.#first) && isSafe(this.#second);
    for (let i = 0; i < count; i++) {
      const own = first[i] as number;
      const value = Number.isNaN(own) ? (second[i] as number) * timesSecond : own * times;
      into[i] = safe || Math.abs(value) <= SAFE ? value : this.#settleIfThere(rows, i, own, second[i] as number);
    }
  }

  #settleIfThere(rows: Rows, row: number, first: number, second: number): number {
    return Number.isNaN(first) && Number.isNaN(second) ? Number.NaN : this.settle(rows, row);
  }
}

/** A value divided by a power of ten, rounded half to even. */
export class Rounded extends Derived {
  readonly largest: number;
  readonly #of: Values;
  readonly #divisor: number;

  constructor(of: Values, divisor: number) {
    super();
    this.#of = of;
    this.#divisor = divisor;
    this.largest = Math.ceil(of.largest / divisor);
  }

  exact(rows: Rows, row: number): bigint | null {
    const value = this.#of.exact(rows, row);
    if (value === null) return null;
    const divisor = BigInt(this.#divisor);
    const quotient = value / divisor;
    const rest = value % divisor;
    const beyondHalf = 2n * (rest < 0n ? -rest : rest) - divisor;
    const isUp = beyondHalf > 0n || (beyondHalf === 0n && quotient % 2n !== 0n);
    return isUp ? quotient + (value < 0n ? -1n : 1n) : quotient;
  }

  protected compute(rows: Rows, into: Float64Array): void {
    const of = this.#of.read(rows);
    const divisor = this.#divisor;
    const count = rows.rows;
    for (let i = 0; i < count; i++) {
      const value = of[i] as number;
      into[i] = value === Number.POSITIVE_INFINITY ? this.settle(rows, i) : roundedHalfToEven(value, divisor);
    }
  }
}

/** Exact for a safe integer and a power of ten: the rest, and what it leaves, are integers. */
function roundedHalfToEven(value: number, divisor: number): number {
  const rest = value % divisor;
  const quotient = (value - rest) / divisor;
  const beyondHalf = Math.abs(rest) * 2 - divisor;
  const isUp = beyondHalf > 0 || (beyondHalf === 0 && quotient % 2 !== 0);
  return isUp ? quotient + Math.sign(value) : quotient;
}

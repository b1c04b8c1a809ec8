import type { Block } from '../block.js';
import { Derived, type Values } from './values.js';

const SAFE = Number.MAX_SAFE_INTEGER;

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

  exact(block: Block, row: number): bigint | null {
    const left = this.#left.exact(block, row);
    const right = this.#right.exact(block, row);
    return left === null || right === null ? null : left * right;
  }

  protected compute(block: Block, into: Float64Array): void {
    const [left, right, { rows }] = [this.#left.read(block), this.#right.read(block), block];
    if (isSafe(this, this.#left, this.#right)) {
      for (let i = 0; i < rows; i++) into[i] = (left[i] as number) * (right[i] as number);
      return;
    }
    for (let i = 0; i < rows; i++) {
      const a = left[i] as number;
      const b = right[i] as number;
      const value = a * b;
      if (Math.abs(value) <= SAFE) into[i] = value;
      else into[i] = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : this.settle(block, i);
    }
  }
}

/** Two values added, or the second one subtracted from the first. */
export class Total extends Derived {
  readonly largest: number;
  readonly #left: Values;
  readonly #right: Values;
  readonly #sign: 1 | -1;

  constructor(left: Values, right: Values, kind: 'add' | 'subtract') {
    super();
    this.#left = left;
    this.#right = right;
    this.#sign = kind === 'add' ? 1 : -1;
    this.largest = left.largest + right.largest;
  }

  exact(block: Block, row: number): bigint | null {
    const left = this.#left.exact(block, row);
    const right = this.#right.exact(block, row);
    return left === null || right === null ? null : left + right * BigInt(this.#sign);
  }

  protected compute(block: Block, into: Float64Array): void {
    const [left, right, sign, { rows }] = [this.#left.read(block), this.#right.read(block), this.#sign, block];
    if (isSafe(this, this.#left, this.#right)) {
      for (let i = 0; i < rows; i++) into[i] = (left[i] as number) + sign * (right[i] as number);
      return;
    }
    for (let i = 0; i < rows; i++) {
      const a = left[i] as number;
      const b = right[i] as number;
      const value = a + sign * b;
      if (Math.abs(value) <= SAFE) into[i] = value;
      else into[i] = Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : this.settle(block, i);
    }
  }
}

/** The first of two values, or the second where there is none. */
export class Fallback extends Derived {
  readonly largest: number;
  readonly #first: Values;
  readonly #second: Values;

  constructor(first: Values, second: Values) {
    super();
    this.#first = first;
    this.#second = second;
    this.largest = Math.max(first.largest, second.largest);
  }

  exact(block: Block, row: number): bigint | null {
    return this.#first.exact(block, row) ?? this.#second.exact(block, row);
  }

  protected compute(block: Block, into: Float64Array): void {
    const [first, second, { rows }] = [this.#first.read(block), this.#second.read(block), block];
    for (let i = 0; i < rows; i++) {
      const value = first[i] as number;
      into[i] = Number.isNaN(value) ? (second[i] as number) : value;
    }
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

  exact(block: Block, row: number): bigint | null {
    const value = this.#of.exact(block, row);
    if (value === null) return null;
    const divisor = BigInt(this.#divisor);
    const [quotient, rest] = [value / divisor, value % divisor];
    const beyondHalf = 2n * (rest < 0n ? -rest : rest) - divisor;
    const isUp = beyondHalf > 0n || (beyondHalf === 0n && quotient % 2n !== 0n);
    return isUp ? quotient + (value < 0n ? -1n : 1n) : quotient;
  }

  protected compute(block: Block, into: Float64Array): void {
    const [of, divisor, { rows }] = [this.#of.read(block), this.#divisor, block];
    for (let i = 0; i < rows; i++) {
      const value = of[i] as number;
      into[i] = value === Number.POSITIVE_INFINITY ? this.settle(block, i) : roundedHalfToEven(value, divisor);
    }
  }
}

/** Exact for a safe integer and a divisor that is one: the rest and what it leaves are integers. */
function roundedHalfToEven(value: number, divisor: number): number {
  const rest = value % divisor;
  const quotient = (value - rest) / divisor;
  const beyondHalf = Math.abs(rest) * 2 - divisor;
  if (beyondHalf < 0 || (beyondHalf === 0 && quotient % 2 === 0)) return quotient;
  return Number.isNaN(value) ? value : quotient + Math.sign(value);
}

/** Whether neither operands nor result can be beyond the safe integers. */
function isSafe(result: Values, left: Values, right: Values): boolean {
  return result.largest <= SAFE && left.largest <= SAFE && right.largest <= SAFE;
}

import type { Rows } from '../rows.js';
import { Derived, SAFE, type Values } from './values.js';

/** Values times an integer that is the same for all rows: multiplied where they are taken, not in a pass of its own. */
export interface Multiple {
  readonly values: Values;
  readonly factor: number;
}

/** No magnitude of a multiple is larger. */
export function largestOf({ values, factor }: Multiple): number {
  return values.largest * Math.abs(factor) || 0;
}

/** Whether neither the values nor the multiple can be beyond the safe integers. */
export function isSafe(multiple: Multiple): boolean {
  return multiple.values.largest <= SAFE && largestOf(multiple) <= SAFE;
}

/** The exact number of one row; null where there is none. */
export function exactOf({ values, factor }: Multiple, rows: Rows, row: number): bigint | null {
  const value = values.exact(rows, row);
  return value === null ? null : value * BigInt(factor);
}

/** A multiple, multiplied. */
export function multiplied(multiple: Multiple): Values {
  return multiple.factor === 1 ? multiple.values : new Multiplied(multiple);
}

class Multiplied extends Derived {
  readonly largest: number;
  readonly #of: Multiple;

  constructor(of: Multiple) {
    super();
    this.#of = of;
    this.largest = largestOf(of);
  }

  exact(rows: Rows, row: number): bigint | null {
    return exactOf(this.#of, rows, row);
  }

  protected compute(rows: Rows, into: Float64Array): void {
    const { values, factor } = this.#of;
    const numbers = values.read(rows);
    const count = rows.rows;
    if (isSafe(this.#of)) {
      for (let i = 0; i < count; i++) into[i] = (numbers[i] as number) * factor;
      return;
    }
    for (let i = 0; i < count; i++) {
      const number = numbers[i] as number;
      const value = number * factor;
      if (Math.abs(value) <= SAFE) into[i] = value;
      else into[i] = Number.isNaN(number) ? Number.NaN : this.settle(rows, i);
    }
  }
}

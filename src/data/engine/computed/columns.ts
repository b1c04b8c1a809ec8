import { BLOCK_ROWS } from '../block.js';
import type { DatedNumbers } from '../dated-numbers.js';
import type { Rows } from '../rows.js';
import { Derived, toExact, type Values } from './values.js';

/** The largest magnitude of an instant of ECMAScript. */
const LARGEST_INSTANT = 8.64e15;

/** The numbers of a column. */
export class ColumnValues implements Values {
  readonly largest: number;
  readonly #column: number;

  constructor(column: number, largest: number) {
    this.#column = column;
    this.largest = largest;
  }

  read(rows: Rows): Float64Array {
    return rows.numbers(this.#column);
  }

  exact(rows: Rows, row: number): bigint | null {
    return toExact(this.read(rows)[row] as number);
  }
}

/** The instants of events. */
export class Instants implements Values {
  readonly largest = LARGEST_INSTANT;

  read(rows: Rows): Float64Array {
    return rows.at();
  }

  exact(rows: Rows, row: number): bigint | null {
    return toExact(this.read(rows)[row] as number);
  }
}

/** The same number for every event; NaN for none. */
export class Constant implements Values {
  readonly largest: number;
  readonly value: number;
  #values: Float64Array;

  constructor(value: number) {
    this.value = value;
    this.largest = Math.abs(value) || 0;
    this.#values = new Float64Array(BLOCK_ROWS).fill(value);
  }

  read({ rows }: Rows): Float64Array {
    if (this.#values.length < rows) this.#values = new Float64Array(rows).fill(this.value);
    return this.#values;
  }

  exact(): bigint | null {
    return toExact(this.value);
  }
}

/** A number of what events refer to, as it stood at the time of each. */
export class ReferredValues extends Derived {
  readonly largest: number;
  readonly #column: number;
  readonly #numbers: DatedNumbers;

  /** @param codes Number of codes of the column. */
  constructor(column: number, numbers: DatedNumbers, codes: number) {
    super();
    numbers.reserve(codes);
    this.#column = column;
    this.#numbers = numbers;
    this.largest = numbers.largest;
  }

  exact(rows: Rows, row: number): bigint | null {
    return toExact(this.read(rows)[row] as number);
  }

  protected compute(rows: Rows, into: Float64Array): void {
    const time = { ...rows.span(), instants: () => rows.at() };
    this.#numbers.read(rows.codes(this.#column), rows.rows, time, into);
  }
}

import { BLOCK_ROWS, type Block } from '../block.js';
import type { DatedNumbers } from '../dated-numbers.js';
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

  read(block: Block): Float64Array {
    return block.numbers(this.#column);
  }

  exact(block: Block, row: number): bigint | null {
    return toExact(this.read(block)[row] as number);
  }
}

/** The instants of events. */
export class Instants implements Values {
  readonly largest = LARGEST_INSTANT;

  read(block: Block): Float64Array {
    return block.at();
  }

  exact(block: Block, row: number): bigint | null {
    return toExact(this.read(block)[row] as number);
  }
}

/** The same number for every event; NaN for none. */
export class Constant implements Values {
  readonly largest: number;
  readonly value: number;
  readonly #values: Float64Array;

  constructor(value: number) {
    this.value = value;
    this.largest = Math.abs(value) || 0;
    this.#values = new Float64Array(BLOCK_ROWS).fill(value);
  }

  read(): Float64Array {
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

  constructor(column: number, numbers: DatedNumbers) {
    super();
    this.#column = column;
    this.#numbers = numbers;
    this.largest = numbers.largest;
  }

  exact(block: Block, row: number): bigint | null {
    return toExact(this.read(block)[row] as number);
  }

  protected compute(block: Block, into: Float64Array): void {
    const { chunk, from, rows } = block;
    const first = chunk.sorted ? chunk.at.at(from) : chunk.first;
    const last = chunk.sorted ? chunk.at.at(from + rows - 1) : chunk.last;
    this.#numbers.read(block.codes(this.#column), rows, { first, last, instants: () => block.at() }, into);
  }
}

import type { AttributeColumn, CodedValues } from '../../engine/event-columns.js';
import { plainValue } from './plain-value.js';

const FIRST_ROWS = 64;

/** One attribute of the events of a parcel while it is filled, row after row. */
export interface ParcelColumn {
  /** Writes the value of a row; rows may be written again, and none is left out. */
  set(row: number, value: unknown): void;
  /** The column of so many rows, in buffers of its own. The next parcel begins anew. */
  take(rows: number): AttributeColumn;
}

/** Texts, choices, references and sets by code: each text goes to the other thread once a parcel. */
export class CodedParcelColumn implements ParcelColumn {
  #codes = new Int32Array(FIRST_ROWS);
  #values: unknown[] = [];
  readonly #known = new Map<string, number>();

  set(row: number, value: unknown): void {
    if (row === this.#codes.length) this.#codes = doubled(this.#codes, new Int32Array(row * 2));
    this.#codes[row] = this.#codeOf(value);
  }

  take(rows: number): CodedValues {
    // Whether a value fits is for the store to say.
    const values = this.#values as CodedValues['values'];
    this.#values = [];
    this.#known.clear();
    return { values, codes: this.#codes.slice(0, rows) };
  }

  #codeOf(value: unknown): number {
    if (value === undefined || value === null) return -1;
    if (typeof value !== 'string') return this.#values.push(plainValue(value)) - 1;
    let code = this.#known.get(value);
    if (code === undefined) {
      code = this.#values.push(value) - 1;
      this.#known.set(value, code);
    }
    return code;
  }
}

/** Numbers as a typed array as long as they are numbers, NaN for none; otherwise as they are. */
export class NumberParcelColumn implements ParcelColumn {
  readonly #required: boolean;
  #numbers = new Float64Array(FIRST_ROWS);
  /** What is neither a number nor none, by row. */
  readonly #odd = new Map<number, unknown>();

  /** @param required Whether none is odd: an event without one is refused. */
  constructor(required: boolean) {
    this.#required = required;
  }

  set(row: number, value: unknown): void {
    if (row === this.#numbers.length) this.#numbers = doubled(this.#numbers, new Float64Array(row * 2));
    if (this.#odd.size > 0) this.#odd.delete(row);
    if (typeof value === 'number' && !Number.isNaN(value)) {
      this.#numbers[row] = value;
      return;
    }
    this.#numbers[row] = Number.NaN;
    if (value !== undefined && value !== null) this.#odd.set(row, plainValue(value));
    else if (this.#required) this.#odd.set(row, null);
  }

  take(rows: number): AttributeColumn {
    const numbers = this.#numbers.slice(0, rows);
    if (this.#odd.size === 0) return numbers;
    const values: unknown = Array.from(numbers, (number, row) =>
      this.#odd.has(row) ? this.#odd.get(row) : Number.isNaN(number) ? null : number,
    );
    this.#odd.clear();
    // Whether a value fits is for the store to say.
    return values as AttributeColumn;
  }
}

function doubled<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

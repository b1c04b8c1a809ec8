import type { AttributeColumn } from '../../engine/event-columns.js';
import { plainValue } from './plain-value.js';
import type { SentValues } from './sent-values.js';

const FIRST_ROWS = 64;

/** One attribute of the events of a parcel while it is filled, row after row. */
export interface ParcelColumn {
  /** Writes the value of a row; rows may be written again, and none is left out. */
  set(row: number, value: unknown): void;
  /** The column of so many rows, in buffers of its own. The next parcel begins anew. */
  take(rows: number): AttributeColumn;
}

/** Texts, choices, references and sets by code: each of them goes to the other thread once a delivery. */
export class CodedParcelColumn implements ParcelColumn {
  #codes = new Int32Array(FIRST_ROWS);
  /** What did not go yet. */
  #values: unknown[] = [];
  /** How many values went. */
  #sent = 0;
  readonly #texts = new Map<string, number>();
  /** What is no text, as JSON. */
  readonly #others = new Map<string, number>();

  set(row: number, value: unknown): void {
    if (row === this.#codes.length) this.#codes = doubled(this.#codes, new Int32Array(row * 2));
    this.#codes[row] = this.#codeOf(value);
  }

  take(rows: number): SentValues {
    // Whether a value fits is for the store to say.
    const values = this.#values as SentValues['values'];
    const known = this.#sent;
    this.#sent += values.length;
    this.#values = [];
    return { values, known, codes: this.#codes.slice(0, rows) };
  }

  #codeOf(value: unknown): number {
    if (value === undefined || value === null) return -1;
    if (typeof value === 'string') return this.#texts.get(value) ?? this.#add(value, value, this.#texts);
    const plain = plainValue(value);
    const key = JSON.stringify(plain);
    return this.#others.get(key) ?? this.#add(key, plain, this.#others);
  }

  #add(key: string, value: unknown, codes: Map<string, number>): number {
    const code = this.#sent + this.#values.push(value) - 1;
    codes.set(key, code);
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

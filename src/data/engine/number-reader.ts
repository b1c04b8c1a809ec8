import type { NumberAttribute } from '../model/attribute.js';
import { checkField } from '../model/field.js';
import type { RejectReason } from '../model/ingest-report.js';
import { toScaled } from '../model/scaled.js';
import type { AttributeColumn } from './event-columns.js';
import type { IngestCount } from './ingest-count.js';

/** Reads numbers into scaled integers; NaN stands for none. */
export class NumberReader {
  readonly #name: string;
  readonly #attribute: NumberAttribute;
  readonly #bounds: { largest: number };
  /** Bounds of numbers that need no closer look. */
  readonly #smallest: number;
  readonly #greatest: number;
  /** The rows that were checked last, scaled. */
  #scaled = new Float64Array(0);

  /** @param bounds Keeps the largest magnitude so far, scaled. */
  constructor(name: string, attribute: NumberAttribute, bounds: { largest: number }) {
    this.#name = name;
    this.#attribute = attribute;
    this.#bounds = bounds;
    this.#smallest = Math.max(0, attribute.min ?? 0);
    this.#greatest = Math.floor(Number.MAX_SAFE_INTEGER / 10 ** attribute.scale) - 1;
  }

  /** Marks rows whose value does not fit, and counts them. Keeps those that fit for `convert`. */
  check(column: AttributeColumn | undefined, from: number, rows: number, bad: Uint8Array, count: IngestCount): void {
    if (this.#scaled.length < rows) this.#scaled = new Float64Array(rows);
    if (column === undefined) this.#scaled.fill(Number.NaN, 0, rows);
    else if (column instanceof Float64Array) this.#checkNumbers(column, from, rows, bad, count);
    else this.#checkValues(column as ArrayLike<unknown>, from, rows, bad, count);
  }

  /** Writes the scaled numbers at `positions` of the rows checked last to the rows of `into` from `row` on. */
  convert(_: unknown, _from: number, positions: Uint32Array, into: Int32Array | Float64Array, row: number): void {
    const scaled = this.#scaled;
    let { largest } = this.#bounds;
    for (let k = 0; k < positions.length; k++) {
      const value = scaled[positions[k] as number] as number;
      into[row + k] = value;
      if (value > largest) largest = value;
      else if (-value > largest) largest = -value;
    }
    this.#bounds.largest = largest;
  }

  /** Lets go of what was handed in. */
  forget(): void {
    this.#scaled = new Float64Array(0);
  }

  #checkValues(values: ArrayLike<unknown>, from: number, rows: number, bad: Uint8Array, count: IngestCount): void {
    const { scale } = this.#attribute;
    const scaled = this.#scaled;
    for (let i = 0; i < rows; i++) {
      const value = values[from + i];
      if (typeof value === 'number' && value >= this.#smallest && value <= this.#greatest) {
        scaled[i] = toScaled(value, scale);
      } else if (value === undefined || value === null) {
        scaled[i] = Number.NaN;
      } else if (bad[i] === 0) {
        this.#checkOne(value, i, bad, count);
      }
    }
  }

  /** A loop of its own: one that sees two kinds of array makes an object of every number. */
  #checkNumbers(values: Float64Array, from: number, rows: number, bad: Uint8Array, count: IngestCount): void {
    const { scale } = this.#attribute;
    const scaled = this.#scaled;
    for (let i = 0; i < rows; i++) {
      const value = values[from + i] as number;
      if (value >= this.#smallest && value <= this.#greatest) scaled[i] = toScaled(value, scale);
      else if (Number.isNaN(value)) scaled[i] = Number.NaN;
      else if (bad[i] === 0) this.#checkOne(value, i, bad, count);
    }
  }

  #checkOne(value: unknown, row: number, bad: Uint8Array, count: IngestCount): void {
    const reason: RejectReason | null = checkField(this.#attribute, value);
    if (reason === null) {
      this.#scaled[row] = toScaled(value as number, this.#attribute.scale);
      return;
    }
    bad[row] = 1;
    count.reject(reason, this.#name);
  }
}

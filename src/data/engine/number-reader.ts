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
  /** Bounds of numbers that need no closer look. */
  readonly #smallest: number;
  readonly #greatest: number;
  /** The rows that were checked last, scaled. */
  #scaled = new Float64Array(0);

  constructor(name: string, attribute: NumberAttribute) {
    this.#name = name;
    this.#attribute = attribute;
    this.#smallest = Math.max(0, attribute.min ?? 0);
    this.#greatest = Math.floor(Number.MAX_SAFE_INTEGER / 10 ** attribute.scale) - 1;
  }

  /** Marks rows whose value does not fit, and counts them. Keeps the others for `write`. */
  check(column: AttributeColumn | undefined, from: number, bad: Uint8Array, count: IngestCount): void {
    if (this.#scaled.length < bad.length) this.#scaled = new Float64Array(bad.length);
    if (column === undefined) this.#scaled.fill(Number.NaN, 0, bad.length);
    else if (column instanceof Float64Array) this.#checkNumbers(column, from, bad, count);
    else this.#checkValues(column as ArrayLike<unknown>, from, bad, count);
  }

  /**
   * Writes the scaled numbers of the rows that were checked last, without those that are `bad`, to `into` from `row` on.
   *
   * @param bad Null where no row is.
   */
  write(
    _column: unknown,
    _from: number,
    rows: number,
    bad: Uint8Array | null,
    into: Int32Array | Float64Array,
    row: number,
  ): void {
    const scaled = this.#scaled;
    if (bad === null) {
      into.set(scaled.subarray(0, rows), row);
      return;
    }
    let next = row;
    for (let i = 0; i < rows; i++) if (bad[i] === 0) into[next++] = scaled[i] as number;
  }

  /** Lets go of what was handed in. */
  forget(): void {
    this.#scaled = new Float64Array(0);
  }

  #checkValues(values: ArrayLike<unknown>, from: number, bad: Uint8Array, count: IngestCount): void {
    const { scale } = this.#attribute;
    const scaled = this.#scaled;
    for (let i = 0; i < bad.length; i++) {
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
  #checkNumbers(values: Float64Array, from: number, bad: Uint8Array, count: IngestCount): void {
    const { scale } = this.#attribute;
    const scaled = this.#scaled;
    for (let i = 0; i < bad.length; i++) {
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

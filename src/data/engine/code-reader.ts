import type { Attribute } from '../model/attribute.js';
import { checkField, LONGEST_TEXT } from '../model/field.js';
import type { RejectReason } from '../model/ingest-report.js';
import { CodedTable, type Coder, NONE } from './coded-table.js';
import type { AttributeColumn, CodedValues } from './event-columns.js';
import type { IngestCount } from './ingest-count.js';

/** The place of no value: farther than any. */
const NOWHERE = 2 ** 31 - 1;

/** Reads texts, choices, references and sets of texts into codes. */
export class CodeReader {
  readonly #name: string;
  readonly #attribute: Attribute;
  readonly #coder: Coder;
  /** Bounds of the length of a text that needs no closer look. */
  readonly #shortest: number;
  readonly #longest: number;
  #table: CodedTable | null = null;
  /** Places of the values of the rows that were checked last, and their codes. */
  #places = new Int32Array(0);
  #codes = new Int32Array(0);
  /** Whether all of them had one before. */
  #areKnown = false;

  constructor(name: string, attribute: Attribute, coder: Coder) {
    const isText = attribute.kind === 'reference' || (attribute.kind === 'text' && attribute.many !== true);
    this.#name = name;
    this.#attribute = attribute;
    this.#coder = coder;
    this.#shortest = attribute.kind === 'reference' ? 1 : 0;
    this.#longest = isText ? LONGEST_TEXT : -1;
  }

  /** Marks rows whose value does not fit, and counts them. */
  check(column: AttributeColumn | undefined, from: number, bad: Uint8Array, count: IngestCount): void {
    if (isCoded(column)) this.#checkCoded(column, from, bad, count);
    else this.#checkPlain(column ?? [], from, bad, count);
  }

  /**
   * Writes the codes of the rows that were checked last, without those that are `bad`, to `into` from `row` on.
   *
   * @param bad Null where no row is.
   */
  write(
    column: AttributeColumn | undefined,
    from: number,
    rows: number,
    bad: Uint8Array | null,
    into: Int32Array | Float64Array,
    row: number,
  ): void {
    if (!isCoded(column)) this.#writePlain(column ?? [], from, rows, bad, into, row);
    else if (bad === null && this.#areKnown) into.set(this.#codes.subarray(0, rows), row);
    else this.#writeCoded(this.#tableOf(column), rows, bad, into, row);
  }

  /** Lets go of what was handed in. */
  forget(): void {
    this.#table = null;
    this.#places = new Int32Array(0);
    this.#codes = new Int32Array(0);
  }

  #checkPlain(values: ArrayLike<unknown>, from: number, bad: Uint8Array, count: IngestCount): void {
    let last: unknown = this;
    for (let i = 0; i < bad.length; i++) {
      const value = values[from + i];
      if (typeof value === 'string' && value.length <= this.#longest && value.length >= this.#shortest) continue;
      if (value === last || bad[i] === 1) continue;
      const reason = checkField(this.#attribute, value);
      if (reason === null) last = value;
      else this.#refuse(i, reason, bad, count);
    }
  }

  #checkCoded(column: CodedValues, from: number, bad: Uint8Array, count: IngestCount): void {
    const table = this.#tableOf(column);
    if (this.#codes.length < bad.length) {
      this.#places = new Int32Array(bad.length);
      this.#codes = new Int32Array(bad.length);
    }
    readPlaces(column.codes, from, bad.length, this.#places);
    this.#areKnown = table.translate(this.#places, bad.length, this.#codes);
    if (this.#areKnown) return;
    for (let i = 0; i < bad.length; i++) {
      if (bad[i] === 1 || (this.#codes[i] as number) >= 0) continue;
      const reason = table.reason(this.#places[i] as number);
      if (reason !== null) this.#refuse(i, reason, bad, count);
    }
  }

  #writePlain(
    values: ArrayLike<unknown>,
    from: number,
    rows: number,
    bad: Uint8Array | null,
    into: Int32Array | Float64Array,
    row: number,
  ): void {
    const coder = this.#coder;
    let last: unknown = null;
    let code = coder.add(last);
    let next = row;
    for (let i = 0; i < rows; i++) {
      if (bad !== null && bad[i] === 1) continue;
      const value = values[from + i];
      if (value !== last) {
        last = value;
        code = coder.add(value);
      }
      into[next++] = code;
    }
  }

  /** Values are given a code only now that the rest of their row is known to fit. */
  #writeCoded(
    table: CodedTable,
    rows: number,
    bad: Uint8Array | null,
    into: Int32Array | Float64Array,
    row: number,
  ): void {
    let next = row;
    for (let i = 0; i < rows; i++) {
      if (bad !== null && bad[i] === 1) continue;
      const code = this.#codes[i] as number;
      into[next++] = code < 0 ? table.code(this.#places[i] as number) : code;
    }
  }

  #refuse(row: number, reason: RejectReason, bad: Uint8Array, count: IngestCount): void {
    bad[row] = 1;
    count.reject(reason, this.#name);
  }

  #tableOf(column: CodedValues): CodedTable {
    if (this.#table?.source !== column.values)
      this.#table = new CodedTable(column.values, this.#attribute, this.#coder);
    else this.#table.reach();
    return this.#table;
  }
}

function isCoded(column: AttributeColumn | undefined): column is CodedValues {
  return column !== undefined && 'codes' in column;
}

/**
 * Copies the places of values `[from, from + rows)` to the start of `into`, in one width whatever theirs is: a loop that sees several
 * kinds of array is slower.
 */
function readPlaces(codes: CodedValues['codes'], from: number, rows: number, into: Int32Array): void {
  if (ArrayBuffer.isView(codes) && !(codes instanceof Uint32Array)) {
    into.set(codes.subarray(from, from + rows));
    return;
  }
  for (let i = 0; i < rows; i++) {
    const code = codes[from + i] ?? NONE;
    into[i] = Number.isInteger(code) && code >= NONE && code < NOWHERE ? code : NOWHERE;
  }
}

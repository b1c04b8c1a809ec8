import type { Attribute } from '../model/attribute.js';
import { checkField, LONGEST_TEXT } from '../model/field.js';
import type { RejectReason } from '../model/ingest-report.js';
import { CodedTable, type Coder } from './coded-table.js';
import type { AttributeColumn, CodedValues } from './event-columns.js';
import type { IngestCount } from './ingest-count.js';

/** Reads texts, choices, references and sets of texts into codes. */
export class CodeReader {
  readonly #name: string;
  readonly #attribute: Attribute;
  readonly #coder: Coder;
  /** Bounds of the length of a text that needs no closer look. */
  readonly #shortest: number;
  readonly #longest: number;
  #table: CodedTable | null = null;

  constructor(name: string, attribute: Attribute, coder: Coder) {
    const isText = attribute.kind === 'reference' || (attribute.kind === 'text' && attribute.many !== true);
    this.#name = name;
    this.#attribute = attribute;
    this.#coder = coder;
    this.#shortest = attribute.kind === 'reference' ? 1 : 0;
    this.#longest = isText ? LONGEST_TEXT : -1;
  }

  /** Marks rows whose value does not fit, and counts them. */
  check(column: AttributeColumn | undefined, from: number, rows: number, bad: Uint8Array, count: IngestCount): void {
    if (isCoded(column)) this.#checkCoded(column, from, rows, bad, count);
    else this.#checkPlain(column ?? [], from, rows, bad, count);
  }

  /** Writes the codes of the values at `positions` to the rows of `into` from `row` on. */
  convert(
    column: AttributeColumn | undefined,
    from: number,
    positions: Uint32Array,
    into: Int32Array | Float64Array,
    row: number,
  ): void {
    if (isCoded(column)) {
      const { codes } = column;
      const table = this.#tableOf(column);
      for (let k = 0; k < positions.length; k++)
        into[row + k] = table.code(codes[from + (positions[k] as number)] as number);
      return;
    }
    const values: ArrayLike<unknown> = column ?? [];
    const coder = this.#coder;
    let last: unknown = null;
    let code = coder.add(last);
    for (let k = 0; k < positions.length; k++) {
      const value = values[from + (positions[k] as number)];
      if (value !== last) {
        last = value;
        code = coder.add(value);
      }
      into[row + k] = code;
    }
  }

  /** Lets go of what was handed in. */
  forget(): void {
    this.#table = null;
  }

  #checkPlain(values: ArrayLike<unknown>, from: number, rows: number, bad: Uint8Array, count: IngestCount): void {
    let last: unknown = this;
    for (let i = 0; i < rows; i++) {
      const value = values[from + i];
      if (typeof value === 'string' && value.length <= this.#longest && value.length >= this.#shortest) continue;
      if (value === last || bad[i] === 1) continue;
      const reason = checkField(this.#attribute, value);
      if (reason === null) last = value;
      else this.#refuse(i, reason, bad, count);
    }
  }

  #checkCoded(column: CodedValues, from: number, rows: number, bad: Uint8Array, count: IngestCount): void {
    const table = this.#tableOf(column);
    for (let i = 0; i < rows; i++) {
      const reason = table.reason(column.codes[from + i]);
      if (reason !== null && bad[i] === 0) this.#refuse(i, reason, bad, count);
    }
  }

  #refuse(row: number, reason: RejectReason, bad: Uint8Array, count: IngestCount): void {
    bad[row] = 1;
    count.reject(reason, this.#name);
  }

  #tableOf(column: CodedValues): CodedTable {
    if (this.#table?.source !== column.values)
      this.#table = new CodedTable(column.values, this.#attribute, this.#coder);
    return this.#table;
  }
}

function isCoded(column: AttributeColumn | undefined): column is CodedValues {
  return column !== undefined && 'codes' in column;
}

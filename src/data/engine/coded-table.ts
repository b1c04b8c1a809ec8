import type { Attribute } from '../model/attribute.js';
import { checkField } from '../model/field.js';
import type { RejectReason } from '../model/ingest-report.js';

/** What gives a value its code. */
export interface Coder {
  add(value: unknown): number;
}

const UNKNOWN = -1;

/** From the codes of a column that is handed in to those of the store. A value is looked at once, when an event first has it. */
export class CodedTable {
  readonly source: readonly unknown[];
  readonly #attribute: Attribute;
  readonly #coder: Coder;
  readonly #reasons: (RejectReason | null | undefined)[] = [];
  readonly #codes: Int32Array;
  readonly #none: RejectReason | null;

  constructor(source: readonly unknown[], attribute: Attribute, coder: Coder) {
    this.source = source;
    this.#attribute = attribute;
    this.#coder = coder;
    this.#codes = new Int32Array(source.length).fill(UNKNOWN);
    this.#none = checkField(attribute, null);
  }

  /** Why the value does not fit, or null where it does. */
  reason(code: number | undefined): RejectReason | null {
    if (code === undefined || code === -1) return this.#none;
    if (code < -1 || code >= this.source.length) return 'wrongType';
    let reason = this.#reasons[code];
    if (reason === undefined) {
      reason = checkField(this.#attribute, this.source[code]);
      this.#reasons[code] = reason;
    }
    return reason;
  }

  /** The code that the store gives to the value, which has to fit. */
  code(code: number | undefined): number {
    if (code === undefined || code === -1) return this.#coder.add(null);
    let own = this.#codes[code] as number;
    if (own === UNKNOWN) {
      own = this.#coder.add(this.source[code]);
      this.#codes[code] = own;
    }
    return own;
  }
}

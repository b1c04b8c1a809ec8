import type { Attribute } from '../model/attribute.js';
import { checkField } from '../model/field.js';
import type { RejectReason } from '../model/ingest-report.js';

/** What gives a value its code. */
export interface Coder {
  add(value: unknown): number;
}

/** The place of none among the places of values. */
export const NONE = -1;
const UNKNOWN = -1;

/** From the places of values in a column that is handed in to codes of the store. A value is looked at once, when an event first has it. */
export class CodedTable {
  readonly source: readonly unknown[];
  readonly #attribute: Attribute;
  readonly #coder: Coder;
  readonly #reasons: (RejectReason | null | undefined)[] = [];
  /** Code of none, then of each value; `UNKNOWN` until an event has it. */
  #codes: Int32Array;

  constructor(source: readonly unknown[], attribute: Attribute, coder: Coder) {
    this.source = source;
    this.#attribute = attribute;
    this.#coder = coder;
    this.#codes = new Int32Array(source.length + 1).fill(UNKNOWN);
  }

  /** Makes room for values that were added to those that were handed in. */
  reach(): void {
    const codes = this.source.length + 1;
    if (codes <= this.#codes.length) return;
    const longer = new Int32Array(Math.max(codes, this.#codes.length * 2)).fill(UNKNOWN, this.#codes.length);
    longer.set(this.#codes);
    this.#codes = longer;
  }

  /** Writes the codes of the values at `places` to the start of `into`; tells whether all have one. Those without are negative. */
  translate(places: Int32Array, rows: number, into: Int32Array): boolean {
    const codes = this.#codes;
    let all = 0;
    for (let i = 0; i < rows; i++) {
      const next = (places[i] as number) + 1;
      const code = next >= 0 && next < codes.length ? (codes[next] as number) : UNKNOWN;
      into[i] = code;
      all |= code;
    }
    return all >= 0;
  }

  /** Why the value at `place` does not fit, or null where it does. */
  reason(place: number): RejectReason | null {
    if (place < NONE || place >= this.source.length) return 'wrongType';
    let reason = this.#reasons[place + 1];
    if (reason === undefined) {
      reason = checkField(this.#attribute, this.#value(place));
      this.#reasons[place + 1] = reason;
    }
    return reason;
  }

  /** The code that the store gives to the value at `place`, which has to fit. */
  code(place: number): number {
    const known = this.#codes[place + 1] as number;
    if (known !== UNKNOWN) return known;
    const code = this.#coder.add(this.#value(place));
    this.#codes[place + 1] = code;
    return code;
  }

  #value(place: number): unknown {
    return place === NONE ? null : this.source[place];
  }
}

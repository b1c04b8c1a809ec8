import { NULL_CODE } from './dictionary.js';

type Codes = Uint8Array | Uint16Array | Int32Array;

/** A column of dictionary codes in the narrowest width that holds them. */
export class CodeColumn {
  #codes: Codes = new Uint8Array(0);
  #largest = NULL_CODE;

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#codes.byteLength;
  }

  /** No code in it is larger. */
  get largest(): number {
    return this.#largest;
  }

  /** Makes room for `capacity` rows with codes up to `largest`. */
  reserve(capacity: number, largest: number): void {
    this.#largest = Math.max(this.#largest, largest);
    const width = Math.max(largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : 4, this.#codes.BYTES_PER_ELEMENT);
    if (width === this.#codes.BYTES_PER_ELEMENT && capacity <= this.#codes.length) return;
    const length = Math.max(capacity, this.#codes.length);
    const wider = width === 1 ? new Uint8Array(length) : width === 2 ? new Uint16Array(length) : new Int32Array(length);
    wider.set(this.#codes);
    this.#codes = wider;
  }

  /** Writes codes to the rows from `row` on, for which there is room. */
  write(row: number, codes: Int32Array): void {
    this.#codes.set(codes, row);
  }

  /** Copies the codes of `[from, to)` to the start of `into`, in one width whatever theirs is. */
  read(from: number, to: number, into: Int32Array): void {
    into.set(this.#codes.subarray(from, to));
  }

  /** Copies the codes of some rows, `first` and the given positions after it, to the start of `into`. */
  gather(first: number, positions: Int32Array, rows: number, into: Int32Array): void {
    const codes = this.#codes;
    for (let i = 0; i < rows; i++) into[i] = codes[first + (positions[i] as number)] as number;
  }

  /** Writes a code, for which there is room, in place of another to the first `rows` rows. */
  replace(from: number, to: number, rows: number): void {
    for (let row = 0; row < rows; row++) if (this.#codes[row] === from) this.#codes[row] = to;
  }

  /** Leaves nothing of what a row holds. */
  wipe(row: number): void {
    this.#codes[row] = NULL_CODE;
  }
}

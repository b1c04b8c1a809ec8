import { gatherNumbers } from '../gather.js';

/** What the versions of the assumptions state for the members of one path, found by the codes of a column. */
export class MemberLookup {
  /** Position of the column. */
  readonly column: number;
  /** By code: the slot of the member that something is stated for, 0 for the others. */
  readonly #slots: Int32Array;
  /** Number of slots. */
  readonly #size: number;
  /** By version, then by slot: NaN where nothing is stated. */
  readonly #values: Float64Array;
  /** What one version states, by code. */
  readonly #table: Float64Array;
  #version = -1;

  constructor(column: number, slots: Int32Array, size: number, values: Float64Array) {
    this.column = column;
    this.#slots = slots;
    this.#size = size;
    this.#values = values;
    this.#table = new Float64Array(slots.length);
  }

  /** The largest magnitude that is stated. */
  get largest(): number {
    return this.#values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  }

  /** The same, with what is stated for everyone by version where nothing else is. */
  orElse(general: Float64Array): MemberLookup {
    const values = this.#values.map((value, i) =>
      Number.isNaN(value) ? (general[Math.floor(i / this.#size)] as number) : value,
    );
    return new MemberLookup(this.column, this.#slots, this.#size, values);
  }

  /** Writes what one version states for each code. */
  take(version: number, codes: Int32Array, rows: number, into: Float64Array): void {
    gatherNumbers(this.#tableOf(version), codes, rows, into);
  }

  /** Writes what one version states for each code, where it states anything. */
  override(version: number, codes: Int32Array, rows: number, into: Float64Array): void {
    const table = this.#tableOf(version);
    for (let i = 0; i < rows; i++) {
      const value = table[codes[i] as number] as number;
      if (!Number.isNaN(value)) into[i] = value;
    }
  }

  /** Writes what the version of each row states for its code, where it states anything. */
  overrideEach(versions: Int32Array, codes: Int32Array, rows: number, into: Float64Array): void {
    const slots = this.#slots;
    const size = this.#size;
    const values = this.#values;
    for (let i = 0; i < rows; i++) {
      const slot = slots[codes[i] as number] as number;
      const value = values[(versions[i] as number) * size + slot] as number;
      if (!Number.isNaN(value)) into[i] = value;
    }
  }

  #tableOf(version: number): Float64Array {
    if (version === this.#version) return this.#table;
    const first = version * this.#size;
    for (let code = 0; code < this.#table.length; code++) {
      this.#table[code] = this.#values[first + (this.#slots[code] as number)] as number;
    }
    this.#version = version;
    return this.#table;
  }
}

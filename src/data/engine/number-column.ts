/** Stands for an absent number in columns of 32-bit integers. */
const NONE = -(2 ** 31);

/** A column of scaled integers, in 32 bits as long as they fit. Absent numbers are NaN outside. */
export class NumberColumn {
  #values: Int32Array | Float64Array = new Int32Array(0);
  #absent = false;

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#values.byteLength;
  }

  /** Makes room for `capacity` rows. */
  reserve(capacity: number): void {
    if (capacity <= this.#values.length) return;
    const longer = this.#values instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
    longer.set(this.#values);
    this.#values = longer;
  }

  /** Writes the value of a row for which there is room; NaN where there is none. */
  write(row: number, value: number): void {
    if (Number.isNaN(value)) {
      this.#absent = true;
      this.#values[row] = this.#values instanceof Int32Array ? NONE : Number.NaN;
      return;
    }
    if (this.#values instanceof Int32Array && (value <= NONE || value >= 2 ** 31)) this.#widen(row);
    this.#values[row] = value;
  }

  /** Copies the values of `[from, to)` to the start of `into`. */
  read(from: number, to: number, into: Float64Array): void {
    into.set(this.#values.subarray(from, to));
    if (!this.#absent || !(this.#values instanceof Int32Array)) return;
    for (let i = 0; i < to - from; i++) if (into[i] === NONE) into[i] = Number.NaN;
  }

  #widen(rows: number): void {
    const wide = new Float64Array(this.#values.length);
    this.read(0, rows, wide);
    this.#values = wide;
  }
}

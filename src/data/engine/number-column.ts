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

  /** Writes the numbers at `order` to the rows from `row` on, for which there is room; NaN where there is none. */
  write(row: number, values: Float64Array, order: Uint32Array): void {
    const into = this.#values;
    if (into instanceof Float64Array) {
      for (let k = 0; k < order.length; k++) into[row + k] = values[order[k] as number] as number;
      return;
    }
    for (let k = 0; k < order.length; k++) {
      const value = values[order[k] as number] as number;
      if (value > NONE && value < 2 ** 31) {
        into[row + k] = value;
      } else if (Number.isNaN(value)) {
        this.#absent = true;
        into[row + k] = NONE;
      } else {
        this.#widen(row + k);
        this.write(row + k, values, order.subarray(k));
        return;
      }
    }
  }

  /** The number of a row; NaN where there is none. */
  at(row: number): number {
    const value = this.#values[row] as number;
    return value === NONE && this.#values instanceof Int32Array ? Number.NaN : value;
  }

  /** Copies the values of `[from, to)` to the start of `into`. */
  read(from: number, to: number, into: Float64Array): void {
    into.set(this.#values.subarray(from, to));
    if (!this.#absent || !(this.#values instanceof Int32Array)) return;
    for (let i = 0; i < to - from; i++) if (into[i] === NONE) into[i] = Number.NaN;
  }

  /** Leaves nothing of what a row holds. */
  wipe(row: number): void {
    this.#absent = true;
    this.#values[row] = this.#values instanceof Int32Array ? NONE : Number.NaN;
  }

  #widen(rows: number): void {
    const wide = new Float64Array(this.#values.length);
    this.read(0, rows, wide);
    this.#values = wide;
  }
}

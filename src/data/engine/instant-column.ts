const LARGEST_OFFSET = 2 ** 32 - 1;

/** A column of instants: 32-bit offsets from a base while they span less than 49 days, else milliseconds as they are. */
export class InstantColumn {
  #base = Number.NaN;
  #offsets: Uint32Array | Float64Array = new Uint32Array(0);
  #rows = 0;

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#offsets.byteLength;
  }

  /** Makes room for `capacity` rows. */
  reserve(capacity: number): void {
    if (capacity <= this.#offsets.length) return;
    const longer = this.#offsets instanceof Uint32Array ? new Uint32Array(capacity) : new Float64Array(capacity);
    longer.set(this.#offsets);
    this.#offsets = longer;
  }

  /** Appends the instants at `order`, for which there has to be room. */
  append(at: Float64Array, order: Uint32Array): void {
    if (Number.isNaN(this.#base) && order.length > 0) this.#base = at[order[0] as number] as number;
    const base = this.#base;
    const offsets = this.#offsets;
    const isNarrow = offsets instanceof Uint32Array;
    let row = this.#rows;
    for (let k = 0; k < order.length; k++) {
      const offset = (at[order[k] as number] as number) - base;
      if (isNarrow && (offset < 0 || offset > LARGEST_OFFSET)) {
        this.#rows = row;
        this.#widen();
        this.append(at, order.subarray(k));
        return;
      }
      offsets[row++] = offset;
    }
    this.#rows = row;
  }

  /** The instant of a row. */
  at(row: number): number {
    return this.#base + (this.#offsets[row] ?? Number.NaN);
  }

  /** Copies the instants of `[from, to)` to the start of `into`. */
  read(from: number, to: number, into: Float64Array): void {
    into.set(this.#offsets.subarray(from, to));
    if (this.#base === 0) return;
    const base = this.#base;
    for (let i = 0; i < to - from; i++) into[i] = base + (into[i] as number);
  }

  /** First row of `[0, rows)` that is not before `instant`, in a column in order of time. */
  lowerBound(instant: number, rows: number): number {
    let low = 0;
    let high = rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #widen(): void {
    const wide = new Float64Array(this.#offsets.length);
    this.read(0, this.#rows, wide);
    this.#offsets = wide;
    this.#base = 0;
  }
}

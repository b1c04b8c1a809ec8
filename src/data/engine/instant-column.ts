const LOW = 2 ** 32;

/**
 * A column of instants as offsets from a base: of 32 bits while they span less than 49 days, and of 48 bits beyond, which is enough
 * for the years that events can be of.
 */
export class InstantColumn {
  #base = Number.NaN;
  #low = new Uint32Array(0);
  /** The upper halves of the offsets, once one does not fit the lower. */
  #high: Uint16Array | null = null;
  #rows = 0;

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#low.byteLength + (this.#high?.byteLength ?? 0);
  }

  /** Makes room for `capacity` rows. */
  reserve(capacity: number): void {
    if (capacity <= this.#low.length) return;
    const low = new Uint32Array(capacity);
    low.set(this.#low);
    this.#low = low;
    if (this.#high === null) return;
    const high = new Uint16Array(capacity);
    high.set(this.#high);
    this.#high = high;
  }

  /** Appends instants in order of time, for which there has to be room. */
  append(at: Float64Array): void {
    if (at.length === 0) return;
    const first = at[0] as number;
    if (this.#rows === 0) this.#base = first;
    else if (first < this.#base) this.#rebase(first);
    if ((at[at.length - 1] as number) - this.#base >= LOW) this.#high ??= new Uint16Array(this.#low.length);
    this.#write(at);
  }

  /** The instant of a row. */
  at(row: number): number {
    const high = this.#high === null ? 0 : (this.#high[row] as number) * LOW;
    return this.#base + high + (this.#low[row] ?? Number.NaN);
  }

  /** Copies the instants of `[from, to)` to the start of `into`. */
  read(from: number, to: number, into: Float64Array): void {
    const base = this.#base;
    const low = this.#low;
    const high = this.#high;
    const rows = to - from;
    if (high === null) for (let i = 0; i < rows; i++) into[i] = base + (low[from + i] as number);
    else for (let i = 0; i < rows; i++) into[i] = base + (high[from + i] as number) * LOW + (low[from + i] as number);
  }

  /** Copies the instants of some rows, `first` and the given positions after it, to the start of `into`. */
  gather(first: number, positions: Int32Array, rows: number, into: Float64Array): void {
    for (let i = 0; i < rows; i++) into[i] = this.at(first + (positions[i] as number));
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

  /** Counts from an earlier instant. */
  #rebase(base: number): void {
    const instants = new Float64Array(this.#rows);
    this.read(0, this.#rows, instants);
    const last = instants.reduce((latest, instant) => Math.max(latest, instant), base);
    if (last - base >= LOW) this.#high ??= new Uint16Array(this.#low.length);
    this.#base = base;
    this.#rows = 0;
    this.#write(instants);
  }

  #write(at: Float64Array): void {
    writeLow(at, this.#base, this.#low, this.#rows);
    if (this.#high !== null) writeHigh(at, this.#base, this.#high, this.#rows);
    this.#rows += at.length;
  }
}

function writeLow(at: Float64Array, base: number, into: Uint32Array, row: number): void {
  for (let i = 0; i < at.length; i++) into[row + i] = (at[i] as number) - base;
}

function writeHigh(at: Float64Array, base: number, into: Uint16Array, row: number): void {
  for (let i = 0; i < at.length; i++) into[row + i] = ((at[i] as number) - base) / LOW;
}

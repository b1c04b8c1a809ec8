import { gatherNumbers } from './gather.js';

/** With more changes than this, a table of what holds between two of them would be made anew too often. */
const MOST_TABLES = 256;

interface Statement {
  readonly since: number;
  readonly value: number;
}

/** Numbers by code, each with the instant since which it holds, which events look up as they stood at their time. */
export class DatedNumbers {
  /** Largest magnitude so far: tells whether what is computed from them stays exact. */
  largest = 0;
  readonly #statements: Statement[][] = [];
  /** Codes that there may be, those without statements included. */
  #codes = 0;
  /** The statements of code `c` are at `[starts[c], starts[c + 1])`, in order of time, the first one holding since ever. */
  #starts = new Int32Array(1);
  #since = new Float64Array(0);
  #values = new Float64Array(0);
  /** All instants at which some number changes, in order. */
  #changes = new Float64Array(0);
  #isPacked = false;
  /** The number of each code between two changes, and after how many changes that is. */
  #table = new Float64Array(0);
  #tableAfter = -1;

  /** States the number of a code from an instant on, −Infinity for since ever; NaN for none. The same instant replaces. */
  state(code: number, since: number, value: number): void {
    this.#statements[code] ??= [];
    const statements = this.#statements[code];
    const later = statements.findIndex((statement) => statement.since >= since);
    const position = later < 0 ? statements.length : later;
    statements.splice(position, statements[position]?.since === since ? 1 : 0, { since, value });
    if (Math.abs(value) > this.largest) this.largest = Math.abs(value);
    this.#isPacked = false;
  }

  /** Makes room for codes below `codes`, of which some may have no number. */
  reserve(codes: number): void {
    if (codes <= this.#codes) return;
    this.#codes = codes;
    this.#isPacked = false;
  }

  /** Takes back everything that was stated about a code. */
  forget(code: number): void {
    delete this.#statements[code];
    this.#isPacked = false;
  }

  /**
   * Writes the number of each row's code, for which there has to be room, as it stood at the row's instant to the start of `into`, NaN where there is none.
   *
   * @param first The first instant of the rows. @param last The last one.
   */
  read(
    codes: Int32Array,
    rows: number,
    { first, last, instants }: { readonly first: number; readonly last: number; readonly instants: () => Float64Array },
    into: Float64Array,
  ): void {
    if (!this.#isPacked) this.#pack();
    const after = this.#changesUntil(first);
    const isSteady = after === this.#changes.length || (this.#changes[after] as number) > last;
    if (isSteady && this.#changes.length <= MOST_TABLES) gatherNumbers(this.#tableOf(after), codes, rows, into);
    else this.#readEach(codes, instants(), rows, into);
  }

  #readEach(codes: Int32Array, at: Float64Array, rows: number, into: Float64Array): void {
    const starts = this.#starts;
    const since = this.#since;
    const values = this.#values;
    for (let i = 0; i < rows; i++) {
      const code = codes[i] as number;
      let position = (starts[code + 1] as number) - 1;
      while ((since[position] as number) > (at[i] as number)) position--;
      into[i] = values[position] as number;
    }
  }

  #changesUntil(instant: number): number {
    let low = 0;
    let high = this.#changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#changes[middle] as number) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #tableOf(after: number): Float64Array {
    if (after === this.#tableAfter) return this.#table;
    const codes = Int32Array.from({ length: this.#starts.length - 1 }, (_, code) => code);
    const instant = after === 0 ? Number.NEGATIVE_INFINITY : (this.#changes[after - 1] as number);
    this.#table = new Float64Array(codes.length);
    this.#readEach(codes, new Float64Array(codes.length).fill(instant), codes.length, this.#table);
    this.#tableAfter = after;
    return this.#table;
  }

  #pack(): void {
    const never = { since: Number.NEGATIVE_INFINITY, value: Number.NaN };
    const length = Math.max(this.#codes, this.#statements.length);
    const lists = Array.from({ length }, (_, code): readonly Statement[] => {
      const statements = this.#statements[code];
      if (statements === undefined) return [never];
      return statements[0]?.since === Number.NEGATIVE_INFINITY ? statements : [never, ...statements];
    });
    this.#starts = new Int32Array(lists.length + 1);
    lists.forEach((list, code) => {
      this.#starts[code + 1] = (this.#starts[code] as number) + list.length;
    });
    this.#since = Float64Array.from(lists.flatMap((list) => list.map(({ since }) => since)));
    this.#values = Float64Array.from(lists.flatMap((list) => list.map(({ value }) => value)));
    this.#changes = Float64Array.from(new Set(this.#since))
      .sort()
      .subarray(lists.length === 0 ? 0 : 1);
    this.#tableAfter = -1;
    this.#isPacked = true;
  }
}

interface Statement {
  readonly since: number;
  readonly value: number;
}

/** Numbers by code, each with the instant since which it holds, which events look up as they stood at their time. */
export class DatedNumbers {
  /** Largest magnitude so far: tells whether what is computed from them stays exact. */
  largest = 0;
  readonly #statements: Statement[][] = [];
  #isDated = false;
  /** The statements of code `c` are at `[starts[c], starts[c + 1])`, in order of time, the first one holding since ever. */
  #starts = new Int32Array(1);
  #since = new Float64Array(0);
  #values = new Float64Array(0);
  #isPacked = false;

  /** States the number of a code from an instant on, −Infinity for since ever; NaN for none. The same instant replaces. */
  state(code: number, since: number, value: number): void {
    this.#statements[code] ??= [];
    const statements = this.#statements[code];
    const later = statements.findIndex((statement) => statement.since >= since);
    const position = later < 0 ? statements.length : later;
    statements.splice(position, statements[position]?.since === since ? 1 : 0, { since, value });
    if (since !== Number.NEGATIVE_INFINITY) this.#isDated = true;
    if (Math.abs(value) > this.largest) this.largest = Math.abs(value);
    this.#isPacked = false;
  }

  /** Takes back everything that was stated about a code. */
  forget(code: number): void {
    delete this.#statements[code];
    this.#isPacked = false;
  }

  /** Writes the number of each row's code as it stood at the row's instant to the start of `into`, NaN where there is none. */
  read(codes: Int32Array, instants: () => Float64Array, rows: number, into: Float64Array): void {
    if (!this.#isPacked) this.#pack();
    const { length } = this.#starts;
    const values = this.#values;
    if (!this.#isDated) {
      for (let i = 0; i < rows; i++) {
        const code = codes[i] as number;
        into[i] = code < length - 1 ? (values[code] as number) : Number.NaN;
      }
      return;
    }
    const [starts, since, at] = [this.#starts, this.#since, instants()];
    for (let i = 0; i < rows; i++) {
      const code = codes[i] as number;
      if (code >= length - 1) {
        into[i] = Number.NaN;
        continue;
      }
      let position = (starts[code + 1] as number) - 1;
      while ((since[position] as number) > (at[i] as number)) position--;
      into[i] = values[position] as number;
    }
  }

  #pack(): void {
    const never = { since: Number.NEGATIVE_INFINITY, value: Number.NaN };
    const lists = Array.from(this.#statements, (statements): readonly Statement[] => {
      if (statements === undefined) return [never];
      return statements[0]?.since === Number.NEGATIVE_INFINITY ? statements : [never, ...statements];
    });
    this.#starts = new Int32Array(lists.length + 1);
    lists.forEach((list, code) => {
      this.#starts[code + 1] = (this.#starts[code] as number) + list.length;
    });
    this.#since = Float64Array.from(lists.flatMap((list) => list.map(({ since }) => since)));
    this.#values = Float64Array.from(lists.flatMap((list) => list.map(({ value }) => value)));
    this.#isPacked = true;
  }
}

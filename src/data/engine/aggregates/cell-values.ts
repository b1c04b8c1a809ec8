/** Values one cell after the other: those of cell `i` are in `[starts[i], starts[i + 1])`, in no order. */
export interface GroupedValues {
  readonly starts: Int32Array;
  readonly values: Float64Array;
}

/** All values of each cell. */
export class CellValues {
  #cells = new Int32Array(1024);
  #values = new Float64Array(1024);
  #rows = 0;
  #grouped: GroupedValues | null = null;
  readonly #folds = new WeakMap<Int32Array, CellValues>();

  /** Takes in the values of some rows; those that are NaN are none. */
  add(cells: Int32Array, values: Float64Array, rows: number): void {
    this.#reserve(this.#rows + rows);
    const [intoCells, intoValues] = [this.#cells, this.#values];
    let next = this.#rows;
    for (let i = 0; i < rows; i++) {
      const value = values[i] as number;
      intoCells[next] = cells[i] as number;
      intoValues[next] = value;
      next += Number.isNaN(value) ? 0 : 1;
    }
    this.#rows = next;
    this.#grouped = null;
  }

  /** The values by cell. */
  grouped(cells: number): GroupedValues {
    // Another question may have added cells since.
    if (this.#grouped === null || this.#grouped.starts.length <= cells) this.#grouped = this.#group(cells);
    return this.#grouped;
  }

  /** The values of folded cells, once for all quantiles that share them. */
  fold(target: Int32Array, cells: number, size: number): CellValues {
    let folded = this.#folds.get(target);
    if (folded === undefined) {
      folded = new CellValues();
      folded.#grouped = this.#regroup(target, cells, size);
      this.#folds.set(target, folded);
    }
    return folded;
  }

  #group(cells: number): GroupedValues {
    const starts = new Int32Array(cells + 1);
    for (let i = 0; i < this.#rows; i++) {
      const after = (this.#cells[i] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    addUp(starts);
    const next = starts.slice();
    const values = new Float64Array(this.#rows);
    for (let i = 0; i < this.#rows; i++) {
      const cell = this.#cells[i] as number;
      const position = next[cell] as number;
      values[position] = this.#values[i] as number;
      next[cell] = position + 1;
    }
    return { starts, values };
  }

  #regroup(target: Int32Array, cells: number, size: number): GroupedValues {
    const { starts: from, values: all } = this.grouped(cells);
    const rows = (cell: number) => (from[cell + 1] as number) - (from[cell] as number);
    const starts = new Int32Array(size + 1);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into >= 0) starts[into + 1] = (starts[into + 1] as number) + rows(cell);
    }
    addUp(starts);
    const next = starts.slice();
    const values = new Float64Array(starts[size] ?? 0);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into < 0 || rows(cell) === 0) continue;
      values.set(all.subarray(from[cell], from[cell + 1]), next[into]);
      next[into] = (next[into] as number) + rows(cell);
    }
    return { starts, values };
  }

  #reserve(rows: number): void {
    if (rows <= this.#cells.length) return;
    const length = Math.max(rows, this.#cells.length * 2);
    const cells = new Int32Array(length);
    const values = new Float64Array(length);
    cells.set(this.#cells);
    values.set(this.#values);
    this.#cells = cells;
    this.#values = values;
  }
}

function addUp(starts: Int32Array): void {
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
}

/** The cells that are folded into each cell; each of them on its own where nothing is folded. */
export class CellLists {
  /** Number of cells that there are after folding. */
  readonly size: number;
  readonly #targets: Int32Array | null;
  readonly #starts: Uint32Array;
  readonly #cells: Uint32Array;

  /** @param targets Where each cell goes; nowhere where that is −1. Null where each stays. */
  constructor(size: number, targets: Int32Array | null) {
    this.size = size;
    this.#targets = targets;
    this.#starts = new Uint32Array(targets === null ? 0 : size + 2);
    this.#cells = new Uint32Array(targets === null ? 0 : targets.length);
    if (targets !== null) this.#list(targets);
  }

  /** Position of the first cell that is folded into a cell. */
  first(cell: number): number {
    return this.#targets === null ? cell : (this.#starts[cell] as number);
  }

  /** Position after the last cell that is folded into a cell. */
  end(cell: number): number {
    return this.first(cell + 1);
  }

  /** The cell at a position. */
  at(position: number): number {
    return this.#targets === null ? position : (this.#cells[position] as number);
  }

  /** What becomes of the lists when cells are folded once more. */
  fold(target: Int32Array, size: number): CellLists {
    const length = Math.min(target.length, this.size);
    if (this.#targets === null) return new CellLists(size, target.subarray(0, length));
    return new CellLists(
      size,
      this.#targets.map((into) => (into < 0 || into >= length ? -1 : (target[into] as number))),
    );
  }

  #list(targets: Int32Array): void {
    // Counted two further on and added up, then moved by one as cells are listed: a list begins where the one before ends.
    const starts = this.#starts;
    for (let i = 0; i < targets.length; i++) {
      const into = targets[i] as number;
      if (into >= 0) starts[into + 2] = (starts[into + 2] as number) + 1;
    }
    for (let i = 2; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    for (let i = 0; i < targets.length; i++) {
      const into = targets[i] as number;
      if (into < 0) continue;
      const position = starts[into + 1] as number;
      this.#cells[position] = i;
      starts[into + 1] = position + 1;
    }
  }
}

import { type Accumulator, type Batch, lengthened } from './accumulator.js';

/** Counts rows. A cell without rows is 0. */
export class Count implements Accumulator {
  #counts: Float64Array = new Float64Array(0);

  grow(cells: number): void {
    this.#counts = lengthened(this.#counts, cells);
  }

  add({ rows, cells }: Batch): void {
    const counts = this.#counts;
    for (let i = 0; i < rows; i++) {
      const cell = cells[i] as number;
      counts[cell] = (counts[cell] as number) + 1;
    }
  }

  fold(target: Int32Array, cells: number): Count {
    const folded = new Count();
    folded.grow(cells);
    for (let cell = 0; cell < target.length; cell++) {
      const into = target[cell] as number;
      if (into >= 0) folded.#counts[into] = (folded.#counts[into] as number) + (this.#counts[cell] ?? 0);
    }
    return folded;
  }

  value(cell: number): number {
    return this.#counts[cell] ?? 0;
  }
}

import type { Accumulator } from './aggregates/accumulator.js';

/** The accumulators of some cells, by the key of their aggregate. */
export class Cells {
  readonly size: number;
  readonly #accumulators: ReadonlyMap<string, Accumulator>;

  constructor(size: number, accumulators: ReadonlyMap<string, Accumulator>) {
    this.size = size;
    this.#accumulators = accumulators;
  }

  /** The accumulator of an aggregate. */
  accumulator(aggregate: string): Accumulator | undefined {
    return this.#accumulators.get(aggregate);
  }

  /** The value of an aggregate in a cell, as a scaled number or count. */
  value(aggregate: string, cell: number): number | null {
    return this.#accumulators.get(aggregate)?.value(cell) ?? null;
  }

  /** Cells in which one of the aggregates, which count, is more than 0. */
  positive(aggregates: readonly string[]): number[] {
    const counts = aggregates.map((aggregate) => this.#accumulators.get(aggregate));
    const positive: number[] = [];
    for (let cell = 0; cell < this.size; cell++) {
      if (counts.some((count) => (count?.value(cell) ?? 0) > 0)) positive.push(cell);
    }
    return positive;
  }

  /** Folds cell `i` into cell `targets[i]` of `size`; where that is −1 it is left out. */
  fold(targets: Int32Array, size: number): Cells {
    if (size === this.size && isIdentity(targets)) return this;
    return new Cells(size, new Map([...this.#accumulators].map(([key, cells]) => [key, cells.fold(targets, size)])));
  }
}

/** Whether every cell is folded into itself. */
export function isIdentity(targets: Int32Array): boolean {
  for (let i = 0; i < targets.length; i++) if (targets[i] !== i) return false;
  return true;
}

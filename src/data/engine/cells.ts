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

  /** Runs of `length` cells in one of which one of the aggregates, which count, is more than 0. */
  positiveRuns(aggregates: readonly string[], length: number): Set<number> {
    const positive = new Set<number>();
    for (const aggregate of aggregates) {
      const counts = this.#accumulators.get(aggregate);
      for (let cell = 0; cell < this.size; cell++) {
        if ((counts?.value(cell) ?? 0) <= 0) continue;
        const run = Math.floor(cell / length);
        positive.add(run);
        cell = run * length + length - 1;
      }
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

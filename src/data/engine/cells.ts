import type { Collected } from './aggregates/accumulator.js';
import type { Presence } from './presence.js';

/** What was taken for some cells, by the key of its aggregate, and which groups have rows. */
export class Cells {
  readonly size: number;
  readonly #aggregates: ReadonlyMap<string, Collected>;
  /** Of the facts whose rows tell which groups there are. */
  readonly presences: readonly Presence[];

  constructor(size: number, aggregates: ReadonlyMap<string, Collected>, presences: readonly Presence[]) {
    this.size = size;
    this.#aggregates = aggregates;
    this.presences = presences;
  }

  /** Rows, each once in however many groups it is. */
  get rows(): number {
    return this.presences.reduce((rows, presence) => rows + presence.rows, 0);
  }

  /** The groups that have rows, as they were before any was folded. */
  presentGroups(): Set<number> {
    return new Set(this.presences.flatMap((presence) => [...presence.groups()]));
  }

  /** What was taken for an aggregate. */
  aggregate(key: string): Collected | undefined {
    return this.#aggregates.get(key);
  }

  /** The value of an aggregate in a cell, as a scaled number or count. */
  value(aggregate: string, cell: number): number | null {
    return this.#aggregates.get(aggregate)?.value(cell) ?? null;
  }

  /** Folds cell `i` into cell `targets[i]` of `size`; where that is −1 it is left out. */
  fold(targets: Int32Array, size: number): Cells {
    if (size === this.size && isIdentity(targets)) return this;
    const folded = [...this.#aggregates].map(([key, cells]) => [key, cells.fold(targets, size)] as const);
    return new Cells(size, new Map(folded), this.presences);
  }
}

/** Whether every cell is folded into itself. */
export function isIdentity(targets: Int32Array): boolean {
  for (let i = 0; i < targets.length; i++) if (targets[i] !== i) return false;
  return true;
}

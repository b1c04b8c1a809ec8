import { NULL_CODE } from '../dictionary.js';
import type { Accumulator, Batch } from './accumulator.js';
import { UnitCursor } from './unit-cursor.js';

/** The latest events of a member in a stretch of time: when they were, and which cells they belong to, each once. */
export interface LatestEvents {
  readonly member: number;
  readonly stretch: number;
  at: number;
  cells: number[];
}

/**
 * The latest events of each member, in each of some stretches of time. Takes instants as values; has no value of its own:
 * who stands is told by what is latest of all and what is latest of those that meet a condition.
 */
export class Latest implements Accumulator {
  readonly #bounds: Float64Array;
  readonly #stretches: number;
  readonly #cursor: UnitCursor;
  /** By `member × stretches + stretch`. */
  readonly #events = new Map<number, LatestEvents>();

  /** @param bounds First instants of the stretches, and the end of the last. */
  constructor(bounds: Float64Array) {
    this.#bounds = bounds;
    this.#stretches = Math.max(1, bounds.length - 1);
    this.#cursor = new UnitCursor(bounds);
  }

  grow(): void {
    // Members that have events take room, cells take none.
  }

  add({ rows, cells, codes, values }: Batch): void {
    for (let i = 0; i < rows; i++) {
      const member = codes[i] as number;
      if (member === NULL_CODE) continue;
      const at = values[i] as number;
      this.#take(member, this.#cursor.at(at), at, cells[i] as number);
    }
  }

  fold(target: Int32Array, _cells: number): Latest {
    const folded = new Latest(this.#bounds);
    for (const { member, stretch, at, cells } of this.#events.values()) {
      for (const cell of cells) {
        const into = target[cell] ?? -1;
        if (into >= 0) folded.#take(member, stretch, at, into);
      }
    }
    return folded;
  }

  value(): null {
    return null;
  }

  /** The latest events of a member in a stretch. */
  of(member: number, stretch: number): LatestEvents | undefined {
    return this.#events.get(member * this.#stretches + stretch);
  }

  /** Those of each member in order of time, member after member. */
  inOrder(): readonly LatestEvents[] {
    return [...this.#events.values()].sort((a, b) => a.member - b.member || a.stretch - b.stretch);
  }

  #take(member: number, stretch: number, at: number, cell: number): void {
    const key = member * this.#stretches + stretch;
    const events = this.#events.get(key);
    if (events === undefined) this.#events.set(key, { member, stretch, at, cells: [cell] });
    else if (at > events.at) {
      events.at = at;
      events.cells = [cell];
    } else if (at === events.at && !events.cells.includes(cell)) {
      events.cells.push(cell);
    }
  }
}

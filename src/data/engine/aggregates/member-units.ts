import { UsageError } from '../../errors.js';
import { NULL_CODE } from '../dictionary.js';
import { type Accumulator, type Batch, lengthened } from './accumulator.js';
import { PairSet } from './pair-set.js';
import { UnitCursor } from './unit-cursor.js';

/** Counts the days, weeks or months in which each member has events, all members together. Takes instants as values. */
export class MemberUnits implements Accumulator {
  readonly #members: number;
  readonly #bounds: Float64Array;
  readonly #units: number;
  readonly #cursor: UnitCursor;
  /** `(cell × members + member) × units + unit`. */
  readonly #triples = new PairSet();
  #counts: Float64Array = new Float64Array(0);

  /**
   * @param members Number of codes that there are.
   * @param bounds First instants of the units, and the end of the last.
   */
  constructor(members: number, bounds: Float64Array) {
    this.#members = members;
    this.#bounds = bounds;
    this.#units = Math.max(1, bounds.length - 1);
    this.#cursor = new UnitCursor(bounds);
  }

  grow(cells: number): void {
    this.#counts = lengthened(this.#counts, cells);
    if (cells * this.#members * this.#units > Number.MAX_SAFE_INTEGER) {
      throw new UsageError(
        'limitExceeded',
        'There are too many groups to tell in each who was there when. Use a longer grain, fewer dimensions or a filter.',
      );
    }
  }

  add({ rows, cells, codes, values }: Batch): void {
    for (let i = 0; i < rows; i++) {
      const code = codes[i] as number;
      if (code !== NULL_CODE) this.#add(cells[i] as number, code, this.#cursor.at(values[i] as number));
    }
  }

  fold(target: Int32Array, cells: number): MemberUnits {
    const folded = new MemberUnits(this.#members, this.#bounds);
    folded.grow(cells);
    this.#triples.each((triple) => {
      const pair = Math.floor(triple / this.#units);
      const into = target[Math.floor(pair / this.#members)] ?? -1;
      if (into >= 0) folded.#add(into, pair % this.#members, triple % this.#units);
    });
    return folded;
  }

  value(cell: number): number {
    return this.#counts[cell] ?? 0;
  }

  /** Calls `visit` with each unit in which a member of a cell has events: cell after cell, member after member, in order of time. */
  each(visit: (cell: number, member: number, unit: number) => void): void {
    const sorted = new Float64Array(this.#triples.size);
    let next = 0;
    this.#triples.each((triple) => {
      sorted[next++] = triple;
    });
    sorted.sort();
    for (const triple of sorted) {
      const pair = Math.floor(triple / this.#units);
      visit(Math.floor(pair / this.#members), pair % this.#members, triple % this.#units);
    }
  }

  #add(cell: number, code: number, unit: number): void {
    if (this.#triples.add((cell * this.#members + code) * this.#units + unit)) {
      this.#counts[cell] = (this.#counts[cell] as number) + 1;
    }
  }
}

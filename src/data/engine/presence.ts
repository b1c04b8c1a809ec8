import type { Chunk } from './chunk.js';
import type { DimensionView } from './dimension-view.js';
import type { GroupIds } from './group-ids.js';

/** With more combinations of the members of a chunk, looking at its rows is as fast. */
const MOST_COMBINATIONS = 16_384;

/** Which groups have rows of a fact, and how many rows these are. */
export class Presence {
  /** Rows, each once in however many groups it is. */
  rows = 0;
  #seen = new Uint8Array(0);

  /** Makes room for `groups` groups. */
  grow(groups: number): void {
    if (groups <= this.#seen.length) return;
    const longer = new Uint8Array(Math.max(groups, this.#seen.length * 2));
    longer.set(this.#seen);
    this.#seen = longer;
  }

  /** Marks the groups of the rows `[from, to)`. */
  mark(groups: Int32Array, from: number, to: number): void {
    const seen = this.#seen;
    for (let i = from; i < to; i++) seen[groups[i] as number] = 1;
  }

  /**
   * Learns what it can of the groups of a chunk from the codes that the chunk has. Tells whether there is nothing more to learn from
   * its rows.
   *
   * @param isWhole Whether all rows of the chunk are in the groups.
   */
  learn(chunk: Chunk, views: readonly DimensionView[], ids: GroupIds, isWhole: boolean): boolean {
    if (!ids.isDense || views.some(({ sets }) => sets !== null)) return false;
    if (this.#seen.length === ids.size && !this.#seen.includes(0)) return true;
    const [view, ...others] = views;
    if (view === undefined) return this.#seen[0] === 1;
    if (others.length === 0) return this.#learnOne(chunk, view, isWhole);
    const codes = views.map(({ column, map }) => distinctOf(chunk.usedCodes(column), map));
    const combinations = codes.reduce((product, { length }) => product * length, 1);
    return combinations <= MOST_COMBINATIONS && ids.combine(codes).every((group) => this.#seen[group] === 1);
  }

  /** Takes in how many rows there are elsewhere, and in which groups. */
  take(rows: number, groups: Iterable<number>): void {
    this.rows += rows;
    for (const group of groups) this.#seen[group] = 1;
  }

  /** The groups that have rows. */
  *groups(): Iterable<number> {
    for (let group = 0; group < this.#seen.length; group++) if (this.#seen[group] === 1) yield group;
  }

  #learnOne(chunk: Chunk, { column, map }: DimensionView, isWhole: boolean): boolean {
    const codes = chunk.usedCodes(column);
    const seen = this.#seen;
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number;
      const group = map === null ? code : (map[code] as number);
      if (isWhole) seen[group] = 1;
      else if (seen[group] !== 1) return false;
    }
    return true;
  }
}

function distinctOf(codes: Int32Array, map: Int32Array | null): Int32Array {
  return map === null ? codes : Int32Array.from(new Set(codes.map((code) => map[code] as number)));
}

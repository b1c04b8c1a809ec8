import type { Block } from './block.js';
import type { DimensionView } from './dimension-view.js';
import { Gathered } from './gathered.js';
import type { Rows } from './rows.js';

/** Some rows, each repeated for every member that it belongs to in many-valued dimensions. */
export class Spread extends Gathered {
  readonly #views: readonly DimensionView[];
  /** By view: codes of the members, of the many-valued ones. */
  #members: readonly (Int32Array | null)[] = [];

  constructor(block: Block, views: readonly DimensionView[]) {
    super(block);
    this.#views = views;
  }

  /** Repeats the rows `[from, to)`. */
  repeat(rows: Rows, from: number, to: number): void {
    const places = rows instanceof Gathered ? rows.positions : null;
    let positions = Int32Array.from({ length: to - from }, (_, i) => places?.[from + i] ?? from + i);
    let members: (Int32Array | null)[] = this.#views.map(() => null);
    this.#views.forEach((view, i) => {
      if (view.sets === null) return;
      const repeated = this.#repeatFor(view, view.sets, positions);
      const { source } = repeated;
      const all = positions;
      positions = source.map((row) => all[row] as number);
      members = members.map((codes) => codes && source.map((row) => codes[row] as number));
      members[i] = repeated.codes;
    });
    this.positions = positions;
    this.#members = members;
    this.turnTo(positions.length);
  }

  /** Codes of the members of a many-valued dimension, by its place among the views; null for other dimensions. */
  members(view: number): Int32Array | null {
    return this.#members[view] ?? null;
  }

  #repeatFor(
    { column, map }: DimensionView,
    sets: NonNullable<DimensionView['sets']>,
    positions: Int32Array,
  ): { readonly source: Int32Array; readonly codes: Int32Array } {
    const all = this.block.codes(column);
    const source: number[] = [];
    const codes: number[] = [];
    for (let row = 0; row < positions.length; row++) {
      const code = all[positions[row] as number] as number;
      for (const member of sets.set(map === null ? code : (map[code] as number))) {
        source.push(row);
        codes.push(member);
      }
    }
    return { source: Int32Array.from(source), codes: Int32Array.from(codes) };
  }
}

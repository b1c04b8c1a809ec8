import type { Block } from './block.js';
import type { Values } from './computed/values.js';
import { Kept } from './kept.js';
import type { RowSource, Rows } from './rows.js';

/** The rows that have all of some values. */
export class Having extends Kept {
  readonly #given: readonly Values[];

  constructor(block: Block, source: RowSource, given: readonly Values[]) {
    super(block, source);
    this.#given = given;
  }

  protected pick(rows: Rows, positions: Int32Array | null, into: Int32Array): number {
    const [first, ...others] = this.#given;
    let kept = rows.rows;
    if (first !== undefined) kept = keepFirst(first.read(rows), kept, into);
    for (const values of others) kept = keepHaving(values.read(rows), into, kept);
    if (positions !== null) for (let i = 0; i < kept; i++) into[i] = positions[into[i] as number] as number;
    return kept;
  }
}

/** Writes the places whose value is there; returns how many there are. */
function keepFirst(values: Float64Array, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    into[kept] = i;
    kept += Number.isNaN(values[i] as number) ? 0 : 1;
  }
  return kept;
}

/** Moves the places whose value is there to the front; returns how many there are. */
function keepHaving(values: Float64Array, places: Int32Array, rows: number): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const place = places[i] as number;
    places[kept] = place;
    kept += Number.isNaN(values[place] as number) ? 0 : 1;
  }
  return kept;
}

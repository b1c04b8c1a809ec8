import type { Block } from './block.js';
import type { Values } from './computed/values.js';
import { Kept } from './kept.js';
import type { RowSource, Rows } from './rows.js';

/** The rows that have a value. */
export class Having extends Kept {
  readonly #given: Values;

  constructor(block: Block, source: RowSource, given: Values) {
    super(block, source);
    this.#given = given;
  }

  protected pick(rows: Rows, positions: Int32Array | null, into: Int32Array): number {
    const values = this.#given.read(rows);
    let kept = 0;
    for (let i = 0; i < rows.rows; i++) {
      into[kept] = positions === null ? i : (positions[i] as number);
      kept += Number.isNaN(values[i] as number) ? 0 : 1;
    }
    return kept;
  }
}

import type { Block } from './block.js';
import type { Values } from './computed/values.js';
import { keepValued } from './keep.js';
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
    return keepValued(this.#given.read(rows), positions, rows.rows, into);
  }
}

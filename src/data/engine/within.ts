import type { Block } from './block.js';
import { keepWithin } from './keep.js';
import { Kept } from './kept.js';
import type { RowSource, Rows } from './rows.js';

/** The rows that lie in a window of time, looked at one by one. */
export class Within extends Kept {
  readonly #start: number;
  readonly #end: number;

  /** @param end First instant after the window. */
  constructor(block: Block, source: RowSource, start: number, end: number) {
    super(block, source);
    this.#start = start;
    this.#end = end;
  }

  protected pick(rows: Rows, positions: Int32Array | null, into: Int32Array): number {
    return keepWithin(rows.at(), this.#start, this.#end, positions, rows.rows, into);
  }
}

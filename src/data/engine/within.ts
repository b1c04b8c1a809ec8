import type { Block } from './block.js';
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
    const at = rows.at();
    const start = this.#start;
    const end = this.#end;
    let kept = 0;
    for (let i = 0; i < rows.rows; i++) {
      const instant = at[i] as number;
      into[kept] = positions === null ? i : (positions[i] as number);
      kept += Number(instant >= start) & Number(instant < end);
    }
    return kept;
  }
}

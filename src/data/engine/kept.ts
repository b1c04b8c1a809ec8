import { BLOCK_ROWS, type Block } from './block.js';
import { Gathered } from './gathered.js';
import type { RowSource, Rows } from './rows.js';

/** The rows of a source that pass a test. Whoever asks for them shares the test, and what is gathered of them. */
export abstract class Kept extends Gathered implements RowSource {
  readonly #source: RowSource;
  #current: Rows = this;
  /** For which turn of the block that holds. */
  #of = -1;

  constructor(block: Block, source: RowSource) {
    super(block);
    this.#source = source;
  }

  /** Those of the source where all of them pass. */
  current(): Rows {
    if (this.#of !== this.block.turn) {
      this.#of = this.block.turn;
      this.#current = this.#select();
    }
    return this.#current;
  }

  /**
   * Writes the positions of the rows that pass to the start of `into`, unless all do; returns how many there are.
   *
   * @param positions Those of `rows` in the block; null where these are all of it.
   */
  protected abstract pick(rows: Rows, positions: Int32Array | null, into: Int32Array): number;

  #select(): Rows {
    const rows = this.#source.current();
    if (this.positions.length === 0) this.positions = new Int32Array(BLOCK_ROWS);
    const kept = this.pick(rows, rows instanceof Gathered ? rows.positions : null, this.positions);
    if (kept === rows.rows) return rows;
    this.turnTo(kept);
    return this;
  }
}

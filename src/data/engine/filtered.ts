import type { Block } from './block.js';
import { keepCodes, keepLiving, keepMarked } from './keep.js';
import { Kept } from './kept.js';
import { evaluate, type Predicate } from './predicate.js';
import type { RowSource, Rows } from './rows.js';
import { lowerBound } from './runs.js';
import { SparseRows } from './sparse-rows.js';

/** The rows that a predicate keeps; of a block, those that count. */
export class Filtered extends Kept {
  readonly #predicate: Predicate;
  /** The rows of whole chunks, where a mask keeps so few that they are found by it. */
  readonly #sparse: SparseRows | null;
  readonly #isFirst: boolean;
  #marks = new Uint8Array(0);

  /** @param predicate Not one of several parts. */
  constructor(block: Block, source: RowSource, predicate: Predicate) {
    super(block, source);
    this.#predicate = predicate;
    this.#sparse = predicate.kind === 'mask' ? SparseRows.of(predicate.column, predicate.mask) : null;
    this.#isFirst = source === block;
  }

  protected pick(rows: Rows, positions: Int32Array | null, into: Int32Array): number {
    const { chunk, from } = this.block;
    const isEverything = this.#predicate.kind === 'constant' && this.#predicate.value;
    const kept = isEverything ? rows.rows : this.#keep(rows, positions, into);
    if (!this.#isFirst || chunk.dead === null) return kept;
    return keepLiving(chunk.dead, from, isEverything ? null : into, kept, into);
  }

  #keep(rows: Rows, positions: Int32Array | null, into: Int32Array): number {
    const predicate = this.#predicate;
    if (predicate.kind === 'mask') {
      const sparse = positions === null ? (this.#sparse?.inChunk(this.block.chunk) ?? null) : null;
      if (sparse !== null) return this.#take(sparse, into);
      // What a row has is decoded for the whole block where enough of it is looked at.
      if (positions === null || this.block.isDense(rows.rows)) {
        return keepCodes(predicate.mask, this.block.codes(predicate.column), positions, rows.rows, into);
      }
    }
    if (this.#marks.length < rows.rows) this.#marks = new Uint8Array(this.block.rows);
    evaluate(predicate, rows, rows.rows, this.#marks);
    return keepMarked(this.#marks, positions, rows.rows, into);
  }

  /** Takes those of some rows of the chunk that are in the block. */
  #take(sparse: Uint16Array, into: Int32Array): number {
    const { from, rows } = this.block;
    const first = lowerBound(sparse, sparse.length, from);
    const end = lowerBound(sparse, sparse.length, from + rows);
    for (let i = first; i < end; i++) into[i - first] = (sparse[i] as number) - from;
    return end - first;
  }
}

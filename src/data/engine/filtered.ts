import type { Block } from './block.js';
import { keepCodes, keepLiving, keepMarked, positionsOf, positionsOfCodes } from './gather.js';
import { Kept } from './kept.js';
import { evaluate, type Predicate } from './predicate.js';
import type { RowSource, Rows } from './rows.js';

/** The rows that count and that a predicate keeps. Its parts are looked at one after the other, each time only at what is left. */
export class Filtered extends Kept {
  readonly #parts: readonly Predicate[];
  #marks = new Uint8Array(0);

  constructor(block: Block, source: RowSource, predicate: Predicate) {
    super(block, source);
    if (predicate.kind === 'and') this.#parts = predicate.parts;
    else this.#parts = predicate.kind === 'constant' && predicate.value ? [] : [predicate];
  }

  protected pick(rows: Rows, positions: Int32Array | null, into: Int32Array): number {
    let from = positions;
    let kept = rows.rows;
    for (const part of this.#parts) {
      kept = this.#keep(part, from, kept, into);
      from = into;
    }
    const { dead } = this.block.chunk;
    return dead === null ? kept : keepLiving(dead, this.block.from, from, kept, into);
  }

  #keep(part: Predicate, from: Int32Array | null, rows: number, into: Int32Array): number {
    if (part.kind === 'mask') {
      const codes = this.block.codes(part.column);
      return from === null
        ? positionsOfCodes(part.mask, codes, rows, into)
        : keepCodes(part.mask, codes, from, rows, into);
    }
    if (this.#marks.length < this.block.rows) this.#marks = new Uint8Array(this.block.rows);
    evaluate(part, this.block, this.block.rows, this.#marks);
    return from === null ? positionsOf(this.#marks, rows, into) : keepMarked(this.#marks, from, rows, into);
  }
}

import type { Block } from './block.js';
import type { Chunk } from './chunk.js';
import { Gathered } from './gathered.js';
import type { RowSource, Rows } from './rows.js';
import { lowerBound } from './runs.js';
import { Within } from './within.js';

/** The rows of a source that lie in a window of time: where rows are in order of time they are some that follow each other. */
export class Selection {
  /** Those selected of the present block are `[from, to)` of these. */
  rows: Rows;
  from = 0;
  to = 0;
  readonly #block: Block;
  readonly #source: RowSource;
  readonly #start: number;
  readonly #end: number;
  readonly #within: Within;

  /** @param end First instant after the window. */
  constructor(block: Block, source: RowSource, start: number, end: number) {
    this.#block = block;
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#within = new Within(block, source, start, end);
    this.rows = block;
  }

  /** Whether a chunk has rows in the window; it may be that a filter keeps none of them. */
  touches({ first, last }: Chunk): boolean {
    return last >= this.#start && first < this.#end;
  }

  /** Whether all rows of a chunk lie in the window. */
  holds({ first, last }: Chunk): boolean {
    return first >= this.#start && last < this.#end;
  }

  /** Selects from the present block; tells whether there are rows. */
  select(): boolean {
    const { chunk, from, rows } = this.#block;
    if (this.holds(chunk)) {
      this.#take(this.#source.current(), 0, rows);
    } else if (chunk.sorted) {
      const low = Math.max(0, chunk.at.lowerBound(this.#start, chunk.rows) - from);
      const high = Math.min(rows, chunk.at.lowerBound(this.#end, chunk.rows) - from);
      if (low >= high) return false;
      this.#take(this.#source.current(), low, high);
    } else {
      this.#take(this.#within.current(), 0, rows);
    }
    return this.from < this.to;
  }

  /** Takes those whose position in the block is in `[low, high)`. */
  #take(rows: Rows, low: number, high: number): void {
    this.rows = rows;
    const places = rows instanceof Gathered ? rows.positions : null;
    this.from = places === null || low === 0 ? low : lowerBound(places, rows.rows, low);
    this.to = places === null ? high : high === this.#block.rows ? rows.rows : lowerBound(places, rows.rows, high);
  }
}

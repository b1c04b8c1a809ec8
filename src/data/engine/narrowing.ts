import { BLOCK_ROWS } from './block.js';
import type { DimensionView } from './dimension-view.js';
import { gatherCodes, gatherNumbers, positionsOf } from './gather.js';
import type { Lane } from './lane.js';
import type { Predicate } from './predicate.js';

/** The rows of a lane that the condition of some measures keeps, for all of these measures. */
export class Narrowing {
  /** Number of rows that are kept. */
  rows = 0;
  readonly #lane: Lane;
  readonly #condition: Predicate;
  #index = new Int32Array(BLOCK_ROWS);
  #cells = new Int32Array(BLOCK_ROWS);

  constructor(lane: Lane, condition: Predicate) {
    this.#lane = lane;
    this.#condition = condition;
  }

  /** Turns to the rows that the lane has routed. */
  narrow(): void {
    const { rows } = this.#lane;
    if (this.#isWhole) {
      this.rows = rows;
      return;
    }
    if (this.#index.length < rows) {
      this.#index = new Int32Array(rows);
      this.#cells = new Int32Array(rows);
    }
    const keep = this.#lane.spreadMask(this.#lane.selection.condition(this.#condition));
    this.rows = positionsOf(keep, 0, rows, this.#index);
    gatherCodes(this.#lane.cells, this.#index, this.rows, this.#cells);
  }

  /** Cell of each row. */
  get cells(): Int32Array {
    return this.#isWhole ? this.#lane.cells : this.#cells;
  }

  /** Members of a path, by their code. */
  codes({ column, map }: DimensionView): Int32Array {
    const all = this.#lane.spreadCodes(this.#lane.selection.codes(column));
    const codes = this.#isWhole ? all : gatherCodes(all, this.#index, this.rows, new Int32Array(this.rows));
    return map === null ? codes : gatherCodes(map, codes, this.rows, new Int32Array(this.rows));
  }

  /** Scaled numbers of a column, or instants for `at`. */
  numbers(column: number | 'at'): Float64Array {
    const { selection } = this.#lane;
    const all = this.#lane.spreadNumbers(column === 'at' ? selection.instants() : selection.numbers(column));
    return this.#isWhole ? all : gatherNumbers(all, this.#index, this.rows, new Float64Array(this.rows));
  }

  get #isWhole(): boolean {
    return this.#condition.kind === 'constant' && this.#condition.value;
  }
}

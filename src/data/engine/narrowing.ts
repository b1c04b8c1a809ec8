import { BLOCK_ROWS } from './block.js';
import type { Values } from './computed/values.js';
import type { DimensionView } from './dimension-view.js';
import { gatherCodes, gatherNumbers, positionsOf } from './gather.js';
import type { Lane } from './lane.js';
import type { Predicate } from './predicate.js';

/** The rows of a lane that meet the condition of some measures and have what these are given, for all of these measures. */
export class Narrowing {
  /** Number of rows that are kept. */
  rows = 0;
  readonly #lane: Lane;
  readonly #condition: Predicate;
  readonly #given: readonly Values[];
  #index = new Int32Array(BLOCK_ROWS);
  #cells = new Int32Array(BLOCK_ROWS);

  /** @param given What rows have to have a value of. */
  constructor(lane: Lane, condition: Predicate, given: readonly Values[] = []) {
    this.#lane = lane;
    this.#condition = condition;
    this.#given = given;
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
    this.rows = this.#keepRows(rows);
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

  /** Scaled numbers. */
  numbers(values: Values): Float64Array {
    const all = this.#lane.spreadNumbers(this.#lane.selection.values(values));
    return this.#isWhole ? all : gatherNumbers(all, this.#index, this.rows, new Float64Array(this.rows));
  }

  /** Writes the positions of the rows that are kept; returns how many there are. */
  #keepRows(rows: number): number {
    const { selection } = this.#lane;
    let kept = -1;
    if (!isEverything(this.#condition)) {
      kept = positionsOf(this.#lane.spreadMask(selection.condition(this.#condition)), 0, rows, this.#index);
    }
    for (const values of this.#given) {
      const numbers = this.#lane.spreadNumbers(selection.values(values));
      kept = kept < 0 ? positionsHaving(numbers, rows, this.#index) : positionsStillHaving(this.#index, kept, numbers);
    }
    return kept;
  }

  get #isWhole(): boolean {
    return this.#given.length === 0 && isEverything(this.#condition);
  }
}

function isEverything(condition: Predicate): boolean {
  return condition.kind === 'constant' && condition.value;
}

/** Writes the positions whose value is there to the start of `into`; returns how many there are. */
function positionsHaving(values: Float64Array, rows: number, into: Int32Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    into[kept] = i;
    kept += Number.isNaN(values[i] as number) ? 0 : 1;
  }
  return kept;
}

/** Moves the positions whose value is there to the front; returns how many there are. */
function positionsStillHaving(positions: Int32Array, rows: number, values: Float64Array): number {
  let kept = 0;
  for (let i = 0; i < rows; i++) {
    const position = positions[i] as number;
    positions[kept] = position;
    kept += Number.isNaN(values[position] as number) ? 0 : 1;
  }
  return kept;
}

import type { Values } from './computed/values.js';
import type { DimensionView } from './dimension-view.js';
import { gatherCodes, gatherNumbers, positionsOf } from './gather.js';
import { ONE_GROUP } from './group-ids.js';
import type { Lane } from './lane.js';
import type { Predicate } from './predicate.js';
import { lowerBound, Runs } from './runs.js';
import { Scratch } from './scratch.js';

const NO_ROWS = new Int32Array(0);

/** The rows of a lane that meet the condition of some measures and have what these are given, for all of these measures. */
export class Narrowing {
  /** Number of rows that are kept. */
  rows = 0;
  /** Group of each row, as the lane has it. */
  groups: Int32Array;
  /** Rows of one bucket each. */
  runs: Runs;
  readonly #lane: Lane;
  readonly #condition: Predicate;
  readonly #given: readonly Values[];
  readonly #ownRuns = new Runs();
  readonly #scratch = new Scratch();
  #index: Int32Array = NO_ROWS;

  /** @param given What rows have to have a value of. */
  constructor(lane: Lane, condition: Predicate, given: readonly Values[] = []) {
    this.#lane = lane;
    this.#condition = condition;
    this.#given = given;
    this.groups = lane.groups;
    this.runs = lane.runs;
  }

  /** The cell of a row is `groups[row] * stride + bucket`. */
  get stride(): number {
    return this.#lane.stride;
  }

  /** Turns to the rows that the lane has routed. */
  narrow(): void {
    const { rows, groups, runs } = this.#lane;
    if (this.#isWhole) {
      this.rows = rows;
      this.groups = groups;
      this.runs = runs;
      return;
    }
    this.#index = this.#scratch.codes('index', rows);
    this.rows = this.#keepRows(rows);
    this.groups =
      groups === ONE_GROUP ? groups : gatherCodes(groups, this.#index, this.rows, this.#scratch.codes('groups', rows));
    this.runs = this.#ownRuns;
    this.runs.clear();
    for (let i = 0; i < runs.count; i++) {
      this.runs.push(runs.buckets[i] as number, lowerBound(this.#index, this.rows, runs.ends[i] as number));
    }
  }

  /** Members of a path, by their code. */
  codes(view: DimensionView): Int32Array {
    const { rows } = this;
    const all = this.#lane.spreadCodes(this.#lane.selection.codes(view.column), view.column);
    const codes = this.#isWhole ? all : gatherCodes(all, this.#index, rows, this.#scratch.codes(view.column, rows));
    return view.map === null ? codes : gatherCodes(view.map, codes, rows, this.#scratch.codes(view, rows));
  }

  /** Scaled numbers. */
  numbers(values: Values): Float64Array {
    const all = this.#lane.spreadNumbers(this.#lane.selection.values(values), values);
    return this.#isWhole ? all : gatherNumbers(all, this.#index, this.rows, this.#scratch.numbers(values, this.rows));
  }

  /** Writes the positions of the rows that are kept; returns how many there are. */
  #keepRows(rows: number): number {
    const { selection } = this.#lane;
    let kept = -1;
    if (!isEverything(this.#condition)) {
      kept = positionsOf(this.#lane.spreadMask(selection.condition(this.#condition)), 0, rows, this.#index);
    }
    for (const values of this.#given) {
      const numbers = this.#lane.spreadNumbers(selection.values(values), values);
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

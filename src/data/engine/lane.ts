import type { Block } from './block.js';
import type { DimensionView } from './dimension-view.js';
import type { GroupIds } from './group-ids.js';
import type { Rows } from './rows.js';
import { Runs } from './runs.js';
import type { Selection } from './selection.js';
import { Spread } from './spread.js';

const NO_ROWS = new Int32Array(0);

/** Runs of fewer rows than this on average are not worth a call each: their rows are given cells one by one. */
const FEWEST_ROWS_OF_RUN = 32;

/**
 * The way of selected rows into cells: a cell is a group in a bucket, `cells[row] * stride + bucket`. In order of time the rows of
 * a bucket are one run, and nothing has to be written for each of them. A row that belongs to several members of a many-valued
 * dimension goes to a cell for each of them.
 */
export class Lane {
  /** The rows on their way, repeated ones included, are `[from, to)` of these. */
  rows: Rows;
  from = 0;
  to = 0;
  readonly #selection: Selection;
  readonly #views: readonly DimensionView[];
  readonly #ids: GroupIds;
  readonly #bounds: Float64Array | null;
  readonly #spread: Spread | null;
  readonly #oneRun = new Runs();
  #groups: Int32Array | null = null;
  #numbers: Int32Array = NO_ROWS;
  #written: Int32Array = NO_ROWS;
  #cells: Int32Array | null = null;
  #stride = 1;
  #runs = this.#oneRun;

  constructor(
    block: Block,
    selection: Selection,
    views: readonly DimensionView[],
    ids: GroupIds,
    bounds: Float64Array | null,
  ) {
    this.#selection = selection;
    this.#views = views;
    this.#ids = ids;
    this.#bounds = bounds;
    this.#spread = views.some(({ sets }) => sets !== null) ? new Spread(block, views) : null;
    this.rows = block;
  }

  /** Turns to what is selected of the present block. */
  route(): void {
    const { rows, from, to } = this.#selection;
    this.#spread?.repeat(rows, from, to);
    this.rows = this.#spread ?? rows;
    this.from = this.#spread === null ? from : 0;
    this.to = this.#spread?.rows ?? to;
    this.#groups = null;
    this.#cells = null;
  }

  /** Group of each row. */
  get groups(): Int32Array {
    if (this.#groups === null) {
      const codes = this.#views.map((view, i) => this.#codesOf(view, i));
      if (this.#numbers.length < this.to && codes.length > 0) this.#numbers = new Int32Array(this.rows.rows);
      this.#groups = this.#ids.number(codes, this.to, this.#numbers);
    }
    return this.#groups;
  }

  /** Group of each row, or its cell where the stride is 1. */
  get cells(): Int32Array {
    this.#cells ??= this.#cut();
    return this.#cells;
  }

  get stride(): number {
    this.#cells ??= this.#cut();
    return this.#stride;
  }

  /** Rows of one bucket each, which is 0 where the stride is 1. */
  get runs(): Runs {
    this.#cells ??= this.#cut();
    return this.#runs;
  }

  #codesOf(view: DimensionView, i: number): Int32Array {
    const members = this.#spread?.members(i) ?? null;
    if (members !== null) return members;
    return view.map === null ? this.rows.codes(view.column) : this.rows.mapped(view.column, view.map);
  }

  /** Cuts the rows at the bounds of the buckets. */
  #cut(): Int32Array {
    this.#stride = 1;
    this.#runs = this.#oneRun;
    this.#oneRun.clear();
    this.#oneRun.push(0, this.to);
    const bounds = this.#bounds;
    if (bounds === null) return this.groups;
    const stride = bounds.length - 1;
    const runs = this.rows.runs(bounds);
    if (runs !== null && this.rows.rows >= runs.count * FEWEST_ROWS_OF_RUN) {
      this.#stride = stride;
      this.#runs = runs;
      return this.groups;
    }
    if (this.#written.length < this.to) this.#written = new Int32Array(this.rows.rows);
    if (runs === null) writeCells(this.groups, stride, this.rows.buckets(bounds), this.to, this.#written);
    else writeRuns(this.groups, stride, runs, this.to, this.#written);
    return this.#written;
  }
}

function writeCells(groups: Int32Array, stride: number, buckets: Int32Array, rows: number, cells: Int32Array): void {
  for (let i = 0; i < rows; i++) cells[i] = Math.imul(groups[i] as number, stride) + (buckets[i] as number);
}

function writeRuns(groups: Int32Array, stride: number, runs: Runs, rows: number, cells: Int32Array): void {
  let i = 0;
  for (let run = 0; run < runs.count; run++) {
    const bucket = runs.buckets[run] as number;
    const end = Math.min(rows, runs.ends[run] as number);
    for (; i < end; i++) cells[i] = Math.imul(groups[i] as number, stride) + bucket;
  }
}

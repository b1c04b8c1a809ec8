import type { DimensionView } from './dimension-view.js';
import { gatherCodes, gatherNumbers } from './gather.js';
import type { GroupIds } from './group-ids.js';
import { Runs } from './runs.js';
import { Scratch } from './scratch.js';
import type { Selection } from './selection.js';

const NO_ROWS = new Int32Array(0);

/** Runs of fewer rows than this on average are not worth a call each: their rows are given cells one by one. */
const FEWEST_ROWS_OF_RUN = 32;

/**
 * The way of the selected rows of one fact into cells: a cell is a group in a bucket, `group * stride + bucket`. In order of
 * time the rows of a bucket are one run, and nothing has to be written for each of them. A row that belongs to several members
 * of a many-valued dimension goes to a cell for each of them.
 */
export class Lane {
  readonly selection: Selection;
  /** Number of rows on their way, repeated ones included. */
  rows = 0;
  /** Group of each row, or its cell where the stride is 1. */
  groups: Int32Array;
  stride = 1;
  /** Rows of one bucket each, which is 0 where the stride is 1. */
  runs: Runs;
  readonly #views: readonly DimensionView[];
  readonly #ids: GroupIds;
  readonly #bounds: Float64Array | null;
  readonly #oneRun = new Runs();
  readonly #scratch = new Scratch();
  #cells: Int32Array = NO_ROWS;
  /** The selected row that each row stands for; null where they are the same. */
  #source: Int32Array | null = null;

  constructor(selection: Selection, views: readonly DimensionView[], ids: GroupIds, bounds: Float64Array | null) {
    this.selection = selection;
    this.#views = views;
    this.#ids = ids;
    this.#bounds = bounds;
    this.groups = this.#cells;
    this.runs = this.#oneRun;
  }

  /** Finds the cell of each row of the selection's present block. */
  route(): void {
    this.#source = null;
    this.rows = this.selection.rows;
    const single = this.#views.map((view) => (view.sets === null ? this.#readCodes(view) : null));
    this.#views.forEach((view, i) => {
      if (view.sets !== null) this.#repeat(view, i, single);
    });
    this.#cells = this.#scratch.codes('cells', this.rows);
    this.groups = this.#ids.number(single as Int32Array[], this.rows, this.#cells);
    this.#cut();
  }

  /** Codes of the selection, repeated where its rows are. `key` tells apart what is repeated. */
  spreadCodes(codes: Int32Array, key: unknown): Int32Array {
    if (this.#source === null) return codes;
    return gatherCodes(codes, this.#source, this.rows, this.#scratch.codes(key, this.rows));
  }

  /** Numbers of the selection, repeated where its rows are. `key` tells apart what is repeated. */
  spreadNumbers(numbers: Float64Array, key: unknown): Float64Array {
    if (this.#source === null) return numbers;
    return gatherNumbers(numbers, this.#source, this.rows, this.#scratch.numbers(key, this.rows));
  }

  /** A mask over the selection, repeated where its rows are. */
  spreadMask(mask: Uint8Array): Uint8Array {
    const source = this.#source;
    return source === null ? mask : Uint8Array.from(source, (row) => mask[row] as number);
  }

  /** Cuts the rows at the bounds of the buckets. */
  #cut(): void {
    this.stride = 1;
    this.runs = this.#oneRun;
    this.runs.clear();
    this.runs.push(0, this.rows);
    if (this.#bounds === null) return;
    const stride = this.#bounds.length - 1;
    const runs = this.#source === null ? this.selection.runs(this.#bounds) : null;
    if (runs === null) this.#writeCells(this.spreadCodes(this.selection.buckets(this.#bounds), this.#bounds), stride);
    else if (this.rows < runs.count * FEWEST_ROWS_OF_RUN) this.#writeRuns(runs, stride);
    else {
      this.stride = stride;
      this.runs = runs;
    }
  }

  #writeCells(buckets: Int32Array, stride: number): void {
    const { groups, rows } = this;
    const cells = this.#cells;
    for (let i = 0; i < rows; i++) cells[i] = Math.imul(groups[i] as number, stride) + (buckets[i] as number);
    this.groups = cells;
  }

  #writeRuns({ count, buckets, ends }: Runs, stride: number): void {
    const { groups } = this;
    const cells = this.#cells;
    let i = 0;
    for (let run = 0; run < count; run++) {
      const bucket = buckets[run] as number;
      for (const end = ends[run] as number; i < end; i++) cells[i] = Math.imul(groups[i] as number, stride) + bucket;
    }
    this.groups = cells;
  }

  #readCodes(view: DimensionView): Int32Array {
    const codes = this.selection.codes(view.column);
    return view.map === null ? codes : gatherCodes(view.map, codes, this.rows, this.#scratch.codes(view, this.rows));
  }

  /** Repeats rows for each member of a set, and the codes of the dimensions that are read already. */
  #repeat(view: DimensionView, i: number, codes: (Int32Array | null)[]): void {
    const column = this.spreadCodes(this.selection.codes(view.column), view.column);
    const source: number[] = [];
    const members: number[] = [];
    const rows: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      const code = column[row] as number;
      for (const member of view.sets?.set(view.map === null ? code : (view.map[code] as number)) ?? []) {
        rows.push(row);
        source.push(this.#source === null ? row : (this.#source[row] as number));
        members.push(member);
      }
    }
    codes.forEach((read, j) => {
      if (read !== null) codes[j] = Int32Array.from(rows, (row) => read[row] as number);
    });
    codes[i] = Int32Array.from(members);
    this.#source = Int32Array.from(source);
    this.rows = rows.length;
  }
}

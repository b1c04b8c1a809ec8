import { BLOCK_ROWS } from './block.js';
import type { DimensionView } from './dimension-view.js';
import { gatherCodes, gatherNumbers } from './gather.js';
import type { GroupIds } from './group-ids.js';
import type { Selection } from './selection.js';

/**
 * The way of the selected rows of one fact into cells: a cell is a group in a bucket. A row that belongs to several
 * members of a many-valued dimension goes to a cell for each of them.
 */
export class Lane {
  readonly selection: Selection;
  /** Number of rows on their way, repeated ones included. */
  rows = 0;
  /** Cell of each row. */
  cells = new Int32Array(BLOCK_ROWS);
  readonly #views: readonly DimensionView[];
  readonly #groups: GroupIds;
  readonly #bounds: Float64Array | null;
  readonly #codes: Int32Array[];
  /** The selected row that each row stands for; null where they are the same. */
  #source: Int32Array | null = null;

  constructor(selection: Selection, views: readonly DimensionView[], groups: GroupIds, bounds: Float64Array | null) {
    this.selection = selection;
    this.#views = views;
    this.#groups = groups;
    this.#bounds = bounds;
    this.#codes = views.map(() => new Int32Array(BLOCK_ROWS));
  }

  /** Finds the cell of each row of the selection's present block. */
  route(): void {
    this.#source = null;
    this.rows = this.selection.rows;
    this.#views.forEach((view, i) => {
      if (view.sets === null) this.#readCodes(view, i);
    });
    this.#views.forEach((view, i) => {
      if (view.sets !== null) this.#repeat(view, i);
    });
    if (this.cells.length < this.rows) this.cells = new Int32Array(this.rows * 2);
    const { cells, rows } = this;
    const buckets = this.#bounds === null ? null : this.spreadCodes(this.selection.buckets(this.#bounds));
    if (this.#views.length === 0) {
      if (buckets === null) cells.fill(0, 0, rows);
      else cells.set(buckets.subarray(0, rows));
      return;
    }
    this.#groups.number(this.#codes, rows, cells);
    if (this.#bounds === null || buckets === null) return;
    const count = this.#bounds.length - 1;
    for (let i = 0; i < rows; i++) cells[i] = (cells[i] as number) * count + (buckets[i] as number);
  }

  /** Codes of the selection, repeated where its rows are. */
  spreadCodes(codes: Int32Array): Int32Array {
    return this.#source === null ? codes : gatherCodes(codes, this.#source, this.rows, new Int32Array(this.rows));
  }

  /** Numbers of the selection, repeated where its rows are. */
  spreadNumbers(numbers: Float64Array): Float64Array {
    return this.#source === null
      ? numbers
      : gatherNumbers(numbers, this.#source, this.rows, new Float64Array(this.rows));
  }

  /** A mask over the selection, repeated where its rows are. */
  spreadMask(mask: Uint8Array): Uint8Array {
    const source = this.#source;
    return source === null ? mask : Uint8Array.from(source, (row) => mask[row] as number);
  }

  #readCodes(view: DimensionView, i: number): void {
    const column = this.selection.codes(view.column);
    if ((this.#codes[i] as Int32Array).length < this.rows) this.#codes[i] = new Int32Array(BLOCK_ROWS);
    const codes = this.#codes[i] as Int32Array;
    if (view.map === null) codes.set(column.subarray(0, this.rows));
    else gatherCodes(view.map, column, this.rows, codes);
  }

  #repeat(view: DimensionView, i: number): void {
    const column = this.spreadCodes(this.selection.codes(view.column));
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
    this.#views.forEach((other, j) => {
      const done = other.sets === null || j < i;
      if (j !== i && done)
        this.#codes[j] = Int32Array.from(rows, (row) => (this.#codes[j] as Int32Array)[row] as number);
    });
    this.#codes[i] = Int32Array.from(members);
    this.#source = Int32Array.from(source);
    this.rows = rows.length;
  }
}

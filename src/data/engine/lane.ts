import { BLOCK_ROWS } from './block.js';
import type { DimensionView } from './dimension-view.js';
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
  readonly #views: readonly DimensionView[];
  readonly #groups: GroupIds;
  readonly #bounds: Float64Array | null;
  readonly #codes: Int32Array[];
  #cells = new Int32Array(BLOCK_ROWS);
  /** The selected row that each of `rows` stands for; null where they are the same. */
  #source: Int32Array | null = null;

  constructor(selection: Selection, views: readonly DimensionView[], groups: GroupIds, bounds: Float64Array | null) {
    this.selection = selection;
    this.#views = views;
    this.#groups = groups;
    this.#bounds = bounds;
    this.#codes = views.map(() => new Int32Array(BLOCK_ROWS));
  }

  /** Computes the cell of each row of the selection's present block. */
  route(): Int32Array {
    this.#source = null;
    this.rows = this.selection.rows;
    this.#views.forEach((view, i) => {
      if (view.sets === null) this.#readCodes(view, i);
    });
    this.#views.forEach((view, i) => {
      if (view.sets !== null) this.#repeat(view, i);
    });
    if (this.#cells.length < this.rows) this.#cells = new Int32Array(this.rows * 2);
    this.#groups.number(this.#codes, this.rows, this.#cells);
    if (this.#bounds !== null && this.#bounds.length > 2) {
      const buckets = this.spread(this.selection.buckets(this.#bounds), Int32Array);
      const count = this.#bounds.length - 1;
      for (let i = 0; i < this.rows; i++) this.#cells[i] = (this.#cells[i] as number) * count + (buckets[i] as number);
    }
    return this.#cells;
  }

  /** A column of the selection, repeated where its rows are. */
  spread<T extends Int32Array | Float64Array | Uint8Array>(column: T, Type: new (length: number) => T): T {
    if (this.#source === null) return column;
    const spread = new Type(this.rows);
    for (let i = 0; i < this.rows; i++) spread[i] = column[this.#source[i] as number] as number;
    return spread;
  }

  #readCodes(view: DimensionView, i: number): void {
    const column = this.selection.codes(view.column);
    if (this.#codes[i] === undefined || this.#codes[i].length < this.rows) this.#codes[i] = new Int32Array(this.rows);
    const codes = this.#codes[i];
    const { map } = view;
    if (map === null) codes.set(column.subarray(0, this.rows));
    else for (let row = 0; row < this.rows; row++) codes[row] = map[column[row] as number] as number;
  }

  #repeat(view: DimensionView, i: number): void {
    const column = this.spread(this.selection.codes(view.column), Int32Array);
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

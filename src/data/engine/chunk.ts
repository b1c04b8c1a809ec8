import { CodeColumn } from './code-column.js';
import { InstantColumn } from './instant-column.js';
import { NumberColumn } from './number-column.js';

/** Rows of a chunk: few enough for one to be rewritten within a frame, many enough for loops over columns to pay. */
export const CHUNK_ROWS = 65_536;
const FIRST_ROWS = 1024;

/** Up to `CHUNK_ROWS` events of one fact as columns. */
export class Chunk {
  readonly at = new InstantColumn();
  readonly columns: readonly (CodeColumn | NumberColumn)[];
  /** When each event was received, once one says so. */
  received: NumberColumn | null = null;
  rows = 0;
  /** Whether rows are in order of time. */
  sorted = true;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  /** 1 for rows that a later delivery has replaced. */
  dead: Uint8Array | null = null;
  #capacity = 0;

  constructor(kinds: readonly ('code' | 'number')[]) {
    this.columns = kinds.map((kind) => (kind === 'code' ? new CodeColumn() : new NumberColumn()));
  }

  /** Bytes that it takes. */
  get bytes(): number {
    const columns = this.columns.reduce((bytes, column) => bytes + column.bytes, 0);
    return columns + this.at.bytes + (this.received?.bytes ?? 0) + (this.dead?.byteLength ?? 0);
  }

  /** Makes room for `more` rows, with codes up to `largest` by column. */
  reserve(more: number, largest: readonly number[]): void {
    const needed = this.rows + more;
    if (needed > this.#capacity) {
      this.#capacity = Math.min(CHUNK_ROWS, Math.max(needed, this.#capacity * 2, FIRST_ROWS));
      this.at.reserve(this.#capacity);
      this.received?.reserve(this.#capacity);
    }
    this.columns.forEach((column, i) => {
      if (column instanceof CodeColumn) column.reserve(this.#capacity, largest[i] ?? 0);
      else column.reserve(this.#capacity);
    });
  }

  /** Appends the instant of the next row; its columns are written beside. There has to be room. */
  push(at: number): void {
    if (at < this.last) this.sorted = false;
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
    this.at.push(at);
    this.rows++;
  }

  /** Keeps when a row was received. */
  receive(row: number, received: number): void {
    if (Number.isNaN(received) && this.received === null) return;
    if (this.received === null) {
      this.received = new NumberColumn();
      this.received.reserve(this.#capacity);
      for (let before = 0; before < row; before++) this.received.write(before, Number.NaN);
    }
    this.received.write(row, received);
  }

  /** When a row was received; NaN where it does not say. */
  receivedAt(row: number): number {
    if (this.received === null) return Number.NaN;
    const value = new Float64Array(1);
    this.received.read(row, row + 1, value);
    return value[0] as number;
  }

  /** Takes a row out of everything. */
  kill(row: number): void {
    this.dead ??= new Uint8Array(CHUNK_ROWS);
    this.dead[row] = 1;
  }
}

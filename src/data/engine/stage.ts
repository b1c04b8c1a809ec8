import { CHUNK_ROWS, type Chunk } from './chunk.js';
import type { CodeColumn } from './code-column.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import type { NumberColumn } from './number-column.js';
import { sortByTime } from './time-order.js';

const FIRST_ROWS = 512;

/** Rows of one fact on their way into chunks, in the order in which they came. */
export class Stage {
  rows = 0;
  at = new Float64Array(FIRST_ROWS);
  /** When each row was received; NaN where it does not say. */
  received = new Float64Array(FIRST_ROWS);
  hasReceived = false;
  /** Fingerprints of the ids. */
  ids = new Uint32Array(FIRST_ROWS * FINGERPRINT_PARTS);
  /** Where the index of ids knows each row that has come in; the number by which it knows each row that was in a chunk. */
  numbers = new Uint32Array(FIRST_ROWS);
  /** A column for each attribute. */
  columns: readonly (Int32Array | Float64Array)[];
  /** 1 for rows that count no more. */
  #dead = new Uint8Array(FIRST_ROWS);
  #deadRows = 0;

  constructor(kinds: readonly ('code' | 'number')[]) {
    this.columns = kinds.map((kind) => (kind === 'code' ? new Int32Array(FIRST_ROWS) : new Float64Array(FIRST_ROWS)));
  }

  /** Number of rows that there is memory for. */
  get capacity(): number {
    return this.at.length;
  }

  /** Makes room for `more` rows. */
  reserve(more: number): void {
    const needed = this.rows + more;
    if (needed <= this.capacity) return;
    const capacity = Math.max(needed, Math.min(CHUNK_ROWS, this.capacity * 2));
    this.at = longer(this.at, new Float64Array(capacity));
    this.received = longer(this.received, new Float64Array(capacity));
    this.ids = longer(this.ids, new Uint32Array(capacity * FINGERPRINT_PARTS));
    this.numbers = longer(this.numbers, new Uint32Array(capacity));
    this.#dead = longer(this.#dead, new Uint8Array(capacity));
    this.columns = this.columns.map((column) =>
      column instanceof Int32Array
        ? longer(column, new Int32Array(capacity))
        : longer(column, new Float64Array(capacity)),
    );
  }

  /** Appends the rows `[from, to)` of a chunk, known by `number` and the following; those that do not count are taken out. There has to be room. */
  load(chunk: Chunk, from: number, to: number, number: number): void {
    const { rows } = this;
    const end = rows + to - from;
    for (let i = 0; i < to - from; i++) this.numbers[rows + i] = number + i;
    chunk.at.read(from, to, this.at.subarray(rows, end));
    this.ids.set(chunk.ids.subarray(from * FINGERPRINT_PARTS, to * FINGERPRINT_PARTS), rows * FINGERPRINT_PARTS);
    chunk.columns.forEach((column, i) => {
      const into = this.columns[i] as Int32Array | Float64Array;
      if (into instanceof Int32Array) (column as CodeColumn).read(from, to, into.subarray(rows, end));
      else (column as NumberColumn).read(from, to, into.subarray(rows, end));
    });
    if (chunk.hasReceived) {
      this.hasReceived = true;
      for (let i = 0; i < to - from; i++) this.received[rows + i] = chunk.receivedAt(from + i);
    } else {
      this.received.fill(Number.NaN, rows, end);
    }
    this.rows = end;
    if (chunk.dead === null) return;
    for (let i = 0; i < to - from; i++) if (chunk.dead[from + i] === 1) this.kill(rows + i);
  }

  /** When a row was received; NaN where it does not say. */
  receivedAt(row: number): number {
    return this.received[row] as number;
  }

  /** Takes a row out. */
  kill(row: number): void {
    this.#dead[row] = 1;
    this.#deadRows++;
  }

  /** Positions of the rows that count, in order of time, then of arrival. */
  order(): Uint32Array {
    const order = new Uint32Array(this.rows - this.#deadRows);
    let rows = 0;
    for (let i = 0; i < this.rows; i++) if (this.#dead[i] === 0) order[rows++] = i;
    return sortByTime(this.at, order);
  }

  /** Makes room for other rows. */
  clear(): void {
    this.#dead.fill(0, 0, this.rows);
    this.#deadRows = 0;
    this.rows = 0;
    this.hasReceived = false;
  }
}

function longer<T extends Int32Array | Float64Array | Uint32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

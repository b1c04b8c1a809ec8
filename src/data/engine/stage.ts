import { CHUNK_ROWS, type Chunk } from './chunk.js';
import type { CodeColumn } from './code-column.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import type { NumberColumn } from './number-column.js';
import { sortByTime } from './time-order.js';

const FIRST_ROWS = 512;

/** Staged rows as they go to another thread. */
export interface StagedColumns {
  readonly rows: number;
  readonly at: Float64Array;
  /** When each was received; null where none says so. */
  readonly received: Float64Array | null;
  /** Fingerprints of the ids. */
  readonly ids: Uint32Array;
  /** A column of codes or scaled numbers for each attribute. */
  readonly columns: readonly (Int32Array | Float64Array)[];
}

/** Rows of one fact on their way into chunks, in the order in which they came. */
export class Stage {
  rows = 0;
  at = new Float64Array(FIRST_ROWS);
  /** When each row was received; NaN where it does not say. */
  received = new Float64Array(FIRST_ROWS);
  hasReceived = false;
  /** Fingerprints of the ids. */
  ids = new Uint32Array(FIRST_ROWS * FINGERPRINT_PARTS);
  /** The number of each row: its new one once it has come in, its old one where it was in a chunk. */
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

  /** Takes rows that were staged elsewhere in place of its own. */
  fill({ rows, at, received, ids, columns }: StagedColumns): void {
    this.clear();
    this.reserve(rows);
    this.at.set(at);
    this.ids.set(ids);
    if (received === null) this.received.fill(Number.NaN, 0, rows);
    else this.received.set(received);
    this.hasReceived = received !== null;
    columns.forEach((column, i) => {
      this.columns[i]?.set(column);
    });
    this.rows = rows;
  }

  /** Notices whether one of the `more` rows to come says when it was received. */
  noteReceipts(more: number): void {
    this.hasReceived ||= this.received.subarray(this.rows, this.rows + more).some((instant) => !Number.isNaN(instant));
  }

  /** Takes a row out. */
  kill(row: number): void {
    this.#dead[row] = 1;
    this.#deadRows++;
  }

  /** Positions of the rows that count, in order of time, then of arrival. */
  order(): Int32Array {
    const positions = new Int32Array(this.rows - this.#deadRows);
    if (this.#deadRows === 0) enumerate(positions);
    else listLive(this.#dead, positions);
    return sortByTime(this.at, positions);
  }

  /** Gives the rows at `order` their numbers, from `first` on. */
  number(order: Int32Array, first: number): void {
    const { numbers } = this;
    for (let k = 0; k < order.length; k++) numbers[order[k] as number] = first + k;
  }

  /** Makes room for other rows. */
  clear(): void {
    this.#dead.fill(0, 0, this.rows);
    this.#deadRows = 0;
    this.rows = 0;
    this.hasReceived = false;
  }
}

function enumerate(positions: Int32Array): void {
  for (let i = 0; i < positions.length; i++) positions[i] = i;
}

function listLive(dead: Uint8Array, positions: Int32Array): void {
  for (let i = 0, next = 0; next < positions.length; i++) if (dead[i] === 0) positions[next++] = i;
}

function longer<T extends Int32Array | Float64Array | Uint32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

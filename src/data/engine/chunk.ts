import { CodeColumn } from './code-column.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import { InstantColumn } from './instant-column.js';
import { NumberColumn } from './number-column.js';

/** Rows of a chunk: few enough for one to be rewritten within a frame, many enough for loops over columns to pay. */
export const CHUNK_ROWS = 65_536;
const FIRST_ROWS = 1024;

/** Rows that are not in a chunk yet. */
export interface StagedRows {
  readonly at: Float64Array;
  /** When each was received; NaN where it does not say. */
  readonly received: Float64Array;
  readonly hasReceived: boolean;
  /** Fingerprints of the ids. */
  readonly ids: Uint32Array;
  /** Codes and scaled numbers of the attributes. */
  readonly columns: readonly (Int32Array | Float64Array)[];
}

/** Up to `CHUNK_ROWS` events of one fact as columns. */
export class Chunk {
  /** By it the numbers of its rows are known; a chunk that takes the place of others has one of its own. */
  readonly number: number;
  readonly at = new InstantColumn();
  readonly columns: readonly (CodeColumn | NumberColumn)[];
  /** Fingerprints of the ids of its events. */
  ids = new Uint32Array(0);
  rows = 0;
  /** Whether rows are in order of time. */
  sorted = true;
  first = Number.POSITIVE_INFINITY;
  last = Number.NEGATIVE_INFINITY;
  /** 1 for rows that count no more. */
  dead: Uint8Array | null = null;
  deadRows = 0;
  /** Changes with every change of its rows. */
  revision = 0;
  /** How long after it happened each event was received, once one says so. */
  #received: NumberColumn | null = null;
  #capacity = 0;
  readonly #used = new Map<number, Int32Array>();

  constructor(number: number, kinds: readonly ('code' | 'number')[]) {
    this.number = number;
    this.columns = kinds.map((kind) => (kind === 'code' ? new CodeColumn() : new NumberColumn()));
  }

  /** Bytes of its columns. */
  get bytes(): number {
    const columns = this.columns.reduce((bytes, column) => bytes + column.bytes, 0);
    return columns + this.at.bytes + (this.#received?.bytes ?? 0) + (this.dead?.byteLength ?? 0);
  }

  /** Rows that count. */
  get liveRows(): number {
    return this.rows - this.deadRows;
  }

  /** Makes room for `more` rows with codes up to `largest` by column, which `append` does as far as it has to. */
  reserve(more: number, largest: readonly number[]): void {
    const needed = this.rows + more;
    if (needed > this.#capacity) {
      this.#capacity = Math.min(CHUNK_ROWS, Math.max(needed, this.#capacity * 2, FIRST_ROWS));
      const ids = new Uint32Array(this.#capacity * FINGERPRINT_PARTS);
      ids.set(this.ids);
      this.ids = ids;
      this.at.reserve(this.#capacity);
      this.#received?.reserve(this.#capacity);
    }
    this.columns.forEach((column, i) => {
      if (column instanceof CodeColumn) column.reserve(this.#capacity, largest[i] ?? 0);
      else column.reserve(this.#capacity);
    });
  }

  /** Appends the rows at `order`, with codes up to `largest` by column. */
  append(staged: StagedRows, order: Uint32Array, largest: readonly number[]): void {
    this.reserve(order.length, largest);
    this.columns.forEach((column, i) => {
      const values = staged.columns[i];
      if (column instanceof CodeColumn) column.write(this.rows, values as Int32Array, order);
      else column.write(this.rows, values as Float64Array, order);
    });
    this.#identify(staged, order);
    this.#date(staged.at, order);
    if (staged.hasReceived || this.#received !== null) this.#receive(staged, order);
    this.rows += order.length;
    this.#touch();
  }

  /** Whether some rows say when they were received. */
  get hasReceived(): boolean {
    return this.#received !== null;
  }

  /** When a row was received; NaN where it does not say. */
  receivedAt(row: number): number {
    return this.#received === null ? Number.NaN : this.at.at(row) + this.#received.at(row);
  }

  /** Takes a row out of everything. */
  kill(row: number): void {
    this.dead ??= new Uint8Array(CHUNK_ROWS);
    if (this.dead[row] === 1) return;
    this.dead[row] = 1;
    this.deadRows++;
    this.#touch();
  }

  /** Takes a row out of everything, and leaves nothing of what it holds but its moment. */
  wipe(row: number): void {
    this.kill(row);
    for (const column of this.columns) column.wipe(row);
    this.#received?.wipe(row);
    this.ids.fill(0, row * FINGERPRINT_PARTS, (row + 1) * FINGERPRINT_PARTS);
  }

  /** Writes a code, for which there is room, in place of another. */
  recode(column: number, from: number, to: number): void {
    (this.columns[column] as CodeColumn).replace(from, to, this.rows);
    this.#touch();
  }

  /** Rows that count and have a code in one of `columns`. */
  rowsWith(columns: readonly number[], code: number): ReadonlySet<number> {
    const rows = new Set<number>();
    const codes = new Int32Array(this.rows);
    for (const column of columns) {
      if (!this.usedCodes(column).includes(code)) continue;
      (this.columns[column] as CodeColumn).read(0, this.rows, codes);
      for (let row = 0; row < this.rows; row++) if (codes[row] === code && this.dead?.[row] !== 1) rows.add(row);
    }
    return rows;
  }

  /** The different codes of a column in rows that count and are not before an instant, ascending. */
  usedCodes(column: number, notBefore = Number.NEGATIVE_INFINITY): Int32Array {
    if (this.last < notBefore) return new Int32Array(0);
    const isWhole = this.first >= notBefore;
    const known = isWhole ? this.#used.get(column) : undefined;
    if (known !== undefined) return known;
    const used = this.#findCodes(column, isWhole ? null : notBefore);
    if (isWhole) this.#used.set(column, used);
    return used;
  }

  #findCodes(column: number, notBefore: number | null): Int32Array {
    const codes = new Int32Array(this.rows);
    (this.columns[column] as CodeColumn).read(0, this.rows, codes);
    const used = new Set<number>();
    for (let row = 0; row < this.rows; row++) {
      if (this.dead !== null && this.dead[row] === 1) continue;
      if (notBefore === null || this.at.at(row) >= notBefore) used.add(codes[row] as number);
    }
    return Int32Array.from(used).sort();
  }

  #identify({ ids }: StagedRows, order: Uint32Array): void {
    const into = this.ids;
    let at = this.rows * FINGERPRINT_PARTS;
    for (let k = 0; k < order.length; k++) {
      const from = (order[k] as number) * FINGERPRINT_PARTS;
      into[at++] = ids[from] as number;
      into[at++] = ids[from + 1] as number;
    }
  }

  #date(at: Float64Array, order: Uint32Array): void {
    let { first, last, sorted } = this;
    for (let k = 0; k < order.length; k++) {
      const instant = at[order[k] as number] as number;
      if (instant < last) sorted = false;
      else last = instant;
      if (instant < first) first = instant;
    }
    this.first = first;
    this.last = last;
    this.sorted = sorted;
    this.at.append(at, order);
  }

  #receive({ at, received }: StagedRows, order: Uint32Array): void {
    if (this.#received === null) {
      this.#received = new NumberColumn();
      this.#received.reserve(this.#capacity);
      const none = new Float64Array(1).fill(Number.NaN);
      this.#received.write(0, none, new Uint32Array(this.rows));
    }
    const after = new Float64Array(received.length);
    for (let k = 0; k < order.length; k++) {
      const staged = order[k] as number;
      after[staged] = (received[staged] as number) - (at[staged] as number);
    }
    this.#received.write(this.rows, after, order);
  }

  #touch(): void {
    this.revision++;
    if (this.#used.size > 0) this.#used.clear();
  }
}

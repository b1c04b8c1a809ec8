import { CodeColumn } from './code-column.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import { gatherCodes, gatherNumbers } from './gather.js';
import { InstantColumn } from './instant-column.js';
import { NumberColumn } from './number-column.js';

/** Rows of a chunk: few enough for one to be rewritten within a frame, many enough for loops over columns to pay. */
export const CHUNK_ROWS = 65_536;
const FIRST_ROWS = 1024;
/** Rows that are appended at once: few enough for them to stay in the nearest caches. */
const APPENDED = 4096;

const codes = new Int32Array(APPENDED);
const numbers = new Float64Array(APPENDED);
const moments = new Float64Array(APPENDED);

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

  /** Appends the rows at `order`, which is that of time, with codes up to `largest` by column. */
  append(staged: StagedRows, order: Int32Array, largest: readonly number[]): void {
    this.reserve(order.length, largest);
    for (let from = 0; from < order.length; from += APPENDED)
      this.#append(staged, order.subarray(from, from + APPENDED));
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
    const isUsed = new Uint8Array(largestOf(codes) + 1);
    if (this.dead === null && notBefore === null) markAll(codes, isUsed);
    else this.#mark(codes, notBefore ?? Number.NEGATIVE_INFINITY, isUsed);
    return placesOf(isUsed);
  }

  #mark(codes: Int32Array, notBefore: number, isUsed: Uint8Array): void {
    const at = new Float64Array(this.rows);
    this.at.read(0, this.rows, at);
    for (let row = 0; row < codes.length; row++) {
      if (this.dead?.[row] !== 1 && (at[row] as number) >= notBefore) isUsed[codes[row] as number] = 1;
    }
  }

  #append(staged: StagedRows, order: Int32Array): void {
    const rows = order.length;
    this.columns.forEach((column, i) => {
      const values = staged.columns[i];
      if (column instanceof CodeColumn)
        column.write(this.rows, gatherCodes(values as Int32Array, order, rows, codes).subarray(0, rows));
      else column.write(this.rows, gatherNumbers(values as Float64Array, order, rows, numbers).subarray(0, rows));
    });
    gatherFingerprints(staged.ids, order, this.ids, this.rows * FINGERPRINT_PARTS);
    const at = gatherNumbers(staged.at, order, rows, moments).subarray(0, rows);
    this.#date(at);
    if (staged.hasReceived || this.#received !== null)
      this.#receive(at, gatherNumbers(staged.received, order, rows, numbers).subarray(0, rows));
    this.rows += rows;
  }

  #date(at: Float64Array): void {
    const first = at[0] as number;
    const last = at[at.length - 1] as number;
    if (first < this.last) this.sorted = false;
    this.first = Math.min(this.first, first);
    this.last = Math.max(this.last, last);
    this.at.append(at);
  }

  #receive(at: Float64Array, received: Float64Array): void {
    if (this.#received === null) {
      this.#received = new NumberColumn();
      this.#received.reserve(this.#capacity);
      this.#received.write(0, new Float64Array(this.rows).fill(Number.NaN));
    }
    subtract(received, at);
    this.#received.write(this.rows, received);
  }

  #touch(): void {
    this.revision++;
    if (this.#used.size > 0) this.#used.clear();
  }
}

function gatherFingerprints(from: Uint32Array, order: Int32Array, into: Uint32Array, at: number): void {
  for (let k = 0; k < order.length; k++) {
    const staged = (order[k] as number) * FINGERPRINT_PARTS;
    into[at + k * FINGERPRINT_PARTS] = from[staged] as number;
    into[at + k * FINGERPRINT_PARTS + 1] = from[staged + 1] as number;
  }
}

function subtract(from: Float64Array, numbers: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - (numbers[i] as number);
}

function largestOf(codes: Int32Array): number {
  let largest = 0;
  for (let row = 0; row < codes.length; row++) if ((codes[row] as number) > largest) largest = codes[row] as number;
  return largest;
}

function markAll(codes: Int32Array, isUsed: Uint8Array): void {
  for (let row = 0; row < codes.length; row++) isUsed[codes[row] as number] = 1;
}

/** The places at which there is a mark, ascending. */
function placesOf(marks: Uint8Array): Int32Array {
  let count = 0;
  for (let place = 0; place < marks.length; place++) count += marks[place] as number;
  const places = new Int32Array(count);
  for (let place = 0, next = 0; next < count; place++) if (marks[place] === 1) places[next++] = place;
  return places;
}

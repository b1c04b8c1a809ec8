import { CodeColumn } from './code-column.js';
import { CodeIndex } from './code-index.js';
import { CodeSet } from './code-set.js';
import type { CodesOf } from './codes-of.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import { gatherCodes, gatherNumbers } from './gather.js';
import { InstantColumn } from './instant-column.js';
import { NumberColumn } from './number-column.js';
import { WeekColumns } from './week-columns.js';

/** Rows of a chunk: few enough for one to be rewritten within a frame, many enough for loops over columns to pay. */
export const CHUNK_ROWS = 65_536;
const FIRST_ROWS = 1024;
/** Rows that are worked on at once: few enough for them to stay in the nearest caches. */
const STEP = 4096;

const codes = new Int32Array(STEP);
const numbers = new Float64Array(STEP);
const moments = new Float64Array(STEP);

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
  readonly #used = new Map<CodesOf, Int32Array>();
  readonly #indexes = new Map<CodesOf, CodeIndex>();
  readonly #weeks = new WeekColumns((zone) => {
    this.#used.delete(zone);
    this.#indexes.delete(zone);
  });

  constructor(number: number, kinds: readonly ('code' | 'number')[]) {
    this.number = number;
    this.columns = kinds.map((kind) => (kind === 'code' ? new CodeColumn() : new NumberColumn()));
  }

  /** Bytes of its columns, of those made of them, and of their indexes. */
  get bytes(): number {
    const columns = this.columns.reduce((bytes, column) => bytes + column.bytes, 0);
    const indexes = [...this.#indexes.values()].reduce((bytes, index) => bytes + index.bytes, 0);
    return (
      columns +
      indexes +
      this.#weeks.bytes +
      this.at.bytes +
      (this.#received?.bytes ?? 0) +
      (this.dead?.byteLength ?? 0)
    );
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
    for (let from = 0; from < order.length; from += STEP) this.#append(staged, order.subarray(from, from + STEP));
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

  /** A column of codes. */
  codes(of: CodesOf): CodeColumn {
    return typeof of === 'number' ? (this.columns[of] as CodeColumn) : this.#weeks.of(of, this);
  }

  /** The different codes of a column in rows that count and are not before an instant, ascending. */
  usedCodes(column: CodesOf, notBefore = Number.NEGATIVE_INFINITY): Int32Array {
    if (this.last < notBefore) return new Int32Array(0);
    const isWhole = this.first >= notBefore;
    const known = isWhole ? this.#used.get(column) : undefined;
    if (known !== undefined) return known;
    const used = this.#findCodes(column, isWhole ? null : notBefore);
    if (isWhole) this.#used.set(column, used);
    return used;
  }

  /** Where the rows of each code of a column are. Made when it is first asked for, and kept until rows come in or are taken out. */
  index(column: CodesOf): CodeIndex {
    let index = this.#indexes.get(column);
    if (index === undefined) {
      const from = this.codes(column);
      const all = new Int32Array(this.rows);
      from.read(0, this.rows, all);
      index = new CodeIndex(all, from.largest + 1);
      this.#indexes.set(column, index);
    }
    return index;
  }

  #findCodes(column: CodesOf, notBefore: number | null): Int32Array {
    const from = this.codes(column);
    const used = new CodeSet(from.largest);
    const areAll = this.dead === null && notBefore === null;
    for (let first = 0; first < this.rows; first += STEP) {
      const rows = Math.min(STEP, this.rows - first);
      from.read(first, first + rows, codes);
      used.add(codes, areAll ? rows : this.#keepCounting(first, rows, notBefore ?? Number.NEGATIVE_INFINITY));
    }
    return used.list();
  }

  /** Moves the codes of the rows from `first` on that count and are not before an instant to the start; tells how many there are. */
  #keepCounting(first: number, rows: number, notBefore: number): number {
    this.at.read(first, first + rows, moments);
    let kept = 0;
    for (let i = 0; i < rows; i++) {
      if (this.dead?.[first + i] !== 1 && (moments[i] as number) >= notBefore) codes[kept++] = codes[i] as number;
    }
    return kept;
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
    if (this.#indexes.size > 0) this.#indexes.clear();
    this.#weeks.clear();
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

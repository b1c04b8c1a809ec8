import { WEEK_HOURS, writeHoursOfWeek } from '../time/hours-of-week.js';
import { CodeColumn } from './code-column.js';
import type { InstantColumn } from './instant-column.js';

/** Zones whose columns are kept: those that people look from at the same time are few. */
const ZONES_KEPT = 4;
/** Rows that are worked on at once. */
const STEP = 4096;

const codes = new Int32Array(STEP);
const moments = new Float64Array(STEP);

/** Rows of a chunk, in time. */
interface DatedRows {
  readonly at: InstantColumn;
  readonly rows: number;
  readonly first: number;
  readonly last: number;
}

/**
 * The hours of the week at which events were, as clocks in a zone show them: columns of codes, one for each zone, that are made of
 * the instants of a chunk when they are first asked for.
 */
export class WeekColumns {
  readonly #columns = new Map<string, CodeColumn>();
  readonly #onForgotten: (zone: string) => void;

  /** @param onForgotten Called for a zone whose column is not kept any longer. */
  constructor(onForgotten: (zone: string) => void) {
    this.#onForgotten = onForgotten;
  }

  /** Bytes that they take. */
  get bytes(): number {
    let bytes = 0;
    for (const column of this.#columns.values()) bytes += column.bytes;
    return bytes;
  }

  /** Forgets all, since rows changed. */
  clear(): void {
    if (this.#columns.size > 0) this.#columns.clear();
  }

  /** The column of a zone. */
  of(zone: string, chunk: DatedRows): CodeColumn {
    let column = this.#columns.get(zone);
    if (column === undefined) {
      if (this.#columns.size === ZONES_KEPT) this.#forgetOldest();
      column = makeColumn(zone, chunk);
      this.#columns.set(zone, column);
    }
    return column;
  }

  #forgetOldest(): void {
    const [oldest] = this.#columns.keys();
    if (oldest === undefined) return;
    this.#columns.delete(oldest);
    this.#onForgotten(oldest);
  }
}

function makeColumn(zone: string, chunk: DatedRows): CodeColumn {
  const column = new CodeColumn();
  column.reserve(chunk.rows, WEEK_HOURS);
  for (let from = 0; from < chunk.rows; from += STEP) {
    const rows = Math.min(STEP, chunk.rows - from);
    chunk.at.read(from, from + rows, moments);
    writeHoursOfWeek(zone, chunk, moments, rows, codes);
    // Code 0 is that of none, and every event is at some hour.
    for (let i = 0; i < rows; i++) codes[i] = (codes[i] as number) + 1;
    column.write(from, codes.subarray(0, rows));
  }
  return column;
}

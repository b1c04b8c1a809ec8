import { checkId, checkInstant, LAST_INSTANT, LONGEST_TEXT, readInstant } from '../model/field.js';
import type { IngestCount } from './ingest-count.js';

/** Marks rows without an id that can be kept, and counts them. */
export function checkIds(
  ids: ArrayLike<unknown>,
  from: number,
  rows: number,
  bad: Uint8Array,
  count: IngestCount,
): void {
  for (let i = 0; i < rows; i++) {
    const id = ids[from + i];
    if (typeof id === 'string' && id.length > 0 && id.length <= LONGEST_TEXT) continue;
    const reason = checkId(id);
    if (reason === null) continue;
    bad[i] = 1;
    count.reject(reason, 'id');
  }
}

/** Reads the moments of rows. Marks and counts those that have none. */
export function readMoments(
  at: ArrayLike<unknown>,
  from: number,
  rows: number,
  epoch: number,
  into: Float64Array,
  bad: Uint8Array,
  count: IngestCount,
): void {
  const isNumbers = at instanceof Float64Array;
  if (isNumbers) floorMoments(at, from, rows, into);
  for (let i = 0; i < rows; i++) {
    if (isNumbers && (into[i] as number) >= epoch && (into[i] as number) <= LAST_INSTANT) continue;
    const value = at[from + i];
    if (typeof value === 'number' && value >= epoch && value <= LAST_INSTANT) {
      into[i] = Math.floor(value);
      continue;
    }
    if (bad[i] === 1) continue;
    const reason = checkInstant(value, epoch);
    if (reason === null) {
      into[i] = readInstant(value);
      continue;
    }
    bad[i] = 1;
    count.reject(reason, 'at');
  }
}

/** A loop of its own: one that sees two kinds of array makes an object of every number. */
function floorMoments(at: Float64Array, from: number, rows: number, into: Float64Array): void {
  for (let i = 0; i < rows; i++) into[i] = Math.floor(at[from + i] as number);
}

/** Reads when rows were received, NaN where they do not say. Marks and counts those that say something else. */
export function readReceipts(
  received: ArrayLike<unknown> | null,
  from: number,
  rows: number,
  into: Float64Array,
  bad: Uint8Array,
  count: IngestCount,
): void {
  into.fill(Number.NaN, 0, rows);
  if (received === null) return;
  const isNumbers = received instanceof Float64Array;
  for (let i = 0; i < rows; i++) {
    const value = received[from + i];
    if (value === undefined || value === null || bad[i] === 1 || (isNumbers && Number.isNaN(value))) continue;
    if (checkInstant(value, Number.NEGATIVE_INFINITY) === null) {
      into[i] = readInstant(value);
      continue;
    }
    bad[i] = 1;
    count.reject('invalidDate', 'received');
  }
}

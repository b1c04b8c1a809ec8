import { checkId, checkInstant, LAST_INSTANT, LONGEST_TEXT, readInstant } from '../model/field.js';
import { FINGERPRINT_PARTS, writeFingerprint } from './fingerprint.js';
import type { IngestCount } from './ingest-count.js';
import type { Stage } from './stage.js';

/** Writes the fingerprints of ids behind the rows of a stage. Marks rows without an id that can be kept, and counts them. */
export function readIds(
  ids: ArrayLike<unknown>,
  from: number,
  secret: Uint32Array,
  stage: Stage,
  bad: Uint8Array,
  count: IngestCount,
): void {
  const into = stage.ids;
  let at = stage.rows * FINGERPRINT_PARTS;
  for (let i = 0; i < bad.length; i++, at += FINGERPRINT_PARTS) {
    const id = ids[from + i];
    const isFine = typeof id === 'string' && id.length > 0 && id.length <= LONGEST_TEXT;
    const reason = isFine ? null : checkId(id);
    if (reason === null) {
      writeFingerprint(id as string, secret, into, at);
      continue;
    }
    bad[i] = 1;
    count.reject(reason, 'id');
  }
}

/** Writes the moments of rows behind those of a stage. Marks and counts rows that have none. */
export function readMoments(
  at: ArrayLike<unknown>,
  from: number,
  epoch: number,
  stage: Stage,
  bad: Uint8Array,
  count: IngestCount,
): void {
  const into = stage.at;
  const first = stage.rows;
  const known = at instanceof Float64Array ? floorMoments(at, from, epoch, into, first, bad.length) : 0;
  for (let i = known; i < bad.length; i++) {
    const value = at[from + i];
    if (typeof value === 'number' && value >= epoch && value <= LAST_INSTANT) {
      into[first + i] = Math.floor(value);
      continue;
    }
    if (bad[i] === 1) continue;
    const reason = checkInstant(value, epoch);
    if (reason === null) {
      into[first + i] = readInstant(value);
      continue;
    }
    bad[i] = 1;
    count.reject(reason, 'at');
  }
}

/**
 * How many rows have a moment that needs no closer look, up to the first that does. A loop of its own: one that sees two kinds of
 * array makes an object of every number.
 */
function floorMoments(
  at: Float64Array,
  from: number,
  epoch: number,
  into: Float64Array,
  first: number,
  rows: number,
): number {
  for (let i = 0; i < rows; i++) {
    const value = at[from + i] as number;
    if (!(value >= epoch && value <= LAST_INSTANT)) return i;
    into[first + i] = Math.floor(value);
  }
  return rows;
}

/**
 * Writes when rows were received behind those of a stage, NaN where they do not say. Marks and counts those that say something else;
 * tells whether one says.
 */
export function readReceipts(
  received: ArrayLike<unknown> | null,
  from: number,
  stage: Stage,
  bad: Uint8Array,
  count: IngestCount,
): boolean {
  const into = stage.received;
  const first = stage.rows;
  into.fill(Number.NaN, first, first + bad.length);
  if (received === null) return false;
  let says = false;
  const isNumbers = received instanceof Float64Array;
  for (let i = 0; i < bad.length; i++) {
    const value = received[from + i];
    if (value === undefined || value === null || bad[i] === 1 || (isNumbers && Number.isNaN(value))) continue;
    if (checkInstant(value, Number.NEGATIVE_INFINITY) === null) {
      into[first + i] = readInstant(value);
      says = true;
      continue;
    }
    bad[i] = 1;
    count.reject('invalidDate', 'received');
  }
  return says;
}

/** Counts rows with a field that is not declared; marks them where they are refused. */
export function readUndeclared(
  undeclared: Uint8Array | boolean,
  from: number,
  strict: boolean,
  bad: Uint8Array,
  count: IngestCount,
): void {
  if (undeclared === false) return;
  for (let i = 0; i < bad.length; i++) {
    if (bad[i] === 1 || (undeclared !== true && undeclared[from + i] !== 1)) continue;
    if (strict) {
      bad[i] = 1;
      count.reject('unknownField', null);
    } else {
      count.stripped++;
    }
  }
}

/** Moves the rows behind those of a stage that are not bad together; tells how many they are. */
export function keepGood(stage: Stage, bad: Uint8Array): number {
  const { at, received, ids, rows } = stage;
  let good = rows;
  for (let i = 0; i < bad.length; i++) {
    if (bad[i] === 1) continue;
    at[good] = at[rows + i] as number;
    received[good] = received[rows + i] as number;
    ids.copyWithin(good * FINGERPRINT_PARTS, (rows + i) * FINGERPRINT_PARTS, (rows + i + 1) * FINGERPRINT_PARTS);
    good++;
  }
  return good - rows;
}

import { CHUNK_ROWS } from '../chunk.js';
import { FINGERPRINT_PARTS } from '../fingerprint.js';
import type { Stage, StagedColumns } from '../stage.js';

/** Bits of a fingerprint that the index of ids makes no use of: rows of one shard are still spread over its slots. */
const SPREAD_BITS = 24;
const SPREAD_MASK = 2 ** SPREAD_BITS - 1;

/** Room for the rows of the fullest stage. */
const shardOf = new Uint8Array(CHUNK_ROWS);
const positions = new Uint32Array(CHUNK_ROWS);

/** Splits staged rows, those of one id always alike; null for a shard that has none of them. */
export function scatter(stage: Stage, shards: number): readonly (StagedColumns | null)[] {
  const ends = split(stage, shards);
  return Array.from(ends, (end, shard) => {
    const rows = positions.subarray(ends[shard - 1] ?? 0, end);
    return rows.length === 0 ? null : gather(stage, rows);
  });
}

/** The buffers of staged rows, which nobody else has. */
export function buffersOf({ at }: StagedColumns): readonly ArrayBuffer[] {
  // All columns are in one.
  return [at.buffer as ArrayBuffer];
}

/** Lists the rows of one shard after the other, in the order in which they came; returns where each list ends. */
function split({ ids, rows }: Stage, shards: number): Uint32Array {
  const ends = new Uint32Array(shards);
  choose(ids, rows, shards);
  count(rows, ends);
  for (let shard = 0, before = 0; shard < shards; shard++) {
    const rowsOfShard = ends[shard] as number;
    ends[shard] = before;
    before += rowsOfShard;
  }
  list(rows, ends);
  return ends;
}

// Loops of their own, since small functions are made fast soonest.

function choose(ids: Uint32Array, rows: number, shards: number): void {
  for (let row = 0; row < rows; row++) {
    const spread = (ids[row * FINGERPRINT_PARTS + 1] as number) & SPREAD_MASK;
    shardOf[row] = Math.imul(spread, shards) >>> SPREAD_BITS;
  }
}

function count(rows: number, counts: Uint32Array): void {
  for (let row = 0; row < rows; row++) {
    const shard = shardOf[row] as number;
    counts[shard] = (counts[shard] as number) + 1;
  }
}

/** @param next Where the list of each shard begins; where it ends afterwards. */
function list(rows: number, next: Uint32Array): void {
  for (let row = 0; row < rows; row++) {
    const shard = shardOf[row] as number;
    const place = next[shard] as number;
    positions[place] = row;
    next[shard] = place + 1;
  }
}

function gather(stage: Stage, positions: Uint32Array): StagedColumns {
  const rows = positions.length;
  const codes = stage.columns.filter((column) => column instanceof Int32Array).length;
  const doubles = 1 + (stage.hasReceived ? 1 : 0) + stage.columns.length - codes;
  const buffer = new ArrayBuffer(rows * (8 * doubles + 4 * (FINGERPRINT_PARTS + codes)));
  let at = 0;
  const place = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  // Doubles come first, so that all lie where they have to.
  const numbers = (from: Float64Array) =>
    gatherDoubles(from, positions, new Float64Array(buffer, place(8 * rows), rows));
  const instants = numbers(stage.at);
  const received = stage.hasReceived ? numbers(stage.received) : null;
  const values = stage.columns.map((column) => (column instanceof Int32Array ? null : numbers(column)));
  const ids = new Uint32Array(buffer, place(4 * FINGERPRINT_PARTS * rows), FINGERPRINT_PARTS * rows);
  for (let i = 0; i < rows; i++) {
    const from = (positions[i] as number) * FINGERPRINT_PARTS;
    ids[i * FINGERPRINT_PARTS] = stage.ids[from] as number;
    ids[i * FINGERPRINT_PARTS + 1] = stage.ids[from + 1] as number;
  }
  const columns = stage.columns.map((column, i) =>
    column instanceof Int32Array
      ? gatherIntegers(column, positions, new Int32Array(buffer, place(4 * rows), rows))
      : (values[i] as Float64Array),
  );
  return { rows, at: instants, received, ids, columns };
}

function gatherDoubles(from: Float64Array, positions: Uint32Array, into: Float64Array): Float64Array {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number;
  return into;
}

function gatherIntegers(from: Int32Array, positions: Uint32Array, into: Int32Array): Int32Array {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number;
  return into;
}

import { CHUNK_ROWS } from './chunk.js';

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Fewer rows are sorted faster by comparing them. */
const FEW = 512;

/** Memory for sorting, made for the first rows that are out of order. */
let scratch: ReturnType<typeof makeScratch> | null = null;

function makeScratch() {
  return {
    keys: new Uint32Array(CHUNK_ROWS),
    otherKeys: new Uint32Array(CHUNK_ROWS),
    otherPositions: new Uint32Array(CHUNK_ROWS),
    counts: new Uint32Array(DIGITS),
  };
}

/** Sorts up to `CHUNK_ROWS` positions, which are ascending, by their instants; equal instants keep their order. */
export function sortByTime(at: Float64Array, positions: Uint32Array): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let ascending = true;
  for (let i = 0; i < positions.length; i++) {
    const instant = at[positions[i] as number] as number;
    if (instant < last) ascending = false;
    else last = instant;
    if (instant < first) first = instant;
  }
  if (ascending) return positions;
  const span = last - first;
  if (positions.length >= FEW && span < 2 ** 32) return sortByDigits(at, positions, first, span);
  return positions.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
}

function sortByDigits(at: Float64Array, positions: Uint32Array, first: number, span: number): Uint32Array {
  scratch ??= makeScratch();
  const { keys, otherKeys, otherPositions, counts } = scratch;
  const rows = positions.length;
  for (let i = 0; i < rows; i++) keys[i] = (at[positions[i] as number] as number) - first;
  let [fromKeys, toKeys]: [Uint32Array, Uint32Array] = [keys, otherKeys];
  let [from, to]: [Uint32Array, Uint32Array] = [positions, otherPositions];
  for (let shift = 0; span >= 2 ** shift; shift += DIGIT_BITS) {
    counts.fill(0);
    for (let i = 0; i < rows; i++) {
      const digit = ((fromKeys[i] as number) >>> shift) & (DIGITS - 1);
      counts[digit] = (counts[digit] as number) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = counts[digit] as number;
      counts[digit] = before;
      before += count;
    }
    for (let i = 0; i < rows; i++) {
      const key = fromKeys[i] as number;
      const digit = (key >>> shift) & (DIGITS - 1);
      const place = counts[digit] as number;
      counts[digit] = place + 1;
      toKeys[place] = key;
      to[place] = from[i] as number;
    }
    [fromKeys, toKeys, from, to] = [toKeys, fromKeys, to, from];
  }
  if (from !== positions) positions.set(from.subarray(0, rows));
  return positions;
}

import { CHUNK_ROWS } from './chunk.js';

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const WORD = 2 ** 32;
/** Fewer rows are sorted faster by comparing them. */
const FEW = 128;

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
  if (positions.length < FEW) return positions.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
  scratch ??= makeScratch();
  const { keys } = scratch;
  const span = last - first;
  for (let i = 0; i < positions.length; i++) keys[i] = (at[positions[i] as number] as number) - first;
  sortByKeys(scratch, positions, Math.min(span, WORD - 1));
  if (span < WORD) return positions;
  for (let i = 0; i < positions.length; i++) keys[i] = ((at[positions[i] as number] as number) - first) / WORD;
  sortByKeys(scratch, positions, Math.floor(span / WORD));
  return positions;
}

/** Sorts positions by their keys, digit by digit from the lowest; equal keys keep their order. */
function sortByKeys(memory: ReturnType<typeof makeScratch>, positions: Uint32Array, largest: number): void {
  const { counts } = memory;
  const rows = positions.length;
  let [fromKeys, toKeys]: [Uint32Array, Uint32Array] = [memory.keys, memory.otherKeys];
  let [from, to]: [Uint32Array, Uint32Array] = [positions, memory.otherPositions];
  for (let shift = 0; largest >= 2 ** shift; shift += DIGIT_BITS) {
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
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [from, to] = [to, from];
  }
  if (from !== positions) positions.set(from.subarray(0, rows));
}

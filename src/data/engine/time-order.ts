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
    otherPositions: new Int32Array(CHUNK_ROWS),
    counts: new Uint32Array(DIGITS),
  };
}

// Loops are functions of their own, with nothing after them: such functions are made fast at once and stay so.

/** Sorts up to `CHUNK_ROWS` positions, which are ascending, by their instants; equal instants keep their order. */
export function sortByTime(at: Float64Array, positions: Int32Array): Int32Array {
  if (isAscending(at, positions)) return positions;
  if (positions.length < FEW) return positions.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
  scratch ??= makeScratch();
  const first = firstOf(at, positions);
  const span = lastOf(at, positions) - first;
  writeLowKeys(at, positions, first, scratch.keys);
  sortByKeys(scratch, positions, Math.min(span, WORD - 1));
  if (span < WORD) return positions;
  writeHighKeys(at, positions, first, scratch.keys);
  sortByKeys(scratch, positions, Math.floor(span / WORD));
  return positions;
}

function isAscending(at: Float64Array, positions: Int32Array): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < positions.length; i++) {
    const instant = at[positions[i] as number] as number;
    if (instant < last) return false;
    last = instant;
  }
  return true;
}

function firstOf(at: Float64Array, positions: Int32Array): number {
  let first = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length; i++) first = Math.min(first, at[positions[i] as number] as number);
  return first;
}

function lastOf(at: Float64Array, positions: Int32Array): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < positions.length; i++) last = Math.max(last, at[positions[i] as number] as number);
  return last;
}

function writeLowKeys(at: Float64Array, positions: Int32Array, first: number, keys: Uint32Array): void {
  for (let i = 0; i < positions.length; i++) keys[i] = (at[positions[i] as number] as number) - first;
}

function writeHighKeys(at: Float64Array, positions: Int32Array, first: number, keys: Uint32Array): void {
  for (let i = 0; i < positions.length; i++) keys[i] = ((at[positions[i] as number] as number) - first) / WORD;
}

/** Sorts positions by their keys, digit by digit from the lowest; equal keys keep their order. */
function sortByKeys(memory: ReturnType<typeof makeScratch>, positions: Int32Array, largest: number): void {
  const rows = positions.length;
  let [fromKeys, toKeys]: [Uint32Array, Uint32Array] = [memory.keys, memory.otherKeys];
  let [from, to]: [Int32Array, Int32Array] = [positions, memory.otherPositions];
  for (let shift = 0; largest >= 2 ** shift; shift += DIGIT_BITS) {
    memory.counts.fill(0);
    countDigits(fromKeys, rows, shift, memory.counts);
    addUp(memory.counts);
    deal(fromKeys, from, rows, shift, memory.counts, toKeys, to);
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [from, to] = [to, from];
  }
  if (from !== positions) positions.set(from.subarray(0, rows));
}

function countDigits(keys: Uint32Array, rows: number, shift: number, counts: Uint32Array): void {
  for (let i = 0; i < rows; i++) {
    const digit = ((keys[i] as number) >>> shift) & (DIGITS - 1);
    counts[digit] = (counts[digit] as number) + 1;
  }
}

/** From how many have each digit to where the first of them goes. */
function addUp(counts: Uint32Array): void {
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = counts[digit] as number;
    counts[digit] = before;
    before += count;
  }
}

function deal(
  keys: Uint32Array,
  from: Int32Array,
  rows: number,
  shift: number,
  places: Uint32Array,
  toKeys: Uint32Array,
  to: Int32Array,
): void {
  for (let i = 0; i < rows; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = places[digit] as number;
    places[digit] = place + 1;
    toKeys[place] = key;
    to[place] = from[i] as number;
  }
}

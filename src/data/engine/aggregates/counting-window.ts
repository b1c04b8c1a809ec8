import type { LoggedValues } from './logged-values.js';

/** Most counters, 16 MiB. */
const MOST_COUNTERS = 2 ** 22;
/** Counters of one cell are added up by so many. */
export const COUNTERS_OF_SUM = 256;
/** So many values tell where most of them lie. */
const SAMPLE = 1024;
/** Counting pays where so large a part of the values is counted. */
const LEAST_SHARE = 0.9;

/** The whole numbers `first`, …, `first + size − 1`. */
export interface CountingWindow {
  readonly first: number;
  /** A multiple of `COUNTERS_OF_SUM`. */
  readonly size: number;
}

/** Finds the window that holds most values, judging by some that are logged; null where it would take too many counters. */
export function findWindow(logs: readonly LoggedValues[], cells: number): CountingWindow | null {
  const most = roundDown(MOST_COUNTERS / cells);
  const sample = sampleOf(logs);
  if (most === 0 || sample.length === 0) return null;
  const tail = sample.length >>> 8;
  const low = sample[tail] as number;
  const high = sample[sample.length - 1 - tail] as number;
  const window = widened(low, high, most);
  const inside = sample.filter((value) => value >= window.first && value < window.first + window.size);
  return inside.length < sample.length * LEAST_SHARE ? null : window;
}

/** As much room again on either side, as far as there is any, for values that come later. */
function widened(low: number, high: number, most: number): CountingWindow {
  const range = high - low + 1;
  const first = low >= 0 ? Math.max(0, low - range) : low - range;
  const size = roundDown(high + range - first + COUNTERS_OF_SUM);
  return size <= most ? { first, size } : { first: low, size: most };
}

function sampleOf(logs: readonly LoggedValues[]): Float64Array {
  const every = Math.max(1, Math.floor(logs.reduce((sum, { used }) => sum + used, 0) / SAMPLE));
  const sample: number[] = [];
  for (const { values, used } of logs) for (let i = 0; i < used; i += every) sample.push(values[i] as number);
  return Float64Array.from(sample).sort();
}

function roundDown(counters: number): number {
  return Math.floor(counters / COUNTERS_OF_SUM) * COUNTERS_OF_SUM;
}

import type { Figure } from '../../data/query/result.js';

/** The lowest and the highest of figures, and where the first of each is. */
export interface ValueRange {
  readonly low: number;
  readonly lowAt: number;
  readonly high: number;
  readonly highAt: number;
}

/** The range of figures; undefined where there are none. */
export function valueRange(values: readonly Figure[]): ValueRange | undefined {
  let [lowAt, highAt] = [-1, -1];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  values.forEach((value, i) => {
    if (value === null) return;
    if (value < low) [low, lowAt] = [value, i];
    if (value > high) [high, highAt] = [value, i];
  });
  return lowAt < 0 ? undefined : { low, lowAt, high, highAt };
}

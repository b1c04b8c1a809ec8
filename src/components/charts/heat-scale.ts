import type { Figure } from '../../data/query/result.js';
import { valueRange } from './value-range.js';

/** A colour of a heat map: 0 is that of the figure 0, 1 that of the lowest fifth, 5 that of the highest. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5;

const FIFTHS = 5;
/** Figures this near to each other are told apart from their lowest on, as an axis does that need not begin at 0. */
const NEAR = 0.6;

/** Which colour a figure has in a heat map. */
export interface HeatScale {
  readonly low: number;
  readonly high: number;
  /** Whether it begins at 0, which then has a colour of its own. */
  readonly fromZero: boolean;
  readonly stepOf: (value: number) => HeatStep;
}

/** A scale over the figures of a heat map; null where it has none. Its fifths are equally wide, so that twice as much is twice as far. */
export function heatScale(values: readonly Figure[]): HeatScale | null {
  const range = valueRange(values);
  if (range === undefined) return null;
  const { high } = range;
  const fromZero = range.low >= 0 && (range.low === high || range.low < high * NEAR);
  const low = fromZero ? 0 : range.low;
  const extent = high - low;
  const stepOf = (value: number): HeatStep => {
    if (extent === 0) return fromZero ? 0 : 3;
    const fifth = ((value - low) / extent) * FIFTHS;
    if (fromZero) return value === 0 ? 0 : (Math.min(FIFTHS, Math.max(1, Math.ceil(fifth))) as HeatStep);
    return Math.min(FIFTHS, Math.floor(fifth) + 1) as HeatStep;
  };
  return { low, high, fromZero, stepOf };
}

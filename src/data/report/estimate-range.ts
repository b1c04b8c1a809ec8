import type { Figure } from '../query/result.js';

/** What a figure is at the least and at the most, by the ranges that the host states. */
export interface EstimateRange {
  readonly low: Figure;
  readonly high: Figure;
}

import type { Figure } from '../query/result.js';

/** What a figure is at the least and at the most, by the ranges that the host states. */
export interface EstimateRange {
  readonly low: Figure;
  readonly high: Figure;
}

/** A range, or that it could not be had; null until both ends are known. */
export type Estimates = EstimateRange | 'failed' | null;

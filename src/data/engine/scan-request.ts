import type { Aggregate } from '../answer/aggregate.js';
import type { Filter } from '../query/filter.js';
import { canonicalJson } from '../query/query-key.js';
import type { DimensionView } from './dimension-view.js';
import type { GroupIds } from './group-ids.js';
import type { GroupingParts } from './grouping.js';

/** What is scanned for: aggregates of the events of a window and a filter, by group and bucket. */
export interface ScanRequest {
  /** Groups and views are known by it: requests with the same one share their cells. */
  readonly space: string;
  readonly aggregates: readonly Aggregate[];
  /** Facts whose rows tell which groups there are. */
  readonly facts: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly filter: Filter | null;
  /** Whose clocks tell the weekdays and hours that the filter asks for. */
  readonly zone: string;
  readonly groups: GroupIds;
  /** What groups and views are made of, for whom they cannot be handed to. */
  readonly grouping: GroupingParts;
  /** How each fact sees the dimensions that are grouped by. */
  readonly views: (fact: string) => readonly DimensionView[];
  /** First instants of the buckets and the end of the last; null for one bucket. */
  readonly bounds: Float64Array | null;
  /** Equal bounds have equal names. */
  readonly bucketing: string;
  /** Bounds of the units or stretches of time by which an aggregate tells apart when something was; equal for one space. */
  readonly cuts: (aggregate: Aggregate) => Float64Array;
}

/** Equal for requests that share their cells. */
export function cellsKey({ space, start, end, filter, zone, bucketing }: ScanRequest): string {
  return canonicalJson([space, start, end, filter, zone, bucketing]);
}

/** Number of buckets of each group. */
export function bucketsOf({ bounds }: ScanRequest): number {
  return bounds === null ? 1 : bounds.length - 1;
}

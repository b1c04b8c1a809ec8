import type { MeasureInfo } from '../model/describe-measure.js';
import type { Bucket, ResolvedPeriod } from '../time/period.js';
import type { Query } from './query.js';

/**
 * One member of a dimension. The member of events that have none (`null`), an empty string and a member that happens to
 * be called "Other" are three different members.
 */
export type Member =
  | { readonly kind: 'member'; readonly key: string; readonly label: string }
  | { readonly kind: 'null' }
  /** All members beyond the first of a `top`; `count` tells how many. */
  | { readonly kind: 'other'; readonly count: number };

/** One combination of members, one for each dimension of the query, in its order. */
export type Group = readonly Member[];

/** A figure; null where there is none, never NaN or Infinity. In the unit of its column. */
export type Figure = number | null;

/** Figures by measure. */
export type Figures<M extends string = string> = Readonly<Record<M, readonly Figure[]>>;

/** The figures of one period. Groups are those of the result, in their order. */
export interface Frame<M extends string = string> {
  readonly period: ResolvedPeriod;
  /** Buckets of time, in order; none where the query has no grain, or where nothing of the period has elapsed to compare. */
  readonly buckets: readonly Bucket[];
  /** One figure per group and bucket, at `group * buckets.length + bucket`; per group where there are no buckets. */
  readonly values: Figures<M>;
  /** One figure per group over the whole period. */
  readonly groupTotals: Figures<M>;
  /** One figure per bucket over all groups; empty where there are no buckets. */
  readonly bucketTotals: Figures<M>;
  /** Over everything, computed from the events and not from the groups. */
  readonly totals: Readonly<Record<M, Figure>>;
  /** Events that were counted, over all facts that the measures need. */
  readonly counted: number;
}

/** Something that a person should know about the figures. */
export type Note =
  /** The period is not over: figures reach up to `through`. */
  | { readonly kind: 'unfinished'; readonly through: number }
  /** The comparison was cut to as much as has elapsed. */
  | { readonly kind: 'likeForLike'; readonly through: number }
  /** Events were left out. */
  | { readonly kind: 'excluded'; readonly reason: 'future'; readonly count: number }
  /** Groups count some things twice, so that they do not add up to the total. */
  | { readonly kind: 'overlapping'; readonly measures: readonly string[] }
  /** There are more groups than the limit. */
  | { readonly kind: 'limited'; readonly left: number };

/** The answer to a query. Plain JSON. */
export interface Result<M extends string = string, D extends string = string> {
  readonly query: Query<M, D>;
  /** The moment against which it was resolved. */
  readonly now: number;
  /** What the figures are, one per measure of the query, in its order. */
  readonly columns: readonly (MeasureInfo & { readonly name: M })[];
  readonly groups: readonly Group[];
  readonly current: Frame<M>;
  readonly comparison: Frame<M> | null;
  readonly notes: readonly Note[];
}

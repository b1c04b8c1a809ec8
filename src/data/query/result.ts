import type { AssumptionBasis, Assumptions } from '../model/assumption.js';
import type { MeasureInfo } from '../model/describe-measure.js';
import type { CalendarPart } from '../time/calendar-part.js';
import type { Bucket, ResolvedPeriod } from '../time/period.js';
import type { Query } from './query.js';

/**
 * One member of a dimension. The member of events that have none (`null`), an empty string and a member that happens to
 * be called "Other" are three different members.
 */
export type Member =
  | {
      readonly kind: 'member';
      readonly key: string;
      readonly label: string;
      /** What of the calendar it is: a formatter names it, in any language, and the label is its key. Absent for all others. */
      readonly calendar?: CalendarPart;
    }
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
  /** Figures that are withheld because they are about too few people, null in their place; null where none are. */
  readonly suppressed: Suppressed | null;
}

/** Positions of figures that are withheld, in the arrays of the frame. */
export interface Suppressed {
  readonly values: readonly number[];
  readonly groupTotals: readonly number[];
  readonly bucketTotals: readonly number[];
  readonly totals: boolean;
}

/**
 * The groups of the first few dimensions of a query, each with its figures over all members of the others: those that groups
 * of the result begin with, in the order that the query asks for, by their own figures.
 */
export interface Subtotals<M extends string = string, D extends string = string> {
  readonly dimensions: readonly D[];
  readonly groups: readonly Group[];
  readonly current: Frame<M>;
  readonly comparison: Frame<M> | null;
}

/** The assumptions that figures rest on. */
export interface AssumptionsUsed extends AssumptionBasis {
  /**
   * Those in force at some time of the periods of the result, or the one that it is restated with; each with its values of
   * the assumptions that the measures rest on, and no others.
   */
  readonly versions: Assumptions;
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
  | { readonly kind: 'limited'; readonly left: number }
  /** Events before this instant are not kept, and the period reaches past it; the comparison is missing where all of it does. */
  | { readonly kind: 'retention'; readonly from: number }
  /** Figures about fewer people than this, and those from which they could be computed, are withheld. */
  | { readonly kind: 'suppressed'; readonly minimum: number }
  /** A figure rests on `covered` of the `of` events that it could be taken from; the others have no value to take. */
  | { readonly kind: 'coverage'; readonly measure: string; readonly covered: number; readonly of: number };

/** The answer to a query. Plain JSON. */
export interface Result<M extends string = string, D extends string = string> {
  readonly query: Query<M, D>;
  /** The moment against which it was resolved. */
  readonly now: number;
  /** What the figures are, one per measure of the query, in its order. */
  readonly columns: readonly (MeasureInfo & { readonly name: M })[];
  /**
   * Those that have events in one of the periods, or of which a trailing or standing figure is not 0, or members that could
   * have events where the query asks for all.
   */
  readonly groups: readonly Group[];
  readonly current: Frame<M>;
  readonly comparison: Frame<M> | null;
  /** One for each number of leading dimensions that is less than all; empty unless the query asks. */
  readonly subtotals: readonly Subtotals<M, D>[];
  /** Null where the figures rest on no assumption. */
  readonly assumptions: AssumptionsUsed | null;
  readonly notes: readonly Note[];
}

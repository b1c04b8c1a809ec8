import type { AssumptionBasis } from '../model/assumption.js';
import type { Calendar } from '../time/calendar.js';
import type { Grain } from '../time/grain.js';
import type { Comparison, Period } from '../time/period.js';
import type { Filter } from './filter.js';

/** The way up or down. */
export type Direction = 'ascending' | 'descending';

/**
 * Orders groups by a measure (over the whole period) or by the label of a dimension; ties by label, then key. Weekdays come from the
 * one on which weeks begin in the calendar of the query, and hours from midnight on.
 */
export interface Order<N extends string = string> {
  readonly by: N;
  readonly direction: Direction;
}

/**
 * Keeps the `count` first members of one dimension, ranked by a measure over the whole period, and folds the rest into
 * "Other" (computed from the events of the rest), or leaves the rest out.
 */
export interface Top<M extends string = string, D extends string = string> {
  readonly dimension: D;
  readonly by: M;
  readonly count: number;
  readonly direction: Direction;
  readonly other: boolean;
}

/**
 * A question to an adapter: frozen, canonical JSON with every field present. It is what goes over the wire, what is saved,
 * and what caches know an answer by.
 */
export interface Query<M extends string = string, D extends string = string> {
  readonly kind: 'query';
  readonly version: 1;
  /** Name of the model that it is asked of. */
  readonly model: string;
  readonly measures: readonly M[];
  readonly dimensions: readonly D[];
  readonly period: Period;
  readonly calendar: Calendar;
  /** Length of the buckets of time; null for the period as one. */
  readonly grain: Grain | null;
  readonly filter: Filter<D> | null;
  readonly comparison: Comparison | null;
  readonly order: readonly Order<M | D>[];
  readonly top: Top<M, D> | null;
  /** Most groups to return; null for all. What is left out is told by the note `limited`. */
  readonly limit: number | null;
  /**
   * Whether members of the only dimension appear too that have no events, such as tools that nobody used: those of which
   * there could be events, by what the filter asks of the dimension itself.
   */
  readonly allMembers: boolean;
  /**
   * Whether there are subtotals too: of the first dimension, of the first two, and so on. Of those groups alone that the
   * result begins with, each over all members of the other dimensions, those beyond `top` and `limit` included. Needs two
   * dimensions or more.
   */
  readonly subtotals: boolean;
  /** Which assumptions figures rest on; it changes nothing where they rest on none. */
  readonly assumptions: AssumptionBasis;
}

import type { Unit } from '../format/unit.js';
import type { Expression } from './expression.js';
import type { Formula } from './formula.js';

/** Which way is good: decides the colour of a change, never its sign. */
export type Better = 'higher' | 'lower' | 'neither';

/** Restricts a measure to events whose choice or text attributes have one of the given values. */
export type Condition = Readonly<Record<string, readonly string[]>>;

/** What every measure says about itself. */
export interface MeasureTraits {
  readonly label: string;
  readonly better?: Better;
  readonly unit?: Unit;
  /** One sentence on what it means, shown where a person asks. */
  readonly description?: string;
}

/** Which events of its fact a measure is taken from: all unless stated. */
export interface EventScope {
  readonly where?: Condition;
  /** Only events that have a value of this: the name of a number attribute or computed value of the fact, or an expression. */
  readonly given?: string | Expression;
}

/** Events of a fact. */
export interface CountMeasure extends MeasureTraits, EventScope {
  readonly kind: 'count';
  readonly fact: string;
}

/** Sum, mean, smallest or largest value of a number attribute or computed value `fact.name`; `min` and `max` also take `fact.at`. */
export interface ValueMeasure extends MeasureTraits, EventScope {
  readonly kind: 'sum' | 'mean' | 'min' | 'max';
  readonly of: string;
}

/** Quantile `q` (0 to 1) of a number attribute, by linear interpolation between closest ranks (R type 7). */
export interface QuantileMeasure extends MeasureTraits, EventScope {
  readonly kind: 'quantile';
  readonly of: string;
  readonly q: number;
}

/** Distinct members of `by` (an attribute path such as `user` or `user.department`) over one or several facts. */
export interface DistinctMeasure extends MeasureTraits, EventScope {
  readonly kind: 'distinct';
  readonly facts: readonly string[];
  readonly by: string;
  /** Counts a member once for each day, week or month of the calendar in which it has events: user-days. */
  readonly per?: 'day' | 'week' | 'month';
  /**
   * Days of a trailing window. At every level the figure is taken from the civil days up to and including the one in which
   * the bucket or the period ends (or the present one, if that is earlier), and not from the bucket or the period itself. No
   * event at or after the end of the period counts: a comparison that is cut like for like ends where it is cut.
   */
  readonly trailing?: number;
}

/**
 * Distinct members of `by` that stand at the end of the bucket or period (or at the present, if that is earlier): those whose
 * latest event until then, since the first one there is, meets the condition and the filter of the query. They belong to
 * the groups of that event. Of several events of one member at the same latest instant, each counts.
 */
export interface StandingMeasure extends MeasureTraits, EventScope {
  readonly kind: 'standing';
  readonly fact: string;
  readonly by: string;
}

/**
 * Members of `of` that at least `atLeast` distinct members of `by` had to do with, such as the tools that two people
 * or more have used.
 */
export interface SharedMeasure extends MeasureTraits, EventScope {
  readonly kind: 'shared';
  readonly fact: string;
  readonly of: string;
  readonly by: string;
  readonly atLeast: number;
}

/** A figure computed from other figures. Division by 0 is null. */
export interface FormulaMeasure extends MeasureTraits {
  readonly kind: 'formula';
  readonly formula: Formula;
}

/** A figure. */
export type Measure =
  | CountMeasure
  | ValueMeasure
  | QuantileMeasure
  | DistinctMeasure
  | SharedMeasure
  | StandingMeasure
  | FormulaMeasure;

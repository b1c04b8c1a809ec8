import type { Unit } from '../format/unit.js';
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

/** Events of a fact. */
export interface CountMeasure extends MeasureTraits {
  readonly kind: 'count';
  readonly fact: string;
  readonly where?: Condition;
}

/** Sum, mean, smallest or largest value of a number attribute `fact.attribute`; `min` and `max` also take `fact.at`. */
export interface ValueMeasure extends MeasureTraits {
  readonly kind: 'sum' | 'mean' | 'min' | 'max';
  readonly of: string;
  readonly where?: Condition;
}

/** Quantile `q` (0 to 1) of a number attribute, by linear interpolation between closest ranks (R type 7). */
export interface QuantileMeasure extends MeasureTraits {
  readonly kind: 'quantile';
  readonly of: string;
  readonly q: number;
  readonly where?: Condition;
}

/** Distinct members of `by` (an attribute path such as `user` or `user.department`) over one or several facts. */
export interface DistinctMeasure extends MeasureTraits {
  readonly kind: 'distinct';
  readonly facts: readonly string[];
  readonly by: string;
  readonly where?: Condition;
}

/**
 * Members of `of` that at least `atLeast` distinct members of `by` had to do with, such as the tools that two people
 * or more have used.
 */
export interface SharedMeasure extends MeasureTraits {
  readonly kind: 'shared';
  readonly fact: string;
  readonly of: string;
  readonly by: string;
  readonly atLeast: number;
  readonly where?: Condition;
}

/** A figure computed from other figures. Division by 0 is null. */
export interface FormulaMeasure extends MeasureTraits {
  readonly kind: 'formula';
  readonly formula: Formula;
}

/** A figure. */
export type Measure = CountMeasure | ValueMeasure | QuantileMeasure | DistinctMeasure | SharedMeasure | FormulaMeasure;

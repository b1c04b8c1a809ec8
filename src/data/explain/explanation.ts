import type { AssumptionDeclaration } from '../model/assumption.js';
import type { MeasureInfo } from '../model/describe-measure.js';
import type { Expression } from '../model/expression.js';
import type { Formula } from '../model/formula.js';
import type { Condition } from '../model/measure.js';
import type { Filter } from '../query/filter.js';
import type { AssumptionsUsed, Figure, Group, Note } from '../query/result.js';
import type { Bucket, ResolvedPeriod } from '../time/period.js';

/** Events that a figure was not taken from, and why. */
export type Exclusion =
  /** They do not meet the condition of the measure. */
  | { readonly reason: 'condition'; readonly where: Condition; readonly count: number }
  /** They have no value of something that the measure needs: they are not covered. */
  | { readonly reason: 'noValue'; readonly of: Expression; readonly text: string; readonly count: number };

/** The events behind a figure: `considered` = `counted` + those left out. */
export interface ExplainedEvents {
  readonly fact: string;
  readonly label: string;
  /** Events of the fact in the period, bucket, group and filter of the figure; null where it is withheld. */
  readonly considered: number | null;
  readonly counted: number | null;
  readonly excluded: readonly Exclusion[];
}

/** How a measure that is no formula comes out of events. */
export interface ExplainedSource {
  readonly kind: 'count' | 'sum' | 'mean' | 'min' | 'max' | 'quantile' | 'distinct' | 'shared' | 'standing';
  /** What is taken of each event, in words; null where events or members are counted. */
  readonly value: string | null;
  /** What is taken of each event where it is computed. */
  readonly expression: Expression | null;
  /**
   * The events, by fact. Empty where the figure is not taken from the events of its period alone: trailing windows, and
   * what stands.
   */
  readonly events: readonly ExplainedEvents[];
}

/** A figure with everything that it was made from. */
export interface ExplainedFigure {
  readonly measure: MeasureInfo;
  readonly figure: Figure;
  /** What it is computed from where it is a formula, as it is declared and in words. */
  readonly formula: { readonly expression: Formula; readonly text: string } | null;
  /** The figures that the formula takes, each explained in turn; none for a measure that is taken from events. */
  readonly inputs: readonly ExplainedFigure[];
  /** How it is taken from events; null for a formula. */
  readonly source: ExplainedSource | null;
}

/** The answer to "how is this computed?". Plain JSON. */
export interface Explanation {
  readonly figure: ExplainedFigure;
  /** The period, bucket (null for the whole period) and group (null for the total) that the figure is of. */
  readonly period: ResolvedPeriod;
  readonly bucket: Bucket | null;
  readonly group: Group | null;
  readonly filter: Filter | null;
  /** What the assumptions are called that figures rest on, by name. */
  readonly assumptions: Readonly<Record<string, AssumptionDeclaration>>;
  /** The versions of the assumptions with their values; null where the figure rests on none. */
  readonly basis: AssumptionsUsed | null;
  readonly notes: readonly Note[];
}

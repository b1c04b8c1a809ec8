import type { DimensionName, MeasureName, Model } from '../model/define-model.js';
import type { Comparison, Period } from '../time/period.js';
import type { Panel } from './panel.js';

/** A titled group of panels. */
export interface Section<M extends string = string, D extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /**
   * A dimension of which exactly one member has to be chosen, such as the project where stages belong to one. Without that the
   * section asks nothing: it offers the choice, and never aggregates across members.
   */
  readonly needsOne?: D;
  readonly panels: readonly Panel<M, D>[];
  /** What there has to be: without it, the section is not shown and none of its figures is asked for. */
  readonly needs?: 'contract';
}

/** Panels in sections with what they start from. A dashboard on screen is a live report. Plain, versioned JSON. */
export interface Report<M extends string = string, D extends string = string> {
  readonly kind: 'report';
  readonly version: 1;
  /** Name of the model that it is over. */
  readonly model: string;
  readonly title: string;
  readonly period: Period;
  readonly comparison: Comparison | null;
  /** Dimensions that a person can filter it by, in order. */
  readonly filters: readonly D[];
  readonly sections: readonly Section<M, D>[];
}

/** Declares a report over `model`; measures and dimensions that the model lacks do not compile. */
export function defineReport<M extends Model>(
  model: M,
  report: Omit<Report<MeasureName<M>, DimensionName<M>>, 'kind' | 'version' | 'model'>,
): Report<MeasureName<M>, DimensionName<M>> {
  return Object.freeze({ kind: 'report', version: 1, model: model.name, ...report });
}

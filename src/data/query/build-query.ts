import { AS_RECORDED, type AssumptionBasis } from '../model/assumption.js';
import type { DimensionName, MeasureName, Model } from '../model/define-model.js';
import { type Calendar, DEFAULT_CALENDAR } from '../time/calendar.js';
import type { Grain } from '../time/grain.js';
import type { Comparison, Period } from '../time/period.js';
import { canonicalQuery } from './canonical-query.js';
import type { Filter } from './filter.js';
import type { Order, Query, Top } from './query.js';

/** What to ask; everything but measures and period may be left out. */
export interface QuerySpec<M extends string = string, D extends string = string> {
  readonly measures: readonly M[];
  readonly period: Period;
  readonly dimensions?: readonly D[];
  /** UTC with weeks from Monday unless stated. */
  readonly calendar?: Calendar;
  readonly grain?: Grain | null;
  readonly filter?: Filter<D> | null;
  readonly comparison?: Comparison | null;
  readonly order?: readonly Order<M | D>[];
  readonly top?: Top<M, D> | null;
  readonly limit?: number | null;
  readonly allMembers?: boolean;
  readonly subtotals?: boolean;
  /** As recorded, with expected values, unless stated. */
  readonly assumptions?: Partial<AssumptionBasis>;
}

/**
 * Builds a query over `model`. Unknown measures and dimensions do not compile.
 *
 * @throws UsageError `unknownName`, `incompatible`, `invalidQuery`, each with what to do instead.
 */
export function query<M extends Model, const N extends MeasureName<M>, const D extends DimensionName<M> = never>(
  model: M,
  spec: QuerySpec<N, D>,
): Query<N, D> {
  return canonicalQuery(model, {
    kind: 'query',
    version: 1,
    model: model.name,
    measures: spec.measures,
    dimensions: spec.dimensions ?? [],
    period: spec.period,
    calendar: spec.calendar ?? DEFAULT_CALENDAR,
    grain: spec.grain ?? null,
    filter: spec.filter ?? null,
    comparison: spec.comparison ?? null,
    order: spec.order ?? [],
    top: spec.top ?? null,
    limit: spec.limit ?? null,
    allMembers: spec.allMembers ?? false,
    subtotals: spec.subtotals ?? false,
    assumptions: { ...AS_RECORDED, ...spec.assumptions },
  });
}

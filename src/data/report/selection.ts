import type { Filter, MemberKey } from '../query/filter.js';
import type { Grain } from '../time/grain.js';
import type { Comparison, Period } from '../time/period.js';
import type { Report } from './report.js';

/** Most steps that lead back. */
export const MOST_STEPS = 20;

/** Where a person was before going deeper into time. */
export interface PeriodStep {
  readonly period: Period;
  readonly grain: Grain | null;
}

/**
 * What a person has chosen on a dashboard. It lives in the URL or with the host; a report says what it starts from.
 */
export interface Selection {
  readonly period: Period;
  /** Null leaves it to the length of the period. */
  readonly grain: Grain | null;
  readonly comparison: Comparison | null;
  /** Chosen members by dimension; a dimension without an entry is not filtered. */
  readonly filters: Readonly<Record<string, readonly MemberKey[]>>;
  /** The periods that led to this one, the first one first; none unless stated. */
  readonly steps?: readonly PeriodStep[];
  /**
   * Dimensions that were gone through in a panel, by the id of the panel. Each is filtered by exactly one member; one that no
   * longer is, and those after it, do not count.
   */
  readonly drills?: Readonly<Record<string, readonly string[]>>;
}

/** What a person sees first: what the report starts from. */
export function selectionOf({ period, grain, comparison, chosen }: Report): Selection {
  return { period, grain, comparison, filters: chosen };
}

/** The filter that a selection amounts to: one of the chosen members in every dimension that has some. */
export function filterOf(selection: Pick<Selection, 'filters'>): Filter | null {
  const filters = Object.entries(selection.filters)
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values]): Filter => ({ kind: 'in', dimension, values }));
  if (filters.length === 0) return null;
  return filters.length === 1 ? (filters[0] ?? null) : { kind: 'and', filters };
}

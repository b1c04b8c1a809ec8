import type { Filter, MemberKey } from '../query/filter.js';
import type { Grain } from '../time/grain.js';
import type { Comparison, Period } from '../time/period.js';

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
}

/** The filter that a selection amounts to: one of the chosen members in every dimension that has some. */
export function filterOf(selection: Pick<Selection, 'filters'>): Filter | null {
  const filters = Object.entries(selection.filters)
    .filter(([, values]) => values.length > 0)
    .map(([dimension, values]): Filter => ({ kind: 'in', dimension, values }));
  if (filters.length === 0) return null;
  return filters.length === 1 ? (filters[0] ?? null) : { kind: 'and', filters };
}

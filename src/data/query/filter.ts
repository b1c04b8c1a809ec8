/** A key of a member of a dimension; null is the member of events that have none. */
export type MemberKey = string | null;

/**
 * Which events count. `in` keeps events with one of the members (any of them, for a many-valued dimension), `hasAll`
 * those with all of them. `range` keeps events whose number lies in `[atLeast, below)`, in the unit of its attribute; without
 * either bound, those that have one. `not` is the complement: an event is kept by a filter or by its `not`, never by both or neither.
 */
export type Filter<D extends string = string> =
  | { readonly kind: 'in'; readonly dimension: D; readonly values: readonly MemberKey[] }
  | { readonly kind: 'hasAll'; readonly dimension: D; readonly values: readonly MemberKey[] }
  | { readonly kind: 'range'; readonly dimension: D; readonly atLeast: number | null; readonly below: number | null }
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter<D>[] }
  | { readonly kind: 'not'; readonly filter: Filter<D> };

/** Keeps events with one of the members. */
export function isIn<const D extends string>(dimension: D, values: readonly MemberKey[]): Filter<D> {
  return { kind: 'in', dimension, values };
}

/** Keeps events with none of the members. */
export function notIn<const D extends string>(dimension: D, values: readonly MemberKey[]): Filter<D> {
  return { kind: 'not', filter: { kind: 'in', dimension, values } };
}

/** Keeps events with all of the members of a many-valued dimension. */
export function hasAll<const D extends string>(dimension: D, values: readonly MemberKey[]): Filter<D> {
  return { kind: 'hasAll', dimension, values };
}

/** Keeps events whose number is `atLeast` or more and less than `below`; without either, those that have one. */
export function inRange<const D extends string>(
  dimension: D,
  { atLeast = null, below = null }: { readonly atLeast?: number | null; readonly below?: number | null },
): Filter<D> {
  return { kind: 'range', dimension, atLeast, below };
}

/** Keeps events that all of the filters keep. */
export function allOf<const D extends string>(...filters: readonly Filter<D>[]): Filter<D> {
  return { kind: 'and', filters };
}

/** Keeps events that one of the filters keeps. */
export function anyOf<const D extends string>(...filters: readonly Filter<D>[]): Filter<D> {
  return { kind: 'or', filters };
}

/** Keeps events that the filter does not. */
export function not<const D extends string>(filter: Filter<D>): Filter<D> {
  return { kind: 'not', filter };
}

/** Names of the dimensions that a filter asks, each once. */
export function dimensionsOfFilter(filter: Filter | null): readonly string[] {
  if (filter === null) return [];
  if (filter.kind === 'in' || filter.kind === 'hasAll' || filter.kind === 'range') return [filter.dimension];
  if (filter.kind === 'not') return dimensionsOfFilter(filter.filter);
  return [...new Set(filter.filters.flatMap(dimensionsOfFilter))];
}

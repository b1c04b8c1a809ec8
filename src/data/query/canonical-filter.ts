import type { Filter, MemberKey } from './filter.js';
import { canonicalJson } from './query-key.js';

/**
 * One form for filters that mean the same: values sorted and each once, nested `and` and `or` flattened and sorted, null
 * for an `and` of nothing.
 */
export function canonicalFilter<D extends string>(filter: Filter<D> | null): Filter<D> | null {
  if (filter === null) return null;
  const found = canonical(filter);
  return found.kind === 'and' && found.filters.length === 0 ? null : found;
}

function canonical<D extends string>(filter: Filter<D>): Filter<D> {
  switch (filter.kind) {
    case 'in':
    case 'hasAll':
      return { kind: filter.kind, dimension: filter.dimension, values: sorted(filter.values) };
    case 'range':
      return { kind: 'range', dimension: filter.dimension, atLeast: filter.atLeast, below: filter.below };
    case 'not': {
      const inner = canonical(filter.filter);
      return inner.kind === 'not' ? inner.filter : { kind: 'not', filter: inner };
    }
    case 'and':
    case 'or': {
      const parts = filter.filters
        .map(canonical)
        .flatMap((part) => (part.kind === filter.kind ? part.filters : [part]));
      const byKey = new Map(parts.map((part) => [canonicalJson(part), part]));
      const filters = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
      return filters.length === 1 && filters[0] !== undefined ? filters[0] : { kind: filter.kind, filters };
    }
  }
}

/** By code unit, null first: the order has to be the same on every machine, not pleasant. */
function sorted(values: readonly MemberKey[]): readonly MemberKey[] {
  return [...new Set(values)].sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
}

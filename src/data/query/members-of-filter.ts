import type { Filter, MemberKey } from './filter.js';

/** The members that a filter names, by dimension, each once. */
export function membersOfFilter(filter: Filter | null): ReadonlyMap<string, readonly MemberKey[]> {
  const named = new Map<string, readonly MemberKey[]>();
  const collect = (part: Filter): void => {
    if (part.kind === 'in' || part.kind === 'hasAll') {
      named.set(part.dimension, [...new Set([...(named.get(part.dimension) ?? []), ...part.values])]);
    } else if (part.kind === 'not') collect(part.filter);
    else if (part.kind !== 'range') part.filters.forEach(collect);
  };
  if (filter !== null) collect(filter);
  return named;
}

import type { Query } from './query.js';

/** JSON with the keys of every object in one order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const keys = new WeakMap<Query, string>();

/** What caches know a query by: the same text for queries that ask the same. */
export function queryKey(query: Query): string {
  let key = keys.get(query);
  if (key === undefined) {
    key = canonicalJson(query);
    if (Object.isFrozen(query)) keys.set(query, key);
  }
  return key;
}

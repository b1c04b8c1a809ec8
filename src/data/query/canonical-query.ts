import type { Model } from '../model/define-model.js';
import { canonicalFilter } from './canonical-filter.js';
import { checkQuery } from './check-query.js';
import type { Query } from './query.js';

/**
 * One form for queries that ask the same, checked and frozen. What it is made from stays as it is.
 *
 * @throws UsageError `invalidQuery`, `unknownName`, `incompatible`.
 */
export function canonicalQuery<M extends string, D extends string>(model: Model, query: Query<M, D>): Query<M, D> {
  checkQuery(model, query);
  const canonical: Query<M, D> = {
    ...query,
    measures: [...query.measures],
    dimensions: [...query.dimensions],
    period: withoutDefaults(query.period),
    calendar: { ...query.calendar },
    filter: canonicalFilter(query.filter),
    comparison: query.comparison && withoutDefaults(query.comparison),
    order: query.order.map((order) => ({ ...order })),
    top: query.top && { ...query.top },
    assumptions: { ...query.assumptions },
  };
  return deepFreeze(canonical);
}

/** What is optional in a period or comparison is false unless stated. */
function withoutDefaults<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== false && part !== undefined)) as T;
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

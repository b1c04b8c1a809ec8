import { queryOptions } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import { ask } from '../data/adapters/ask.js';
import { isRefusal } from '../data/adapters/refusal.js';
import { isAbort, UsageError } from '../data/errors.js';
import type { Query } from '../data/query/query.js';
import { queryKey } from '../data/query/query-key.js';
import { cacheKey } from './cache-key.js';

const ATTEMPTS = 3;

/** What a query is asked with. */
export interface UsageQueryOptions<M extends string, D extends string> {
  readonly adapter: UsageAdapter;
  readonly query: Query<M, D>;
  /** The moment that relative periods are resolved against, milliseconds since the epoch. */
  readonly now: number;
  /** What tells several sources of one model apart in one cache; see `UsageProvider`. */
  readonly scope?: string;
}

/**
 * Options of TanStack Query for a question, as `useUsage` uses them: for `prefetchQuery`, `useQueries` and servers. An answer
 * to one question at one moment never goes stale; what is refused is not asked again.
 */
export function usageQueryOptions<M extends string, D extends string>(options: UsageQueryOptions<M, D>) {
  const { adapter, query, now, scope = '' } = options;
  return queryOptions({
    queryKey: cacheKey(adapter.model, scope, queryKey(query), now),
    queryFn: ({ signal }) => ask(adapter, query, { signal, now }),
    ...SETTINGS,
  });
}

/** How every question is asked, of figures and of members. */
export const SETTINGS = {
  staleTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
  networkMode: 'always',
  throwOnError: false,
  retry: (failures: number, error: Error) => !isRefusal(error) && !isFinal(error) && failures < ATTEMPTS - 1,
} as const;

/** Nobody waits any more, or whoever does has waited long enough. */
function isFinal(error: Error): boolean {
  return isAbort(error) || (error instanceof UsageError && error.code === 'timedOut');
}

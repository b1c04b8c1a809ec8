'use client';
import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Query } from '../data/query/query.js';
import type { Result } from '../data/query/result.js';
import { cacheKey } from './cache-key.js';
import { useUsageContext } from './usage-provider.js';
import { usageQueryOptions } from './usage-query-options.js';

/**
 * Asks a question and keeps the answer up to date. The figures of a question with the same columns stay, as
 * `isPlaceholderData`, until the new ones are there, and an answer to an earlier question never takes the place of a later
 * one. Null asks nothing.
 */
export function useUsage<M extends string, D extends string>(
  query: Query<M, D> | null,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Result<M, D>> {
  const { adapter, now, queryClient, scope } = useUsageContext();
  return useQuery(
    {
      ...(query === null
        ? { queryKey: cacheKey(adapter.model, scope, null, now), queryFn: skipToken }
        : usageQueryOptions({ adapter, query, now, scope })),
      enabled: query !== null && (options.enabled ?? true),
      placeholderData: (previous, previousQuery) =>
        query !== null && previousQuery?.queryKey[2] === scope && hasColumnsOf(previous, query) ? previous : undefined,
    },
    queryClient,
  );
}

function hasColumnsOf(result: Result | undefined, query: Query): boolean {
  return (
    result !== undefined &&
    isSame(result.query.measures, query.measures) &&
    isSame(result.query.dimensions, query.dimensions)
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

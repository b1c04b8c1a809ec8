'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { Result } from '../data/query/result.js';
import { cacheKey } from './cache-key.js';
import { useUsageContext } from './usage-provider.js';
import { useAppliedSelection } from './use-selection.js';

/** The instant before which nothing is kept, where the period or the comparison that is chosen reaches past it; null otherwise. */
export function useRetention(): number | null {
  const { queryClient, model, scope } = useUsageContext();
  const { period, comparison } = useAppliedSelection();
  const asked = JSON.stringify([period, comparison]);
  const retention = useCallback(() => {
    const isAsked = ({ query }: Result) => JSON.stringify([query.period, query.comparison]) === asked;
    for (const [, data] of queryClient.getQueriesData<Partial<Result>>({ queryKey: cacheKey(model, scope) })) {
      const note = data?.notes?.find(({ kind }) => kind === 'retention');
      if (note?.kind === 'retention' && isResult(data) && isAsked(data)) return note.from;
    }
    return null;
  }, [queryClient, model, scope, asked]);
  const subscribe = useCallback(
    (listener: () => void) =>
      queryClient.getQueryCache().subscribe(({ type }) => (type === 'updated' ? listener() : undefined)),
    [queryClient],
  );
  return useSyncExternalStore(subscribe, retention, retention);
}

function isResult(data: Partial<Result> | undefined): data is Result {
  return data?.query !== undefined;
}

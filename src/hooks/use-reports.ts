'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { inTime } from '../data/adapters/in-time.js';
import { UsageError } from '../data/errors.js';
import type { ReportStore } from '../data/reports/report-store.js';
import { isSavedReport, type SavedReport } from '../data/reports/saved-report.js';
import { useUsageContext } from './usage-provider.js';

/** The saved reports over the model, and how they are changed. */
export interface SavedReports {
  /** Undefined until they are there. */
  readonly list: readonly SavedReport[] | undefined;
  readonly isFailed: boolean;
  readonly reload: () => void;
  /** Does something with the store, in time, and reads the list anew whether that went well or not. */
  readonly change: <T>(doing: (store: ReportStore) => Promise<T>) => Promise<T>;
}

/** The reports over the model that are kept in the store of the nearest `UsageProvider` (`reports`); none where it has none. */
export function useReports(): SavedReports {
  const { queryClient, patience, model, reports: store } = useUsageContext();
  const { data, isError, refetch } = useQuery(
    {
      queryKey: ['tallyboard reports', store === undefined ? 0 : keyOf(store), model.name],
      queryFn: async ({ signal }) =>
        store === undefined ? [] : checked(await inTime(() => store.list(model.name), patience, signal)),
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: false,
    },
    queryClient,
  );
  const reload = useCallback(() => void refetch(), [refetch]);
  useEffect(() => store?.subscribe?.(reload), [store, reload]);
  const change = useCallback(
    async <T>(doing: (to: ReportStore) => Promise<T>) => {
      if (store === undefined) throw new UsageError('storeFailed', 'There is no store to keep reports in.');
      try {
        return await inTime(() => doing(store), patience, new AbortController().signal);
      } finally {
        void refetch();
      }
    },
    [store, patience, refetch],
  );
  return { list: data, isFailed: isError, reload, change };
}

function checked(given: readonly SavedReport[]): readonly SavedReport[] {
  if (Array.isArray(given) && given.every(isSavedReport)) return given;
  throw new UsageError('storeFailed', 'The store of reports gave what is no list of them. Return saved reports.');
}

const keys = new WeakMap<ReportStore, number>();
let stores = 0;

/** Tells stores apart in a cache. */
function keyOf(store: ReportStore): number {
  const key = keys.get(store) ?? ++stores;
  keys.set(store, key);
  return key;
}

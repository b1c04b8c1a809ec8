'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { inTime } from '../data/adapters/in-time.js';
import { UsageError } from '../data/errors.js';
import { isSavedView, type ViewList } from '../data/views/saved-view.js';
import type { ViewStore } from '../data/views/view-store.js';
import { useUsageContext } from './usage-provider.js';

/** The views of a dashboard, and how they are changed. */
export interface Views {
  /** Undefined until they are there. */
  readonly list: ViewList | undefined;
  readonly isFailed: boolean;
  readonly reload: () => void;
  /** Does something with the store, and reads the list anew whether that went well or not. */
  readonly change: <T>(doing: (store: ViewStore) => Promise<T>) => Promise<T>;
}

/** The views that `store` has of a dashboard. */
export function useViews(store: ViewStore, dashboard: string): Views {
  const { queryClient, patience } = useUsageContext();
  const key = `${keyOf(store)} ${dashboard}`;
  const { data, isError, refetch } = useQuery(
    {
      queryKey: ['tallyboard views', key],
      queryFn: async ({ signal }) => checkViews(await inTime(() => store.list(dashboard), patience, signal)),
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: false,
    },
    queryClient,
  );
  const reload = useCallback(() => void refetch(), [refetch]);
  useEffect(() => store.subscribe?.(reload), [store, reload]);
  const change = useCallback(
    async <T>(doing: (to: ViewStore) => Promise<T>) => {
      try {
        return await doing(store);
      } finally {
        await refetch();
      }
    },
    [store, refetch],
  );
  return { list: data, isFailed: isError, reload, change };
}

function checkViews(given: ViewList): ViewList {
  const { views, defaultView }: Partial<ViewList> = given ?? {};
  const isName = defaultView === null || typeof defaultView === 'string';
  if (Array.isArray(views) && views.every(isSavedView) && isName) return given;
  throw new UsageError(
    'adapterFailed',
    'The store of views gave what is no list of them, so that there is nothing to choose from. Return { views, defaultView }.',
  );
}

const keys = new WeakMap<ViewStore, number>();
let stores = 0;

/** Tells stores apart in a cache. */
function keyOf(store: ViewStore): number {
  const key = keys.get(store) ?? ++stores;
  keys.set(store, key);
  return key;
}

'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { applicableFilter } from '../data/report/panel-query.js';
import { PLUGIN_MEASURES } from '../data/roi/plugin-comparison.js';
import { pluginQueryOptions } from './plugin-query-options.js';
import type { PluginState } from './plugin-state.js';
import { useUsageContext } from './usage-provider.js';
import { useAppliedSelection } from './use-selection.js';

/**
 * What plugins would have cost against the tools that replace them, over the period and under the filters of the selection.
 * Figures stay until newer ones are there; `none` where the host gives no `plugins`.
 */
export function usePluginComparison(): PluginState {
  const { model, adapter, plugins, pluginsKey, calendar, now, queryClient, scope, refresh } = useUsageContext();
  const { period, filters } = useAppliedSelection();
  const asked = useMemo(() => {
    try {
      return applicableFilter(model, PLUGIN_MEASURES, { filters }, undefined);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }, [model, filters]);
  const filter = asked instanceof Error ? null : asked.filter;
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(
    {
      ...pluginQueryOptions({ adapter, plugins, pluginsKey, period, calendar, filter, now, scope }),
      enabled: plugins !== null && !(asked instanceof Error),
      placeholderData: (previous, previousQuery) => (previousQuery?.queryKey[2] === scope ? previous : undefined),
    },
    queryClient,
  );
  return useMemo((): PluginState => {
    if (plugins === null) return { status: 'none' };
    if (asked instanceof Error) return { status: 'error', error: asked, retry: refresh };
    if (error !== null && !isFetching) return { status: 'error', error, retry: () => void refetch() };
    if (data === undefined) return { status: 'loading' };
    return { status: 'ready', comparison: data, refreshing: isPlaceholderData || isFetching, ignored: asked.ignored };
  }, [plugins, asked, data, error, isPlaceholderData, isFetching, refetch, refresh]);
}

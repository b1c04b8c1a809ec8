'use client';
import { useMemo } from 'react';
import { queryKey } from '../data/query/query-key.js';
import type { PanelContext, PanelQuery } from '../data/report/panel-query.js';
import type { PanelState } from './panel-state.js';
import { retryFailed } from './retry-failed.js';
import { useUsageContext } from './usage-provider.js';
import { useResolvedSelection } from './use-resolved-selection.js';
import { useAppliedSelection } from './use-selection.js';
import { useUsage } from './use-usage.js';

/**
 * What the answer to a question about `subject` is under the current selection. Figures stay until newer ones are there. `ask`
 * is the same from render to render; null asks nothing.
 */
export function useQuestion<T>(subject: T, ask: (subject: T, context: PanelContext) => PanelQuery | null): PanelState {
  const { model, calendar, refresh, queryClient, scope } = useUsageContext();
  const selection = useAppliedSelection();
  const resolved = useResolvedSelection(selection);
  const asked = useMemo((): PanelQuery | Error | null => {
    if (resolved instanceof Error) return resolved;
    try {
      return ask(subject, { model, selection, grain: resolved.grain, calendar });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }, [subject, ask, model, selection, resolved, calendar]);

  const answer = useUsage(asked instanceof Error || asked === null ? null : asked.query);
  const { data, error, isPlaceholderData, isFetching } = answer;
  return useMemo((): PanelState => {
    if (asked instanceof Error) return { status: 'error', error: asked, retry: refresh };
    if (error !== null && !isFetching)
      return { status: 'error', error, retry: () => retryFailed(queryClient, model, scope) };
    if (data === undefined || asked === null) return { status: 'loading' };
    // The same question at a later moment is answered in silence: a page that is live would never be still.
    const refreshing = (isPlaceholderData || isFetching) && queryKey(data.query) !== queryKey(asked.query);
    return { status: 'ready', result: data, refreshing, ignored: asked.ignored };
  }, [asked, data, error, isPlaceholderData, isFetching, refresh, queryClient, model, scope]);
}

'use client';
import { useMemo } from 'react';
import type { Panel } from '../data/report/panel.js';
import { type PanelQuery, panelQuery } from '../data/report/panel-query.js';
import type { PanelState } from './panel-state.js';
import { useUsageContext } from './usage-provider.js';
import { useResolvedSelection } from './use-resolved-selection.js';
import { useAppliedSelection } from './use-selection.js';
import { useUsage } from './use-usage.js';

/** What a panel has to show under the current selection. Figures stay until newer ones are there. */
export function usePanel(panel: Panel): PanelState {
  const { model, calendar, refresh } = useUsageContext();
  const selection = useAppliedSelection();
  const resolved = useResolvedSelection(selection);
  const asked = useMemo((): PanelQuery | Error => {
    if (resolved instanceof Error) return resolved;
    try {
      return panelQuery(panel, { model, selection, grain: resolved.grain, calendar });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }, [panel, model, selection, resolved, calendar]);

  const answer = useUsage(asked instanceof Error ? null : asked.query);
  const { data, error, isPlaceholderData, isFetching, refetch } = answer;
  return useMemo((): PanelState => {
    if (asked instanceof Error) return { status: 'error', error: asked, retry: refresh };
    if (error !== null && !isFetching) return { status: 'error', error, retry: () => void refetch() };
    if (data === undefined) return { status: 'loading' };
    return { status: 'ready', result: data, refreshing: isPlaceholderData || isFetching, ignored: asked.ignored };
  }, [asked, data, error, isPlaceholderData, isFetching, refetch, refresh]);
}

'use client';
import { useMemo } from 'react';
import type { Estimates } from '../data/report/estimate-range.js';
import type { StatPanel } from '../data/report/panel.js';
import { estimateQuery } from '../data/report/panel-query.js';
import { useUsageContext } from './usage-provider.js';
import { useResolvedSelection } from './use-resolved-selection.js';
import { useAppliedSelection } from './use-selection.js';
import { useUsage } from './use-usage.js';

/** The range of the figure of a panel under the current selection. */
export function useEstimates(panel: StatPanel): Estimates {
  const { model, calendar } = useUsageContext();
  const selection = useAppliedSelection();
  const resolved = useResolvedSelection(selection);
  const [asksLow, asksHigh] = useMemo(() => {
    if (resolved instanceof Error) return [null, null];
    const context = { model, selection, grain: resolved.grain, calendar };
    try {
      return [estimateQuery(panel, context, 'low').query, estimateQuery(panel, context, 'high').query];
    } catch {
      // The panel itself says what is wrong with it.
      return [null, null];
    }
  }, [panel, model, selection, resolved, calendar]);
  const { data: low, isError: lacksLow } = useUsage(asksLow);
  const { data: high, isError: lacksHigh } = useUsage(asksHigh);
  const hasFailed = lacksLow || lacksHigh;
  return useMemo(() => {
    if (hasFailed) return 'failed';
    if (low === undefined || high === undefined) return null;
    const { measure } = panel;
    return { low: low.current.totals[measure] ?? null, high: high.current.totals[measure] ?? null };
  }, [hasFailed, low, high, panel]);
}

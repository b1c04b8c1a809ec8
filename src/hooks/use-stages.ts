'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Result } from '../data/query/result.js';
import { oneMember, oneMemberOf } from '../data/report/one-member.js';
import type { StagesPanel } from '../data/report/panel.js';
import { panelQuery, transitionsQuery } from '../data/report/panel-query.js';
import { cacheKey } from './cache-key.js';
import type { PanelState } from './panel-state.js';
import { stageGraphQueryOptions } from './stage-graph-query-options.js';
import type { StageGraphState, StagesState } from './stages-state.js';
import { useUsageContext } from './usage-provider.js';
import { useQuestion } from './use-question.js';
import { useAppliedSelection } from './use-selection.js';

/**
 * What the stages of a workflow have to show under the current selection. While another owner's figures are on their way, the
 * graph is still that of the figures shown: the two never belong to different workflows.
 */
export function useStages(panel: StagesPanel): StagesState {
  const selection = useAppliedSelection();
  const figures = useQuestion(panel, panelQuery);
  const transitions = useQuestion(panel, transitionsQuery);
  const chosen = oneMember(selection, panel.owner);
  const shown = figures.status === 'ready' ? oneMemberOf(figures.result.query.filter, panel.owner) : chosen;
  // Begun to load with the figures of the owner that was chosen, not after them.
  useStageGraph(chosen);
  const graph = useStageGraph(shown);
  const isAsked = panel.transitions !== undefined;
  return useMemo(
    () => ({ figures, transitions: isAsked ? alongside(figures, transitions) : null, graph }),
    [figures, transitions, isAsked, graph],
  );
}

/** Answers arrive one after the other: those to another question than what they are shown beside are waited for. */
function alongside(figures: PanelState, transitions: PanelState): PanelState {
  if (figures.status !== 'ready' || transitions.status !== 'ready') return transitions;
  return aboutOf(figures.result) === aboutOf(transitions.result) ? transitions : { status: 'loading' };
}

function aboutOf({ query: { period, filter, comparison }, now }: Result): string {
  return JSON.stringify([period, filter, comparison, now]);
}

function useStageGraph(owner: string | null): StageGraphState | null {
  const { model, scope, queryClient, stageGraphs } = useUsageContext();
  const { data, error, isFetching, refetch } = useQuery(
    owner === null || stageGraphs === null
      ? { queryKey: cacheKey(model, scope, 'stageGraph', null), queryFn: skipToken }
      : stageGraphQueryOptions({ stageGraphs, model, owner, scope }),
    queryClient,
  );
  return useMemo((): StageGraphState | null => {
    if (stageGraphs === null) return null;
    if (data !== undefined) return { status: 'ready', graph: data };
    if (error !== null && !isFetching) return { status: 'error', error, retry: () => void refetch() };
    return { status: 'loading' };
  }, [stageGraphs, data, error, isFetching, refetch]);
}

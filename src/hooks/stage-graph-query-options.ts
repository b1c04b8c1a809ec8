import { queryOptions } from '@tanstack/react-query';
import type { Model } from '../data/model/define-model.js';
import { askStageGraph, type StageGraphs } from '../data/workflow/stage-graphs.js';
import { cacheKey } from './cache-key.js';
import { SETTINGS } from './usage-query-options.js';

/** What a stage graph is asked for with. */
export interface StageGraphQueryOptions {
  readonly stageGraphs: StageGraphs;
  readonly model: Model;
  /** Key of the owner of the workflow. */
  readonly owner: string;
  /** What tells several sources of one model apart in one cache; see `UsageProvider`. */
  readonly scope?: string;
}

/** How long a graph is taken for current. Workflows are redrawn now and then, figures change all the time. */
const CURRENT = 5 * 60_000;

/** Options of TanStack Query for the stage graph of one owner. */
export function stageGraphQueryOptions({ stageGraphs, model, owner, scope = '' }: StageGraphQueryOptions) {
  return queryOptions({
    ...SETTINGS,
    queryKey: cacheKey(model, scope, 'stageGraph', owner),
    queryFn: ({ signal }) => askStageGraph(stageGraphs, owner, signal),
    staleTime: CURRENT,
  });
}

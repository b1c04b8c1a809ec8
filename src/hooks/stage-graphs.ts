import type { StageGraph } from '../data/workflow/stage-graph.js';

/**
 * A port: the workflows that issues go through, as the host draws them. Without it the stages of a workflow are shown as a
 * table alone.
 */
export interface StageGraphs {
  /**
   * The graph of one owner of a workflow, such as a project, by its key; null where it has none. It is read by
   * `parseStageGraph`: what is no stage graph fails, and the table stays.
   */
  graphOf(owner: string, options: { readonly signal: AbortSignal }): Promise<StageGraph | null>;
}

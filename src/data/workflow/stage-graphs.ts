import type { StageGraph } from './stage-graph.js';

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

/**
 * The graph of one owner, read.
 *
 * @throws UsageError `invalidOption` where it is none; whatever the port throws.
 */
export async function askStageGraph(
  stageGraphs: StageGraphs,
  owner: string,
  signal: AbortSignal,
): Promise<StageGraph | null> {
  // What reads graphs is no part of pages that show none.
  const [graph, { parseStageGraph }] = await Promise.all([
    stageGraphs.graphOf(owner, { signal }),
    import('./stage-graph.js'),
  ]);
  return graph === null ? null : parseStageGraph(graph);
}

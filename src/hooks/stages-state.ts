import type { StageGraph } from '../data/workflow/stage-graph.js';
import type { PanelState } from './panel-state.js';

/** What is known of a stage graph at the moment. */
export type StageGraphState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: Error; readonly retry: () => void }
  /** Null: the owner has no graph. */
  | { readonly status: 'ready'; readonly graph: StageGraph | null };

/** What the stages of a workflow have to show at the moment. Each part loads, fails and is tried again by itself. */
export interface StagesState {
  /** The figures of the stages. */
  readonly figures: PanelState;
  /** What went on between them; null where the panel does not ask. */
  readonly transitions: PanelState | null;
  /** The graph of the owner that the figures are of; null where the host has none to give. */
  readonly graph: StageGraphState | null;
}

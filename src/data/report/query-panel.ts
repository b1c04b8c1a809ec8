import type { Panel, QueryPanel } from './panel.js';

/** Whether a panel is answered by one question under a selection, which `panelQuery` makes of it. */
export function isQueryPanel<M extends string, D extends string>(panel: Panel<M, D>): panel is QueryPanel<M, D> {
  return panel.view !== 'plugins' && panel.view !== 'contract' && panel.view !== 'text';
}

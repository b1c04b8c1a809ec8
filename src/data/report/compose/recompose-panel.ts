import type { Model } from '../../model/define-model.js';
import { fittingPanel } from '../definition/fitting-panel.js';
import type { QueryPanel } from '../panel.js';
import { composePanel } from './compose-panel.js';
import type { ChoiceOptions } from './panel-choices.js';
import { type PanelDraft, stated } from './panel-draft.js';

/**
 * A panel that is made of other figures; null as long as something has to be chosen. What nobody chooses and the figures still go
 * with stays as it was: a period of its own, a breakdown, the path that members lead through, the order and the shares of a table.
 * What is told of a measure, on how much it rests and its range, stays with that measure.
 */
export function recomposePanel(
  model: Model,
  panel: QueryPanel,
  draft: PanelDraft,
  options: ChoiceOptions & { readonly title?: string } = {},
): QueryPanel | null {
  const { id, description } = panel;
  const { title = panel.title } = options;
  const composed = composePanel(model, draft, { id, title, ...stated({ description }) }, options);
  if (composed === null) return null;
  return fittingPanel(withParts(composed, panel), { model, path: [], tell: () => {} }) ?? composed;
}

function withParts(next: QueryPanel, before: QueryPanel): QueryPanel {
  if (next.view === 'stat' && before.view === 'stat') {
    const { period, breakdown } = before;
    const ofMeasure = next.measure === before.measure ? stated({ basis: before.basis, range: before.range }) : {};
    return { ...next, ...stated({ period, breakdown }), ...ofMeasure };
  }
  const led = 'drill' in before && isDrillable(next) ? before.drill?.filter((step) => step !== next.dimension) : [];
  const withPath = led === undefined || led.length === 0 ? next : { ...next, drill: led };
  if (withPath.view !== 'table' || before.view !== 'table') return withPath as QueryPanel;
  const orderBy = withPath.measures.find((measure) => measure === before.orderBy);
  return { ...withPath, ...stated({ share: before.share, orderBy }) };
}

function isDrillable(panel: QueryPanel): panel is Extract<QueryPanel, { view: 'ranking' | 'breakdown' | 'table' }> {
  return panel.view === 'ranking' || panel.view === 'breakdown' || panel.view === 'table';
}

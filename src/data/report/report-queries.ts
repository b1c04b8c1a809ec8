import { isAskable } from './one-member.js';
import type { QueryPanel } from './panel.js';
import { type PanelContext, type PanelQuery, panelQueries } from './panel-query.js';
import { isQueryPanel } from './query-panel.js';
import type { Report } from './report.js';

/** A panel with its questions; none, and why, where it cannot be asked. */
export interface AskedPanel {
  readonly panel: QueryPanel;
  readonly queries: readonly PanelQuery[];
  readonly error: Error | null;
}

/**
 * Turns a report into questions, panel by panel. Whoever shows or exports a report as a whole asks these and no others:
 * sections that need one member of a dimension are left out unless exactly one is chosen, so that nothing aggregates across.
 */
export function reportQueries(report: Report, context: PanelContext): readonly AskedPanel[] {
  return report.sections
    .filter((section) => isAskable(section, context.selection))
    .flatMap(({ panels }) => panels.filter(isQueryPanel))
    .map((panel) => askedPanel(panel, context));
}

function askedPanel(panel: QueryPanel, context: PanelContext): AskedPanel {
  try {
    return { panel, queries: panelQueries(panel, context), error: null };
  } catch (error) {
    return { panel, queries: [], error: error instanceof Error ? error : new Error(String(error)) };
  }
}

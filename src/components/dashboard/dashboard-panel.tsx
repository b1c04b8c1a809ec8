'use client';
import { useCallback } from 'react';
import type { Model } from '../../data/model/define-model.js';
import { own } from '../../data/model/path.js';
import { chosenIn } from '../../data/report/change-selection.js';
import type { Panel } from '../../data/report/panel.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { usePanel } from '../../hooks/use-panel.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useAppliedSelection, useSelectionActions } from '../../hooks/use-selection.js';
import { PanelWidget } from '../widgets/panel-widget.js';
import { widerPeriod } from './wider-period.js';

/** The head of a dashboard tells up to when figures reach, and that the comparison is cut alike. */
const TOLD_BY_HEAD = ['unfinished', 'likeForLike'] as const;

/** A panel of a dashboard: its figures under the selection, and what choosing one of them does. */
export function DashboardPanel({ panel, headingLevel }: { panel: Panel; headingLevel: 3 | 4 }) {
  const { model } = useUsageContext();
  const selection = useAppliedSelection();
  const { toggleFilter, setPeriod, clearFilters } = useSelectionActions();
  const resolved = useResolvedSelection(selection);
  const wider = resolved instanceof Error ? undefined : widerPeriod(resolved.period);
  const dimension = 'dimension' in panel ? panel.dimension : undefined;
  return (
    <PanelWidget
      panel={panel}
      headingLevel={headingLevel}
      state={usePanel(panel)}
      labelOf={useCallback((name: string) => labelOf(model, name), [model])}
      toldByPage={TOLD_BY_HEAD}
      onSelect={toggleFilter}
      selected={dimension === undefined ? undefined : chosenIn(selection, dimension)}
      onWidenPeriod={wider && (() => setPeriod(wider))}
      onClearFilters={clearFilters}
    />
  );
}

function labelOf(model: Model, dimension: string): string {
  return own(model.dimensions, dimension)?.label ?? dimension;
}

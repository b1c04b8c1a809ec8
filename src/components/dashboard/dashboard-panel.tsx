'use client';
import { useCallback } from 'react';
import type { Model } from '../../data/model/define-model.js';
import { own } from '../../data/model/path.js';
import { chosenIn } from '../../data/report/change-selection.js';
import type { Panel, StagesPanel as Stages } from '../../data/report/panel.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { usePanel } from '../../hooks/use-panel.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useAppliedSelection, useSelectionActions } from '../../hooks/use-selection.js';
import { useStages } from '../../hooks/use-stages.js';
import { PanelWidget } from '../widgets/panel-widget.js';
import { StagesPanel, type StagesPanelProps } from '../widgets/stages-panel.js';
import { widerPeriod } from './wider-period.js';

interface DashboardPanelProps<P> extends Pick<StagesPanelProps, 'view' | 'onViewChange'> {
  readonly panel: P;
  readonly headingLevel: 3 | 4;
}

/** A panel of a dashboard: its figures under the selection, and what choosing one of them does. */
export function DashboardPanel({ panel, view, onViewChange, headingLevel }: DashboardPanelProps<Panel>) {
  if (panel.view === 'stages') {
    return <StagesOfDashboard panel={panel} view={view} onViewChange={onViewChange} headingLevel={headingLevel} />;
  }
  return <FiguresOfDashboard panel={panel} headingLevel={headingLevel} />;
}

function FiguresOfDashboard({ panel, headingLevel }: { panel: Exclude<Panel, Stages>; headingLevel: 3 | 4 }) {
  return <PanelWidget {...usePanelProps(panel)} panel={panel} headingLevel={headingLevel} state={usePanel(panel)} />;
}

function StagesOfDashboard({ panel, ...props }: DashboardPanelProps<Stages>) {
  const { figures, transitions, graph } = useStages(panel);
  const shared = usePanelProps(panel);
  return <StagesPanel {...shared} {...props} panel={panel} state={figures} transitions={transitions} graph={graph} />;
}

/** The head of a dashboard tells up to when figures reach, and that the comparison is cut alike. */
const TOLD_BY_HEAD = ['unfinished', 'likeForLike'] as const;

/** What every panel of a dashboard gets beside its state. */
function usePanelProps(panel: Panel) {
  const { model } = useUsageContext();
  const selection = useAppliedSelection();
  const { toggleFilter, setPeriod, clearFilters } = useSelectionActions();
  const resolved = useResolvedSelection(selection);
  const wider = resolved instanceof Error ? undefined : widerPeriod(resolved.period);
  const dimension = 'dimension' in panel ? panel.dimension : undefined;
  return {
    labelOf: useCallback((name: string) => labelOf(model, name), [model]),
    toldByPage: TOLD_BY_HEAD,
    onSelect: toggleFilter,
    selected: dimension === undefined ? undefined : chosenIn(selection, dimension),
    onWidenPeriod: wider && (() => setPeriod(wider)),
    onClearFilters: clearFilters,
  };
}

function labelOf(model: Model, dimension: string): string {
  return own(model.dimensions, dimension)?.label ?? dimension;
}

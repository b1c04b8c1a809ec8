'use client';
import { useCallback, useMemo, useRef } from 'react';
import type { Model } from '../../data/model/define-model.js';
import { own } from '../../data/model/path.js';
import type { MemberKey } from '../../data/query/filter.js';
import { chosenIn } from '../../data/report/change-selection.js';
import { drilledPanel, leadsDeeper } from '../../data/report/drill.js';
import type { Panel, PluginsPanel, QueryPanel, StagesPanel as Stages, StatPanel } from '../../data/report/panel.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { type EstimateRange, useEstimates } from '../../hooks/use-estimates.js';
import { usePanel } from '../../hooks/use-panel.js';
import { usePluginComparison } from '../../hooks/use-plugin-comparison.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useAppliedSelection, useSelectionActions } from '../../hooks/use-selection.js';
import { useStages } from '../../hooks/use-stages.js';
import { PanelWidget } from '../widgets/panel-widget.js';
import { PluginComparisonCard } from '../widgets/plugin-comparison-card.js';
import { StagesPanel, type StagesPanelProps } from '../widgets/stages-panel.js';
import { DrillTrail } from './drill-trail.js';
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
  if (panel.view === 'plugins') return <PluginsOfDashboard panel={panel} headingLevel={headingLevel} />;
  if (panel.view === 'stat' && panel.range) return <RangedOfDashboard panel={panel} headingLevel={headingLevel} />;
  return <FiguresOfDashboard panel={panel} headingLevel={headingLevel} />;
}

type CellProps<P> = Pick<DashboardPanelProps<P>, 'panel' | 'headingLevel'>;

interface FiguresProps extends CellProps<Exclude<QueryPanel, Stages>> {
  readonly estimates?: EstimateRange | null;
}

function FiguresOfDashboard({ panel: declared, ...props }: FiguresProps) {
  const selection = useAppliedSelection();
  const { drillInto, zoomInto } = useSelectionActions();
  const panel = useMemo(() => drilledPanel(declared, selection), [declared, selection]);
  const shared = usePanelProps(panel);
  const isLedOn = leadsDeeper(declared, selection);
  const section = useRef<HTMLElement>(null);
  const columns = panel.view === 'heatMap' ? chosenIn(selection, panel.columns) : undefined;
  // The bar or row that was chosen, or the step that was taken, is about to go.
  const keepFocus = () => section.current?.focus({ preventScroll: true });
  const drill = (_: string, member: MemberKey) => {
    keepFocus();
    drillInto(declared, member);
  };
  return (
    <PanelWidget
      {...shared}
      {...props}
      ref={section}
      tabIndex={panel === declared && !isLedOn ? undefined : -1}
      panel={panel}
      state={usePanel(declared)}
      selectedColumns={columns}
      trail={<DrillTrail panel={declared} onBack={keepFocus} />}
      onSelect={isLedOn ? drill : shared.onSelect}
      onZoom={zoomInto}
    />
  );
}

function RangedOfDashboard(props: CellProps<StatPanel>) {
  return <FiguresOfDashboard {...props} estimates={useEstimates(props.panel)} />;
}

function PluginsOfDashboard({ panel, headingLevel }: CellProps<PluginsPanel>) {
  const { labelOf: label, toldByPage } = usePanelProps(panel);
  return (
    <PluginComparisonCard
      title={panel.title}
      description={panel.description}
      headingLevel={headingLevel}
      state={usePluginComparison()}
      labelOf={label}
      toldByPage={toldByPage}
    />
  );
}

function StagesOfDashboard({ panel, ...props }: DashboardPanelProps<Stages>) {
  const { figures, transitions, graph } = useStages(panel);
  const shared = usePanelProps(panel);
  return <StagesPanel {...shared} {...props} panel={panel} state={figures} transitions={transitions} graph={graph} />;
}

/** The head of a dashboard tells up to when figures reach, and that the comparison is cut alike. */
const TOLD_BY_HEAD = ['unfinished', 'likeForLike'] as const;
/** Of a page that is live also that what came after its moment is not in its figures yet. */
const TOLD_BY_LIVE_HEAD = [...TOLD_BY_HEAD, 'excluded'] as const;

/** What every panel of a dashboard gets beside its state. */
function usePanelProps(panel: Panel) {
  const { model, isLive } = useUsageContext();
  const selection = useAppliedSelection();
  const { toggleFilter, setPeriod, clearFilters } = useSelectionActions();
  const resolved = useResolvedSelection(selection);
  const wider = resolved instanceof Error ? undefined : widerPeriod(resolved.period);
  const hasFilters = Object.values(selection.filters).some((values) => values.length > 0);
  const dimension = panel.view === 'heatMap' ? panel.rows : dimensionOf(panel);
  return {
    labelOf: useCallback((name: string) => labelOf(model, name), [model]),
    toldByPage: isLive ? TOLD_BY_LIVE_HEAD : TOLD_BY_HEAD,
    onSelect: toggleFilter,
    selected: dimension === undefined ? undefined : chosenIn(selection, dimension),
    onWidenPeriod: wider && (() => setPeriod(wider)),
    onClearFilters: hasFilters ? clearFilters : undefined,
  };
}

function dimensionOf(panel: Panel): string | undefined {
  return 'dimension' in panel ? panel.dimension : undefined;
}

function labelOf(model: Model, dimension: string): string {
  return own(model.dimensions, dimension)?.label ?? dimension;
}

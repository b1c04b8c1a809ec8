'use client';
import { useCallback, useMemo, useRef } from 'react';
import { englishContractMessages } from '../../data/messages/contract-messages.js';
import { own } from '../../data/model/path.js';
import type { MemberKey } from '../../data/query/filter.js';
import { chosenIn } from '../../data/report/change-selection.js';
import { drilledPanel, leadsDeeper } from '../../data/report/drill.js';
import type { Estimates } from '../../data/report/estimate-range.js';
import type {
  ContractPanel,
  Panel,
  PluginsPanel,
  QueryPanel,
  RankingPanel,
  StagesPanel as Stages,
  StatPanel,
} from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useContract } from '../../hooks/use-contract.js';
import { useEstimates } from '../../hooks/use-estimates.js';
import { usePanel } from '../../hooks/use-panel.js';
import { usePluginComparison } from '../../hooks/use-plugin-comparison.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useAppliedSelection, useSelectionActions } from '../../hooks/use-selection.js';
import { useStages } from '../../hooks/use-stages.js';
import { ContractCard } from '../widgets/contract-card.js';
import { PanelWidget } from '../widgets/panel-widget.js';
import { PluginComparisonCard } from '../widgets/plugin-comparison-card.js';
import { StagesPanel, type StagesPanelProps } from '../widgets/stages-panel.js';
import { StatBreakdown } from '../widgets/stat-breakdown.js';
import { StatMembers } from '../widgets/stat-members.js';
import { TextCard } from '../widgets/text-card.js';
import { DrillTrail } from './drill-trail.js';
import { widerPeriod } from './wider-period.js';

interface OfPanel<P> {
  readonly panel: P;
  /** Whether choosing a figure does nothing, as on a page of a report. */
  readonly isFixed?: boolean | undefined;
  readonly headingLevel: 3 | 4 | 5;
}

interface DashboardPanelProps<P> extends OfPanel<P>, Pick<StagesPanelProps, 'view' | 'onViewChange'> {
  readonly headingLevel: 3 | 4;
}

/** A panel of a dashboard: its figures under the selection, and what choosing one of them does. */
export function DashboardPanel({ panel, view, onViewChange, headingLevel, isFixed }: DashboardPanelProps<Panel>) {
  const shared = { headingLevel, isFixed };
  if (panel.view === 'text') {
    const { title, description, text } = panel;
    return <TextCard title={title} description={description} text={text} headingLevel={headingLevel} />;
  }
  if (panel.view === 'contract') return <ContractOfDashboard panel={panel} headingLevel={headingLevel} />;
  if (panel.view === 'stages') {
    return <StagesOfDashboard panel={panel} view={view} onViewChange={onViewChange} {...shared} />;
  }
  if (panel.view === 'plugins') return <PluginsOfDashboard panel={panel} {...shared} />;
  if (panel.view === 'stat' && panel.range) return <RangedOfDashboard panel={panel} {...shared} />;
  return <FiguresOfDashboard panel={panel} {...shared} />;
}

/** The contract of the organisation: of its own term, and not under the selection. */
function ContractOfDashboard({ panel, headingLevel }: OfPanel<ContractPanel>) {
  const { contractScope } = useDisplay().messagesOf('contract', englishContractMessages);
  const { title, description = contractScope } = panel;
  return (
    <ContractCard title={title} description={description} state={useContract(panel)} headingLevel={headingLevel} />
  );
}

interface FiguresProps extends OfPanel<Exclude<QueryPanel, Stages>> {
  readonly estimates?: Estimates;
}

function FiguresOfDashboard({ panel: declared, headingLevel, isFixed, ...props }: FiguresProps) {
  const selection = useAppliedSelection();
  const { drillInto, zoomInto } = useSelectionActions();
  const panel = useMemo(() => drilledPanel(declared, selection), [declared, selection]);
  const shared = usePanelProps(panel, isFixed);
  const isLedOn = isFixed !== true && leadsDeeper(declared, selection);
  const section = useRef<HTMLElement>(null);
  const columns = panel.view === 'heatMap' ? chosenIn(selection, panel.columns) : undefined;
  // The bar or row that was chosen, or the step that was taken, is about to go.
  const keepFocus = () => section.current?.focus({ preventScroll: true });
  const drill = (_: string, member: MemberKey) => {
    keepFocus();
    drillInto(declared, member);
  };
  const breakdown =
    panel.view === 'stat' ? (
      <StatBreakdown panel={panel} labelOf={shared.labelOf}>
        {(asked) => <MembersOfDashboard panel={asked} headingLevel={headingLevel === 3 ? 4 : 5} />}
      </StatBreakdown>
    ) : undefined;
  return (
    <PanelWidget
      {...shared}
      {...props}
      ref={section}
      tabIndex={panel === declared && !isLedOn ? undefined : -1}
      panel={panel}
      headingLevel={headingLevel}
      state={usePanel(declared)}
      selectedColumns={columns}
      trail={<DrillTrail panel={declared} onBack={keepFocus} />}
      onSelect={isLedOn ? drill : shared.onSelect}
      onZoom={isFixed ? undefined : zoomInto}
      breakdown={breakdown}
    />
  );
}

function RangedOfDashboard(props: OfPanel<StatPanel>) {
  return <FiguresOfDashboard {...props} estimates={useEstimates(props.panel)} />;
}

function PluginsOfDashboard({ panel, headingLevel, isFixed }: OfPanel<PluginsPanel>) {
  const { labelOf: label, toldByPage } = usePanelProps(panel, isFixed);
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

/** A stat by the members of a dimension, asked for once somebody wants to see it, and then kept like any panel. */
function MembersOfDashboard({ panel, headingLevel }: OfPanel<RankingPanel>) {
  const { labelOf, toldByPage } = usePanelProps(panel);
  return (
    <StatMembers
      panel={panel}
      headingLevel={headingLevel}
      state={usePanel(panel)}
      labelOf={labelOf}
      toldByPage={toldByPage}
    />
  );
}

function StagesOfDashboard({ panel, isFixed, ...props }: DashboardPanelProps<Stages>) {
  const { figures, transitions, graph } = useStages(panel);
  const shared = usePanelProps(panel, isFixed);
  return <StagesPanel {...shared} {...props} panel={panel} state={figures} transitions={transitions} graph={graph} />;
}

/** The head of a dashboard tells from when and up to when figures reach, and that the comparison is cut alike. */
const TOLD_BY_HEAD = ['unfinished', 'likeForLike', 'retention'] as const;
/** Of a page that is live also that what came after its moment is not in its figures yet. */
const TOLD_BY_LIVE_HEAD = [...TOLD_BY_HEAD, 'excluded'] as const;

/** What every panel of a dashboard gets beside its state. */
function usePanelProps(panel: Panel, isFixed = false) {
  const { model, isLive } = useUsageContext();
  const selection = useAppliedSelection();
  const { toggleFilter, setPeriod, clearFilters } = useSelectionActions();
  const resolved = useResolvedSelection(selection);
  const wider = resolved instanceof Error ? undefined : widerPeriod(resolved.period);
  const hasFilters = Object.values(selection.filters).some((values) => values.length > 0);
  const dimension = panel.view === 'heatMap' ? panel.rows : dimensionOf(panel);
  return {
    labelOf: useCallback((name: string) => own(model.dimensions, name)?.label ?? name, [model]),
    toldByPage: isLive ? TOLD_BY_LIVE_HEAD : TOLD_BY_HEAD,
    onSelect: isFixed ? undefined : toggleFilter,
    selected: dimension === undefined ? undefined : chosenIn(selection, dimension),
    onWidenPeriod: isFixed ? undefined : wider && (() => setPeriod(wider)),
    onClearFilters: hasFilters && !isFixed ? clearFilters : undefined,
  };
}

function dimensionOf(panel: Panel): string | undefined {
  return 'dimension' in panel ? panel.dimension : undefined;
}

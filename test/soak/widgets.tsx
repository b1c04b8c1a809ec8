import type { ReactElement } from 'react';
import { GaugeChart } from '../../src/components/charts/gauge-chart.js';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import { ExportButton } from '../../src/components/export/export-button.js';
import { FilterBar } from '../../src/components/filters/filter-bar.js';
import { MemberChoice } from '../../src/components/filters/member-choice.js';
import { ReportBuilder } from '../../src/components/report/report-builder.js';
import { ReportView } from '../../src/components/report/report-view.js';
import { ThemeScope } from '../../src/components/theme/theme-scope.js';
import { ToolAnalytics } from '../../src/components/tool/tool-analytics.js';
import { ToolAnalyticsProvider } from '../../src/components/tool/tool-analytics-provider.js';
import { ToolContextMenu } from '../../src/components/tool/tool-context-menu.js';
import { ContractCard } from '../../src/components/widgets/contract-card.js';
import { PanelWidget } from '../../src/components/widgets/panel-widget.js';
import { PluginComparisonCard } from '../../src/components/widgets/plugin-comparison-card.js';
import { StagesPanel } from '../../src/components/widgets/stages-panel.js';
import { StatBreakdown } from '../../src/components/widgets/stat-breakdown.js';
import { TextCard } from '../../src/components/widgets/text-card.js';
import { contractUsage } from '../../src/data/credits/contract-usage.js';
import { createFormatter } from '../../src/data/format/formatter.js';
import { english } from '../../src/data/messages/messages.js';
import { memoryDraftStore } from '../../src/data/reports/draft-store.js';
import { memoryReportStore } from '../../src/data/reports/memory-report-store.js';
import { memoryViewStore } from '../../src/data/views/memory-view-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { SelectionProvider } from '../../src/hooks/use-selection.js';
import { makeContractReport } from '../../stories/fixtures/contracts.js';
import { hours, makeGrid, weekdays } from '../../stories/fixtures/grids.js';
import { measures } from '../../stories/fixtures/measures.js';
import {
  breakdownPanel,
  heatMapPanel,
  platforms,
  rankingPanel,
  ready,
  stackedPanel,
  statPanel,
  tablePanel,
  timeSeriesPanel,
  tools,
} from '../../stories/fixtures/panels.js';
import { makeComparison, pluginLine } from '../../stories/fixtures/plugins.js';
import { makeResult } from '../../stories/fixtures/results.js';
import { productGraph, stageFigures, stagesPanel } from '../../stories/fixtures/workflows.js';
import { NOW, shopAdapter, shopReport } from '../hooks/shop.js';
import { openings } from './openings.js';

const runs = [measures.runs];
const stat = ready(makeResult({ measures: runs, isCompared: true }));
const trend = ready(makeResult({ measures: runs, isCompared: true }));
const stacked = ready(makeResult({ measures: runs, dimension: 'platform', members: platforms }));
const ranked = ready(makeResult({ measures: runs, dimension: 'tool', members: tools, grain: null }));
const parts = ready(makeResult({ measures: runs, dimension: 'category', members: platforms, grain: null }));
const rows = ready(
  makeResult({
    measures: [measures.runs, measures.successRate, measures.meanDuration, measures.credits],
    dimension: 'department',
    members: tools,
    grain: null,
  }),
);
const hoursOfWeek = ready(
  makeGrid({ measure: measures.runs, rows: weekdays, columns: hours, figure: (row, column) => row * column }),
);
const workflow = {
  panel: stagesPanel,
  state: ready(stageFigures(productGraph)),
  graph: { status: 'ready', graph: productGraph },
} as const;
const plugins = {
  status: 'ready',
  comparison: makeComparison([pluginLine('FormNest Pro', 85, [19, 41], 22)]),
  refreshing: false,
  ignored: [],
} as const;
const contract = makeContractReport();
const gauge = {
  usage: contractUsage({ allocation: 12_000 }, 15_000),
  allocation: 12_000,
  unit: { kind: 'quantity', label: 'credits' },
  formatter: createFormatter({ locale: 'en', zone: 'UTC' }),
  messages: { ...english.panel, ...english.contract },
} as const;
const adapter = shopAdapter();
const views = memoryViewStore();
const reports = memoryReportStore({ now: () => NOW });
const drafts = memoryDraftStore();
drafts.write('shop', { draft: { report: shopReport, saved: null, from: null, keptAt: NOW } });

/** Everything that a host can put on a page, by name. */
export const widgets: Readonly<Record<string, () => ReactElement>> = {
  'stat card': () => <PanelWidget panel={statPanel} state={stat} />,
  'time series': () => <PanelWidget panel={timeSeriesPanel} state={trend} />,
  'stacked bars': () => <PanelWidget panel={stackedPanel} state={stacked} />,
  ranking: () => <PanelWidget panel={rankingPanel} state={ranked} />,
  breakdown: () => <PanelWidget panel={breakdownPanel} state={parts} />,
  donut: () => <PanelWidget panel={{ ...breakdownPanel, form: 'donut' }} state={parts} />,
  table: () => <PanelWidget panel={tablePanel} state={rows} />,
  'heat map': () => <PanelWidget panel={heatMapPanel} state={hoursOfWeek} />,
  'stages as table': () => <StagesPanel {...workflow} view="table" />,
  'stages as graph': () => <StagesPanel {...workflow} view="graph" />,
  'plugin comparison': () => <PluginComparisonCard title="Plugins" state={plugins} />,
  'stat with breakdown': () => (
    <PanelWidget
      panel={{ ...statPanel, breakdown: 'platform' }}
      state={stat}
      breakdown={
        <StatBreakdown panel={{ ...statPanel, breakdown: 'platform' }}>
          {(asked) => <PanelWidget panel={asked} state={ranked} />}
        </StatBreakdown>
      }
    />
  ),
  'contract card': () => <ContractCard state={{ status: 'ready', report: contract, refreshing: false }} />,
  gauge: () => <GaugeChart title="Credits" {...gauge} />,
  'loading card': () => <PanelWidget panel={statPanel} state={{ status: 'loading' }} />,
  'filter bar': () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <SelectionProvider report={shopReport}>
        <FilterBar dimensions={shopReport.filters} />
      </SelectionProvider>
    </UsageProvider>
  ),
  'saved views': () => (
    <UsageProvider adapter={adapter} now={NOW} views={views}>
      <Dashboard report={shopReport} />
    </UsageProvider>
  ),
  'tool analytics': () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <ToolAnalytics tool="c1" dimension="clerk" report={shopReport} />
    </UsageProvider>
  ),
  'tool items': () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <ToolAnalyticsProvider report={shopReport} dimension="clerk">
        <ToolContextMenu tool="c1" label="Ada">
          <button type="button">Ada</button>
        </ToolContextMenu>
      </ToolAnalyticsProvider>
    </UsageProvider>
  ),
  'text card': () => <TextCard title="Text" text="A line.\n\n- A bullet" />,
  'member choice': () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <MemberChoice dimension="till" value={[]} onChoose={() => undefined} />
    </UsageProvider>
  ),
  'export button': () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <SelectionProvider report={shopReport}>
        <ExportButton report={shopReport} />
      </SelectionProvider>
    </UsageProvider>
  ),
  'report view': () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <ReportView report={{ ...shopReport, notes: 'A note.' }} />
    </UsageProvider>
  ),
  'report builder': () => (
    <UsageProvider adapter={adapter} now={NOW} reports={reports}>
      <ReportBuilder dashboard={shopReport} drafts={drafts} />
    </UsageProvider>
  ),
  dashboard: () => (
    <UsageProvider adapter={adapter} now={NOW}>
      <Dashboard report={shopReport} />
    </UsageProvider>
  ),
};

/** A widget as a host has it on its page. */
export function OnPage({ widget }: { widget: string }): ReactElement {
  const make = widgets[openings[widget]?.widget ?? widget];
  if (make === undefined) throw new Error(`There is no widget “${widget}”.`);
  return <ThemeScope>{make()}</ThemeScope>;
}

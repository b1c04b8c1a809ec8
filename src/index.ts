export { BreakdownChart, type BreakdownChartProps } from './components/charts/breakdown-chart.js';
export { BurnDownChart, type BurnDownChartProps } from './components/charts/burn-down-chart.js';
export { burnDownTable } from './components/charts/burn-down-reading.js';
export {
  type ResultTableOptions,
  rankingTable,
  resultTable,
  type TableCell,
  type TableColumn,
  type TableData,
  type TableRow,
  timeSeriesTable,
} from './components/charts/chart-table.js';
export { type ColorRegistry, createColorRegistry, type SeriesColor } from './components/charts/color-registry.js';
export type { ContractWording } from './components/charts/contract-words.js';
export { DataTable, type DataTableProps } from './components/charts/data-table.js';
export { DonutChart, type DonutChartProps } from './components/charts/donut-chart.js';
export { GaugeChart, type GaugeChartProps } from './components/charts/gauge-chart.js';
export { type HeatMapData, type HeatMapLine, heatMapOf } from './components/charts/heat-map.js';
export { HeatMapChart, type HeatMapChartProps, type HeatMapSelection } from './components/charts/heat-map-chart.js';
export { heatMapTable } from './components/charts/heat-map-table.js';
export type { Annotation, Goal, Landmarks } from './components/charts/landmarks.js';
export type { Wording } from './components/charts/members.js';
export { type RankedMember, type RankingData, rankingOf } from './components/charts/ranking.js';
export { RankingChart, type RankingChartProps } from './components/charts/ranking-chart.js';
export { type Series, type TimeSeriesData, timeSeriesOf } from './components/charts/series.js';
export type { TableSort } from './components/charts/sort-rows.js';
export { Sparkline, type SparklineProps } from './components/charts/sparkline.js';
export {
  type ActiveStage,
  type ActiveWay,
  type ActivityFigure,
  type ActivitySource,
  type StageActivity,
  type StrayTransition,
  stageActivityOf,
} from './components/charts/stage-activity.js';
export { StageGraphChart, type StageGraphChartProps } from './components/charts/stage-graph-chart.js';
export { stageTable, transitionTable } from './components/charts/stage-table.js';
export type { StageWording } from './components/charts/stage-words.js';
export { TimeSeriesChart, type TimeSeriesChartProps } from './components/charts/time-series-chart.js';
export { Dashboard, type DashboardProps } from './components/dashboard/dashboard.js';
export { ExportButton, type ExportButtonProps } from './components/export/export-button.js';
export type { DashboardExports, ExportChoices } from './components/export/export-choices.js';
export { ComparisonToggle, type ComparisonToggleProps } from './components/filters/comparison-toggle.js';
export { DateRangeFilter, type DateRangeFilterProps } from './components/filters/date-range-filter.js';
export { FilterBar, type FilterBarProps } from './components/filters/filter-bar.js';
export { FilterChips, type FilterChipsProps } from './components/filters/filter-chips.js';
export { GrainToggle, type GrainToggleProps } from './components/filters/grain-toggle.js';
export { MemberChoice, type MemberChoiceProps } from './components/filters/member-choice.js';
export { MemberFilter, type MemberFilterProps } from './components/filters/member-filter.js';
export { ReportBuilder, type ReportBuilderProps } from './components/report/report-builder.js';
export { ReportView, type ReportViewProps } from './components/report/report-view.js';
export { type BrandVariables, brandVariables } from './components/theme/brand-variables.js';
export { ThemeScope, type ThemeScopeProps } from './components/theme/theme-scope.js';
export { type ThemeVariable, themeVariables } from './components/theme/tokens.js';
export type { ToolMenuItem } from './components/tool/item-menu.js';
export { ToolAnalytics, type ToolAnalyticsProps } from './components/tool/tool-analytics.js';
export { ToolAnalyticsDialog, type ToolAnalyticsDialogProps } from './components/tool/tool-analytics-dialog.js';
export {
  type ToolAnalyticsControl,
  ToolAnalyticsProvider,
  type ToolAnalyticsProviderProps,
  type ToolOfInterest,
  useToolAnalytics,
} from './components/tool/tool-analytics-provider.js';
export { ToolContextMenu, type ToolContextMenuProps } from './components/tool/tool-context-menu.js';
export { BreakdownPanel, type BreakdownPanelProps } from './components/widgets/breakdown-panel.js';
export { ColorScope } from './components/widgets/color-scope.js';
export { ContractCard, type ContractCardProps } from './components/widgets/contract-card.js';
export { HeatMapPanel, type HeatMapPanelProps } from './components/widgets/heat-map-panel.js';
export { PanelWidget, type PanelWidgetProps } from './components/widgets/panel-widget.js';
export { PluginComparisonCard, type PluginComparisonCardProps } from './components/widgets/plugin-comparison-card.js';
export { RankingPanel, type RankingPanelProps } from './components/widgets/ranking-panel.js';
export { StagesPanel, type StagesPanelProps, type StagesView } from './components/widgets/stages-panel.js';
export { StatBreakdown, type StatBreakdownProps } from './components/widgets/stat-breakdown.js';
export { StatCard, type StatCardProps } from './components/widgets/stat-card.js';
export { StatMembers, type StatMembersProps } from './components/widgets/stat-members.js';
export { TablePanel, type TablePanelProps } from './components/widgets/table-panel.js';
export { TextCard, type TextCardProps } from './components/widgets/text-card.js';
export { TimeSeriesPanel, type TimeSeriesPanelProps } from './components/widgets/time-series-panel.js';
export type { WidgetProps } from './components/widgets/widget-props.js';
export { createDisplay, type Display, type DisplayOptions } from './data/messages/display.js';
export type { StageGraphs } from './data/workflow/stage-graphs.js';
export {
  type ContractQueryOptions,
  type ContractReportQueryOptions,
  contractQueryOptions,
  contractReportQueryOptions,
} from './hooks/contract-query-options.js';
export type { ContractState } from './hooks/contract-state.js';
export { DisplayProvider, useDisplay } from './hooks/display.js';
export { type MembersQueryOptions, membersQueryOptions } from './hooks/members-query-options.js';
export type { PanelState } from './hooks/panel-state.js';
export type { PluginState } from './hooks/plugin-state.js';
export { type PrefetchReportOptions, prefetchReport } from './hooks/prefetch-report.js';
export { prefixedSelectionStore } from './hooks/prefixed-selection-store.js';
export type { ExportedFile, ExportProgress, ExportRequest, ExportSubject } from './hooks/run-export.js';
export { recordFromSearch, type SearchRecord, searchFromRecord } from './hooks/search-record.js';
export { memorySelectionStore, type SelectionStore, type StepKind } from './hooks/selection-store.js';
export { type StageGraphQueryOptions, stageGraphQueryOptions } from './hooks/stage-graph-query-options.js';
export type { StageGraphState, StagesState } from './hooks/stages-state.js';
export { type UrlSelectionStoreOptions, urlSelectionStore } from './hooks/url-selection-store.js';
export { type Usage, UsageProvider, type UsageProviderProps, useUsageContext } from './hooks/usage-provider.js';
export { type UsageQueryOptions, usageQueryOptions } from './hooks/usage-query-options.js';
export { type UseContractOptions, useContract } from './hooks/use-contract.js';
export { type ExplanationQueryOptions, explanationQueryOptions, useExplanation } from './hooks/use-explanation.js';
export { type ExportControl, type ExportState, useExport } from './hooks/use-export.js';
export { useMembers } from './hooks/use-members.js';
export { usePanel } from './hooks/use-panel.js';
export { usePluginComparison } from './hooks/use-plugin-comparison.js';
export {
  type ReportDraftControl,
  type ReportDraftOptions,
  type RestoredDraft,
  useReportDraft,
} from './hooks/use-report-draft.js';
export { type SavedReports, useReports } from './hooks/use-reports.js';
export { useResolvedSelection } from './hooks/use-resolved-selection.js';
export { type RouterSelectionOptions, useRouterSelection } from './hooks/use-router-selection.js';
export {
  type SelectionActions,
  type SelectionControl,
  SelectionProvider,
  type SelectionProviderProps,
  type SelectionState,
  useAppliedSelection,
  useSelection,
  useSelectionActions,
} from './hooks/use-selection.js';
export { useStages } from './hooks/use-stages.js';
export { useUsage } from './hooks/use-usage.js';

export type { ChangeFeed, RunOptions, UsageAdapter } from './adapters/adapter.js';
export { ask } from './adapters/ask.js';
export { batched } from './adapters/batching.js';
export { type MemoryAdapterOptions, memoryAdapter } from './adapters/memory.js';
export { type RetentionOptions, retained, retentionStart } from './adapters/retained.js';
export { type SuppressionOptions, suppressed } from './adapters/suppressed.js';
export { type StorePort, serveStore } from './adapters/worker/serve-store.js';
export type { StoreWorker } from './adapters/worker/store-worker.js';
export type { StoreContents } from './adapters/worker/traffic.js';
export {
  createWorkerStore,
  WorkerStore,
  type WorkerStoreMode,
  type WorkerStoreOptions,
} from './adapters/worker/worker-store.js';
export { type BurnDownDay, burnDown, type DayUse } from './credits/burn-down.js';
export { type Contract, parseContract } from './credits/contract.js';
export { type ContractReport, type ContractReportOptions, contractReport } from './credits/contract-report.js';
export type { ContractSource } from './credits/contract-source.js';
export { type ContractUsage, contractUsage } from './credits/contract-usage.js';
export { type Forecast, type ForecastBasis, forecastRunOut } from './credits/forecast-run-out.js';
export type { ErasureKind, ErasureReceipt, PurgeReceipt } from './engine/erasure.js';
export type { AttributeColumn, CodedValues, EventColumns } from './engine/event-columns.js';
export { createEventStore, EventStore, type EventStoreOptions } from './engine/event-store.js';
export { type Issue, isAbort, UsageError, type UsageErrorCode } from './errors.js';
export { type ExplainOptions, explainFigure } from './explain/explain-figure.js';
export type {
  Exclusion,
  ExplainedEvents,
  ExplainedFigure,
  ExplainedSource,
  Explanation,
} from './explain/explanation.js';
export type { FormulaWords } from './explain/expression-text.js';
export { bucketText } from './format/bucket-text.js';
export { calendarText } from './format/calendar-text.js';
export { type Change, changeBetween } from './format/change.js';
export type { BetterWhen, ChangeText } from './format/change-text.js';
export type { FigureStyle } from './format/figure-text.js';
export type { FormatMessages } from './format/format-messages.js';
export { createFormatter, type Formatter, type FormatterOptions } from './format/formatter.js';
export type { Unit } from './format/unit.js';
export type { TextStorage } from './kept-json.js';
export type { ActionMessages } from './messages/action-messages.js';
export type { BuilderMessages } from './messages/builder-messages.js';
export type { CardMessages } from './messages/card-messages.js';
export type { ContractMessages } from './messages/contract-messages.js';
export type { ExplainMessages, FormulaMessages } from './messages/explain-messages.js';
export type { ComparisonChoice, FilterMessages } from './messages/filter-messages.js';
export { english, type Messages } from './messages/messages.js';
export type { PanelMessages } from './messages/panel-messages.js';
export type { ReportMessages } from './messages/report-messages.js';
export type { SpeechMessages } from './messages/speech-messages.js';
export type { StageMessages } from './messages/stage-messages.js';
export { activityMeasures } from './model/activity-measures.js';
export {
  AS_RECORDED,
  type AssumptionBasis,
  type AssumptionDeclaration,
  type Assumptions,
  type AssumptionValue,
  type AssumptionVersion,
} from './model/assumption.js';
export {
  type Attribute,
  type ChoiceAttribute,
  choice,
  duration,
  type NumberAttribute,
  number,
  type ReferenceAttribute,
  reference,
  type TextAttribute,
  text,
  texts,
} from './model/attribute.js';
export { type ComputedValue, computed } from './model/computed.js';
export {
  count,
  distinct,
  formula,
  max,
  mean,
  min,
  quantile,
  ratio,
  shared,
  standing,
  sum,
} from './model/declare-measure.js';
export {
  type DimensionDeclaration,
  type DimensionName,
  defineModel,
  type EntityDeclaration,
  type FactDeclaration,
  type FactName,
  type MeasureName,
  type Model,
  type ModelDeclaration,
} from './model/define-model.js';
export { describeMeasure, type MeasureInfo } from './model/describe-measure.js';
export { type EventOf, type EventSchemaOptions, eventSchema } from './model/event-schema.js';
export {
  assumed,
  type Expression,
  estimated,
  firstOf,
  minus,
  plus,
  rounded,
  type Term,
  times,
} from './model/expression.js';
export {
  accrued,
  add,
  divide,
  elapsed,
  type Formula,
  multiply,
  type Operand,
  subtract,
} from './model/formula.js';
export { type IngestReport, LeftOut, leaveOut, type Rejection, type RejectReason } from './model/ingest-report.js';
export type {
  Better,
  Condition,
  CountMeasure,
  DistinctMeasure,
  EventScope,
  FormulaMeasure,
  Measure,
  MeasureTraits,
  QuantileMeasure,
  SharedMeasure,
  StandingMeasure,
  ValueMeasure,
} from './model/measure.js';
export { type Tracked, type TrackedField, type TrackedKind, trackedBy } from './privacy/tracked.js';
export { type QuerySpec, query } from './query/build-query.js';
export { type FigureAddress, figureAt } from './query/figure-at.js';
export { allOf, anyOf, type Filter, hasAll, inRange, isIn, type MemberKey, not, notIn } from './query/filter.js';
export type { MemberList, MembersRequest } from './query/members.js';
export { parseQuery } from './query/parse-query.js';
export type { Direction, Order, Query, Top } from './query/query.js';
export { queryKey } from './query/query-key.js';
export type {
  AssumptionsUsed,
  Figure,
  Figures,
  Frame,
  Group,
  Member,
  Note,
  Result,
  Subtotals,
  Suppressed,
} from './query/result.js';
export { composePanel, type PanelName } from './report/compose/compose-panel.js';
export {
  type ChoiceOptions,
  type MissingPart,
  type PanelChoices,
  panelChoices,
} from './report/compose/panel-choices.js';
export { type ComposedView, draftOf, type PanelDraft, type Workflow } from './report/compose/panel-draft.js';
export {
  freeId,
  type ReadyPanel,
  type ReadySection,
  readyPanels,
  workflowsOf,
} from './report/compose/ready-panels.js';
export { recomposePanel } from './report/compose/recompose-panel.js';
export { migrateReport } from './report/definition/migrate-report.js';
export type { Omission } from './report/definition/omission.js';
export { type OpenedReport, openReport, parseReport } from './report/definition/parse-report.js';
export { LONGEST_LINK, reportFromLink, reportLink } from './report/definition/report-link.js';
export { editReport } from './report/edit/edit-report.js';
export type { PanelHome, ReportEdit, ReportItem, ReportPlace, ReportSettings } from './report/edit/report-edit.js';
export { memberReport } from './report/member-report.js';
export type {
  Basis,
  Panel,
  PanelWidth,
  PluginsPanel,
  QueryPanel,
  StagesPanel,
  StatPanel,
  TextPanel,
} from './report/panel.js';
export { type PanelContext, type PanelQuery, panelQuery } from './report/panel-query.js';
export { parseReportDocument } from './report/parse-report-document.js';
export { isQueryPanel } from './report/query-panel.js';
export { defineReport, REPORT_VERSION, type Report, type Section } from './report/report.js';
export type {
  DocumentError,
  DocumentFilter,
  DocumentMember,
  DocumentPanel,
  DocumentSection,
  ReportDocument,
} from './report/report-document.js';
export { type AskedPanel, reportQueries } from './report/report-queries.js';
export { type ResolvedSelection, resolveSelection } from './report/resolve-selection.js';
export { type ReportProgress, type RunReportOptions, runReport } from './report/run-report.js';
export { filterOf, type PeriodStep, type Selection, selectionOf } from './report/selection.js';
export { type ParsedSelection, selectionFromParams, selectionToParams } from './report/selection-params.js';
export { panelOf, type ReportTemplate, sectionOf } from './report/template.js';
export { type TextBlock, textBlocks } from './report/text-blocks.js';
export type { OpenedDocument } from './reports/draft-state.js';
export {
  type DraftStore,
  type KeptDraft,
  type KeptDrafts,
  type LocalDraftStoreOptions,
  localDraftStore,
  memoryDraftStore,
} from './reports/draft-store.js';
export { type HttpReportStoreOptions, httpReportStore } from './reports/http-report-store.js';
export { type LocalReportStoreOptions, localReportStore } from './reports/local-report-store.js';
export { memoryReportStore } from './reports/memory-report-store.js';
export type { ReportStore } from './reports/report-store.js';
export type { ReportDraft, ReportScope, SavedReport, StoredReport } from './reports/saved-report.js';
export {
  comparePlugins,
  PLUGIN_MEASURES,
  type PluginComparison,
  type PluginLine,
  type PluginMonth,
} from './roi/plugin-comparison.js';
export type { PluginPrice } from './roi/plugin-price.js';
export { type PluginReportOptions, pluginReport } from './roi/plugin-report.js';
export { type PluginSource, pluginSource } from './roi/plugin-source.js';
export { bucketsOf } from './time/buckets.js';
export { type Calendar, DEFAULT_CALENDAR, type Weekday } from './time/calendar.js';
export { CALENDAR_KEYS, type CalendarPart } from './time/calendar-part.js';
export { GRAINS, type Grain } from './time/grain.js';
export { defaultGrain, grainsFor } from './time/grains.js';
export { instantAt } from './time/instant-at.js';
export type { Bucket, CivilDate, Comparison, Period, PeriodUnit, ResolvedPeriod } from './time/period.js';
export { PERIOD_PRESETS, type PeriodPreset, type PeriodPresetId, presetOf } from './time/presets.js';
export { resolveComparison } from './time/resolve-comparison.js';
export { resolvePeriod } from './time/resolve-period.js';
export type { CompleteModelTexts, ModelTexts } from './translation/model-texts.js';
export type { LanguageTexts, ReportLanguage } from './translation/report-language.js';
export { translateModel } from './translation/translate-model.js';
export { type ReportTexts, translateReport } from './translation/translate-report.js';
export { type TemplateTexts, translateTemplates } from './translation/translate-templates.js';
export { translated } from './translation/translated.js';
export { type LocalViewStoreOptions, localViewStore } from './views/local-view-store.js';
export { memoryViewStore } from './views/memory-view-store.js';
export type { SavedView, ViewDraft, ViewList, ViewScope } from './views/saved-view.js';
export type { ViewStore } from './views/view-store.js';
export { type GraphEdge, type GraphStage, parseStageGraph, type StageGraph } from './workflow/stage-graph.js';
export type { StageGraphs } from './workflow/stage-graphs.js';

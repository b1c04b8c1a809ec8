import type { UsageAdapter } from '../adapters/adapter.js';
import { batched } from '../adapters/batching.js';
import { answeringInTime, PATIENCE } from '../adapters/in-time.js';
import { contractsInTime, pluginsInTime, stageGraphsInTime } from '../adapters/ports-in-time.js';
import type { Contract } from '../credits/contract.js';
import { type ContractReport, type ContractReportOptions, contractReport } from '../credits/contract-report.js';
import { askContract, type ContractSource } from '../credits/contract-source.js';
import { throwIfAborted } from '../errors.js';
import { frozen } from '../model/frozen.js';
import { askPlugins } from '../roi/ask-plugins.js';
import { PLUGIN_MEASURES } from '../roi/plugin-comparison.js';
import type { PluginSource } from '../roi/plugin-source.js';
import { type Calendar, DEFAULT_CALENDAR } from '../time/calendar.js';
import type { StageGraphs } from '../workflow/stage-graphs.js';
import { type Answering, answerPanel, documentError } from './answer-panel.js';
import { dimensionLabels } from './dimension-labels.js';
import { documentFilters } from './document-filters.js';
import { isAskable } from './one-member.js';
import type { ContractPanel, Panel, PluginsPanel } from './panel.js';
import { applicableFilter } from './panel-query.js';
import type { Report, Section } from './report.js';
import type { DocumentPanel, DocumentSection, ReportDocument } from './report-document.js';
import { resolveSelection } from './resolve-selection.js';
import { type Selection, selectionOf } from './selection.js';
import { shownSections } from './shown-sections.js';

/** How far a report is. */
export interface ReportProgress {
  /** Panels that are answered, or failed, of all that are asked. */
  readonly done: number;
  readonly of: number;
}

/** How a report is run. */
export interface RunReportOptions {
  /** The moment that its figures are of, milliseconds since the epoch; the present one unless stated. */
  readonly now?: number;
  /** When it is run, milliseconds since the epoch; the present moment unless stated. */
  readonly generatedAt?: number;
  /** How days, weeks and years are cut. UTC with weeks from Monday unless stated. */
  readonly calendar?: Calendar;
  /** What is chosen, such as on the page that the report is taken from; what the report starts from unless stated. */
  readonly selection?: Selection;
  /** Sections to run, by id; all unless stated. */
  readonly sections?: readonly string[];
  /** Which contract for credits the organisation has. Without it, what is about contracts is left out. */
  readonly contracts?: ContractSource;
  /** Finds out where a contract stands, for those who know that already; asks the adapter unless stated. */
  readonly contractReports?: (
    adapter: UsageAdapter,
    contract: Contract,
    asked: Required<ContractReportOptions>,
  ) => Promise<ContractReport>;
  /** Draws workflows; without it their stages are told as a table alone. */
  readonly stageGraphs?: StageGraphs;
  /** Compares tools with plugins; without it such panels are left out. */
  readonly plugins?: PluginSource;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReportProgress) => void;
  /** How long an answer is waited for, milliseconds; 60,000 unless stated. */
  readonly patience?: number;
}

/**
 * Runs a report: asks what its panels ask on a page, all in one batch, and gives every answer as one document of plain JSON. A panel
 * that cannot be answered says why, and the others are answered all the same; then the document is not complete.
 *
 * @throws UsageError `invalidPeriod`, `unknownZone` where the selection has no dates; `aborted`.
 */
export async function runReport(
  adapter: UsageAdapter,
  report: Report,
  options: RunReportOptions = {},
): Promise<ReportDocument> {
  const {
    now = Date.now(),
    calendar = DEFAULT_CALENDAR,
    selection = selectionOf(report),
    patience = PATIENCE,
  } = options;
  const signal = options.signal ?? new AbortController().signal;
  throwIfAborted(signal);
  const { generatedAt = Date.now() } = options;
  const { period, comparison, grain } = resolveSelection(selection, calendar, now);
  const asked = underSignal(batched(answeringInTime(adapter, patience)), signal);
  const { model } = asked;
  const contract = await contractOf(options, now, patience, signal);
  const standing = contract instanceof Error ? 'failed' : contract === null ? 'none' : 'given';
  const plugins = options.plugins && pluginsInTime(options.plugins, patience);
  const chosen = report.sections.filter(({ id }) => options.sections?.includes(id) ?? true);
  const sections = shownSections(chosen, standing).map(({ section }) => ({
    ...section,
    panels: section.panels.filter(
      ({ view }) => (view !== 'contract' || standing !== 'none') && (view !== 'plugins' || plugins !== undefined),
    ),
  }));
  const answering: Answering = {
    adapter: asked,
    model,
    selection,
    grain,
    calendar,
    now,
    signal,
    stageGraphs: options.stageGraphs && stageGraphsInTime(options.stageGraphs, patience),
  };
  const answer = (panel: Panel): Promise<DocumentPanel> => {
    switch (panel.view) {
      case 'contract':
        return contractPanel(panel, contract, answering, options.contractReports);
      case 'plugins':
        return pluginsPanel(panel, plugins, answering);
      case 'text':
        return Promise.resolve({ status: 'answered', panel });
      default:
        return answerPanel(panel, answering);
    }
  };
  const progress = countProgress(sections, selection, options.onProgress);
  const [filters, answered] = await Promise.all([
    documentFilters(asked, selection, { now, signal }),
    Promise.all(sections.map((section) => answerSection(section, selection, answer, progress))),
  ]);
  throwIfAborted(signal);
  const isWhole = (panel: DocumentPanel) => panel.status === 'answered' && !('lacking' in panel && panel.lacking);
  const document: ReportDocument = {
    kind: 'reportDocument',
    version: 1,
    report: {
      ...report,
      period: selection.period,
      grain: selection.grain,
      comparison: selection.comparison,
      chosen: selection.filters,
      sections: chosen,
    },
    calendar,
    period,
    comparison,
    grain,
    filters,
    dimensions: dimensionLabels(model, answered, [...report.filters, ...Object.keys(selection.filters)]),
    generatedAt,
    asOf: now,
    isComplete: answered.every(({ panels }) => panels.every(isWhole)),
    sections: answered,
  };
  // Ports of hosts give what they give: what is handed on is what JSON makes of it, so that nothing changes on its way.
  return frozen(JSON.parse(JSON.stringify(document)) as ReportDocument);
}

/** The same adapter, whose every question ends with `signal`. Each has its own, as few may listen to one. */
function underSignal(adapter: UsageAdapter, signal: AbortSignal): UsageAdapter {
  const own = () => AbortSignal.any([signal]);
  return {
    model: adapter.model,
    run: (queries, options) => adapter.run(queries, { ...options, signal: own() }),
    members: (request, options) => adapter.members(request, { ...options, signal: own() }),
  };
}

/** The contract of the organisation; null where there is none, the error where that could not be found out. */
async function contractOf(
  { contracts }: RunReportOptions,
  now: number,
  patience: number,
  signal: AbortSignal,
): Promise<Contract | null | Error> {
  if (contracts === undefined) return null;
  try {
    return await askContract(contractsInTime(contracts, patience), { now, signal });
  } catch (error) {
    throwIfAborted(signal);
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function contractPanel(
  panel: ContractPanel,
  contract: Contract | null | Error,
  { adapter, now, signal }: Answering,
  report: RunReportOptions['contractReports'] = contractReport,
): Promise<DocumentPanel> {
  if (contract instanceof Error || contract === null) throw contract;
  const { measure, dimension } = panel;
  return {
    status: 'answered',
    panel,
    report: await report(adapter, contract, { measure, dimension, now, signal }),
  };
}

async function pluginsPanel(
  panel: PluginsPanel,
  plugins: PluginSource | undefined,
  { adapter, model, selection, calendar, now, signal }: Answering,
): Promise<DocumentPanel> {
  if (plugins === undefined) throw new Error('Nothing compares tools with plugins.');
  const { filter, ignored } = applicableFilter(model, PLUGIN_MEASURES, selection, undefined);
  const { period } = selection;
  const comparison = await askPlugins(plugins, adapter, { period, calendar, filter, now, signal });
  return { status: 'answered', panel, comparison, ignored };
}

async function answerSection(
  section: Section,
  selection: Selection,
  answer: (panel: Panel) => Promise<DocumentPanel>,
  progress: () => void,
): Promise<DocumentSection> {
  const { id, title, description = null, needsOne = null } = section;
  const isAsked = isAskable(section, selection);
  const panels = (isAsked ? section.panels : []).map(async (panel): Promise<DocumentPanel> => {
    try {
      return await answer(panel);
    } catch (error) {
      return { status: 'failed', panel, error: documentError(error) };
    } finally {
      progress();
    }
  });
  return { id, title, description, needsOne: isAsked ? null : needsOne, panels: await Promise.all(panels) };
}

function countProgress(
  sections: readonly Section[],
  selection: Selection,
  onProgress: RunReportOptions['onProgress'],
): () => void {
  const of = sections
    .filter((section) => isAskable(section, selection))
    .reduce((sum, { panels }) => sum + panels.length, 0);
  let done = 0;
  onProgress?.({ done, of });
  return () => {
    done += 1;
    onProgress?.({ done, of });
  };
}

import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { assistantDashboard } from '../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../src/data/models/assistant/model.js';
import { assistantSample } from '../../src/data/models/assistant/sample.js';
import { assistantSampleContract } from '../../src/data/models/assistant/sample-contract.js';
import { assistantSampleStageGraph } from '../../src/data/models/assistant/sample-workflows.js';
import { automationDashboard } from '../../src/data/models/automation/dashboard.js';
import { automation } from '../../src/data/models/automation/model.js';
import { automationSample } from '../../src/data/models/automation/sample.js';
import type { Report } from '../../src/data/report/report.js';
import type { ReportDocument } from '../../src/data/report/report-document.js';
import { type RunReportOptions, runReport } from '../../src/data/report/run-report.js';
import { type Selection, selectionOf } from '../../src/data/report/selection.js';
import { pluginSource } from '../../src/data/roi/plugin-source.js';
import type { StageGraphs } from '../../src/data/workflow/stage-graphs.js';

export const NOW = Date.UTC(2026, 10, 20, 14, 30);
export const CALENDAR = { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 } as const;

export const contracts: ContractSource = { contractOf: async ({ now }) => assistantSampleContract({ now }) };
export const stageGraphs: StageGraphs = { graphOf: async (project) => assistantSampleStageGraph(project) };

/** A dashboard with what it is run over; the assistant's is about one project, so that all of it is asked. */
export interface SampleReport {
  readonly name: 'automation' | 'assistant';
  readonly report: Report;
  readonly adapter: UsageAdapter;
  readonly selection: Selection;
}

function automationReport(): SampleReport {
  const store = new EventStore(automation, { clock: () => NOW });
  const { users, tools, toolChanges, assumptions, events } = automationSample({ now: NOW, days: 120 });
  store.upsert('user', users);
  store.upsert('tool', tools);
  store.upsert('tool', toolChanges);
  store.assume(assumptions);
  store.append(events);
  const report: Report = automationDashboard;
  return { name: 'automation', report, adapter: memoryAdapter(store), selection: selectionOf(report) };
}

function assistantReport(): SampleReport {
  const store = new EventStore(assistant, { clock: () => NOW });
  const { users, projects, stages, systems, events } = assistantSample({ now: NOW, days: 400 });
  store.upsert('user', users);
  store.upsert('project', projects);
  store.upsert('stage', stages);
  store.upsert('system', systems);
  store.append(events);
  const report: Report = assistantDashboard;
  const [project] = projects;
  const selection = { ...selectionOf(report), filters: { project: [project?.id ?? ''] } };
  return { name: 'assistant', report, adapter: memoryAdapter(store), selection };
}

/** The two dashboards of the library over their samples. */
export const sampleReports: readonly SampleReport[] = [automationReport(), assistantReport()];

/** A sample report, run at the moment of the samples with everything that a host can give. */
export function runSample(
  { adapter, report, selection }: SampleReport,
  options: Partial<RunReportOptions> = {},
): Promise<ReportDocument> {
  return runReport(adapter, report, {
    now: NOW,
    generatedAt: NOW + 60_000,
    calendar: CALENDAR,
    selection,
    contracts,
    stageGraphs,
    plugins: pluginSource,
    ...options,
  });
}

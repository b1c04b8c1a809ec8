import type { UsageAdapter } from '../adapters/adapter.js';
import { askAll } from '../adapters/ask.js';
import { UsageError } from '../errors.js';
import type { Result } from '../query/result.js';
import { askStageGraph, type StageGraphs } from '../workflow/stage-graphs.js';
import { drilledPanel } from './drill.js';
import { oneMember } from './one-member.js';
import type { QueryPanel } from './panel.js';
import { type PanelContext, panelQueries } from './panel-query.js';
import type { DocumentError, DocumentPanel } from './report-document.js';

/** What the panels of a report are answered with. */
export interface Answering extends PanelContext {
  readonly adapter: UsageAdapter;
  readonly stageGraphs: StageGraphs | undefined;
  readonly now: number;
  readonly signal: AbortSignal;
}

/**
 * A panel with its answer. What it shows beside its figures may be missing, and is told of; the figures themselves may not.
 *
 * @throws what refuses its question or answers it.
 */
export async function answerPanel(declared: QueryPanel, answering: Answering): Promise<DocumentPanel> {
  const { adapter, now, signal, selection } = answering;
  const [own, ...others] = panelQueries(declared, answering);
  if (own === undefined) throw new UsageError('invalidQuery', `The panel "${declared.id}" asks nothing.`);
  const ask = async (query: typeof own.query) => (await askAll(adapter, [query], { now, signal }))[0] as Result;
  const [result, beside, graph] = await Promise.all([
    ask(own.query),
    settled(() => Promise.all(others.map(({ query }) => ask(query)))),
    settled(() => graphOf(declared, answering)),
  ]);
  const [first = null, second = null] = beside.value ?? [];
  return {
    status: 'answered',
    panel: drilledPanel(declared, selection),
    result,
    ignored: own.ignored,
    range: rangeOf(declared, first, second),
    transitions: declared.view === 'stages' ? first : null,
    graph: graph.value ?? null,
    lacking: beside.error ?? graph.error,
  };
}

function rangeOf(panel: QueryPanel, low: Result | null, high: Result | null) {
  if (panel.view !== 'stat' || low === null || high === null) return null;
  const figure = ({ current }: Result) => current.totals[panel.measure] ?? null;
  return { low: figure(low), high: figure(high) };
}

async function graphOf(panel: QueryPanel, { stageGraphs, selection, signal }: Answering) {
  const owner = panel.view === 'stages' ? oneMember(selection, panel.owner) : null;
  return stageGraphs === undefined || owner === null ? null : askStageGraph(stageGraphs, owner, signal);
}

async function settled<T>(
  ask: () => Promise<T>,
): Promise<{ readonly value: T | null; readonly error: DocumentError | null }> {
  try {
    return { value: await ask(), error: null };
  } catch (error) {
    return { value: null, error: documentError(error) };
  }
}

/** What failed, as plain data. Sources reject with anything, whatever their types say. */
export function documentError(error: unknown): DocumentError {
  if (error instanceof UsageError) return { code: error.code, message: error.message };
  return { code: 'adapterFailed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

import { dehydrate, QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { membersQueryOptions, prefetchReport, stageGraphQueryOptions } from 'tallyboard';
import {
  createEventStore,
  memberReport,
  memoryAdapter,
  pluginSource,
  selectionOf,
  type UsageAdapter,
} from 'tallyboard/data';
import {
  assistant,
  assistantSample,
  assistantSampleContract,
  assistantSampleStageGraph,
} from 'tallyboard/models/assistant';
import { automation, automationSample, toolAnalyticsReport } from 'tallyboard/models/automation';
import { type HostPage, HostPageView, type HostPorts, shownOn } from './host-page.js';

/** What a server sends: the page, and what it was made from. */
export interface RenderedPage {
  readonly page: HostPage;
  readonly html: string;
  readonly state: unknown;
}

const DAYS = 70;

const sources = {
  automation(now: number): UsageAdapter {
    const { users, tools, toolChanges, assumptions, events } = automationSample({ now, days: DAYS });
    const store = createEventStore(automation, { clock: () => now });
    store.upsert('user', users);
    store.upsert('tool', [...tools, ...toolChanges]);
    store.assume(assumptions);
    store.append(events);
    return memoryAdapter(store);
  },
  assistant(now: number): UsageAdapter {
    const { users, projects, stages, systems, events } = assistantSample({ now, days: DAYS });
    const store = createEventStore(assistant, { clock: () => now });
    store.upsert('user', users);
    store.upsert('project', projects);
    store.upsert('stage', stages);
    store.upsert('system', systems);
    store.append(events);
    return memoryAdapter(store);
  },
};

/** Renders pages as a server does: figures are fetched first, and sent along. */
export async function renderPages(pages: readonly HostPage[]): Promise<readonly RenderedPage[]> {
  const opened = new Map<string, UsageAdapter>();
  const rendered: RenderedPage[] = [];
  for (const page of pages) {
    const source = opened.get(page.model) ?? sources[page.model](page.now);
    opened.set(page.model, source);
    const shown = shownOn(page, source);
    const queryClient = new QueryClient();
    await prefetchPage(queryClient, page, shown);
    const html = renderToString(<HostPageView page={page} shown={shown} ports={ports} queryClient={queryClient} />);
    rendered.push({ page, html, state: dehydrate(queryClient) });
    queryClient.clear();
  }
  return rendered;
}

const ports: HostPorts = {
  contracts: { contractOf: async ({ now }) => assistantSampleContract({ now }) },
  stageGraphs: { graphOf: async (project) => assistantSampleStageGraph(project) },
  plugins: pluginSource,
};

/** All that is on a page: its figures, its workflow, and the names of what has been chosen. */
async function prefetchPage(queryClient: QueryClient, { now }: HostPage, shown: ReturnType<typeof shownOn>) {
  const { adapter, calendar, tool } = shown;
  const { model } = adapter;
  const { contracts, plugins, stageGraphs } = ports;
  const nameOf = (dimension: string, key: string) =>
    queryClient.prefetchQuery(membersQueryOptions({ adapter, request: { dimension, keys: [key], limit: 1 }, now }));
  await prefetchReport(queryClient, { ...shown, contracts, plugins, now });
  for (const project of shown.selection.filters.project ?? []) {
    if (project === null) continue;
    await queryClient.prefetchQuery(stageGraphQueryOptions({ stageGraphs, model, owner: project }));
    await nameOf('project', project);
  }
  if (tool === null) return;
  await nameOf('tool', tool);
  const report = memberReport(toolAnalyticsReport, { dimension: 'tool', key: tool, label: tool });
  await prefetchReport(queryClient, { adapter, calendar, report, selection: selectionOf(report), plugins, now });
}

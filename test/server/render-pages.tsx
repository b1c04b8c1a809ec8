import { dehydrate, QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { prefetchReport } from 'tallyboard';
import { createEventStore, memoryAdapter, type UsageAdapter } from 'tallyboard/data';
import { assistant, assistantSample } from 'tallyboard/models/assistant';
import { automation, automationSample } from 'tallyboard/models/automation';
import { type HostPage, HostPageView, shownOn } from './host-page.js';

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
    await prefetchReport(queryClient, { ...shown, now: page.now });
    const html = renderToString(<HostPageView page={page} shown={shown} queryClient={queryClient} />);
    rendered.push({ page, html, state: dehydrate(queryClient) });
    queryClient.clear();
  }
  return rendered;
}

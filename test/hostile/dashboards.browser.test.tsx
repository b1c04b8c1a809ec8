import '../../src/components/theme/styles.css';
import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import {
  assistant,
  assistantDashboard,
  assistantSample,
  assistantSampleContract,
  assistantSampleStageGraph,
} from '../../src/data/models/assistant/index.js';
import { automation, automationDashboard, automationSample } from '../../src/data/models/automation/index.js';
import type { Result } from '../../src/data/query/result.js';
import { pluginSource } from '../../src/data/roi/plugin-source.js';
import { memoryViewStore } from '../../src/data/views/memory-view-store.js';
import { memorySelectionStore } from '../../src/hooks/selection-store.js';
import { UsageProvider, type UsageProviderProps } from '../../src/hooks/usage-provider.js';

const NOW = Date.UTC(2026, 10, 20, 14, 30);
const DAYS = 70;

type Ports = Pick<UsageProviderProps, 'contracts' | 'plugins' | 'stageGraphs' | 'views' | 'patience'>;

/** A product whose page has everything that a host can give it. */
interface Product {
  readonly report: typeof automationDashboard | typeof assistantDashboard;
  readonly adapter: UsageAdapter;
  readonly ports: Ports;
  /** What is chosen, as in the address. */
  readonly chosen: string;
}

const products: Readonly<Record<string, () => Product>> = {
  'the automation product': () => {
    const { users, tools, toolChanges, assumptions, events } = automationSample({ now: NOW, days: DAYS });
    const store = new EventStore(automation, { clock: () => NOW });
    store.upsert('user', users);
    store.upsert('tool', [...tools, ...toolChanges]);
    store.assume(assumptions);
    store.append(events);
    const ports = { plugins: pluginSource, views: memoryViewStore() };
    return { report: automationDashboard, adapter: memoryAdapter(store), ports, chosen: '' };
  },
  'the assistant product': () => {
    const { users, projects, stages, systems, events } = assistantSample({ now: NOW, days: DAYS });
    const store = new EventStore(assistant, { clock: () => NOW });
    store.upsert('user', users);
    store.upsert('project', projects);
    store.upsert('stage', stages);
    store.upsert('system', systems);
    store.append(events);
    const ports: Ports = {
      contracts: { contractOf: async ({ now }) => assistantSampleContract({ now }) },
      stageGraphs: { graphOf: async (project) => assistantSampleStageGraph(project) },
      views: memoryViewStore(),
    };
    const chosen = `?project=${projects[0]?.id}`;
    return { report: assistantDashboard, adapter: memoryAdapter(store), ports, chosen };
  },
};

type Run = UsageAdapter['run'];

/** What adapters do that they should not. */
const faults: Readonly<Record<string, (adapter: UsageAdapter) => Run>> = {
  'throws at once': () => () => {
    throw new TypeError('fetch failed');
  },
  'rejects with what is no error': () => () => Promise.reject('gateway'),
  'answers with nothing': () => async () => undefined as never,
  'answers with a page': () => async () => '<!doctype html><title>502 Bad Gateway</title>' as never,
  'answers with fewer results': (adapter) => async (queries, options) => (await adapter.run(queries, options)).slice(1),
  'answers with more results': (adapter) => async (queries, options) => {
    const results = await adapter.run(queries, options);
    return [...results, ...results];
  },
  'answers another question': (adapter) => (queries, options) =>
    adapter.run(
      queries.map((query) => ({ ...query, period: { kind: 'last', count: 2, unit: 'day' } })),
      options,
    ),
  'answers with null for each': (adapter) => changing(adapter, () => null),
  'leaves columns out': (adapter) => changing(adapter, (result) => ({ ...result, columns: [] })),
  'leaves figures out': (adapter) =>
    changing(adapter, (result) => inFrame(result, (figures) => figures.slice(0, -1), false)),
  'answers with more figures': (adapter) =>
    changing(adapter, (result) => inFrame(result, (figures) => [...figures, 1], false)),
  'answers with text for figures': (adapter) =>
    changing(adapter, (result) => inFrame(result, (figures) => figures.map(String), true)),
  'answers with NaN': (adapter) =>
    changing(adapter, (result) => inFrame(result, (figures) => figures.map(() => Number.NaN), true)),
  'answers with names for members': (adapter) =>
    changing(adapter, (result) => ({
      ...result,
      groups: result.groups.map((group) => group.map(() => 'a')),
      now: 'x',
    })),
};

function changing(adapter: UsageAdapter, change: (result: Result) => unknown): Run {
  return async (queries, options) => (await adapter.run(queries, options)).map(change) as unknown as readonly Result[];
}

/** A result with other figures in every place, and in its totals where asked. */
function inFrame(result: Result, change: (figures: readonly unknown[]) => readonly unknown[], inTotals: boolean) {
  const all = (of: Readonly<Record<string, readonly unknown[]>>) =>
    Object.fromEntries(Object.entries(of).map(([name, figures]) => [name, change(figures)]));
  const { current } = result;
  const totals = Object.fromEntries(
    Object.entries(current.totals).map(([name, figure]) => [name, inTotals ? change([figure])[0] : figure]),
  );
  // Where there are no groups there are no figures to change but those over all.
  const bucketTotals = all(current.bucketTotals);
  const values = result.groups.length === 0 && !inTotals ? {} : all(current.values);
  return { ...result, current: { ...current, totals, bucketTotals, values } };
}

let root: Root | undefined;
let unhandled: unknown[];
const onUnhandled = (event: ErrorEvent | PromiseRejectionEvent) => {
  unhandled.push('reason' in event ? event.reason : event.error);
};

beforeEach(async () => {
  document.documentElement.lang = 'en';
  await page.viewport(1200, 900);
  unhandled = [];
  window.addEventListener('error', onUnhandled);
  window.addEventListener('unhandledrejection', onUnhandled);
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
  window.removeEventListener('error', onUnhandled);
  window.removeEventListener('unhandledrejection', onUnhandled);
  vi.restoreAllMocks();
});

function show({ report, adapter, ports, chosen }: Product): void {
  const host = document.createElement('main');
  document.body.append(host);
  root = createRoot(host);
  // As the page has it, without the rest between attempts.
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
  root.render(
    <StrictMode>
      <UsageProvider adapter={adapter} now={NOW} queryClient={queryClient} {...ports}>
        <Dashboard report={report} store={memorySelectionStore(chosen)} />
      </UsageProvider>
    </StrictMode>,
  );
}

const panels = () => [...document.querySelectorAll<HTMLElement>('.tally-panel')];
const nameOf = (panel: HTMLElement) => panel.querySelector('.tally-panel-title')?.textContent ?? '';
const bodyOf = (panel: HTMLElement) => panel.querySelector('.tally-panel-body')?.textContent ?? '';

/** Waits until nothing loads any more, and what is shown stays as it is: what one answer asks for may come after it. */
async function settled(): Promise<void> {
  let [still, before] = [0, ''];
  await vi.waitFor(
    () => {
      const text = [...shown()].join();
      const isLoading = document.querySelector('[data-status="loading"], [aria-busy="true"], .tally-skeleton') !== null;
      still = !isLoading && text === before && panels().length > 10 ? still + 1 : 0;
      before = text;
      expect(still).toBeGreaterThanOrEqual(3);
    },
    { timeout: 30_000, interval: 60 },
  );
}

/** What each panel shows. */
function shown(): ReadonlyMap<string, string> {
  return new Map(panels().map((panel, i) => [`${i} ${nameOf(panel)}`, bodyOf(panel)]));
}

function assertQuiet(): void {
  expect(unhandled).toEqual([]);
  expect(console.error).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
}

describe.each(Object.keys(products))('%s', (name) => {
  let product: Product;
  let sound: ReadonlyMap<string, string>;

  beforeEach(async () => {
    if (product !== undefined) return;
    product = (products[name] as () => Product)();
    show(product);
    await settled();
    sound = shown();
    expect(
      panels()
        .filter(({ dataset }) => dataset.status === 'error')
        .map(nameOf),
    ).toEqual([]);
    root?.unmount();
    document.body.replaceChildren();
  });

  it.each(Object.keys(faults))('says so in every panel where its adapter %s, and recovers', async (fault) => {
    const { adapter } = product;
    let run = (faults[fault] as (adapter: UsageAdapter) => Run)(adapter);
    show({ ...product, adapter: { ...adapter, run: (...asked) => run(...asked) } });
    await settled();
    for (const panel of panels()) {
      expect(panel.dataset.status, nameOf(panel)).toBe('error');
      expect(bodyOf(panel), nameOf(panel)).toContain('could not be loaded');
      expect(bodyOf(panel), nameOf(panel)).not.toContain('undefined: ');
    }
    run = adapter.run;
    for (const button of document.querySelectorAll<HTMLButtonElement>('.tally-panel-button')) button.click();
    await settled();
    expect(shown()).toEqual(sound);
    assertQuiet();
  });

  it('shows every figure but those of the answers that are none', async () => {
    const { adapter } = product;
    let asked = 0;
    const broken = changing(adapter, (result) => (asked++ % 3 === 0 ? { ...result, groups: null } : result));
    show({ ...product, adapter: { ...adapter, run: broken } });
    await settled();
    const states = panels().map(({ dataset }) => dataset.status);
    expect(states).toContain('error');
    expect(states).toContain('ready');
    const now = shown();
    panels().forEach((panel, i) => {
      const key = `${i} ${nameOf(panel)}`;
      if (panel.dataset.status !== 'error') expect(now.get(key), key).toBe(sound.get(key));
    });
    assertQuiet();
  });

  it('says that no answer came from who never answers, and takes one that comes later', async () => {
    const { adapter, ports } = product;
    let isHung = true;
    const hanging: Run = (queries, options) => (isHung ? new Promise(() => {}) : adapter.run(queries, options));
    show({ ...product, ports: { ...ports, patience: 300 }, adapter: { ...adapter, run: hanging } });
    await settled();
    for (const panel of panels()) expect(bodyOf(panel), nameOf(panel)).toContain('did not answer in time');
    isHung = false;
    for (const button of document.querySelectorAll<HTMLButtonElement>('.tally-panel-button')) button.click();
    await settled();
    assertQuiet();
  });
});

const withoutPlace = ([key, text]: readonly [string, string]) => `${key.replace(/^\d+ /, '')}: ${text}`;

/** What hosts' ports do that they should not, where they give a promise. */
const portFaults: Readonly<Record<string, () => Promise<never>>> = {
  'throws at once': () => {
    throw new TypeError('fetch failed');
  },
  'rejects with what is no error': () => Promise.reject('gateway'),
  'answers with nothing': async () => undefined as never,
  'answers with a page': async () => '<!doctype html><title>502 Bad Gateway</title>' as never,
  'answers with a list': async () => ['a', 7] as never,
  'answers with parts that are none': async () =>
    ({
      id: 'a',
      views: ['a'],
      defaultView: null,
      stages: [{}],
      edges: 7,
      currency: '',
      lines: [{}],
      notes: [7],
    }) as never,
  'never answers': () => new Promise<never>(() => {}),
};

/** Which port, of which product, and what its fault is told by. */
const ports = [
  ['contracts', 'the assistant product', (fault) => ({ contracts: { contractOf: fault } }), ['Contract']],
  ['stageGraphs', 'the assistant product', (fault) => ({ stageGraphs: { graphOf: fault } }), ['Stages']],
  ['plugins', 'the automation product', (fault) => ({ plugins: { compare: fault } }), ['Tools that replace plugins']],
  ['views', 'the automation product', (fault) => ({ views: { ...memoryViewStore(), list: fault } }), []],
] as readonly (readonly [string, string, (fault: () => Promise<never>) => Ports, readonly string[]])[];

describe.each(ports)('the port %s of %s', (port, name, broken, told) => {
  let product: Product;
  let sound: ReadonlyMap<string, string>;

  beforeEach(async () => {
    if (product !== undefined) return;
    product = (products[name] as () => Product)();
    show(product);
    await settled();
    sound = shown();
    root?.unmount();
    document.body.replaceChildren();
  });

  it.each(Object.keys(portFaults))('keeps to its place that it %s', async (fault) => {
    const faulty = broken(portFaults[fault] as () => Promise<never>);
    // Its adapter is to answer within it, on a busy machine too.
    const patience = fault === 'never answers' ? 4000 : 60_000;
    show({ ...product, ports: { ...product.ports, patience, ...faulty } });
    await settled();
    if (port === 'views') document.querySelector<HTMLElement>('.tally-dashboard-views button')?.click();
    if (port === 'stageGraphs') document.querySelectorAll<HTMLElement>('[role="tab"]')[1]?.click();
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(document.body.textContent).not.toContain('undefined: ');
    // What needs a contract is not there without one; all else is, as it was.
    const texts = new Set([...sound].map(withoutPlace));
    for (const [key, text] of shown()) {
      const isTold = told.some((title) => key.endsWith(` ${title}`));
      if (!isTold) expect(texts).toContain(withoutPlace([key, text]));
    }
    if (port !== 'contracts') expect(panels()).toHaveLength(sound.size);
    assertQuiet();
  });
});

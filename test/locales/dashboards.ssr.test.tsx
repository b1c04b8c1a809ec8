import { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Dashboard } from '../../src/components/dashboard/dashboard.js';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import type { ContractSource } from '../../src/data/credits/contract-source.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { english, type Messages } from '../../src/data/messages/messages.js';
import { assistantDashboard } from '../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../src/data/models/assistant/model.js';
import { assistantSample } from '../../src/data/models/assistant/sample.js';
import { assistantSampleContract } from '../../src/data/models/assistant/sample-contract.js';
import { automationDashboard } from '../../src/data/models/automation/dashboard.js';
import { automation } from '../../src/data/models/automation/model.js';
import { automationSample } from '../../src/data/models/automation/sample.js';
import type { Report } from '../../src/data/report/report.js';
import { pluginSource } from '../../src/data/roi/plugin-source.js';
import { translateReport } from '../../src/data/translation/translate-report.js';
import { translated } from '../../src/data/translation/translated.js';
import { prefetchReport } from '../../src/hooks/prefetch-report.js';
import { urlSelectionStore } from '../../src/hooks/url-selection-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { languages, NO_WORDS, SAME_IN_GERMAN } from './languages.js';

const NOW = Date.UTC(2026, 10, 20, 14, 30);
const CALENDAR = { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 } as const;

function automationAdapter(): UsageAdapter {
  const store = new EventStore(automation, { clock: () => NOW });
  const { users, tools, toolChanges, assumptions, events } = automationSample({ now: NOW });
  store.upsert('user', users);
  store.upsert('tool', tools);
  store.upsert('tool', toolChanges);
  store.assume(assumptions);
  store.append(events);
  return memoryAdapter(store);
}

function assistantAdapter(): UsageAdapter {
  const store = new EventStore(assistant, { clock: () => NOW });
  const { users, projects, stages, systems, events } = assistantSample({ now: NOW });
  store.upsert('user', users);
  store.upsert('project', projects);
  store.upsert('stage', stages);
  store.upsert('system', systems);
  store.append(events);
  return memoryAdapter(store);
}

/** A customer with a contract, so that what is said of it is tried too. */
const contracts: ContractSource = {
  contractOf: async ({ now }) => ({ ...assistantSampleContract({ now }), label: '7' }),
};

/** Whatever a person sees or hears in a page: texts, and the attributes that are read out or shown on hover. */
function textsOf(html: string): ReadonlySet<string> {
  const attributes = [
    ...html.matchAll(/\s(?:aria-label|aria-roledescription|title|placeholder|data-whole)="([^"]*)"/g),
  ];
  const nodes = html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').split(/<[^>]+>/);
  const plain = (text: string) => text.replaceAll(/&[#\w]+;|[\u2066-\u2069\u200e\u200f\u061c]/g, ' ').trim();
  return new Set(
    [...nodes, ...attributes.map(([, text = '']) => text)].map(plain).filter((text) => /\p{L}/u.test(text)),
  );
}

async function page(adapter: UsageAdapter, report: Report, locale: string, messages: Messages): Promise<string> {
  const queryClient = new QueryClient();
  await prefetchReport(queryClient, {
    adapter,
    report,
    now: NOW,
    calendar: CALENDAR,
    plugins: pluginSource,
    contracts,
  });
  return renderToString(
    <UsageProvider
      adapter={adapter}
      contracts={contracts}
      calendar={CALENDAR}
      now={NOW}
      queryClient={queryClient}
      locale={locale}
      messages={messages}
      plugins={pluginSource}
    >
      <Dashboard report={report} store={urlSelectionStore({ server: '' })} />
    </UsageProvider>,
  );
}

/** The names that hosts deliver, of every dimension of a dashboard. */
async function namesIn(adapter: UsageAdapter): Promise<readonly string[]> {
  const { dimensions } = adapter.model;
  const lists = await Promise.all(
    Object.keys(dimensions).map((dimension) => adapter.members({ dimension, limit: 1000 }, { now: NOW })),
  );
  return lists.flatMap(({ members }) => members.flatMap((each) => (each.kind === 'member' ? [each.label] : [])));
}

const sources = [
  { name: 'automation', adapter: automationAdapter(), report: automationDashboard },
  { name: 'assistant', adapter: assistantAdapter(), report: assistantDashboard },
] as const;

describe.each(sources)('the dashboard of $name', ({ name, adapter, report }) => {
  it.each(languages)('has no English in $locale but names that are data', async (language) => {
    const own = translated(adapter, language[name].texts);
    const titled = translateReport(report as Report, language[`${name}Dashboard`].texts);
    const names = new Set(await namesIn(own));
    const inEnglish = textsOf(await page(adapter, report, 'en', english));
    const said = textsOf(await page(own, titled, language.locale, language.messages));
    expect(said.size).toBeGreaterThan(300);
    const data = [...names].sort((a, b) => b.length - a.length);
    const wordsOf = (text: string) => {
      const rest = data.reduce((left, each) => left.replaceAll(each, ' '), text);
      return [...rest.matchAll(/\p{Script=Latin}{2,}/gu)].map(([word]) => word).filter((word) => !NO_WORDS.has(word));
    };
    const same = [...said].filter(
      (text) => inEnglish.has(text) && !names.has(text) && !SAME_IN_GERMAN.has(text) && wordsOf(text).length > 0,
    );
    expect(same).toEqual([]);
    if (language.locale === 'de') return;
    expect([...said].filter((text) => !names.has(text) && wordsOf(text).length > 0)).toEqual([]);
  });
});

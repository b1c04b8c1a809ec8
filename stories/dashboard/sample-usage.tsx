import { type ReactNode, useMemo, useState } from 'react';
import type { ChangeFeed, UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { automation, automationSample } from '../../src/data/models/automation/index.js';
import type { ReportStore } from '../../src/data/reports/report-store.js';
import { pluginSource } from '../../src/data/roi/plugin-source.js';
import type { Calendar } from '../../src/data/time/calendar.js';
import { translated } from '../../src/data/translation/translated.js';
import type { ViewStore } from '../../src/data/views/view-store.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { languageIn } from '../fixtures/languages.js';

/** The moment that every story shows. */
const NOW = Date.UTC(2026, 10, 20, 14, 30);

const CALENDAR: Calendar = { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 };

let adapter: UsageAdapter | undefined;

/** The sample of the automation model, made once a page. */
export function sampleAdapter(): UsageAdapter {
  adapter ??= memoryAdapter(sampleStore());
  return adapter;
}

function sampleStore(): EventStore {
  const store = new EventStore(automation, { clock: () => NOW });
  const { users, tools, toolChanges, assumptions, events } = automationSample({ now: NOW });
  store.upsert('user', users);
  store.upsert('tool', tools);
  store.upsert('tool', toolChanges);
  store.assume(assumptions);
  store.append(events);
  return store;
}

interface SampleUsageProps {
  adapter?: UsageAdapter;
  views?: ViewStore;
  reports?: ReportStore | undefined;
  /** Tells when figures may have changed. */
  changes?: ChangeFeed;
  /** What Storybook is set to: its language. */
  globals?: Readonly<Record<string, unknown>>;
  children: ReactNode;
}

/** Usage of a made-up practice, always at the same moment. */
export function SampleUsage({ adapter: given, views: stated, globals = {}, children, ...ports }: SampleUsageProps) {
  const { locale, messages, automation: texts } = languageIn(globals);
  // Stories make theirs whenever Storybook renders them anew: what was answered and saved by the first stays.
  const [source] = useState(() => given ?? sampleAdapter());
  const [views] = useState(stated);
  const adapter = useMemo(() => (locale === 'en' ? source : translated(source, texts)), [source, locale, texts]);
  return (
    <UsageProvider
      adapter={adapter}
      calendar={CALENDAR}
      locale={locale}
      messages={messages}
      now={NOW}
      plugins={pluginSource}
      {...(views && { views })}
      {...ports}
    >
      {children}
    </UsageProvider>
  );
}

import type { ReactNode } from 'react';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { EventStore } from '../../src/data/engine/event-store.js';
import { automation, automationSample } from '../../src/data/models/automation/index.js';
import type { Calendar } from '../../src/data/time/calendar.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';

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
  locale?: string;
  children: ReactNode;
}

/** Usage of a made-up practice, always at the same moment. */
export function SampleUsage({ adapter: given, locale = 'en', children }: SampleUsageProps) {
  return (
    <UsageProvider adapter={given ?? sampleAdapter()} calendar={CALENDAR} locale={locale} now={NOW}>
      {children}
    </UsageProvider>
  );
}

import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { Dashboard, UsageProvider } from 'tallyboard';
import {
  type Calendar,
  DEFAULT_CALENDAR,
  type Report,
  translated,
  translateReport,
  type UsageAdapter,
} from 'tallyboard/data';
import { assistant, assistantDashboard } from 'tallyboard/models/assistant';
import { automation, automationDashboard } from 'tallyboard/models/automation';
import { languages } from '../locales/languages.js';

/** The models that a page can be of. */
export const models = { automation, assistant };
const dashboards = { automation: automationDashboard, assistant: assistantDashboard };

/** Which page a host shows, and to whom. Plain JSON, which the server sends along. */
export interface HostPage {
  readonly model: keyof typeof models;
  /** `en`, or a language that comes with the library. */
  readonly locale: string;
  /** Zone of the days on the page. */
  readonly zone: string;
  readonly now: number;
}

/** Everything that both sides have to agree on. */
export function shownOn(page: HostPage, source: UsageAdapter) {
  const language = languages.find(({ locale }) => locale === page.locale);
  const calendar: Calendar = { ...DEFAULT_CALENDAR, zone: page.zone };
  const english: Report = dashboards[page.model];
  if (language === undefined) return { adapter: source, report: english, calendar, messages: undefined };
  return {
    adapter: translated(source, language[page.model].texts),
    report: translateReport(english, language[`${page.model}Dashboard`].texts),
    calendar,
    messages: language.messages,
  };
}

/** The page of a host, on its server and in a browser. */
export function HostPageView({ page, shown, queryClient }: ViewProps) {
  const { adapter, report, calendar, messages } = shown;
  return (
    <StrictMode>
      <UsageProvider
        adapter={adapter}
        calendar={calendar}
        locale={page.locale}
        {...(messages === undefined ? {} : { messages })}
        now={page.now}
        queryClient={queryClient}
      >
        <Dashboard report={report} lang={page.locale} dir={page.locale === 'ar' ? 'rtl' : 'ltr'} />
      </UsageProvider>
    </StrictMode>
  );
}

interface ViewProps {
  page: HostPage;
  shown: ReturnType<typeof shownOn>;
  queryClient: QueryClient;
}

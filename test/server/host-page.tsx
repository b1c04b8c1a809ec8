import type { QueryClient } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { Dashboard, memorySelectionStore, type StageGraphs, ToolAnalytics, UsageProvider } from 'tallyboard';
import {
  type Calendar,
  type ContractSource,
  DEFAULT_CALENDAR,
  memoryViewStore,
  type PluginSource,
  type Report,
  selectionFromParams,
  selectionOf,
  translated,
  translateReport,
  type UsageAdapter,
} from 'tallyboard/data';
import { assistant, assistantDashboard } from 'tallyboard/models/assistant';
import { automation, automationDashboard, toolAnalyticsReport } from 'tallyboard/models/automation';
import { languages } from '../locales/languages.js';

/** The models that a page can be of. */
export const models = { automation, assistant };
/** What has been gone into on a page: one project with its workflow, and a panel at its second level. */
const searches = {
  automation: 'category=Documentation&drill.categories=category',
  assistant: 'project=checkout&role=Developer&drill.question-roles=role',
};
/** The tool whose own page stands beside the dashboard of tools. */
const TOOL = 'sheet-set-publisher';
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

/** What a host knows beside events. */
export interface HostPorts {
  readonly contracts: ContractSource;
  readonly stageGraphs: StageGraphs;
  readonly plugins: PluginSource;
}

/** Everything that both sides have to agree on. */
export function shownOn(page: HostPage, source: UsageAdapter) {
  const language = languages.find(({ locale }) => locale === page.locale);
  const calendar: Calendar = { ...DEFAULT_CALENDAR, zone: page.zone };
  const english: Report = dashboards[page.model];
  const search = searches[page.model];
  const { selection } = selectionFromParams(new URLSearchParams(search), models[page.model], selectionOf(english));
  const told = { calendar, search, selection, tool: page.model === 'automation' ? TOOL : null };
  if (language === undefined) return { ...told, adapter: source, report: english, messages: undefined };
  return {
    ...told,
    adapter: translated(source, language[page.model].texts),
    report: translateReport(english, language[`${page.model}Dashboard`].texts),
    messages: language.messages,
  };
}

/** The page of a host, on its server and in a browser. */
export function HostPageView({ page, shown, ports, queryClient }: ViewProps) {
  const { adapter, report, calendar, messages, search, tool } = shown;
  const look = { lang: page.locale, dir: page.locale === 'ar' ? 'rtl' : 'ltr' };
  const [store] = useState(() => memorySelectionStore(search));
  const [views] = useState(() => memoryViewStore());
  return (
    <StrictMode>
      <UsageProvider
        {...ports}
        views={views}
        adapter={adapter}
        calendar={calendar}
        locale={page.locale}
        {...(messages === undefined ? {} : { messages })}
        now={page.now}
        queryClient={queryClient}
      >
        <Dashboard {...look} report={report} store={store} />
        {tool === null ? null : <ToolAnalytics {...look} tool={tool} report={toolAnalyticsReport} />}
      </UsageProvider>
    </StrictMode>
  );
}

interface ViewProps {
  page: HostPage;
  shown: ReturnType<typeof shownOn>;
  ports: HostPorts;
  queryClient: QueryClient;
}

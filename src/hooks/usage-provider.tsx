'use client';
import { QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { ChangeFeed, UsageAdapter } from '../data/adapters/adapter.js';
import { batched } from '../data/adapters/batching.js';
import { answeringInTime, PATIENCE } from '../data/adapters/in-time.js';
import { contractsInTime, pluginsInTime, stageGraphsInTime } from '../data/adapters/ports-in-time.js';
import type { ContractSource } from '../data/credits/contract-source.js';
import { UsageError } from '../data/errors.js';
import { createDisplay } from '../data/messages/display.js';
import type { Messages } from '../data/messages/messages.js';
import type { Model } from '../data/model/define-model.js';
import type { ReportStore } from '../data/reports/report-store.js';
import type { PluginSource } from '../data/roi/plugin-source.js';
import { type Calendar, DEFAULT_CALENDAR } from '../data/time/calendar.js';
import type { ReportLanguage } from '../data/translation/report-language.js';
import type { ViewStore } from '../data/views/view-store.js';
import type { StageGraphs } from '../data/workflow/stage-graphs.js';
import { cacheKey } from './cache-key.js';
import { DisplayProvider } from './display.js';
import { useMoment } from './use-moment.js';
import { useOwnedCache } from './use-owned-cache.js';

/** What hooks and widgets ask and how. */
export interface Usage {
  readonly model: Model;
  /** The adapter of the host; questions of one moment are joined into one batch. */
  readonly adapter: UsageAdapter;
  readonly calendar: Calendar;
  /** The moment that all figures are resolved against, milliseconds since the epoch. */
  readonly now: number;
  /** Whether new figures appear by themselves. */
  readonly isLive: boolean;
  /** Where views of dashboards are kept; undefined where nowhere. */
  readonly views: ViewStore | undefined;
  /** Where reports that people make are kept; undefined where nowhere. */
  readonly reports: ReportStore | undefined;
  /** Moves `now` to the present, so that all figures are asked for again; the old ones stay until then. */
  readonly refresh: () => void;
  readonly queryClient: QueryClient;
  /** Tells the answers of different sources apart in one cache. */
  readonly scope: string;
  /** The workflows of the host; null where it has none to give. */
  readonly stageGraphs: StageGraphs | null;
  /** The present, for what is told in relation to it, such as "5 minutes ago". */
  readonly present: () => number;
  /** What compares tools with plugins; null where the host has none. */
  readonly plugins: PluginSource | null;
  /** Tells what different `plugins` say apart in one cache. */
  readonly pluginsKey: string;
  /** What names of files begin with. */
  readonly filePrefix: string;
  /** Which contract the organisation has; null where the host knows of none. */
  readonly contracts: ContractSource | null;
  /** Tells what different `contracts` say apart in one cache. */
  readonly contractsKey: string;
  /** How long an answer is waited for, milliseconds. */
  readonly patience: number;
  /** Languages that reports can be told in beside that of the page; undefined where there are none. */
  readonly languages: readonly ReportLanguage[] | undefined;
}

/** What `UsageProvider` takes. */
export interface UsageProviderProps {
  /** Answers the questions. Keep it the same from render to render; another one is another source. */
  adapter: UsageAdapter;
  /** How days, weeks and years are cut. UTC with weeks from Monday unless stated. */
  calendar?: Calendar;
  /** BCP 47 tag; `en` unless stated. */
  locale?: string;
  /** Texts; English unless stated. */
  messages?: Messages;
  /** Tells the present, milliseconds since the epoch. */
  clock?: () => number;
  /**
   * The first moment. Without a `clock` it stays; with one it moves on from there. State it where the page is rendered on a
   * server, so that both show the same figures.
   */
  now?: number;
  /** Tells when figures may have changed. */
  changes?: ChangeFeed;
  /**
   * What commercial plugins would have cost against the tools that replace them: `pluginSource`, or the host's own. Keep it
   * the same from render to render; another one is another source.
   */
  plugins?: PluginSource | undefined;
  /** Where people keep views of dashboards. Without it they are not offered any. */
  views?: ViewStore;
  /** Where people keep reports that they make. Without it they are shared by link and exported only. Keep it the same from render to render. */
  reports?: ReportStore | undefined;
  /** Which contract for credits the organisation has. Keep it the same from render to render; another one is another source. */
  contracts?: ContractSource | undefined;
  /** Languages that people can have their reports told in, whatever that of the page is. Keep it the same from render to render. */
  languages?: readonly ReportLanguage[] | undefined;
  /** A cache of the host's; the provider has its own unless stated. */
  queryClient?: QueryClient;
  /** Needed where one `queryClient` serves several sources of one model, such as tenants: what tells them apart. */
  scope?: string;
  /** Draws workflows; without it their stages are shown as a table. Its graphs are kept as long as `adapter` and `scope` stay. */
  stageGraphs?: StageGraphs;
  /** What names of saved files begin with, such as that of the product; `usage` unless stated. */
  filePrefix?: string;
  /** How long an answer is waited for before its place says that none came, milliseconds; 60,000 unless stated. */
  patience?: number;
  children: ReactNode;
}

/** What is given. Components take it by `useUsageContext`. */
export const UsageContext = createContext<Usage | null>(null);

/** Gives everything inside the source of its figures, the moment that they are of and the language that they are shown in. */
export function UsageProvider(props: UsageProviderProps) {
  const {
    adapter,
    clock,
    changes,
    views,
    reports,
    children,
    locale = 'en',
    messages,
    scope = '',
    filePrefix = 'usage',
    languages,
    patience = PATIENCE,
  } = props;
  const model: Model = adapter.model;
  const [ownClient] = useState(() => new QueryClient());
  useOwnedCache(ownClient);
  const queryClient = props.queryClient ?? ownClient;
  const source = `${scope}${useGeneration(adapter)}`;
  const plugins = usePort(props.plugins, pluginsInTime, patience);
  const pluginsKey = useGeneration(props.plugins);
  const contracts = usePort(props.contracts, contractsInTime, patience);
  const contractsKey = useGeneration(props.contracts);
  const stageGraphs = usePort(props.stageGraphs, stageGraphsInTime, patience);
  const fixed = props.now;
  const { now, refresh, present } = useMoment({
    clock: clock ?? (fixed === undefined ? Date.now : () => fixed),
    initial: fixed,
    changes,
    isBusy: () => queryClient.isFetching({ queryKey: cacheKey(model, source) }) > 0,
    onSameMoment: () => void queryClient.invalidateQueries({ queryKey: cacheKey(model, source) }),
  });

  useEffect(() => {
    queryClient.mount();
    return () => queryClient.unmount();
  }, [queryClient]);

  useEffect(() => {
    const isPast = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey.at(-1) !== now;
    queryClient.removeQueries({ queryKey: cacheKey(model, source), type: 'inactive', predicate: isPast });
  }, [queryClient, model, source, now]);

  const { zone, weekStart, fiscalYearStart } = props.calendar ?? DEFAULT_CALENDAR;
  const calendar = useMemo(() => ({ zone, weekStart, fiscalYearStart }), [zone, weekStart, fiscalYearStart]);
  const isLive = changes !== undefined;
  const joined = useMemo(() => batched(answeringInTime(adapter, patience)), [adapter, patience]);
  const usage = useMemo(
    () => ({
      model,
      adapter: joined,
      calendar,
      now,
      isLive,
      refresh,
      queryClient,
      scope: source,
      stageGraphs,
      views,
      reports,
      present,
      plugins,
      pluginsKey,
      filePrefix,
      contracts,
      contractsKey,
      patience,
      languages,
    }),
    [
      model,
      joined,
      calendar,
      now,
      isLive,
      refresh,
      queryClient,
      source,
      stageGraphs,
      views,
      reports,
      present,
      plugins,
      pluginsKey,
      contracts,
      contractsKey,
      filePrefix,
      patience,
      languages,
    ],
  );
  const display = useMemo(
    () => createDisplay({ locale, zone, fiscalYearStart, ...(messages === undefined ? {} : { messages }) }),
    [locale, messages, zone, fiscalYearStart],
  );
  return (
    <UsageContext value={usage}>
      <DisplayProvider display={display}>{children}</DisplayProvider>
    </UsageContext>
  );
}

/**
 * What the nearest `UsageProvider` gives.
 *
 * @throws UsageError `missingProvider` outside of one.
 */
export function useUsageContext(): Usage {
  const usage = useContext(UsageContext);
  if (usage !== null) return usage;
  throw new UsageError(
    'missingProvider',
    'A hook or component of Tallyboard was used outside UsageProvider, so it knows no source of figures. Put <UsageProvider adapter={…}> around it.',
  );
}

/** Tells the present, where there is a `UsageProvider` around. */
export function usePresentClock(): (() => number) | undefined {
  return useContext(UsageContext)?.present;
}

/** What the nearest `UsageProvider` gives; null outside of one, where widgets show what they are handed. */
export function useUsageIfAny(): Usage | null {
  return useContext(UsageContext);
}

/** A port of the host that answers in time; null where there is none. */
function usePort<P>(given: P | undefined, inTime: (port: P, patience: number) => P, patience: number): P | null {
  return useMemo(() => (given === undefined ? null : inTime(given, patience)), [given, inTime, patience]);
}

/** Marks answers of each further source, so that those of the one before are never shown for it. */
function useGeneration(source: unknown): string {
  const [seen, setSeen] = useState({ source, generation: 0 });
  if (seen.source !== source) setSeen({ source, generation: seen.generation + 1 });
  return seen.generation === 0 ? '' : `#${seen.generation}`;
}

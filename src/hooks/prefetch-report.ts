import type { QueryClient } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import { batched } from '../data/adapters/batching.js';
import type { Contract } from '../data/credits/contract.js';
import type { ContractSource } from '../data/credits/contract-source.js';
import { applicableFilter } from '../data/report/panel-query.js';
import type { Report } from '../data/report/report.js';
import { reportQueries } from '../data/report/report-queries.js';
import { resolveSelection } from '../data/report/resolve-selection.js';
import { type Selection, selectionOf } from '../data/report/selection.js';
import { shownSections } from '../data/report/shown-sections.js';
import { PLUGIN_MEASURES } from '../data/roi/plugin-comparison.js';
import type { PluginSource } from '../data/roi/plugin-source.js';
import { type Calendar, DEFAULT_CALENDAR } from '../data/time/calendar.js';
import { contractQueryOptions, contractReportQueryOptions } from './contract-query-options.js';
import { pluginQueryOptions } from './plugin-query-options.js';
import { usageQueryOptions } from './usage-query-options.js';

/** What to fetch before a report is shown. The same values as the provider gets, or it asks again. */
export interface PrefetchReportOptions {
  readonly adapter: UsageAdapter;
  readonly report: Report;
  /** The moment, milliseconds since the epoch; to be given to `UsageProvider` as well. */
  readonly now: number;
  /** What the report starts from unless stated. */
  readonly selection?: Selection;
  readonly calendar?: Calendar;
  readonly scope?: string;
  readonly plugins?: PluginSource;
  readonly contracts?: ContractSource;
}

/**
 * Fetches the figures of all panels of a report in one batch, so that a server renders them and a page shows them at once.
 * A panel whose figures could not be had asks again when it is shown.
 *
 * @throws UsageError `invalidPeriod`, `unknownZone` where the selection has no dates.
 */
export async function prefetchReport(queryClient: QueryClient, options: PrefetchReportOptions): Promise<void> {
  const { report, now, selection = selectionOf(report), calendar = DEFAULT_CALENDAR, scope = '', plugins } = options;
  const adapter = batched(options.adapter);
  const { model } = adapter;
  const { grain } = resolveSelection(selection, calendar, now);
  const contract = await contractOf(queryClient, options);
  const standing = contract === undefined ? 'failed' : contract === null ? 'none' : 'given';
  const sections = shownSections(report.sections, standing).map(({ section }) => section);
  const asked = reportQueries({ ...report, sections }, { model, selection, grain, calendar });
  const questions = asked.flatMap(({ queries }) => queries);
  const comparing = async () => {
    const isShown = sections.some(({ panels }) => panels.some(({ view }) => view === 'plugins'));
    if (plugins === undefined || !isShown) return;
    const { filter } = applicableFilter(model, PLUGIN_MEASURES, selection, undefined);
    const { period } = selection;
    await queryClient.prefetchQuery(
      pluginQueryOptions({ adapter, plugins, pluginsKey: '', period, calendar, filter, now, scope }),
    );
  };
  await Promise.allSettled([
    ...questions.map(({ query }) => queryClient.prefetchQuery(usageQueryOptions({ adapter, query, now, scope }))),
    comparing(),
    ...sections.flatMap(({ panels }) =>
      panels.flatMap((panel) => {
        if (panel.view !== 'contract' || !contract) return [];
        const { measure, dimension } = panel;
        const options = contractReportQueryOptions({ adapter, contract, measure, dimension, now, scope });
        return [queryClient.prefetchQuery(options)];
      }),
    ),
  ]);
}

/** The contract of the organisation; null where there is none, undefined where that could not be found out. */
async function contractOf(
  queryClient: QueryClient,
  { adapter, contracts, now, scope = '' }: PrefetchReportOptions,
): Promise<Contract | null | undefined> {
  if (contracts === undefined) return null;
  const asked = contractQueryOptions({ model: adapter.model, contracts, now, scope });
  try {
    return await queryClient.fetchQuery(asked);
  } catch {
    // Failures are not sent along: the page that takes over begins without, and so has this one to.
    queryClient.removeQueries({ queryKey: asked.queryKey });
    return undefined;
  }
}

import type { QueryClient } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import { batched } from '../data/adapters/batching.js';
import { applicableFilter } from '../data/report/panel-query.js';
import type { Report } from '../data/report/report.js';
import { reportQueries } from '../data/report/report-queries.js';
import { resolveSelection } from '../data/report/resolve-selection.js';
import type { Selection } from '../data/report/selection.js';
import { selectionOf } from '../data/report/selection-params.js';
import { PLUGIN_MEASURES } from '../data/roi/plugin-comparison.js';
import type { PluginSource } from '../data/roi/plugin-source.js';
import { type Calendar, DEFAULT_CALENDAR } from '../data/time/calendar.js';
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
  const asked = reportQueries(report, { model, selection, grain, calendar });
  const questions = asked.flatMap(({ queries }) => queries);
  const comparing = async () => {
    const isShown = report.sections.some(({ panels }) => panels.some(({ view }) => view === 'plugins'));
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
  ]);
}

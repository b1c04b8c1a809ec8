import type { RunOptions, UsageAdapter } from '../adapters/adapter.js';
import { ask } from '../adapters/ask.js';
import { type QuerySpec, query } from '../query/build-query.js';
import { allOf, notIn } from '../query/filter.js';
import { comparePlugins, PLUGIN_MEASURES, type PluginComparison } from './plugin-comparison.js';

/** What to compare: a period, and optionally the calendar, filter and assumptions that a query takes. */
export type PluginReportOptions = Pick<QuerySpec, 'period' | 'calendar' | 'filter' | 'assumptions'> &
  Pick<RunOptions, 'now' | 'signal'>;

/**
 * What commercial plugins would have cost over a period against what the tools cost that replace them. One query, so that
 * it is subject to everything that results are subject to. For models with the dimension `plugin` and the measures of the
 * automation model.
 *
 * @throws UsageError `unknownName` where the model lacks one of them, and whatever the adapter throws.
 */
export async function pluginReport(
  adapter: UsageAdapter,
  { filter = null, now, signal, ...spec }: PluginReportOptions,
): Promise<PluginComparison> {
  const replacing = notIn('plugin', [null]);
  const asked = query(adapter.model, {
    ...spec,
    measures: PLUGIN_MEASURES,
    dimensions: ['plugin'],
    grain: 'month',
    filter: filter === null ? replacing : allOf(replacing, filter),
    order: [{ by: 'plugin', direction: 'ascending' }],
  });
  const options = { ...(now === undefined ? {} : { now }), ...(signal === undefined ? {} : { signal }) };
  return comparePlugins(adapter.model, await ask(adapter, asked, options));
}

import { queryOptions, skipToken } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import type { Filter } from '../data/query/filter.js';
import { askPlugins } from '../data/roi/ask-plugins.js';
import type { PluginSource } from '../data/roi/plugin-source.js';
import type { Calendar } from '../data/time/calendar.js';
import type { Period } from '../data/time/period.js';
import { cacheKey } from './cache-key.js';
import { SETTINGS } from './usage-query-options.js';

/** What a comparison with plugins is asked for with. */
interface PluginQueryOptions {
  readonly adapter: UsageAdapter;
  readonly plugins: PluginSource | null;
  /** Tells several `plugins` apart in one cache. */
  readonly pluginsKey: string;
  readonly period: Period;
  readonly calendar: Calendar;
  readonly filter: Filter | null;
  /** The moment, milliseconds since the epoch. */
  readonly now: number;
  readonly scope: string;
}

/** Options of TanStack Query for a comparison with plugins, as `usePluginComparison` uses them. */
export function pluginQueryOptions(options: PluginQueryOptions) {
  const { adapter, plugins, pluginsKey, period, calendar, filter, now, scope } = options;
  return queryOptions({
    queryKey: cacheKey(adapter.model, scope, 'plugins', pluginsKey, period, calendar, filter, now),
    queryFn:
      plugins === null
        ? skipToken
        : ({ signal }) => askPlugins(plugins, adapter, { period, calendar, filter, now, signal }),
    ...SETTINGS,
  });
}

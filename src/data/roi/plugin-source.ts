import type { UsageAdapter } from '../adapters/adapter.js';
import type { PluginComparison } from './plugin-comparison.js';
import { type PluginReportOptions, pluginReport } from './plugin-report.js';

/**
 * A port: where comparisons of tools with the plugins that they replace come from. Given to `UsageProvider` as `plugins`;
 * without it, panels of the view `plugins` are not shown.
 */
export interface PluginSource {
  /** Compares over a period. `adapter` is the provider's, so that what it is asked joins the other questions of the page. */
  compare(adapter: UsageAdapter, options: PluginReportOptions): Promise<PluginComparison>;
}

/** Compares from the events and the prices of the adapter, whose model has the measures of the automation model. */
export const pluginSource: PluginSource = { compare: pluginReport };

import type { UsageAdapter } from '../adapters/adapter.js';
import type { PluginComparison } from './plugin-comparison.js';
import type { PluginReportOptions } from './plugin-report.js';
import type { PluginSource } from './plugin-source.js';

/**
 * A comparison with plugins, looked at before anything of it is shown.
 *
 * @throws UsageError `adapterFailed` where it is none; whatever the port throws.
 */
export async function askPlugins(
  plugins: PluginSource,
  adapter: UsageAdapter,
  options: PluginReportOptions,
): Promise<PluginComparison> {
  const [comparison, { checkComparison }] = await Promise.all([
    plugins.compare(adapter, options),
    import('./check-comparison.js'),
  ]);
  return checkComparison(comparison);
}

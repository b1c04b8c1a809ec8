import type { PluginComparison } from '../data/roi/plugin-comparison.js';

/** What a comparison with plugins has to show at the moment. `none`: nobody compares, so there is nothing to show. */
export type PluginState =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: Error; readonly retry: () => void }
  | {
      readonly status: 'ready';
      readonly comparison: PluginComparison;
      /** Whether newer figures are on their way; these stay until they are there. */
      readonly refreshing: boolean;
      /** Dimensions that the page is filtered by but that these events do not have. */
      readonly ignored: readonly string[];
    };

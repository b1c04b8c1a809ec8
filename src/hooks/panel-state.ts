import type { Result } from '../data/query/result.js';

/** What a panel has to show at the moment. */
export type PanelState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: Error; readonly retry: () => void }
  | {
      readonly status: 'ready';
      readonly result: Result;
      /** Whether figures of another question are on their way; these stay until they are there. */
      readonly refreshing: boolean;
      /** Dimensions that the page is filtered by but that these events do not have. */
      readonly ignored: readonly string[];
    };

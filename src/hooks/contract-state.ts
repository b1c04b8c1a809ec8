import type { ContractReport } from '../data/credits/contract-report.js';

/** What there is to show of a contract at the moment. `none`: there is no contract, so there is nothing to show. */
export type ContractState =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: Error; readonly retry: () => void }
  | {
      readonly status: 'ready';
      readonly report: ContractReport;
      /** Whether newer figures are on their way; these stay until they are there. */
      readonly refreshing: boolean;
    };

import { queryOptions } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import type { Contract } from '../data/credits/contract.js';
import { askContract, type ContractSource } from '../data/credits/contract-source.js';
import type { Model } from '../data/model/define-model.js';
import { cacheKey } from './cache-key.js';
import { SETTINGS } from './usage-query-options.js';

/** What the contract of an organisation is asked for with. */
export interface ContractQueryOptions {
  readonly model: Model;
  readonly contracts: ContractSource;
  /** The moment, milliseconds since the epoch. */
  readonly now: number;
  /** What tells several sources of one model apart in one cache; see `UsageProvider`. */
  readonly scope?: string;
  /** What tells several `contracts` apart in one cache. */
  readonly contractsKey?: string;
}

/** Options of TanStack Query for the contract of an organisation, as `useContract` uses them. */
export function contractQueryOptions(options: ContractQueryOptions) {
  const { model, contracts, now, scope = '', contractsKey = '' } = options;
  return queryOptions({
    queryKey: cacheKey(model, scope, 'contract', contractsKey, now),
    queryFn: ({ signal }) => askContract(contracts, { now, signal }),
    ...SETTINGS,
  });
}

/** What the standing of a contract is asked for with. */
export interface ContractReportQueryOptions {
  readonly adapter: UsageAdapter;
  readonly contract: Contract;
  /** The measure that counts credits. */
  readonly measure: string;
  /** The dimension that the categories of the contract are members of. */
  readonly dimension: string;
  readonly now: number;
  readonly scope?: string;
}

/** Options of TanStack Query for where a contract stands, as `useContract` uses them. */
export function contractReportQueryOptions(options: ContractReportQueryOptions) {
  const { adapter, contract, measure, dimension, now, scope = '' } = options;
  return queryOptions({
    queryKey: cacheKey(adapter.model, scope, 'contractReport', contract, measure, dimension, now),
    queryFn: async ({ signal }) => {
      const { contractReport } = await import('../data/credits/contract-report.js');
      return contractReport(adapter, contract, { measure, dimension, now, signal });
    },
    ...SETTINGS,
  });
}

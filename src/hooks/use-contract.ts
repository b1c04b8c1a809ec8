'use client';
import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Contract } from '../data/credits/contract.js';
import type { ContractStanding } from '../data/report/shown-sections.js';
import { cacheKey } from './cache-key.js';
import { contractQueryOptions, contractReportQueryOptions } from './contract-query-options.js';
import type { ContractState } from './contract-state.js';
import { useUsageContext } from './usage-provider.js';

/** What a contract counts. */
export interface UseContractOptions {
  /** The measure that counts credits; `credits` unless stated. */
  readonly measure?: string;
  /** The dimension that the categories of a contract are members of; `category` unless stated. */
  readonly dimension?: string;
}

/**
 * Where the contract of the organisation stands, over its own term. What was shown stays until newer figures are there, and
 * an answer about an earlier contract or moment never takes the place of a later one.
 */
export function useContract(options: UseContractOptions = {}): ContractState {
  const { measure = 'credits', dimension = 'category' } = options;
  const { adapter, contracts, now, queryClient, scope } = useUsageContext();
  const given = useGivenContract();
  const contract = given.data ?? null;
  const report = useQuery(
    {
      ...(contract === null
        ? { queryKey: cacheKey(adapter.model, scope, 'contractReport', null, now), queryFn: skipToken }
        : contractReportQueryOptions({ adapter, contract, measure, dimension, now, scope })),
      placeholderData: (previous, previousQuery) =>
        previousQuery?.queryKey[2] === scope && previous?.contract.id === contract?.id ? previous : undefined,
    },
    queryClient,
  );
  const isPresent = contracts !== null;
  return useMemo((): ContractState => {
    if (!isPresent) return { status: 'none' };
    for (const { error, isFetching, refetch } of [given, report]) {
      if (error !== null && !isFetching) return { status: 'error', error, retry: () => void refetch() };
    }
    if (given.data === null) return { status: 'none' };
    if (report.data === undefined) return { status: 'loading' };
    const refreshing = given.isFetching || report.isFetching || report.isPlaceholderData;
    return { status: 'ready', report: report.data, refreshing };
  }, [isPresent, given, report]);
}

/** What is known of the contract of the organisation. */
export function useContractStanding(): ContractStanding {
  const { contracts } = useUsageContext();
  const { data, errorUpdateCount } = useGivenContract();
  if (contracts === null || data === null) return 'none';
  if (data !== undefined) return 'given';
  // Also while it is tried again, so that who does that keeps the place where they did.
  return errorUpdateCount > 0 ? 'failed' : 'unknown';
}

function useGivenContract(): UseQueryResult<Contract | null> {
  const { model, contracts, contractsKey, now, queryClient, scope } = useUsageContext();
  return useQuery(
    {
      ...(contracts === null
        ? { queryKey: cacheKey(model, scope, 'contract', contractsKey, now), queryFn: skipToken }
        : contractQueryOptions({ model, contracts, contractsKey, now, scope })),
      placeholderData: (previous, previousQuery) => {
        const [, , previousScope, , previousContracts] = previousQuery?.queryKey ?? [];
        return previousScope === scope && previousContracts === contractsKey ? previous : undefined;
      },
    },
    queryClient,
  );
}

import { queryOptions } from '@tanstack/react-query';
import type { UsageAdapter } from '../data/adapters/adapter.js';
import { checkMembers } from '../data/query/check-result.js';
import type { MembersRequest } from '../data/query/members.js';
import { cacheKey } from './cache-key.js';
import { SETTINGS } from './usage-query-options.js';

/** What members are asked for with. */
export interface MembersQueryOptions {
  readonly adapter: UsageAdapter;
  readonly request: MembersRequest;
  /** The moment, milliseconds since the epoch. */
  readonly now: number;
  /** What tells several sources of one model apart in one cache; see `UsageProvider`. */
  readonly scope?: string;
}

/** Options of TanStack Query for the members of a dimension, as `useMembers` uses them. */
export function membersQueryOptions({ adapter, request, now, scope = '' }: MembersQueryOptions) {
  const { dimension, search = '', keys, limit } = request;
  return queryOptions({
    queryKey: cacheKey(adapter.model, scope, 'members', dimension, search, keys ?? null, limit ?? null, now),
    queryFn: async ({ signal }) => checkMembers(await adapter.members(request, { signal, now })),
    ...SETTINGS,
  });
}

'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MemberList, MembersRequest } from '../data/query/members.js';
import { membersQueryOptions } from './members-query-options.js';
import { useUsageContext } from './usage-provider.js';

/** How long a search rests before it is asked for, in milliseconds. */
const REST = 150;

/**
 * Members of a dimension whose label contains `search`, whatever its case. A search is asked for once typing rests; until
 * its answer is there the members before it stay, as `isPlaceholderData`.
 */
export function useMembers(
  request: MembersRequest,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<MemberList> {
  const { adapter, now, queryClient, scope } = useUsageContext();
  const search = useRested(request.search?.trim() ?? '');
  return useQuery(
    {
      ...membersQueryOptions({
        adapter,
        request: searching(request, search),
        now,
        scope,
      }),
      enabled: options.enabled ?? true,
      placeholderData: (previous, previousQuery) => {
        const [, , previousScope, , previousDimension] = previousQuery?.queryKey ?? [];
        return previousScope === scope && previousDimension === request.dimension ? previous : undefined;
      },
    },
    queryClient,
  );
}

function searching({ search: _, ...request }: MembersRequest, search: string): MembersRequest {
  return search === '' ? request : { ...request, search };
}

/** A text once it has not changed for a while; an empty one at once. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    if (text === '') return setRested('');
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : rested;
}

'use client';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { calendarPartOf } from '../data/model/calendar-path.js';
import type { MemberList, MembersRequest } from '../data/query/members.js';
import { useDisplay } from './display.js';
import { membersQueryOptions } from './members-query-options.js';
import { shownMembers } from './shown-members.js';
import { useUsageContext } from './usage-provider.js';

/** How long a search rests before it is asked for, in milliseconds. */
const REST = 150;

/**
 * Members of a dimension whose label contains `search`, whatever its case. A search is asked for once typing rests; until
 * its answer is there the members before it stay, as `isPlaceholderData`. Weekdays and hours are found by what they are called in
 * the language that is shown, and come from the day on which weeks begin.
 */
export function useMembers(
  request: MembersRequest,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<MemberList> {
  const { adapter, model, now, queryClient, scope, calendar } = useUsageContext();
  const { formatter } = useDisplay();
  const part = calendarPartOf(model, request.dimension);
  const { search: typed = '', keys, limit } = request;
  const search = useRested(part === undefined ? typed.trim() : '');
  const select = useCallback(
    (list: MemberList) =>
      part === undefined
        ? list
        : shownMembers(list, { search: typed, limit, formatter, weekStart: calendar.weekStart }),
    [part, typed, limit, formatter, calendar.weekStart],
  );
  const asked =
    part === undefined ? searching(request, search) : { dimension: request.dimension, ...(keys && { keys }) };
  return useQuery(
    {
      ...membersQueryOptions({ adapter, request: asked, now, scope }),
      select,
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

import type { Display } from '../data/messages/display.js';
import type { Filter, MemberKey } from '../data/query/filter.js';
import { keysToName } from '../data/query/member-labels.js';
import { membersOfFilter } from '../data/query/members-of-filter.js';
import { nameOfKey } from './member-names.js';
import { membersQueryOptions } from './members-query-options.js';
import type { Usage } from './usage-provider.js';

/** Asks for the names of all members that a filter names, and gives what each is called. */
export async function filterNames(
  filter: Filter | null,
  { model, adapter, now, scope, queryClient }: Usage,
  display: Display,
): Promise<(dimension: string, key: MemberKey) => string> {
  const asked = [...membersOfFilter(filter)].map(async ([dimension, members]) => {
    const keys = keysToName(model, dimension, members);
    if (keys.length === 0) return [dimension, undefined] as const;
    const request = { dimension, keys, limit: keys.length };
    return [dimension, await queryClient.fetchQuery(membersQueryOptions({ adapter, request, now, scope }))] as const;
  });
  const known = new Map(await Promise.all(asked));
  return (dimension, key) => nameOfKey(model, dimension, key, known.get(dimension), display);
}

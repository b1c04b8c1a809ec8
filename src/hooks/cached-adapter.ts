import type { QueryKey } from '@tanstack/react-query';
import type { RunOptions, UsageAdapter } from '../data/adapters/adapter.js';
import { oneEach } from '../data/adapters/ask.js';
import { checkMembers, checkResult } from '../data/query/check-result.js';
import type { Query } from '../data/query/query.js';
import type { Result } from '../data/query/result.js';
import { membersQueryOptions } from './members-query-options.js';
import { askedOnce, pageAnswer } from './page-answers.js';
import type { Usage } from './usage-provider.js';
import { usageQueryOptions } from './usage-query-options.js';

/**
 * The adapter of a page, which answers what the page has been answered without asking it again, and waits for what the page is
 * waiting for. What it has to ask, the page then has as well.
 */
export function cachedAdapter({ adapter, queryClient, scope }: Usage): UsageAdapter {
  const { model } = adapter;

  return {
    model,
    async run(queries, options = {}) {
      const { now, notBefore } = options;
      if (now === undefined || notBefore !== undefined) return adapter.run(queries, options);
      const keyOf = (query: Query) => usageQueryOptions({ adapter, query, now, scope }).queryKey;
      const answers = await Promise.all(queries.map((query) => pageAnswer<Result>(queryClient, keyOf(query))));
      const missing = queries.filter((_, i) => answers[i] === undefined);
      if (missing.length === 0) return answers as readonly Result[];
      const asked = oneEach(missing.length, await adapter.run(missing, options));
      for (const [i, query] of missing.entries()) keep(keyOf(query), query, asked[i] as Result);
      const rest = asked[Symbol.iterator]();
      return answers.map((answer) => answer ?? (rest.next().value as Result));
    },
    async members(request, options: RunOptions = {}) {
      const { now, notBefore } = options;
      if (now === undefined || notBefore !== undefined) return adapter.members(request, options);
      const { queryKey } = membersQueryOptions({ adapter, request, now, scope });
      return askedOnce(queryClient, queryKey, async () => checkMembers(await adapter.members(request, options)));
    },
  };

  /** Keeps what is an answer. */
  function keep(queryKey: QueryKey, query: Query, result: Result): void {
    try {
      queryClient.setQueryData(queryKey, checkResult(query, result));
    } catch {
      // Left as it was: whoever asked is told what is wrong with it.
    }
  }
}

import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What a page has been answered, or waits for; undefined where it has to be asked. */
export async function pageAnswer<T>(queryClient: QueryClient, queryKey: QueryKey): Promise<T | undefined> {
  const entry = queryClient.getQueryCache().find<T>({ queryKey, exact: true });
  if (entry?.state.data !== undefined && !entry.state.isInvalidated) return entry.state.data;
  return entry?.state.fetchStatus === 'fetching' ? entry.promise?.catch(() => undefined) : undefined;
}

/** What a page has been answered, or what is asked for it now; the page then has that as well. */
export async function askedOnce<T>(queryClient: QueryClient, queryKey: QueryKey, ask: () => Promise<T>): Promise<T> {
  const known = await pageAnswer<T>(queryClient, queryKey);
  if (known !== undefined) return known;
  const answer = await ask();
  queryClient.setQueryData(queryKey, answer);
  return answer;
}

import type { QueryClient } from '@tanstack/react-query';
import type { Model } from '../data/model/define-model.js';
import { cacheKey } from './cache-key.js';

/**
 * Asks everything again that a page shows and that failed. What a panel shows can come from several questions, and what
 * kept one answer away has mostly kept others away too.
 */
export function retryFailed(queryClient: QueryClient, model: Model, scope: string): void {
  void queryClient.refetchQueries({
    queryKey: cacheKey(model, scope),
    type: 'active',
    predicate: ({ state }) => state.status === 'error',
  });
}

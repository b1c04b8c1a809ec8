import { answer } from '../engine/answer.js';
import type { EventStore } from '../engine/event-store.js';
import { listMembers } from '../engine/list-members.js';
import { throwIfAborted } from '../errors.js';
import { checkQuery } from '../query/check-query.js';
import type { UsageAdapter } from './adapter.js';

/** Where the memory adapter takes the present from. */
export interface MemoryAdapterOptions {
  readonly clock?: () => number;
}

/** Answers queries from an event store in this thread: the reference for every figure. */
export function memoryAdapter(store: EventStore, options: MemoryAdapterOptions = {}): UsageAdapter {
  const clock = options.clock ?? Date.now;
  return {
    model: store.model,
    async run(queries, { signal, now = clock(), notBefore } = {}) {
      throwIfAborted(signal);
      for (const query of queries) checkQuery(store.model, query);
      return answer(store, queries, { signal, now, notBefore });
    },
    async members(request, { signal, notBefore } = {}) {
      throwIfAborted(signal);
      return listMembers(store, request, notBefore);
    },
  };
}

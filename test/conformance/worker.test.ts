import { describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { createWorkerStore, type WorkerStore } from '../../src/data/adapters/worker/worker-store.js';
import type { ConformanceDataset } from '../../src/testing/conformance-case.js';
import { describeAdapter } from '../../src/testing/describe-adapter.js';
import { NOW } from '../../src/testing/moment.js';
import { ChannelWorker } from '../data/adapters/worker/channel-worker.js';

const stores = new Map<UsageAdapter, WorkerStore>();

/** What is handed in is not waited for: calls are answered in order, and those of a store that is disposed of are given up. */
async function adapterOf(
  { model, events, entities, assumptions }: ConformanceDataset,
  worker: () => ChannelWorker,
  mode: 'worker' | 'page',
  workers = 1,
): Promise<UsageAdapter> {
  const store = createWorkerStore(model, { worker, workers, clock: () => NOW });
  void Promise.allSettled([
    ...Object.entries(entities).map(([entity, rows]) => store.upsert(entity, rows)),
    store.assume(assumptions),
    store.append(events),
  ]);
  stores.set(store.adapter, store);
  expect((await store.opened).mode).toBe(mode);
  return store.adapter;
}

const release = (adapter: UsageAdapter) => stores.get(adapter)?.dispose();
const forbidden = () => {
  throw new Error('Workers are forbidden.');
};

describeAdapter('a worker store', (data) => adapterOf(data, () => new ChannelWorker(), 'worker'), {
  describe,
  it,
  release,
});
for (const workers of [2, 3]) {
  const open = (data: ConformanceDataset) => adapterOf(data, () => new ChannelWorker(), 'worker', workers);
  describeAdapter(`a store in ${workers} workers`, open, { describe, it, release });
}
describeAdapter('a worker store in the page', (data) => adapterOf(data, forbidden, 'page'), { describe, it, release });

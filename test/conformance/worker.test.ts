import { describe, it } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import type { StoreWorker } from '../../src/data/adapters/worker/store-worker.js';
import { createWorkerStore, type WorkerStore } from '../../src/data/adapters/worker/worker-store.js';
import type { ConformanceDataset } from '../../src/testing/conformance-case.js';
import { describeAdapter } from '../../src/testing/describe-adapter.js';
import { NOW } from '../../src/testing/moment.js';
import { ChannelWorker } from '../data/adapters/worker/channel-worker.js';

/** The suite over stores that live elsewhere, each disposed of after its case. */
function describeStore(name: string, worker: () => StoreWorker): void {
  const stores = new Map<UsageAdapter, WorkerStore>();
  const makeAdapter = async ({ model, events, entities, assumptions }: ConformanceDataset) => {
    const store = createWorkerStore(model, { worker, clock: () => NOW });
    for (const [entity, rows] of Object.entries(entities)) await store.upsert(entity, rows);
    await store.assume(assumptions);
    await store.append(events);
    stores.set(store.adapter, store);
    return store.adapter;
  };
  const release = (adapter: UsageAdapter) => stores.get(adapter)?.dispose();
  describeAdapter(name, makeAdapter, { describe, it, release });
}

describeStore('a store in a worker', () => new ChannelWorker());
describeStore('a store in the page, where workers are forbidden', () => {
  throw new Error('Workers are forbidden.');
});

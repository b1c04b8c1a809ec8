import { describe, it } from 'vitest';
import { batched } from '../../src/data/adapters/batching.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore } from '../../src/data/engine/event-store.js';
import type { ConformanceDataset } from '../../src/testing/conformance-case.js';
import { describeAdapter } from '../../src/testing/describe-adapter.js';
import { NOW } from '../../src/testing/moment.js';

function storeOf({ model, events, entities, assumptions }: ConformanceDataset) {
  const store = createEventStore(model, { clock: () => NOW });
  for (const [entity, rows] of Object.entries(entities)) store.upsert(entity, rows);
  store.assume(assumptions);
  store.append(events);
  return store;
}

/** As events of a page that people look at: one by one, before anybody told who or what they are about. */
async function trickled({ model, events, entities, assumptions }: ConformanceDataset) {
  const store = createEventStore(model, { clock: () => NOW });
  for (const event of events.slice(0, 100)) store.append([event]);
  store.append(events.slice(100));
  store.assume(assumptions);
  for (const [entity, rows] of Object.entries(entities)) for (const row of rows) store.upsert(entity, [row]);
  await store.compact();
  return store;
}

describeAdapter('memoryAdapter', (dataset) => memoryAdapter(storeOf(dataset)), { describe, it });
describeAdapter('memoryAdapter over what trickled in', async (dataset) => memoryAdapter(await trickled(dataset)), {
  describe,
  it,
});
describeAdapter('batched(memoryAdapter)', (dataset) => batched(memoryAdapter(storeOf(dataset))), { describe, it });

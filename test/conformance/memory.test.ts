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

describeAdapter('memoryAdapter', (dataset) => memoryAdapter(storeOf(dataset)), { describe, it });
describeAdapter('batched(memoryAdapter)', (dataset) => batched(memoryAdapter(storeOf(dataset))), { describe, it });

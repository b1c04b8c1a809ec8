import { describe, it } from 'node:test';
import { createEventStore, memoryAdapter } from 'tallyboard/data';
import { describeAdapter, type MakeAdapter } from 'tallyboard/testing';

const makeAdapter: MakeAdapter = ({ model, events, entities, assumptions }) => {
  const store = createEventStore(model);
  for (const [entity, rows] of Object.entries(entities)) store.upsert(entity, rows);
  store.assume(assumptions);
  store.append(events);
  return memoryAdapter(store);
};

describeAdapter('memoryAdapter', makeAdapter, { describe, it });

import { expect, expectTypeOf, it } from 'vitest';
import { ask } from '../../../src/data/adapters/ask.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { workshop } from '../workshop.js';

const NOW = Date.UTC(2026, 4, 20);
const runs = query(workshop, { measures: ['runs'], period: { kind: 'last', count: 7, unit: 'day' } });

it('answers one question at the moment that is asked for', async () => {
  const store = createEventStore(workshop);
  store.append([{ fact: 'run', id: '1', at: NOW - 1000, user: 'a' }]);
  const result = await ask(memoryAdapter(store), runs, { now: NOW });
  expectTypeOf(result.current.totals).toEqualTypeOf<Readonly<Record<'runs', number | null>>>();
  expect(result.current.totals.runs).toBe(1);
  expect(result.now).toBe(NOW);
});

it('says so where an adapter gives no answer', async () => {
  const silent = { ...memoryAdapter(createEventStore(workshop)), run: async () => [] };
  await expect(ask(silent, runs)).rejects.toMatchObject({ code: 'adapterFailed' });
});

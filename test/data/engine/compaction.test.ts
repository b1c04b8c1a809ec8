import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { NOW, workshop } from '../workshop.js';

const DAY = 86_400_000;
const period = { kind: 'last', count: 3650, unit: 'day' } as const;
const asked = query(workshop, {
  measures: ['runs', 'users', 'duration', 'median'],
  period,
  grain: 'year',
  dimensions: ['platform'],
});

const figures = async (store: EventStore<typeof workshop>) => {
  const [result] = await memoryAdapter(store, { clock: () => NOW }).run([asked]);
  return { groups: result?.groups, current: result?.current };
};

const run = (id: number, at: number, fields: Readonly<Record<string, unknown>> = {}) => ({
  fact: 'run',
  id: `run-${id}`,
  at,
  user: `user-${id % 7}`,
  platform: `platform-${id % 3}`,
  duration: id % 1000,
  ...fields,
});

const batch = (from: number, rows: number, at: (i: number) => number, fields: Readonly<Record<string, unknown>> = {}) =>
  Array.from({ length: rows }, (_, i) => run(from + i, at(i), fields));

const newStore = () => createEventStore(workshop, { clock: () => NOW });
const table = (store: EventStore<typeof workshop>) => store.fact('run');
const isTidy = (store: EventStore<typeof workshop>) =>
  table(store).chunks.every((chunk) => chunk.sorted && chunk.deadRows === 0);

describe('compact', () => {
  it('puts late rows in order, joins small chunks and drops replaced rows, with the same figures before and after', async () => {
    const store = newStore();
    for (let part = 9; part >= 0; part--) store.append(batch(part * 2000, 2000, (i) => NOW - (10 - part) * DAY + i));
    for (let i = 0; i < 30; i++) store.append(batch(20_000 + i * 10, 10, (k) => NOW - ((i * 7919) % 300) * DAY + k));
    store.append(batch(0, 4000, (i) => NOW - 400 * DAY + i, { duration: 5 }));
    expect(table(store).chunks.length).toBeGreaterThan(9);
    expect(isTidy(store)).toBe(false);
    const [before, version, size] = [await figures(store), store.version, store.size];
    await store.compact();
    expect(table(store).chunks).toHaveLength(1);
    expect(isTidy(store)).toBe(true);
    expect(store.version).toBe(version);
    expect(store.size).toBe(size);
    expect(await figures(store)).toEqual(before);
  });

  it('keeps ids right: later deliveries replace the rows that were moved, and the order of receipts holds', async () => {
    const store = newStore();
    const at = (i: number) => NOW - ((i * 7919) % 1000) * 1000;
    for (let from = 0; from < 6000; from += 500) store.append(batch(from, 500, at, { received: NOW }));
    await store.compact();
    expect(store.append(batch(0, 6000, at, { duration: 1, received: NOW - 1 }))).toMatchObject({ accepted: 0 });
    expect((await figures(store)).current?.totals.duration).toBe(
      batch(0, 6000, at).reduce((sum, { duration }) => sum + duration, 0),
    );
    store.append(batch(0, 6000, at, { duration: 1, received: NOW + 1 }));
    await store.compact();
    expect((await figures(store)).current?.totals).toMatchObject({ runs: 6000, duration: 6000 });
  });

  it('loses and doubles nothing where events come in between its steps', async () => {
    const change = fc.record({
      from: fc.nat({ max: 3000 }),
      rows: fc.integer({ min: 1, max: 1500 }),
      spread: fc.constantFrom(1, 1000, 2 * DAY),
      steps: fc.nat({ max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 8 }), async (changes) => {
        const [store, plain] = [newStore(), newStore()];
        const events = new Map<string, number>();
        let work = table(store).compact(true);
        for (const [n, { from, rows, spread, steps }] of changes.entries()) {
          const at = (i: number) => NOW - n * DAY - ((i * 7919) % 997) * spread;
          const rowsOfIt = batch(from, rows, at, { duration: n });
          store.append(rowsOfIt);
          plain.append(rowsOfIt);
          for (const { id } of rowsOfIt) events.set(id, n);
          for (let step = 0; step < steps; step++) if (work.next().done) work = table(store).compact(true);
        }
        expect(store.size).toBe(events.size);
        expect(await figures(store)).toEqual(await figures(plain));
        for (const _ of table(store).compact(true));
        expect(isTidy(store)).toBe(true);
        expect(store.size).toBe(events.size);
        expect(await figures(store)).toEqual(await figures(plain));
        const again = [...events.keys()].map((id) => run(Number(id.slice(4)), NOW, { duration: 0 }));
        expect(store.append(again)).toMatchObject({ accepted: 0, duplicates: events.size });
        expect(store.size).toBe(events.size);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves queries that are under way with the figures that they would have had', async () => {
    const store = newStore();
    for (let part = 9; part >= 0; part--) store.append(batch(part * 9000, 9000, (i) => NOW - (20 - part) * DAY + i));
    const expected = await figures(store);
    const [during] = await Promise.all([figures(store), store.compact()]);
    expect(during).toEqual(expected);
  });

  it('happens by itself once it pays, and not before', async () => {
    const store = newStore();
    for (let part = 11; part >= 0; part--) store.append(batch(part * 1100, 1100, (i) => NOW - (20 - part) * DAY + i));
    expect(table(store).chunks).toHaveLength(12);
    await vi.waitFor(() => expect(table(store).chunks.length).toBeLessThan(12));
    const few = newStore();
    for (let part = 3; part >= 0; part--) few.append(batch(part * 1100, 1100, (i) => NOW - (20 - part) * DAY + i));
    await new Promise((resume) => setTimeout(resume, 50));
    expect(table(few).chunks).toHaveLength(4);
  });

  it('can be given up, which leaves everything as it was', async () => {
    const store = newStore();
    for (let part = 3; part >= 0; part--) store.append(batch(part * 9000, 9000, (i) => NOW - (20 - part) * DAY + i));
    const expected = await figures(store);
    const controller = new AbortController();
    const work = store.compact({ signal: controller.signal });
    controller.abort();
    await expect(work).rejects.toMatchObject({ code: 'aborted' });
    await expect(store.compact({ signal: controller.signal })).rejects.toMatchObject({ code: 'aborted' });
    expect(await figures(store)).toEqual(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { ask, day, savings, storeOf, total } from './computed-model.js';

const DAYS = [4, 6, 10, 12, 20];
const runs = DAYS.map((date) => ({ at: day(date), tool: 't' }));

const minutesByDay = async (store: ReturnType<typeof storeOf>) => {
  const { current } = await ask(store, ['minutes'], { grain: 'day' });
  return DAYS.map((date) => current.values.minutes?.[date - 1]);
};

describe('numbers of what events refer to', () => {
  it('are those that held at the time of the event, from their instant on', async () => {
    const store = storeOf(runs);
    store.upsert('tool', [
      { id: 't', minutes: 1 },
      { id: 't', minutes: 2, since: day(6) },
      { id: 't', minutes: 3, since: day(12) + 1 },
    ]);
    expect(await minutesByDay(store)).toEqual([1, 2, 2, 2, 3]);
  });

  it('are none before the first was told, and none again where one tells so', async () => {
    const store = storeOf(runs);
    store.upsert('tool', [
      { id: 't', minutes: 2, since: '2026-10-05T00:00:00Z' },
      { id: 't', since: new Date(day(11)) },
    ]);
    expect(await minutesByDay(store)).toEqual([0, 2, 2, 0, 0]);
    expect((await ask(store, ['covered'])).current.totals.covered).toBe(2);
  });

  it('are replaced for one instant by what is told later of the same', async () => {
    const store = storeOf(runs);
    store.upsert('tool', [
      { id: 't', minutes: 1 },
      { id: 't', minutes: 2, since: day(6) },
      { id: 't', minutes: 7 },
    ]);
    store.upsert('tool', [{ id: 't', minutes: 9, since: day(6) }]);
    expect(await minutesByDay(store)).toEqual([7, 9, 9, 9, 9]);
  });

  it('do not depend on the order in which they are told', async () => {
    const told = [
      { id: 't', category: 'A', minutes: 1, since: day(3) },
      { id: 't', category: 'B', minutes: 2, since: day(6) },
      { id: 't', category: 'C', since: day(10) },
      { id: 't', category: 'D', minutes: 4, since: day(13) },
      { id: 't', category: 'E', minutes: 5 },
    ];
    const isDated = (row: (typeof told)[number]) => row.since !== undefined;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(told, { minLength: told.length }), async (rows) => {
        const store = storeOf(runs);
        store.upsert('tool', rows);
        expect(await minutesByDay(store)).toEqual([1, 2, 0, 0, 4]);
        // Texts are as they are now: of the latest row that is dated, or of one that is not and came after it.
        const category = store.entity('tool').attribute('category');
        const code = category?.codes[store.entity('tool').keys.find('t') ?? 0] ?? 0;
        const [last] = rows.slice(-1);
        expect(['D', 'E']).toContain(category?.members.key(code));
        if (last !== undefined && !isDated(last)) expect(category?.members.key(code)).toBe('E');
      }),
      { numRuns: 60 },
    );
  });

  it('are looked up for each reference of its own, also of what nobody told about', async () => {
    const store = storeOf([{ tool: 'a' }, { tool: 'b' }, { tool: 'stranger' }, {}]);
    store.upsert('tool', [
      { id: 'a', minutes: 1.25 },
      { id: 'b', minutes: 2.5 },
      { id: 'unused', minutes: 100 },
    ]);
    expect(await total(store, 'minutes')).toBe(3.75);
    store.append([{ fact: 'run', id: 'later', at: day(12), tool: 'unused', units: 1, duration: 0 }]);
    expect(await total(store, 'minutes')).toBe(103.75);
  });

  it('are refused where their instant is none, and nothing of the row is kept', async () => {
    const store = storeOf([{ tool: 'a' }]);
    const report = store.upsert('tool', [{ id: 'a', minutes: 5, since: 'yesterday' }]);
    expect(report.rejected).toEqual([{ reason: 'invalidDate', field: 'since', count: 1 }]);
    expect(await total(store, 'minutes')).toBe(0);
  });

  it('take no undeclared field for the instant being declared', () => {
    const store = createEventStore(savings, { unknownFields: 'refuse' });
    expect(store.upsert('tool', [{ id: 'a', since: null, minutes: 1 }]).accepted).toBe(1);
    expect(store.upsert('tool', [{ id: 'b', until: null, minutes: 1 }]).rejected).toHaveLength(1);
  });
});

import { getHeapSnapshot } from 'node:v8';
import { describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import { NOW, workshop } from '../workshop.js';

const DAY = 86_400_000;
const period = { kind: 'last', count: 3650, unit: 'day' } as const;
type Store = EventStore<typeof workshop>;

/** Ann has runs and has shared; Ben has shared with her and has runs of his own. */
function newStore(ann = 'ann'): Store {
  const store = createEventStore(workshop, { clock: () => NOW });
  store.upsert('user', [
    { id: ann, name: `${ann} Miller`, department: `${ann} & co`, role: 'lead', skills: [`${ann}-welding`, 'cutting'] },
    { id: 'ben', name: 'Ben', department: 'Ops', skills: ['cutting'] },
  ]);
  const at = NOW - DAY;
  store.append([
    { fact: 'run', id: 'r1', at, user: ann, platform: `${ann} pad`, labels: [`${ann}-label`], duration: 5 },
    { fact: 'run', id: 'r2', at, user: ann, platform: 'desk', duration: 7 },
    { fact: 'run', id: 'r3', at, user: 'ben', platform: 'desk', duration: 11 },
    { fact: 'share', id: 's1', at, user: ann, recipient: 'ben' },
    { fact: 'share', id: 's2', at, user: 'ben', recipient: ann },
    { fact: 'share', id: 's3', at, user: 'ben', recipient: 'ben' },
    { fact: 'share', id: 's4', at, user: ann, recipient: ann },
  ]);
  return store;
}

async function byMember(
  store: Store,
  dimension: 'user' | 'recipient' | 'department' | 'platform',
  measure: 'runs' | 'shares',
) {
  const asked = query(workshop, { measures: [measure], period, dimensions: [dimension as 'platform'] });
  const [result] = await memoryAdapter(store, { clock: () => NOW }).run([asked]);
  const figures = result?.groups.map(([member], i) => [
    member?.kind === 'member' ? member.label : member?.kind,
    result.current.groupTotals[measure]?.[i],
  ]);
  return Object.fromEntries(figures ?? []) as Record<string, number>;
}

const members = async (store: Store, dimension: 'user' | 'department' | 'platform' | 'skill' | 'label') =>
  (await memoryAdapter(store).members({ dimension })).members.map((member) =>
    member.kind === 'member' ? member.label : member.kind,
  );

/** Number of times that the heap of this process holds a text. */
async function occurrences(parts: readonly string[]): Promise<number> {
  const sought = Buffer.from(parts.join(''));
  let found = 0;
  let rest = Buffer.alloc(0);
  for await (const piece of getHeapSnapshot()) {
    const text = Buffer.concat([rest, Buffer.from(piece as Uint8Array)]);
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found++;
    rest = text.subarray(Math.max(0, text.length - sought.length + 1));
  }
  return found;
}

describe('erasing a member', () => {
  it('removes its events of every fact, whichever attribute refers to it, and says how many', async () => {
    const store = newStore();
    const receipt = store.erase('user', 'ann', { as: 'removed' });
    expect(receipt).toEqual({ entity: 'user', as: 'removed', at: NOW, events: { run: 2, share: 3 }, entityRows: 1 });
    expect(store.size).toBe(2);
    expect(await byMember(store, 'user', 'runs')).toEqual({ Ben: 1 });
    expect(await byMember(store, 'user', 'shares')).toEqual({ Ben: 1 });
  });

  it('or makes them anonymous: a reference becomes none, or a new member with a random key where it is required', async () => {
    const store = newStore();
    const receipt = store.erase('user', 'ann', { as: 'anonymous' });
    expect(receipt).toMatchObject({ as: 'anonymous', events: { run: 2, share: 3 }, entityRows: 1 });
    expect(store.size).toBe(7);
    const runs = await byMember(store, 'user', 'runs');
    const [anonymous = ''] = Object.keys(runs).filter((key) => key.startsWith('anonymous-'));
    expect(runs).toEqual({ [anonymous]: 2, Ben: 1 });
    expect(await byMember(store, 'recipient', 'shares')).toEqual({ Ben: 2, null: 2 });
    expect(await byMember(store, 'user', 'shares')).toEqual({ [anonymous]: 2, Ben: 2 });
    expect(await byMember(store, 'department', 'runs')).toEqual({ null: 2, Ops: 1 });
    const other = newStore();
    other.erase('user', 'ann', { as: 'anonymous' });
    expect(Object.keys(await byMember(other, 'user', 'runs'))).not.toContain(anonymous);
  });

  it('takes its name and texts that only it had out of all lists, and leaves those of others', async () => {
    const store = newStore();
    store.erase('user', 'ann', { as: 'removed' });
    expect(await members(store, 'user')).toEqual(['Ben']);
    expect(await members(store, 'department')).toEqual(['Ops']);
    expect(await members(store, 'skill')).toEqual(['cutting']);
    expect(await members(store, 'platform')).toEqual(['desk', 'null']);
    expect(await members(store, 'label')).not.toContain('ann-label');
  });

  it.each(['removed', 'anonymous'] as const)('leaves its key nowhere in memory: %s', async (as) => {
    const parts = ['un', `findable-${as}-`, String(Math.random()).slice(2)];
    const store = newStore(parts.join(''));
    // Functions of their own: what they have on the stack is gone with them.
    const replaceOwnTexts = () => {
      store.append([{ fact: 'run', id: 'r1', at: NOW - DAY, user: parts.join(''), platform: 'desk' }]);
    };
    const erase = () => {
      store.erase('user', parts.join(''), { as });
    };
    expect(await occurrences(parts)).toBeGreaterThan(0);
    replaceOwnTexts();
    erase();
    expect(await occurrences(parts)).toBe(0);
    expect(store.size).toBe(as === 'removed' ? 2 : 7);
  });

  it('forgets the ids of its events: they would be new', () => {
    const store = newStore();
    store.erase('user', 'ann', { as: 'removed' });
    expect(store.append([{ fact: 'run', id: 'r1', at: NOW, user: 'ben' }])).toMatchObject({
      accepted: 1,
      duplicates: 0,
    });
    expect(store.append([{ fact: 'run', id: 'r3', at: NOW, user: 'ben' }])).toMatchObject({
      accepted: 0,
      duplicates: 1,
    });
  });

  it('lets the same key come back as another member', async () => {
    const store = newStore();
    store.erase('user', 'ann', { as: 'anonymous' });
    store.append([{ fact: 'run', id: 'r9', at: NOW - DAY, user: 'ann', platform: 'desk' }]);
    expect(await byMember(store, 'user', 'runs')).toMatchObject({ ann: 1, Ben: 1 });
    store.upsert('user', [{ id: 'ann', name: 'Ann again', department: 'Ops' }]);
    expect(await byMember(store, 'department', 'runs')).toEqual({ Ops: 2, null: 2 });
  });

  it('tells whoever listens, and makes earlier figures outdated', () => {
    const store = newStore();
    const listener = vi.fn();
    store.subscribe(listener);
    const { version } = store;
    store.erase('user', 'ann', { as: 'removed' });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.version).toBeGreaterThan(version);
  });

  it('that nobody knows erases nothing, and an entity that the model lacks is refused', () => {
    const store = newStore();
    const { version } = store;
    const receipt = store.erase('user', '__proto__', { as: 'removed' });
    expect(receipt).toEqual({ entity: 'user', as: 'removed', at: NOW, events: { run: 0, share: 0 }, entityRows: 0 });
    expect(store.version).toBe(version);
    expect(() => store.erase('usr' as 'user', 'ann', { as: 'removed' })).toThrow('Did you mean "user"?');
  });

  it('in a way that there is not is refused, and nothing is touched', () => {
    const store = newStore();
    const { version, size } = store;
    expect(() => store.erase('user', 'ann', { as: 'anonymised' as 'anonymous' })).toThrow('"removed" or "anonymous"');
    expect([store.version, store.size]).toEqual([version, size]);
  });

  it('reaches events in full chunks, in those that are still filled, and replaced ones', async () => {
    const store = createEventStore(workshop, { clock: () => NOW });
    const rows = Array.from({ length: 100_000 }, (_, i) => ({
      fact: 'run',
      id: `r${i}`,
      at: NOW - 100_000 + i,
      user: `user-${i % 100}`,
      duration: 1,
    }));
    store.append(rows);
    store.append(rows.slice(0, 1000).map((row) => ({ ...row, user: 'user-7' })));
    expect(store.erase('user', 'user-7', { as: 'removed' }).events.run).toBe(1000 + 990);
    expect(store.size).toBe(100_000 - 1990);
    await store.compact();
    expect(store.size).toBe(100_000 - 1990);
    expect((await byMember(store, 'user', 'runs'))['user-8']).toBe(990);
  });
});

describe('purging', () => {
  const day = (n: number) => Array.from({ length: 3000 }, (_, i) => ({ id: `d${n}-${i}`, at: NOW - n * DAY + i }));
  const filled = () => {
    const store = createEventStore(workshop, { clock: () => NOW });
    for (let n = 60; n > 0; n--)
      store.append(day(n).map((row) => ({ ...row, fact: 'run', user: `user-${n}`, platform: `platform-${n}` })));
    return store;
  };

  it('takes out the events before an instant, to the millisecond, with their ids and texts', async () => {
    const store = filled();
    const listener = vi.fn();
    store.subscribe(listener);
    const before = NOW - 10 * DAY + 1000;
    expect(store.purge(before)).toEqual({ before, at: NOW, events: { run: 50 * 3000 + 1000, share: 0 } });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.size).toBe(10 * 3000 - 1000);
    const runs = await byMember(store, 'platform', 'runs');
    expect(Object.keys(runs)).toHaveLength(10);
    expect(runs['platform-10']).toBe(2000);
    expect(await members(store, 'platform')).toHaveLength(10);
    expect(await members(store, 'user')).toHaveLength(10);
    const again = store.append([...day(60), ...day(10)].map((row) => ({ ...row, fact: 'run', user: 'u' })));
    expect(again).toMatchObject({ accepted: 4000, duplicates: 2000 });
  });

  it('needs a moment, and takes nothing out without one', () => {
    const store = newStore();
    const { size } = store;
    for (const before of [Number.NaN, undefined, '2026-01-01']) {
      expect(() => store.purge(before as number)).toThrow(/is no number/);
    }
    expect(store.size).toBe(size);
  });

  it('of everything or of nothing leaves a store that works', async () => {
    const store = filled();
    const { version } = store;
    store.purge(0);
    expect([store.size, store.version]).toEqual([60 * 3000, version]);
    store.purge(NOW);
    expect(store.size).toBe(0);
    expect(store.bytes.columns).toBe(0);
    store.append([{ fact: 'run', id: 'd1-0', at: NOW - 5, user: 'u', platform: 'p' }]);
    expect(await byMember(store, 'platform', 'runs')).toEqual({ p: 1 });
  });

  it('gives memory back', () => {
    const store = filled();
    const { bytes } = store;
    store.purge(NOW - 5 * DAY);
    expect(store.bytes.columns).toBeLessThan(bytes.columns / 5);
    expect(store.bytes.ids).toBeLessThan(bytes.ids / 2);
  });
});

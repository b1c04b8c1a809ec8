import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { query } from '../../../src/data/query/build-query.js';
import { NOW, workshop } from '../workshop.js';

const EPOCH = 0;
const END = Date.UTC(10_000, 0, 1) - 1;
const DAY = 86_400_000;
const ancient = defineModel({ ...workshop, name: 'ancient', people: null, epoch: EPOCH });
const ever = { kind: 'range', start: '1970-01-01', end: '9999-12-31' } as const;

const newStore = () => createEventStore(ancient, { clock: () => END });
const run = (id: string, at: number, fields: Readonly<Record<string, unknown>> = {}) => ({
  fact: 'run',
  id,
  at,
  user: 'u1',
  ...fields,
});

async function ask(store: EventStore<typeof ancient>, measures: readonly ('runs' | 'weight' | 'delta')[]) {
  const asked = query(ancient, { measures, period: ever });
  const [result] = await memoryAdapter(store).run([asked], { now: END });
  return result?.current.totals;
}

const HOSTILE_IDS = [
  '__proto__',
  'constructor',
  'toString',
  '\uD800',
  '\uDFFF\uD800',
  '\u0000',
  ' ',
  '\u202E',
  'x'.repeat(10_000),
  `${'x'.repeat(9999)}y`,
  '9007199254740993',
  '9007199254740992',
];

describe('hostile events', () => {
  it('at both ends of time stand side by side, to the millisecond', async () => {
    const store = newStore();
    const moments = [END - DAY, EPOCH, NOW, EPOCH + 1, END - DAY - 1];
    expect(store.append(moments.map((at, i) => run(`e${i}`, at)))).toMatchObject({ accepted: 5, rejected: [] });
    const [chunk] = store.fact('run').chunks;
    expect(moments.toSorted((a, b) => a - b).map((_, row) => chunk?.at.at(row))).toEqual(
      moments.toSorted((a, b) => a - b),
    );
    const { rejected } = store.append([run('late', END + 1), run('early', EPOCH - 1), run('odd', Number.NaN)]);
    expect(rejected).toEqual([
      { reason: 'invalidDate', field: 'at', count: 2 },
      { reason: 'beforeEpoch', field: 'at', count: 1 },
    ]);
    expect(await ask(store, ['runs'])).toEqual({ runs: 5 });
    expect(store.purge(EPOCH + 1).events.run).toBe(1);
    expect(store.purge(END - DAY).events.run).toBe(3);
    expect(store.size).toBe(1);
  });

  it('with ids that programs stumble over are each an event, however often they come, in rows and in columns', async () => {
    const store = newStore();
    const twice = HOSTILE_IDS.flatMap((id, i) => [run(id, NOW + i, { delta: 1 }), run(id, NOW + i, { delta: 2 })]);
    expect(store.append(twice)).toMatchObject({ accepted: HOSTILE_IDS.length, duplicates: HOSTILE_IDS.length });
    const at = HOSTILE_IDS.map(() => NOW);
    const attributes = { user: HOSTILE_IDS, delta: Float64Array.from(at, () => 3) };
    const again = store.appendColumns({ fact: 'run', ids: HOSTILE_IDS, at, attributes });
    expect(again).toMatchObject({ accepted: 0, duplicates: HOSTILE_IDS.length });
    expect(await ask(store, ['runs', 'delta'])).toEqual({ runs: HOSTILE_IDS.length, delta: 3 * HOSTILE_IDS.length });
    await store.compact();
    expect(store.append(twice).accepted).toBe(0);
    for (const key of HOSTILE_IDS) {
      store.append([run(`of ${key}`, NOW, { user: key })]);
      expect(store.erase('user', key, { as: 'removed' }).events.run).toBe(1);
    }
    expect(store.size).toBe(HOSTILE_IDS.length);
  });

  it('with numbers at the edge of what is exact are added up exactly, and beyond it are refused', async () => {
    const store = newStore();
    const largest = Number.MAX_SAFE_INTEGER;
    store.append([
      run('a', NOW, { weight: largest }),
      run('b', NOW, { weight: -largest }),
      run('c', NOW, { weight: 1 }),
      run('d', NOW, { weight: -0 }),
    ]);
    const beyond = [2 ** 53, -(2 ** 53), 2 ** 53 + 2, 1e300, Number.NaN, Number.POSITIVE_INFINITY];
    const { accepted, rejected } = store.append(beyond.map((weight, i) => run(`e${i}`, NOW, { weight })));
    expect(accepted).toBe(0);
    expect(rejected.reduce((sum, { count }) => sum + count, 0)).toBe(beyond.length);
    const columns = { user: beyond.map(() => 'u1'), weight: Float64Array.from(beyond) };
    const ids = beyond.map((_, i) => `c${i}`);
    expect(store.appendColumns({ fact: 'run', ids, at: ids.map(() => NOW), attributes: columns }).accepted).toBe(1);
    expect(await ask(store, ['weight'])).toEqual({ weight: 1 });
  });

  it('that change while they are read are what they were when they were read', async () => {
    const store = newStore();
    const row = { fact: 'run', id: '', at: new Date(0), user: 'u1', labels: [''], delta: 0 };
    function* same() {
      for (let i = 0; i < 600; i++) {
        row.id = `e${i}`;
        row.at.setTime(NOW + i);
        row.labels[0] = `label-${i % 3}`;
        row.delta = i;
        yield row;
      }
    }
    expect(store.append(same())).toMatchObject({ accepted: 600 });
    expect(await ask(store, ['delta', 'runs'])).toEqual({ delta: (599 * 600) / 2, runs: 600 });
    const { members } = await memoryAdapter(store).members({ dimension: 'label' });
    expect(members).toHaveLength(3);
    expect(store.fact('run').chunks[0]).toMatchObject({ first: NOW, last: NOW + 599 });
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createWorkerStore,
  type WorkerStore,
  type WorkerStoreOptions,
} from '../../../../src/data/adapters/worker/worker-store.js';
import type { UsageError } from '../../../../src/data/errors.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { query } from '../../../../src/data/query/build-query.js';
import { NOW, workshop } from '../../workshop.js';
import { ChannelWorker } from './channel-worker.js';

const model: Model = workshop;
const asked = query(model, {
  measures: ['runs', 'users', 'median'],
  period: { kind: 'range', start: '2000-01-01', end: '2027-01-01' },
});
const WORKERS = 3;
const made: WorkerStore[] = [];

/** A store in several workers, and the workers in the order in which they were made. */
function open(options: Partial<WorkerStoreOptions> = {}): { store: WorkerStore; workers: ChannelWorker[] } {
  const workers: ChannelWorker[] = [];
  const worker = () => {
    const one = new ChannelWorker();
    workers.push(one);
    return one;
  };
  const store = createWorkerStore(model, { worker, workers: WORKERS, clock: () => NOW, ...options });
  made.push(store);
  return { store, workers };
}

afterEach(() => {
  for (const store of made.splice(0)) store.dispose();
});

/** `count` runs, the first of which has the number `from`. */
function* runs(from: number, count: number) {
  for (let i = from; i < from + count; i++)
    yield { fact: 'run', id: `e${i}`, at: NOW - i, user: `u${i % 50}`, duration: i };
}

async function totalsOf(store: WorkerStore) {
  const [result] = await store.adapter.run([asked]);
  return result?.current.totals;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as UsageError,
  );

describe('several workers', () => {
  it('share the events, and answer as one', async () => {
    const { store, workers } = open();
    const answers = await Promise.all([
      totalsOf(store),
      store.append(runs(0, 20_001)),
      totalsOf(store),
      store.append(runs(0, 10)),
      store.erase('user', 'u0', { as: 'removed' }),
      store.purge(NOW - 99),
      totalsOf(store),
      store.contents(),
    ]);
    expect(workers).toHaveLength(WORKERS);
    expect(await store.opened).toEqual({ mode: 'worker', workers: WORKERS, reason: null });
    expect(answers[0]).toEqual({ runs: 0, users: 0, median: null });
    expect(answers[1]).toMatchObject({ read: 20_001, accepted: 20_001 });
    expect(answers[2]).toEqual({ runs: 20_001, users: 50, median: 10_000 });
    expect(answers[3]).toMatchObject({ accepted: 0, duplicates: 10 });
    expect(answers[4]).toMatchObject({ at: NOW, events: { run: 401, share: 0 } });
    expect(answers[5]).toMatchObject({ events: { run: 19_502 } });
    expect(answers[6]).toEqual({ runs: 98, users: 49, median: 50 });
    expect(answers[7]).toMatchObject({ size: 98 });
  });

  it('never see half a delivery, and tell of each change once', async () => {
    const { store } = open();
    const changes = vi.fn();
    store.subscribe(changes);
    await store.append(runs(0, 5));
    const seen: unknown[] = [];
    let isTaken = false;
    const taken = store.append(runs(5, 40_000)).finally(() => {
      isTaken = true;
    });
    while (!isTaken) seen.push((await totalsOf(store))?.runs);
    await taken;
    expect(new Set(seen)).toEqual(new Set([40_005]));
    await store.append([{ fact: 'run', id: 'e1' }]);
    await store.compact();
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('give up what is aborted, and answer what is asked then', async () => {
    const { store, workers } = open();
    await store.append(runs(0, 1000));
    const controller = new AbortController();
    const isAsked = workers[0]?.asked('run');
    const answer = refusal(store.adapter.run([asked], { signal: controller.signal }));
    await isAsked;
    controller.abort();
    expect(await answer).toMatchObject({ code: 'aborted' });
    expect((await totalsOf(store))?.runs).toBe(1000);
    expect(await refusal(store.compact({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'aborted' });
  });

  it('refuse in the words of one', async () => {
    const { store } = open();
    expect(await refusal(store.adapter.run([{ ...asked, measures: ['runz'] }]))).toMatchObject({
      code: 'unknownName',
      issues: [{ path: ['measures', 0] }],
    });
    expect(await refusal(store.adapter.members({ dimension: 'usr' }))).toMatchObject({ code: 'unknownName' });
    expect(await refusal(store.adapter.members({ dimension: 'length' }))).toMatchObject({ code: 'incompatible' });
    expect(await refusal(store.purge(Number.NaN))).toMatchObject({ code: 'invalidOption' });
    expect(await refusal(store.erase('user', 'u', { as: 'gone' as never }))).toMatchObject({ code: 'invalidOption' });
    expect((await totalsOf(store))?.runs).toBe(0);
  });
});

describe('one of several workers that ends', () => {
  it.each([0, 1, 2])('takes the store along: number %i', async (number) => {
    const { store, workers } = open();
    await store.append(runs(0, 1000));
    const isAsked = workers[0]?.asked('run');
    const pending = [refusal(store.adapter.run([asked])), refusal(store.append(runs(1000, 20_000)))];
    await isAsked;
    workers[number]?.die('out of memory');
    for (const error of [...(await Promise.all(pending)), await refusal(store.contents())]) {
      expect(error).toMatchObject({ code: 'adapterFailed' });
      expect(error?.message).toContain('out of memory');
    }
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, true]);
  });

  it('ends with the others where the store is disposed of', async () => {
    const { store, workers } = open();
    await store.append(runs(0, 10));
    store.dispose();
    await vi.waitFor(() => expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true));
  });
});

describe('where there cannot be as many workers', () => {
  /** Only the first so many are let be. */
  const limited = (most: number) => {
    let count = 0;
    return () => {
      if (++count > most) throw new DOMException('There are too many workers.', 'QuotaExceededError');
      return new ChannelWorker();
    };
  };

  it.each([
    [2, 'worker'],
    [1, 'worker'],
    [0, 'page'],
  ] as const)('there are %i, and nothing is lost', async (workers, mode) => {
    const { store } = open({ worker: limited(workers) });
    const taken = store.append(runs(0, 9000));
    expect(await totalsOf(store)).toEqual({ runs: 9000, users: 50, median: 4499.5 });
    expect(await taken).toMatchObject({ accepted: 9000 });
    const opened = await store.opened;
    expect(opened).toMatchObject({ mode, workers });
    expect(opened.reason?.message).toContain('too many');
  });

  it('ends those that are late', async () => {
    const late = new ChannelWorker(() => {});
    const workers = [new ChannelWorker(), late];
    const { store } = open({ worker: () => workers.shift() as ChannelWorker, workers: 2, patience: 20 });
    expect(await store.opened).toMatchObject({ mode: 'worker', workers: 1 });
    expect(late.isTerminated).toBe(true);
  });

  it.each([0, 1.5, -1, Number.NaN, 1000, '2' as never])('refuses to be in %s', (workers) => {
    expect(() => open({ workers })).toThrow(expect.objectContaining({ code: 'invalidOption' }));
  });
});

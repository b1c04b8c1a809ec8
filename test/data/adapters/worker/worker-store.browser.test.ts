import { afterEach, describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../../src/data/adapters/adapter.js';
import type { StoreWorker } from '../../../../src/data/adapters/worker/store-worker.js';
import { createWorkerStore, type WorkerStore } from '../../../../src/data/adapters/worker/worker-store.js';
import { UsageError } from '../../../../src/data/errors.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { query } from '../../../../src/data/query/build-query.js';
import type { ConformanceDataset } from '../../../../src/testing/conformance-case.js';
import { describeAdapter } from '../../../../src/testing/describe-adapter.js';
import { NOW } from '../../../../src/testing/moment.js';
import { workshop } from '../../workshop.js';
import { ChannelWorker } from './channel-worker.js';

const model: Model = workshop;
const clock = () => NOW;
const period = { kind: 'range', start: '2000-01-01', end: '2027-01-01' } as const;
const asked = query(model, {
  measures: ['runs', 'users', 'meanDuration'],
  dimensions: ['user'],
  period,
  grain: 'month',
});
const stores: WorkerStore[] = [];

const usageWorker = () => new Worker(new URL('./usage-worker.ts', import.meta.url), { type: 'module' });
const dyingWorker = () => new Worker(new URL('./dying-worker.ts', import.meta.url), { type: 'module' });

function open(of: Model = model, worker: () => StoreWorker = usageWorker, workers = 1): WorkerStore {
  const store = createWorkerStore(of, { worker, workers, clock });
  stores.push(store);
  return store;
}

afterEach(() => {
  for (const store of stores.splice(0)) store.dispose();
  document.body.replaceChildren();
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

function* runs(count: number) {
  for (let i = 0; i < count; i++) {
    yield {
      fact: 'run',
      id: `e${i}`,
      at: NOW - i * 60_000,
      user: `u${i % 5000}`,
      platform: 'Revit',
      duration: i % 977,
    };
  }
}

/** Counts the frames and the timers of the page until the returned function is called. */
function beats() {
  const count = { frames: 0, timers: 0 };
  let isOver = false;
  const frame = () => {
    count.frames++;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const timer = setInterval(() => count.timers++, 1);
  return () => {
    isOver = true;
    clearInterval(timer);
    return count;
  };
}

/** A document whose policy allows no worker, and the `Worker` of its window. */
async function withoutWorkers(): Promise<typeof Worker> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<meta http-equiv="Content-Security-Policy" content="worker-src \'none\'">';
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  });
  return (frame.contentWindow as unknown as { Worker: typeof Worker }).Worker;
}

const adapters = new Map<UsageAdapter, WorkerStore>();
const MOST_WORKERS = 3;
const threads = Array.from(
  { length: MOST_WORKERS },
  () => new Worker(new URL('./many-stores-worker.ts', import.meta.url), { type: 'module' }),
);

async function adapterOf({ model: of, events, entities, assumptions }: ConformanceDataset, workers: number) {
  const free = [...threads];
  const worker = () => new ChannelWorker((port) => free.shift()?.postMessage(null, [port]));
  const store = createWorkerStore(of, { worker, workers, clock });
  void Promise.allSettled([
    ...Object.entries(entities).map(([entity, rows]) => store.upsert(entity, rows)),
    store.assume(assumptions),
    store.append(events),
  ]);
  adapters.set(store.adapter, store);
  expect(await store.opened).toEqual({ mode: 'worker', workers, reason: null });
  return store.adapter;
}

for (const workers of [1, MOST_WORKERS]) {
  describeAdapter(`a store in a browser, workers: ${workers}`, (dataset) => adapterOf(dataset, workers), {
    describe,
    it,
    release: (adapter) => adapters.get(adapter)?.dispose(),
  });
}

describe.each([1, MOST_WORKERS])('a million events, workers: %i', (workers) => {
  it('leave the page its frames and timers while they come in and while they are asked', async () => {
    const store = open(model, usageWorker, workers);
    const overIntake = beats();
    const report = await store.append(runs(1_000_000));
    const intake = overIntake();
    expect(report).toMatchObject({ read: 1_000_000, accepted: 1_000_000 });
    const overAnswer = beats();
    const [result] = await store.adapter.run([asked]);
    const answer = overAnswer();
    expect(result?.current.totals.runs).toBe(1_000_000);
    expect(result?.groups).toHaveLength(5000);
    for (const count of [intake, answer]) {
      expect(count.frames).toBeGreaterThan(1);
      expect(count.timers).toBeGreaterThan(1);
    }
  });

  it('are given up by an abort, and are there for the next question', async () => {
    const store = open(model, usageWorker, workers);
    await store.append(runs(300_000));
    const controller = new AbortController();
    const answer = refusal(store.adapter.run([asked], { signal: controller.signal }));
    setTimeout(() => controller.abort());
    expect(await answer).toMatchObject({ code: 'aborted' });
    const [result] = await store.adapter.run([asked]);
    expect(result?.current.totals.runs).toBe(300_000);
  });
});

it('is refused once its worker has died, whatever was asked', async () => {
  const store = open(model, dyingWorker);
  await store.append(runs(10));
  const died = await refusal(store.adapter.members({ dimension: 'user' }));
  expect(died).toBeInstanceOf(UsageError);
  expect(died).toMatchObject({ code: 'adapterFailed', message: expect.stringContaining('run out of memory') });
  expect(await refusal(store.adapter.run([asked]))).toMatchObject({ code: 'adapterFailed' });
});

it('is refused once one of several workers has died', async () => {
  const makes = [usageWorker, dyingWorker];
  const store = open(model, () => (makes.shift() ?? usageWorker)(), MOST_WORKERS);
  const error = await refusal(store.append(runs(10)));
  expect(error).toMatchObject({ code: 'adapterFailed', message: expect.stringContaining('run out of memory') });
  expect(await refusal(store.adapter.run([asked]))).toMatchObject({ code: 'adapterFailed' });
});

describe('where a page may have no worker, it answers itself', () => {
  it('because of its policy', async () => {
    const Forbidden = await withoutWorkers();
    const store = open(model, () => new Forbidden(new URL('./usage-worker.ts', import.meta.url), { type: 'module' }));
    const taken = store.append(runs(5000));
    expect((await store.opened).mode).toBe('page');
    expect(await taken).toMatchObject({ accepted: 5000 });
    const [result] = await store.adapter.run([asked]);
    expect(result?.current.totals.runs).toBe(5000);
  });

  it('because its file is not there', async () => {
    const store = open(model, () => new Worker('/nowhere.js', { type: 'module' }));
    expect(await store.append(runs(500))).toMatchObject({ accepted: 500 });
    expect(await store.opened).toMatchObject({ mode: 'page', reason: expect.any(Error) });
  });
});

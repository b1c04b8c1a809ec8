import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { serveStore } from '../../../../src/data/adapters/worker/serve-store.js';
import {
  createWorkerStore,
  type WorkerStore,
  type WorkerStoreOptions,
} from '../../../../src/data/adapters/worker/worker-store.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { UsageError } from '../../../../src/data/errors.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { query } from '../../../../src/data/query/build-query.js';
import { NOW, workshop } from '../../workshop.js';
import { ChannelWorker } from './channel-worker.js';

const model: Model = workshop;
const asked = query(model, { measures: ['runs'], period: { kind: 'range', start: '2000-01-01', end: '2027-01-01' } });
const made: WorkerStore[] = [];

function open(options: Partial<WorkerStoreOptions> = {}): WorkerStore {
  const store = createWorkerStore(model, { worker: () => new ChannelWorker(), clock: () => NOW, ...options });
  made.push(store);
  return store;
}

afterEach(() => {
  for (const store of made.splice(0)) store.dispose();
});

/** `count` runs, the first of which has the number `from`. */
function* runs(from: number, count: number) {
  for (let i = from; i < from + count; i++) yield { fact: 'run', id: `e${i}`, at: NOW - i, user: `u${i % 50}` };
}

async function countOf(store: WorkerStore): Promise<number> {
  const [result] = await store.adapter.run([asked]);
  return result?.current.totals.runs as number;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as UsageError,
  );

describe('calls', () => {
  it('are answered as if they were made one after the other, none of them waited for', async () => {
    const store = open();
    const answers = await Promise.all([
      countOf(store),
      store.append(runs(0, 20_000)),
      countOf(store),
      store.append(runs(20_000, 10)),
      countOf(store),
      store.erase('user', 'u0', { as: 'removed' }),
      countOf(store),
      store.purge(NOW - 99),
      countOf(store),
    ]);
    expect(answers.map((answer) => (typeof answer === 'number' ? answer : null))).toEqual([
      0,
      null,
      20_000,
      null,
      20_010,
      null,
      19_609,
      null,
      98,
    ]);
    expect(answers[5]).toMatchObject({ as: 'removed', at: NOW, events: { run: 401, share: 0 } });
    expect(answers[7]).toMatchObject({ before: NOW - 99, at: NOW, events: { run: 19_511 } });
  });

  it('never see half a delivery, and do not make it wait for long', async () => {
    const store = open();
    await store.append(runs(0, 5));
    const seen: number[] = [];
    let isTaken = false;
    const taken = store.append(runs(5, 40_000)).finally(() => {
      isTaken = true;
    });
    while (!isTaken) seen.push(await countOf(store));
    await taken;
    expect(new Set(seen)).toEqual(new Set([40_005]));
  });

  it('tell of each change once, and of what is no change not at all', async () => {
    const store = open();
    const versions: number[] = [];
    const stop = store.subscribe(() => versions.push(store.version));
    await store.append(runs(0, 20_000));
    await store.append([{ fact: 'run', id: 'e1' }]);
    await store.upsert('user', []);
    await countOf(store);
    await store.compact();
    await store.upsert('user', [{ id: 'u1', name: 'Ada' }]);
    await store.assume([]);
    stop();
    await store.append(runs(50_000, 1));
    expect(versions).toHaveLength(3);
    expect(new Set(versions).size).toBe(3);
  });

  it('have the present of the page, whatever the clock of the worker', async () => {
    let now = Date.UTC(2020, 0, 1);
    const store = open({ clock: () => now });
    expect(await store.append([{ fact: 'run', id: 'e', at: Date.UTC(2020, 0, 2), user: 'u' }])).toMatchObject({
      future: 1,
    });
    expect(await countOf(store)).toBe(0);
    now = Date.UTC(2020, 0, 3);
    const [result] = await store.adapter.run([asked]);
    expect(result).toMatchObject({ now, current: { totals: { runs: 1 } } });
    const before = await store.adapter.run([asked], { now: Date.UTC(2020, 0, 1) });
    expect(before[0]?.current.totals).toEqual({ runs: 0 });
  });

  it('tell what there is', async () => {
    const store = open();
    await store.assume([{ version: 'v1', from: null, values: [{ assumption: 'fee', value: 2 }] }]);
    await store.append(runs(0, 100));
    const contents = await store.contents();
    expect(contents).toMatchObject({ size: 100, assumptions: [{ version: 'v1' }] });
    expect(contents.bytes.columns).toBeGreaterThan(100);
  });
});

describe('large results', () => {
  it('come as they are, figures that are none too', async () => {
    const rows = Array.from({ length: 6000 }, (_, i) => ({
      fact: 'run',
      id: `e${i}`,
      at: NOW - (i % 20) * 86_400_000,
      user: `u${i % 900}`,
      platform: i % 2 === 0 ? 'Revit' : null,
      duration: i % 3 === 0 ? i : null,
    }));
    const large = query(model, {
      measures: ['runs', 'meanDuration', 'median', 'lowest'],
      dimensions: ['platform', 'user'],
      grain: 'day',
      period: { kind: 'last', count: 14, unit: 'day' },
      comparison: { kind: 'previousPeriod' },
      subtotals: true,
    });
    const store = open();
    const memory = createEventStore(model, { clock: () => NOW });
    await store.append(rows);
    memory.append(rows);
    const [expected] = await memoryAdapter(memory).run([large], { now: NOW });
    const [result] = await store.adapter.run([large], { now: NOW });
    expect(expected?.current.values.meanDuration?.length).toBeGreaterThan(10_000);
    expect(expected?.current.values.meanDuration).toContain(null);
    expect(result).toStrictEqual(expected);
  });
});

describe('aborting', () => {
  it('cancels a run in the worker, and is told at once', async () => {
    const worker = new ChannelWorker();
    const store = open({ worker: () => worker });
    await store.append(runs(0, 1000));
    const controller = new AbortController();
    const isAsked = worker.asked('run');
    const answer = refusal(store.adapter.run([asked], { signal: controller.signal }));
    await isAsked;
    controller.abort();
    expect(await answer).toMatchObject({ code: 'aborted' });
    const { id } = worker.sent.at(-2) as { id: number };
    expect(worker.sent.at(-1)).toMatchObject({ kind: 'abort', id });
    expect(await countOf(store)).toBe(1000);
  });

  it('asks nothing of the worker where it comes before the turn of the call', async () => {
    const worker = new ChannelWorker();
    const store = open({ worker: () => worker });
    const controller = new AbortController();
    const taken = store.append(runs(0, 20_000));
    const answer = refusal(store.adapter.members({ dimension: 'user' }, { signal: controller.signal }));
    controller.abort();
    expect(await answer).toMatchObject({ code: 'aborted' });
    await taken;
    await store.contents();
    expect(worker.sent).not.toContainEqual(expect.objectContaining({ method: 'members' }));
  });

  it('gives up putting rows in order', async () => {
    const store = open();
    const signal = AbortSignal.abort();
    expect(await refusal(store.compact({ signal }))).toMatchObject({ code: 'aborted' });
    await expect(store.compact()).resolves.toBeUndefined();
  });
});

describe('errors', () => {
  it('come back as they are, with what is wrong', async () => {
    const error = await refusal(open().adapter.run([{ ...asked, measures: ['runz'] }]));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ code: 'unknownName', issues: [{ path: ['measures', 0] }] });
    expect(error?.message).toContain('Did you mean "runs"?');
  });

  it('say so where they are none of ours', async () => {
    const error = await refusal(open().adapter.run([undefined as never]));
    expect(error).toMatchObject({ code: 'adapterFailed' });
    expect(error?.message).toMatch(/TypeError/);
  });

  it('say what cannot be sent', async () => {
    const store = open();
    const error = await refusal(store.adapter.run([{ ...asked, filter: () => null } as never]));
    expect(error).toMatchObject({ code: 'adapterFailed' });
    expect(error?.message).toMatch(/plain data/);
    expect(await countOf(store)).toBe(0);
  });
});

describe('a worker that ends', () => {
  it.each([
    ['an error', (worker: ChannelWorker) => worker.die('out of memory'), 'out of memory'],
    [
      'what cannot be read',
      (worker: ChannelWorker) => worker.dispatchEvent(new Event('messageerror')),
      'could not be read',
    ],
  ])('with %s refuses what is asked and what will be', async (_, end, words) => {
    const worker = new ChannelWorker();
    const store = open({ worker: () => worker });
    await store.append(runs(0, 10));
    const isAsked = worker.asked('run');
    const pending = [
      refusal(store.adapter.run([asked])),
      refusal(store.append(runs(10, 20_000))),
      refusal(store.adapter.members({ dimension: 'user' })),
    ];
    await isAsked;
    end(worker);
    for (const error of [...(await Promise.all(pending)), await refusal(store.contents())]) {
      expect(error).toMatchObject({ code: 'adapterFailed' });
      expect(error?.message).toContain(words);
      expect(error?.message).toContain('createWorkerStore');
    }
    expect(worker.isTerminated).toBe(true);
  });

  it('does so too in the middle of a delivery, and stops reading it', async () => {
    const worker = new ChannelWorker();
    const store = open({ worker: () => worker });
    let isClosed = false;
    function* rows() {
      try {
        yield* runs(0, 10_000_000);
      } finally {
        isClosed = true;
      }
    }
    const taken = refusal(store.append(rows()));
    await vi.waitFor(() => expect(worker.sent.length).toBeGreaterThan(3));
    worker.die('crashed');
    expect(await taken).toMatchObject({ code: 'adapterFailed' });
    expect(isClosed).toBe(true);
  });
});

describe('disposing', () => {
  it('ends the worker, gives up what was asked and refuses what will be', async () => {
    const worker = new ChannelWorker();
    const store = open({ worker: () => worker });
    await store.append(runs(0, 10));
    const heard = vi.fn();
    store.subscribe(heard);
    const pending = [refusal(store.adapter.run([asked])), refusal(store.append(runs(10, 20_000)))];
    store.dispose();
    store.dispose();
    for (const error of await Promise.all(pending)) expect(error).toMatchObject({ code: 'aborted' });
    expect(worker.isTerminated).toBe(true);
    const later = [store.append([]), store.adapter.run([asked]), store.compact(), store.contents(), store.purge(0)];
    for (const error of await Promise.all(later.map(refusal))) {
      expect(error).toMatchObject({ code: 'adapterFailed' });
      expect(error?.message).toContain('disposed');
    }
    expect(heard).not.toHaveBeenCalled();
  });

  it('ends a worker that is not there yet', async () => {
    const worker = new ChannelWorker(() => {});
    const store = open({ worker: () => worker });
    const taken = refusal(store.append(runs(0, 10)));
    store.dispose();
    expect(await taken).toMatchObject({ code: 'aborted' });
    await vi.waitFor(() => expect(worker.isTerminated).toBe(true));
  });
});

describe('where there can be no worker', () => {
  const silent = () => new ChannelWorker(() => {});
  const broken = () => {
    const worker = new ChannelWorker(() => {});
    setTimeout(() => worker.die('404'), 5);
    return worker;
  };
  const ofAnotherRelease = () => new ChannelWorker((port) => port.postMessage({ tallyboard: 0, kind: 'served' }));
  const forbidden = () => {
    throw new DOMException('Access to the script is denied.', 'SecurityError');
  };

  it.each([
    ['it is forbidden', forbidden, 'denied'],
    ['its file does not load', broken, '404'],
    ['its file serves no store', silent, 'serveStore'],
    ['it is of another release', ofAnotherRelease, 'release'],
  ])('because %s, the page answers, and nothing is lost', async (_, worker, words) => {
    const store = open({ worker, patience: 100 });
    const taken = store.append(runs(0, 9000));
    const named = store.upsert('user', [{ id: 'u1', name: 'Ada' }]);
    expect(await countOf(store)).toBe(9000);
    expect(await taken).toMatchObject({ accepted: 9000 });
    expect(await named).toMatchObject({ duplicates: 1 });
    const { mode, reason } = await store.opened;
    expect(mode).toBe('page');
    expect(reason?.message).toContain(words);
  });

  it('ends a worker that is late, so that it holds nothing', async () => {
    const worker = silent();
    const store = open({ worker: () => worker, patience: 10 });
    await store.opened;
    expect(worker.isTerminated).toBe(true);
  });

  it('aborts there too', async () => {
    const store = open({ worker: forbidden });
    await store.append(runs(0, 100));
    const controller = new AbortController();
    const answer = refusal(store.adapter.run([asked], { signal: controller.signal }));
    controller.abort();
    expect(await answer).toMatchObject({ code: 'aborted' });
    expect(await countOf(store)).toBe(100);
  });
});

it('says where the engine runs', async () => {
  expect(await open().opened).toEqual({ mode: 'worker', workers: 1, reason: null });
});

it('leaves messages of the host alone', async () => {
  const worker = new ChannelWorker((port) => {
    port.postMessage('ready');
    port.postMessage({ kind: 'served' });
    serveStore(port);
    port.postMessage({ kind: 'done', id: 0, answer: [], version: 9 });
  });
  const store = open({ worker: () => worker });
  worker.postMessage({ kind: 'call', id: 0 }, []);
  expect(await countOf(store)).toBe(0);
});

it('is refused where nobody listens', () => {
  expect(() => serveStore()).toThrow(expect.objectContaining({ code: 'invalidOption' }));
});

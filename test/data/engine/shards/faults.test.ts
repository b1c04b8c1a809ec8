import { describe, expect, it, vi } from 'vitest';
import { GatheredScan } from '../../../../src/data/engine/shards/gathered-scan.js';
import { ShardedStore } from '../../../../src/data/engine/shards/sharded-store.js';
import type { UsageError } from '../../../../src/data/errors.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { query } from '../../../../src/data/query/build-query.js';
import { NOW, workshop } from '../../workshop.js';
import { CloningShard } from './cloning-shard.js';

const model: Model = workshop;
const asked = query(model, { measures: ['runs'], period: { kind: 'last', count: 9, unit: 'day' } });
const options = { signal: undefined, now: NOW };
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ fact: 'run', id: `e${from + i}`, at: NOW - 1000, user: 'u1' }));

function open() {
  const shards = [new CloningShard(model), new CloningShard(model)] as const;
  return { shards, store: new ShardedStore(model, { clock: () => NOW }, shards) };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as UsageError,
  );

async function runsOf(store: ShardedStore) {
  const [result] = await store.run([asked], options);
  return result?.current.totals.runs;
}

describe('a shard that does not take in what others do', () => {
  it.each(['take', 'upsert', 'assume', 'removeMember', 'purge', 'forget'])('ends the store: %s', async (failing) => {
    const { shards, store } = open();
    await store.take((into) => into.append(rows(0, 100)));
    const call = shards[1].call.bind(shards[1]);
    vi.spyOn(shards[1], 'call').mockImplementation((method, ...rest) =>
      method === failing ? Promise.reject(new RangeError('Array buffer allocation failed')) : call(method, ...rest),
    );
    const attempts: Record<string, () => Promise<unknown>> = {
      take: () => store.take((into) => into.append(rows(100, 100))),
      upsert: () => store.upsert('user', [{ id: 'u1', name: 'Ann' }]),
      assume: () => store.assume([]),
      removeMember: () => store.erase('user', 'u1', { as: 'removed' }),
      purge: () => store.purge(NOW),
      forget: () => store.purge(NOW),
    };
    const error = await refusal((attempts[failing] as () => Promise<unknown>)());
    expect(error).toMatchObject({ code: 'adapterFailed' });
    expect(error?.message).toContain('Array buffer allocation failed');
    const looks = [() => store.run([asked], options), () => store.members({ dimension: 'user' }, null)];
    for (const attempt of [...looks, ...Object.values(attempts)]) expect(await refusal(attempt())).toBe(error);
  });
});

describe('a shard that does not answer', () => {
  it('leaves the others as they are', async () => {
    const { shards, store } = open();
    await store.take((into) => into.append(rows(0, 100)));
    const failing = vi.spyOn(shards[0], 'call').mockRejectedValueOnce(new RangeError('Out of memory'));
    expect(await refusal(store.run([asked], options))).toMatchObject({ message: 'Out of memory' });
    failing.mockRestore();
    expect(await runsOf(store)).toBe(100);
  });
});

describe('an abort', () => {
  it('reaches every shard, and leaves the store as it was', async () => {
    const { shards, store } = open();
    await store.take((into) => into.append(rows(0, 100)));
    const controller = new AbortController();
    const answers: Promise<unknown>[] = [];
    for (const shard of shards) {
      const call = shard.call.bind(shard);
      vi.spyOn(shard, 'call').mockImplementation(async (method, ...rest) => {
        await Promise.resolve();
        controller.abort();
        const answer = call(method, ...rest);
        answers.push(refusal(answer));
        return answer;
      });
    }
    const asking = store.run([asked], { ...options, signal: controller.signal });
    expect(await refusal(asking)).toMatchObject({ code: 'aborted' });
    expect(await Promise.all(answers)).toMatchObject([{ code: 'aborted' }, { code: 'aborted' }]);
    vi.restoreAllMocks();
    expect(await runsOf(store)).toBe(100);
  });
});

describe('events that come in while shards count', () => {
  it('are in the figures of all shards or of none', async () => {
    const { shards, store } = open();
    await store.take((into) => into.append(rows(0, 1000)));
    const call = shards[1].call.bind(shards[1]);
    let taken: Promise<unknown> = Promise.resolve();
    vi.spyOn(shards[1], 'call').mockImplementation(async (method, ...rest) => {
      if (method === 'scan' && store.size === 1000) {
        // The other shard is asked before they come in, this one after.
        taken = store.take((into) => into.append(rows(1000, 1000)));
        await Promise.resolve();
      }
      return call(method, ...rest);
    });
    expect(await runsOf(store)).toBe(2000);
    await taken;
  });

  it('are in all figures or in none where events are counted twice', async () => {
    const { store } = open();
    const labelled = (from: number, count: number) =>
      rows(from, count).map((row, i) => ({ ...row, labels: [`l${i % 9}`, 'all'] }));
    await store.take((into) => into.append(labelled(0, 100)));
    const top = { dimension: 'label', by: 'runs', count: 2, direction: 'descending', other: true } as const;
    const ranked = query(model, { ...asked, dimensions: ['label'], top });
    const runs = vi.spyOn(GatheredScan.prototype, 'run');
    runs.mockImplementationOnce(async function (this: GatheredScan, options) {
      const isDone = await this.run(options);
      await store.take((into) => into.append(labelled(1000, 100)));
      return isDone;
    });
    const found = await store.run([ranked], options);
    expect(runs.mock.calls.length).toBeGreaterThan(3);
    expect(found[0]?.current.totals.runs).toBe(200);
    expect(found).toEqual(await store.run([ranked], options));
    runs.mockRestore();
  });

  it('are in lists of members from then on', async () => {
    const { store } = open();
    await store.take((into) => into.append(rows(0, 10)));
    const keys = async () => (await store.members({ dimension: 'user' }, null)).members;
    expect(await keys()).toHaveLength(1);
    await store.take((into) => into.append([{ fact: 'run', id: 'x', at: NOW, user: 'u2' }]));
    expect(await keys()).toHaveLength(2);
    await store.erase('user', 'u1', { as: 'removed' });
    expect(await keys()).toHaveLength(1);
  });
});

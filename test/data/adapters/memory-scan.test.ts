import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { BLOCK_ROWS, Block } from '../../../src/data/engine/block.js';
import { CHUNK_ROWS } from '../../../src/data/engine/chunk.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { allOf, isIn, not } from '../../../src/data/query/filter.js';
import { Oracle } from '../engine/oracle.js';
import type { Row } from '../engine/oracle-rows.js';
import { NOW, workshop } from '../workshop.js';

const model: Model = workshop;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const period = { kind: 'last', count: 60, unit: 'day' } as const;
const ask = (spec: Partial<QuerySpec> = {}) => query(model, { measures: ['runs'], period, ...spec });

/** More runs than one chunk holds, in order of time. */
const MANY = 70_000;
const runs: readonly Row[] = Array.from({ length: MANY }, (_, i) => ({
  fact: 'run',
  id: `r${i}`,
  at: NOW - (MANY - i) * 30_000,
  user: `u${(i * 31) % 97}`,
  platform: ['Revit', 'Rhino', null][i % 3],
  outcome: ['success', 'failure', 'success', null][i % 4],
  labels: ['a', 'b', 'c'].slice(i % 4),
  duration: (i * 7919) % 10_007,
}));

function filled(...batches: readonly (readonly Row[])[]): EventStore {
  const store = createEventStore(model, { clock: () => NOW });
  for (const batch of batches) store.append(batch);
  return store;
}

describe('over several chunks', { timeout: 30_000 }, () => {
  const questions = [
    ask({ measures: ['runs', 'duration', 'users', 'median', 'successRate'], grain: 'week' }),
    ask({ measures: ['duration', 'p90', 'lowest'], dimensions: ['outcome'], filter: not(isIn('platform', [null])) }),
    ask({ measures: ['runs', 'labelled', 'highest', 'labelsUsed'], dimensions: ['label'] }),
    ask({ measures: ['runs'], period: { kind: 'range', start: '2026-10-20', end: '2026-10-21' }, grain: 'hour' }),
    // Rare members are found by the indexes of chunks.
    ask({
      measures: ['runs', 'duration'],
      dimensions: ['outcome'],
      filter: isIn('user', ['u5']),
      grain: 'day',
    }),
    ask({
      measures: ['runs', 'median', 'successRate', 'labelled'],
      dimensions: ['platform'],
      filter: allOf(isIn('outcome', ['success']), isIn('user', ['u7', 'u1', 'u96', 'nobody'])),
    }),
    ask({ measures: ['runs', 'users'], dimensions: ['user'], filter: isIn('user', ['u3', 'u4']), grain: 'week' }),
  ];
  const late = Array.from(
    { length: 900 },
    (_, i): Row => ({ ...(runs[i * 70] as Row), id: `late${i}`, at: NOW - i * 50 * MINUTE }),
  );
  const corrected = Array.from(
    { length: 2000 },
    (_, i): Row => ({ ...(runs[i * 33] as Row), duration: 1, received: NOW }),
  );
  const early = Array.from({ length: 3000 }, (_, i): Row => ({ ...(runs[i * 23] as Row), id: `early${i}` }));
  const all = [...runs, ...late, ...corrected, ...early];

  it('figures are those of an oracle: late rows, corrected rows and early batches included', async () => {
    const results = await memoryAdapter(filled(runs, late, corrected, early)).run(questions, { now: NOW });
    const oracle = new Oracle(model, {}, all);
    for (const [i, { current, groups }] of results.entries()) {
      const expected = oracle.answer(questions[i] as (typeof questions)[number], NOW, null);
      expect(groups).toEqual(expected.groups);
      for (const part of ['values', 'groupTotals', 'bucketTotals', 'totals', 'counted'] as const) {
        expect(current[part]).toEqual(expected.current[part]);
      }
    }
  });

  it('figures are the same however the rows were delivered', async () => {
    const backwards = [...runs].reverse();
    const parts = (size: number) =>
      Array.from({ length: Math.ceil(MANY / size) }, (_, i) => runs.slice(i * size, (i + 1) * size));
    const stores = [
      filled(all),
      filled(corrected, early, late, runs),
      filled(backwards, early, corrected, late),
      filled(...parts(700).reverse(), corrected, late, early),
    ];
    const [expected, ...others] = await Promise.all(
      stores.map((store) => memoryAdapter(store).run(questions, { now: NOW })),
    );
    for (const other of others) expect(other).toEqual(expected);
    expect(stores.map(({ size }) => size)).toEqual(stores.map(() => MANY + 900 + 3000));
  });

  it('0.1 added a million times is 100,000', async () => {
    const store = createEventStore(model, { clock: () => NOW });
    function* tenths() {
      for (let i = 0; i < 1_000_000; i++) yield { fact: 'run', id: `${i}`, at: NOW - i, user: 'u1', delta: 0.1 };
    }
    store.append(tenths());
    const [result] = await memoryAdapter(store).run([ask({ measures: ['delta', 'runs'] })], { now: NOW });
    expect(result?.current.totals).toEqual({ delta: 100_000, runs: 1_000_000 });
  });
});

describe('a scan that gives way to the page', () => {
  let clock = 0;

  /** Every look at the clock is a slice later: the scan gives way as often as it can. */
  beforeEach(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 1000;
      return clock;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is not begun where the caller has given up before', async () => {
    const signal = AbortSignal.abort();
    const adapter = memoryAdapter(filled(runs.slice(0, 10)));
    await expect(adapter.run([ask()], { signal, now: NOW })).rejects.toMatchObject({ code: 'aborted' });
    await expect(adapter.members({ dimension: 'user' }, { signal })).rejects.toMatchObject({ code: 'aborted' });
  });

  it('stops in the middle where the caller gives up', async () => {
    const controller = new AbortController();
    const loads = vi.spyOn(Block.prototype, 'load');
    const answer = memoryAdapter(filled(runs)).run([ask()], { signal: controller.signal, now: NOW });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
    expect(MANY).toBeGreaterThan(CHUNK_ROWS);
    expect(loads.mock.calls.length).toBeLessThanOrEqual(CHUNK_ROWS / BLOCK_ROWS);
  });

  it('does not mind a signal that is aborted after the answer', async () => {
    const controller = new AbortController();
    const [result] = await memoryAdapter(filled(runs)).run([ask()], { signal: controller.signal, now: NOW });
    controller.abort();
    expect(result?.current.totals.runs).toBe(MANY);
  });

  it('gives figures of one state of the store while events keep coming in', async () => {
    const store = filled(runs);
    const measures = ['runs', 'shares', 'users', 'duration'];
    const specs = [{ measures }, { measures, grain: 'day' as const }, { measures, dimensions: ['user'] }];
    let isDone = false;
    const answer = memoryAdapter(store)
      .run(
        specs.map((spec) => ask(spec)),
        { now: NOW },
      )
      .finally(() => {
        isDone = true;
      });
    let added = 0;
    while (!isDone) {
      store.append([
        { fact: 'run', id: `new${added}`, at: NOW - DAY, user: `new${added}`, duration: 0 },
        { fact: 'share', id: `new${added}`, at: NOW - DAY, user: `new${added}` },
      ]);
      added++;
      await new Promise((resume) => setTimeout(resume));
    }
    const results = await answer;
    const [total] = results;
    const shares = total?.current.totals.shares ?? Number.NaN;
    expect(added).toBeGreaterThan(0);
    expect(shares).toBeLessThanOrEqual(added);
    for (const { current } of results) {
      expect(current.totals).toEqual({ ...total?.current.totals, runs: MANY + shares, users: 97 + shares });
      const sums = [...Object.entries(current.bucketTotals), ...Object.entries(current.groupTotals)];
      for (const [measure, figures] of sums) {
        if (measure === 'users' || figures.length === 0) continue;
        expect(figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)).toBe(current.totals[measure]);
      }
    }
  });

  it('answers from what an entity says now, also where it changes meanwhile', async () => {
    const store = filled(runs);
    store.upsert('user', [{ id: 'u1', department: 'Ops' }]);
    const answer = memoryAdapter(store).run([ask({ dimensions: ['department'] })], { now: NOW });
    store.upsert('user', [{ id: 'u1', department: 'R&D' }]);
    const [result] = await answer;
    expect(result?.groups.flat()).toEqual([{ kind: 'null' }, { kind: 'member', key: 'R&D', label: 'R&D' }]);
  });
});

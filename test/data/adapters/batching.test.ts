import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { batched } from '../../../src/data/adapters/batching.js';
import { UsageError } from '../../../src/data/errors.js';
import { text } from '../../../src/data/model/attribute.js';
import { count } from '../../../src/data/model/declare-measure.js';
import { defineModel } from '../../../src/data/model/define-model.js';
import { query } from '../../../src/data/query/build-query.js';
import type { Query } from '../../../src/data/query/query.js';
import { queryKey } from '../../../src/data/query/query-key.js';
import type { Result } from '../../../src/data/query/result.js';

const model = defineModel({
  name: 'shop',
  label: 'Shop',
  entities: {},
  facts: { sale: { label: 'Sale', plural: 'Sales', attributes: { till: text('Till') } } },
  dimensions: { till: { label: 'Till', plural: 'Tills', path: 'till' } },
  measures: { sales: count('sale', { label: 'Sales' }) },
});

const lastDays = (days: number) =>
  query(model, { measures: ['sales'], period: { kind: 'last', count: days, unit: 'day' } });

/** Stands for the answer to a query: which one it was, and when it was asked. */
const answer = (asked: Query, now: number | undefined) => ({ query: asked, now }) as unknown as Result;

type Run = UsageAdapter['run'];

function adapterThat(run: Run) {
  const spy = vi.fn<Run>(run);
  return { spy, adapter: batched({ model, run: spy, members: async () => ({ members: [], more: false }) }) };
}

const answering = () => adapterThat(async (queries, options) => queries.map((asked) => answer(asked, options?.now)));

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof UsageError ? error.code : String(error)),
  );

describe('batched', () => {
  it('joins the calls of one go, asks each question once and gives everyone their own answers', async () => {
    const { adapter, spy } = answering();
    const [first, second] = await Promise.all([
      adapter.run([lastDays(7), lastDays(30)], { now: 1 }),
      adapter.run([lastDays(30)], { now: 1 }),
    ]);
    expect(spy).toHaveBeenCalledTimes(1);
    expect(spy.mock.calls[0]?.[0].map(queryKey)).toEqual([lastDays(7), lastDays(30)].map(queryKey));
    expect(first.map((result) => queryKey(result.query))).toEqual([lastDays(7), lastDays(30)].map(queryKey));
    expect(second[0]).toBe(first[1]);
  });

  it('keeps moments apart, and goes', async () => {
    const { adapter, spy } = answering();
    const results = await Promise.all([
      adapter.run([lastDays(7)], { now: 1 }),
      adapter.run([lastDays(7)], { now: 2 }),
      adapter.run([lastDays(7)]),
    ]);
    expect(results.map(([result]) => result?.now)).toEqual([1, 2, undefined]);
    await adapter.run([lastDays(7)], { now: 1 });
    expect(spy).toHaveBeenCalledTimes(4);
  });

  it('asks nothing for no questions', async () => {
    const { adapter, spy } = answering();
    expect(await adapter.run([])).toEqual([]);
    expect(spy).not.toHaveBeenCalled();
  });

  it('does not ask for a caller that has given up before', async () => {
    const { adapter, spy } = answering();
    const controller = new AbortController();
    const early = code(adapter.run([lastDays(7)], { signal: controller.signal }));
    controller.abort();
    const late = code(adapter.run([lastDays(30)], { signal: controller.signal }));
    expect(await Promise.all([early, late])).toEqual(['aborted', 'aborted']);
    expect(spy).not.toHaveBeenCalled();
  });

  it('goes on for the others when one caller gives up, and stops when all have', async () => {
    let signal: AbortSignal | undefined;
    const { adapter } = adapterThat((_, options) => {
      signal = options?.signal;
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new UsageError('aborted', 'stopped')));
      });
    });
    const [a, b] = [new AbortController(), new AbortController()];
    const parts = [a, b].map((each) => code(adapter.run([lastDays(7)], { signal: each.signal })));
    await Promise.resolve();
    a.abort();
    expect(await parts[0]).toBe('aborted');
    expect(signal?.aborted).toBe(false);
    b.abort();
    expect(await parts[1]).toBe('aborted');
    expect(signal?.aborted).toBe(true);
  });

  it('fails only the caller whose question is refused', async () => {
    const { adapter, spy } = adapterThat(async (queries, options) => {
      if (queries.some((asked) => asked.limit === 1)) throw new UsageError('limitExceeded', 'too large');
      return queries.map((asked) => answer(asked, options?.now));
    });
    const refused = query(model, { measures: ['sales'], period: { kind: 'toDate', unit: 'year' }, limit: 1 });
    expect(await Promise.all([code(adapter.run([refused])), code(adapter.run([lastDays(7)]))])).toEqual([
      'limitExceeded',
      'answered',
    ]);
    expect(spy).toHaveBeenCalledTimes(3);
  });

  it('does not ask again one by one where the source is what failed', async () => {
    const { adapter, spy } = adapterThat(() => Promise.reject(new UsageError('sourceUnreadable', 'gone')));
    const parts = [adapter.run([lastDays(7)]), adapter.run([lastDays(30)])].map(code);
    expect(await Promise.all(parts)).toEqual(['sourceUnreadable', 'sourceUnreadable']);
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('refuses an adapter that answers with another number of results, and one that throws at once', async () => {
    const short = adapterThat(async () => []);
    expect(await code(short.adapter.run([lastDays(7)]))).toBe('adapterFailed');
    const throwing = adapterThat(() => {
      throw new UsageError('sourceUnreadable', 'gone');
    });
    expect(await code(throwing.adapter.run([lastDays(7)]))).toBe('sourceUnreadable');
  });

  it('passes members on', async () => {
    const { adapter } = answering();
    expect(await adapter.members({ dimension: 'till' })).toEqual({ members: [], more: false });
    expect(adapter.model).toBe(model);
  });
});

const call = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  now: fc.integer({ min: 1, max: 2 }),
  givesUp: fc.boolean(),
});

describe('in every order of events', () => {
  it('answers everyone who waits with their own figures, and rejects everyone who gave up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(call, { minLength: 1, maxLength: 6 }), async (scheduler, calls) => {
        const adapter = batched({
          model,
          run: scheduler.scheduleFunction(async (queries: readonly Query[], options?: { now?: number }) =>
            queries.map((asked) => answer(asked, options?.now)),
          ),
          members: async () => ({ members: [], more: false }),
        });
        const outcomes = calls.map(async ({ days, now, givesUp }) => {
          const controller = new AbortController();
          await scheduler.schedule(Promise.resolve(), 'ask');
          const part = adapter.run(days.map(lastDays), { now, signal: controller.signal });
          let answered = false;
          if (givesUp) {
            void scheduler.schedule(Promise.resolve(), 'give up').then(() => {
              if (!answered) controller.abort();
            });
          }
          const outcome = await part.then(
            (results) => {
              answered = true;
              return results;
            },
            (error: unknown) => error,
          );
          if (controller.signal.aborted) {
            expect(outcome).toMatchObject({ code: 'aborted' });
          } else {
            expect(outcome).toMatchObject(days.map((each) => ({ query: lastDays(each), now })));
          }
        });
        await scheduler.waitFor(Promise.all(outcomes));
      }),
    );
  });
});

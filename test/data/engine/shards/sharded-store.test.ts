import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { UsageAdapter } from '../../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../../src/data/engine/event-store.js';
import { ShardedStore } from '../../../../src/data/engine/shards/sharded-store.js';
import { UsageError } from '../../../../src/data/errors.js';
import type { Assumptions } from '../../../../src/data/model/assumption.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { query } from '../../../../src/data/query/build-query.js';
import { isNumeric } from '../../../../src/data/query/numeric-dimension.js';
import type { Query } from '../../../../src/data/query/query.js';
import type { EntityRow, EventRow } from '../../../../src/testing/conformance-case.js';
import { NOW } from '../../../../src/testing/moment.js';
import { type Asked, datasets, questions } from '../../../conformance/random-data.js';
import { toRow } from '../../../fuzz/random-events.js';
import { scenarios } from '../../../fuzz/scenario.js';
import { CloningShard } from './cloning-shard.js';

const RUNS = Number(process.env.SHARD_RUNS ?? 60);
const DAY = 86_400_000;

/** Something that is done to a store, or asked of it. */
type Step =
  | { readonly kind: 'append'; readonly rows: readonly EventRow[] }
  | { readonly kind: 'upsert'; readonly entity: string; readonly rows: readonly EntityRow[] }
  | { readonly kind: 'assume'; readonly assumptions: Assumptions }
  | { readonly kind: 'erase'; readonly entity: string; readonly key: string; readonly as: 'removed' | 'anonymous' }
  | { readonly kind: 'purge'; readonly before: number }
  | { readonly kind: 'compact' }
  | { readonly kind: 'ask'; readonly asked: readonly Asked[] };

/** A store and what is done to it. */
interface Subject {
  readonly version: number;
  do(step: Step): unknown;
}

/** What a step comes to, or how it is refused; and whether it was a change. */
async function outcomeOf(subject: Subject, step: Step): Promise<unknown> {
  pretendRandom(step);
  const { version } = subject;
  const value = await refusalOr((async () => subject.do(step))());
  return { value, isChange: subject.version !== version };
}

async function refusalOr(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

let steps = 0;

/** Keys of anonymous members are random, and have to be the same in both stores. */
function pretendRandom(step: Step): void {
  if (step.kind !== 'erase') return;
  const seed = steps;
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
    if (into !== null) new Uint8Array(into.buffer).fill(seed % 256);
    return into;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

function queriesOf(model: Model, asked: readonly Asked[]): Query[] {
  return asked.flatMap(({ spec }) => {
    try {
      return [query(model, spec)];
    } catch (error) {
      if (error instanceof UsageError) return [];
      throw error;
    }
  });
}

function membersOf(model: Model): readonly string[] {
  return Object.keys(model.dimensions).filter((name) => !isNumeric(model, name));
}

/** What is asked of a store, whatever it is. */
type Answers = Pick<UsageAdapter, 'run' | 'members'> & { readonly size: number };

/** All questions at once, where one of them is refused each by itself, and all lists of members. */
async function answersOf(model: Model, store: Answers, asked: readonly Asked[], now: number): Promise<unknown> {
  const notBefore = asked[0]?.notBefore ?? null;
  const options = notBefore === null ? { now } : { now, notBefore };
  const queries = queriesOf(model, asked);
  const batch = await refusalOr(store.run(queries, options));
  const alone: unknown[] = [];
  for (const each of batch instanceof UsageError ? queries : [])
    alone.push(await refusalOr(store.run([each], options)));
  const lists = membersOf(model).map((dimension) => store.members({ dimension, limit: 1000 }, options));
  return { batch, alone, lists: await Promise.all(lists), size: store.size };
}

class Memory implements Subject {
  readonly store: EventStore;
  readonly #now: number;

  constructor(model: Model, now: number) {
    this.store = createEventStore(model, { clock: () => now });
    this.#now = now;
  }

  get version(): number {
    return this.store.version;
  }

  do(step: Step): unknown {
    const { store } = this;
    switch (step.kind) {
      case 'append':
        return store.append(step.rows);
      case 'upsert':
        return store.upsert(step.entity, step.rows);
      case 'assume':
        return store.assume(step.assumptions);
      case 'erase':
        return store.erase(step.entity, step.key, { as: step.as });
      case 'purge':
        return store.purge(step.before);
      case 'compact':
        return store.compact();
      default: {
        const adapter = memoryAdapter(store);
        return answersOf(store.model, { ...adapter, size: store.size }, step.asked, this.#now);
      }
    }
  }
}

class Sharded implements Subject {
  readonly store: ShardedStore;
  readonly #model: Model;
  readonly #now: number;

  constructor(model: Model, now: number, shards: number) {
    const links = Array.from({ length: shards }, () => new CloningShard(model));
    this.store = new ShardedStore(model, { clock: () => now }, links);
    this.#model = model;
    this.#now = now;
  }

  get version(): number {
    return this.store.version;
  }

  do(step: Step): unknown {
    const { store } = this;
    switch (step.kind) {
      case 'append':
        return store.take((into) => into.append(step.rows));
      case 'upsert':
        return store.upsert(step.entity, step.rows);
      case 'assume':
        return store.assume(step.assumptions);
      case 'erase':
        return store.erase(step.entity, step.key, { as: step.as });
      case 'purge':
        return store.purge(step.before);
      case 'compact':
        return store.compact(undefined);
      default: {
        const answers: Answers = {
          run: (queries, { now = this.#now, notBefore } = {}) =>
            store.run(queries, { signal: undefined, now, notBefore }),
          members: (request, { notBefore = null } = {}) => store.members(request, notBefore),
          size: store.size,
        };
        return answersOf(this.#model, answers, step.asked, this.#now);
      }
    }
  }
}

/** Does the same to both, and expects the same of both. */
async function expectSame(model: Model, now: number, shards: number, done: readonly Step[]): Promise<void> {
  const memory = new Memory(model, now);
  const sharded = new Sharded(model, now, shards);
  for (const step of done) {
    steps++;
    const expected = await outcomeOf(memory, step);
    expect(await outcomeOf(sharded, step), JSON.stringify(step)).toEqual(expected);
  }
}

function stepsOver(
  model: Model,
  data: (typeof datasets)[keyof typeof datasets]['data'],
): fc.Arbitrary<readonly Step[]> {
  const keys = ['p1', 'p2', 'p3', 't1', 't2', 'nobody'];
  const entity = fc.constantFrom(...Object.keys(model.entities), 'nothing');
  const erase = fc.record({
    kind: fc.constant('erase' as const),
    entity,
    key: fc.constantFrom(...keys),
    as: fc.constantFrom('removed' as const, 'anonymous' as const),
  });
  const purge = fc.record({
    kind: fc.constant('purge' as const),
    before: fc.integer({ min: -45, max: 3 }).map((days) => NOW + days * DAY),
  });
  const told = data.map(({ events, entities, assumptions }): Step[] => [
    ...Object.entries(entities).map(([name, rows]): Step => ({ kind: 'upsert', entity: name, rows })),
    { kind: 'assume', assumptions },
    { kind: 'append', rows: events },
  ]);
  const one: fc.Arbitrary<readonly Step[]> = fc.oneof(
    { weight: 4, arbitrary: told },
    { weight: 5, arbitrary: questions(model).map((asked): Step[] => [{ kind: 'ask', asked }]) },
    { weight: 2, arbitrary: erase.map((each): Step[] => [each]) },
    { weight: 1, arbitrary: purge.map((each): Step[] => [each]) },
    { weight: 1, arbitrary: fc.constant<readonly Step[]>([{ kind: 'compact' }]) },
  );
  return fc
    .tuple(told, fc.array(one, { maxLength: 8 }), questions(model))
    .map(([first, more, asked]) => [...first, ...more.flat(), { kind: 'ask', asked }]);
}

describe('a store whose events are shared out', () => {
  it.each(Object.entries(datasets))('is as one that has them all, over "%s"', async (_, { model, data }) => {
    const property = fc.asyncProperty(fc.integer({ min: 1, max: 4 }), stepsOver(model, data), (shards, done) =>
      expectSame(model, NOW, shards, done),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('is so over any model', async () => {
    const property = fc.asyncProperty(fc.integer({ min: 2, max: 3 }), scenarios(10), async (shards, scenario) => {
      const { model, told, versions, deliveries, now, notBefore, questions: asked, way } = scenario;
      const rows = deliveries.map(toRow) as EventRow[];
      const tell = Object.entries(told).map(([entity, each]): Step => ({ kind: 'upsert', entity, rows: each }));
      const deliver = Array.from({ length: Math.ceil(rows.length / way.slice) }, (_, i): Step => {
        return { kind: 'append', rows: rows.slice(i * way.slice, (i + 1) * way.slice) };
      });
      const ask: Step = { kind: 'ask', asked: asked.map((spec) => ({ spec, notBefore })) };
      const before = way.toldLast ? [...deliver, ...tell] : [...tell, ...deliver];
      await expectSame(model, now, shards, [...before, { kind: 'assume', assumptions: versions }, ask, ask]);
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

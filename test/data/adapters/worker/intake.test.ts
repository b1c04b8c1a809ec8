import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createWorkerStore, type WorkerStore } from '../../../../src/data/adapters/worker/worker-store.js';
import type { EventColumns } from '../../../../src/data/engine/event-columns.js';
import { createEventStore, type EventStore } from '../../../../src/data/engine/event-store.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { leaveOut } from '../../../../src/data/model/ingest-report.js';
import { query } from '../../../../src/data/query/build-query.js';
import { NOW, workshop } from '../../workshop.js';
import { ChannelWorker } from './channel-worker.js';

const model: Model = workshop;
const clock = () => NOW;

type Made = readonly [name: string, make: (options?: { unknownFields?: 'strip' | 'refuse' }) => WorkerStore];
const modes: readonly Made[] = [
  ['in a worker', (options) => createWorkerStore(model, { worker: () => new ChannelWorker(), clock, ...options })],
  [
    'in three workers',
    (options) => createWorkerStore(model, { worker: () => new ChannelWorker(), workers: 3, clock, ...options }),
  ],
  [
    'in the page',
    (options) =>
      createWorkerStore(model, {
        worker: () => {
          throw new Error('Workers are forbidden.');
        },
        clock,
        ...options,
      }),
  ],
];

/** Everything that there is in a store, as figures. */
async function figuresOf(adapter: UsageAdapter) {
  const period = { kind: 'range', start: '2000-01-01', end: '2027-01-01' } as const;
  const dimensions = ['user', 'tool', 'platform', 'outcome', 'label', 'recipient', 'department', 'tag'];
  const results = await adapter.run(
    dimensions.map((dimension) => {
      const measures =
        dimension === 'recipient' ? ['shares', 'lastShare'] : ['runs', 'duration', 'credits', 'weight', 'firstRun'];
      return query(model, { measures, dimensions: [dimension], period, grain: 'year' });
    }),
    { now: NOW },
  );
  const members = await Promise.all(dimensions.map((dimension) => adapter.members({ dimension })));
  return { results, members };
}

async function expectSame(store: EventStore, other: WorkerStore) {
  expect(await figuresOf(other.adapter)).toEqual(await figuresOf(memoryAdapter(store)));
  expect((await other.contents()).size).toBe(store.size);
}

class Wheel {
  readonly spokes = 8;
  turn() {}
}

/** What hosts hand in by mistake, and what can be easily mistaken for it. */
const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'u1',
  'success',
  '__proto__',
  '\ud800',
  'x'.repeat(40_000),
  0,
  -0,
  1.5,
  -3,
  2 ** 60,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  true,
  Symbol('s'),
  () => 1,
  new Wheel(),
  new Date(NOW),
  new Date(Number.NaN),
  new Map(),
  '2026-11-01T00:00:00Z',
  '2026-11-01',
  [],
  ['a', 'b', 'a'],
  ['a', null],
  ['a', () => 1],
  Array.from({ length: 1001 }, (_, i) => `l${i}`),
  { toString: () => 'u1' },
);
/** Mostly what fits, so that rows are refused for one thing at a time. */
const mostly = (fits: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: fits }, { weight: 1, arbitrary: odd });
const ids = fc.constantFrom('e1', 'e2', 'e3', '__proto__', 'e4');
const moment = fc.oneof(
  fc.integer({ min: NOW - 1e10, max: NOW + 1e9 }),
  fc.integer({ min: NOW - 1e10, max: NOW }).map((at) => new Date(at)),
  fc.integer({ min: NOW - 1e10, max: NOW }).map((at) => new Date(at).toISOString()),
);
const fields = {
  fact: mostly(fc.constantFrom('run', 'run', 'share')),
  id: mostly(ids),
  at: mostly(moment),
  received: mostly(fc.oneof(moment, fc.constant(null))),
  user: mostly(fc.constantFrom('u1', 'u2', 'constructor')),
  tool: mostly(fc.constantFrom('t1', null, undefined)),
  platform: mostly(fc.constantFrom('Revit', '', null)),
  outcome: mostly(fc.constantFrom('success', 'failure')),
  labels: mostly(fc.constantFrom(['a'], ['b', 'a'], [], null)),
  duration: mostly(fc.constantFrom(3, 0, null)),
  credits: mostly(fc.constantFrom(0.1, 2.345, null)),
  weight: mostly(fc.constantFrom(1, -2, Number.MAX_SAFE_INTEGER)),
  recipient: mostly(fc.constantFrom('u2', null)),
  undeclared: mostly(fc.constant(undefined)),
};
const row = fc.oneof(
  { weight: 20, arbitrary: fc.record(fields, { requiredKeys: ['fact', 'id', 'at', 'user'] }) },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: fc.constantFrom(leaveOut('never started'), leaveOut('a test')) },
  { weight: 1, arbitrary: fc.constantFrom({}, { fact: undefined }, { fact: 'walk' }, { fact: null }, [], new Wheel()) },
);
const member = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record(
      {
        id: mostly(fc.constantFrom('u1', 'u2')),
        name: mostly(fc.constantFrom('Ada', '', null)),
        since: mostly(fc.oneof(moment, fc.constant(null))),
        department: mostly(fc.constantFrom('Ops', null)),
        role: mostly(fc.constantFrom('maker', 'lead')),
        skills: mostly(fc.constantFrom(['x'], [])),
        secret: mostly(fc.constant(undefined)),
      },
      { requiredKeys: ['id'] },
    ),
  },
  { weight: 1, arbitrary: odd },
);
const strictness = fc.constantFrom('strip' as const, 'refuse' as const);

describe.each(modes)('what is handed in %s', (_, make) => {
  it('is reported on and counted as by an event store, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, { maxLength: 8 }),
        fc.array(row, { maxLength: 40 }),
        strictness,
        async (members, rows, unknownFields) => {
          const store = createEventStore(model, { clock, unknownFields });
          const other = make({ unknownFields });
          try {
            expect(await other.upsert('user', members)).toEqual(store.upsert('user', members));
            expect(await other.append(rows)).toEqual(store.append(rows));
            expect(await other.append(rows.toReversed())).toEqual(store.append(rows.toReversed()));
            await expectSame(store, other);
          } finally {
            other.dispose();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has no members that are refused, whoever knows them', async () => {
    const store = createEventStore(model, { clock, unknownFields: 'refuse' });
    const other = make({ unknownFields: 'refuse' });
    const members = [{ id: 'u1', name: 'Ann', department: 'Ops', secret: undefined }];
    const events = Array.from({ length: 20 }, (__, i) => ({ fact: 'run', id: `e${i}`, at: NOW, user: 'u1' }));
    expect(await other.upsert('user', members)).toEqual(store.upsert('user', members));
    await other.append(events);
    store.append(events);
    await expectSame(store, other);
    other.dispose();
  });

  it('is reported on and counted as by an event store where it comes as columns', async () => {
    const event = fc.record(fields);
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 30 }),
        fc.boolean(),
        strictness,
        async (events, typed, unknownFields) => {
          const columns = columnsOf(events, typed);
          const before = structuredCloneOf(columns);
          const store = createEventStore(model, { clock, unknownFields });
          const other = make({ unknownFields });
          try {
            expect(await other.appendColumns(columns)).toEqual(store.appendColumns(columns));
            await expectSame(store, other);
            expect(columns).toEqual(before);
          } finally {
            other.dispose();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same in many parcels as in one, and leaves what it is made of as it was', async () => {
    const users = Array.from({ length: 300 }, (__, i) => `u${i}`);
    const count = 30_000;
    const codes = Uint16Array.from({ length: count }, (__, i) => (i * 7) % users.length);
    codes[5] = 60_000;
    const columns: EventColumns = {
      fact: 'run',
      ids: Array.from({ length: count }, (__, i) => `e${i % 29_000}`),
      at: Float64Array.from({ length: count }, (__, i) => NOW - ((i * 7919) % 1e9)),
      attributes: {
        user: { values: users, codes },
        duration: Float64Array.from({ length: count }, (__, i) => (i % 3 === 0 ? Number.NaN : i)),
        platform: Array.from({ length: count }, (__, i) => (i % 2 === 0 ? 'Revit' : null)),
      },
    };
    const store = createEventStore(model, { clock });
    const other = make();
    const expected = store.appendColumns(columns);
    expect(await other.appendColumns(columns)).toEqual(expected);
    expect(expected).toMatchObject({ read: count, duplicates: 999, rejected: [{ reason: 'wrongType', count: 1 }] });
    expect(codes).toHaveLength(count);
    const rows = columns.ids.map((id, i) => ({
      fact: 'run',
      id: `r${id}`,
      at: new Date(columns.at[i] as number),
      user: users[i % 300],
    }));
    expect(await other.append(rows)).toEqual(store.append(rows));
    await expectSame(store, other);
    other.dispose();
  });

  it('is refused with the same words', async () => {
    const store = createEventStore(model, { clock });
    const other = make();
    const at = new Float64Array(1);
    const attempts: readonly (readonly [attempt: () => unknown, same: () => Promise<unknown>])[] = [
      [() => store.upsert('usr', []), () => other.upsert('usr', [])],
      [
        () => store.assume([{ version: 'v', from: null, values: { rte: [] } }] as never),
        () => other.assume([{ version: 'v', from: null, values: { rte: [] } }] as never),
      ],
      [() => store.erase('usr', 'u', { as: 'removed' }), () => other.erase('usr', 'u', { as: 'removed' })],
      ...[
        { fact: 'rn', ids: ['e'], at, attributes: {} },
        { fact: 'run', ids: ['e', 'f'], at, attributes: {} },
        { fact: 'run', ids: ['e'], at, attributes: { user: [] } },
      ].map((columns) => [() => store.appendColumns(columns), () => other.appendColumns(columns)] as const),
    ];
    for (const [attempt, same] of attempts) {
      const expected = errorOf(attempt);
      const actual = await same().catch((error: unknown) => error);
      expect(actual).toBeInstanceOf(expected.constructor);
      expect(actual).toEqual(expected);
    }
    expect(await other.contents()).toMatchObject({ size: 0 });
    other.dispose();
  });

  it('is kept as far as it could be read', async () => {
    const other = make();
    const changes: number[] = [];
    other.subscribe(() => changes.push(other.version));
    function* rows() {
      for (let i = 0; i < 20_000; i++) yield { fact: 'run', id: `e${i}`, at: NOW, user: 'u1' };
      throw new RangeError('The file ends here.');
    }
    await expect(other.append(rows())).rejects.toThrow(new RangeError('The file ends here.'));
    const broken = {
      fact: 'run',
      id: 'broken',
      at: NOW,
      get user(): string {
        throw new RangeError('Gone.');
      },
    };
    const next = { fact: 'run', id: 'next', at: NOW, user: 'u2' };
    await expect(other.append([next, broken, next])).rejects.toThrow('Gone.');
    expect((await other.contents()).size).toBe(20_001);
    expect(changes).toHaveLength(2);
    other.dispose();
  });
});

it('leaves values of undeclared fields where they are', async () => {
  const worker = new ChannelWorker();
  const store = createWorkerStore(model, { worker: () => worker, clock });
  const row = { fact: 'run', id: 'e1', at: NOW, user: 'u1', prompt: 'a secret' };
  expect(await store.upsert('user', [{ id: 'u1', email: 'a secret' }])).toMatchObject({ accepted: 1, stripped: 1 });
  expect(await store.append([row])).toMatchObject({ accepted: 1, stripped: 1 });
  const columns = { fact: 'run', ids: ['e2'], at: [NOW], attributes: { user: ['u1'], prompt: ['a secret'] } };
  expect(await store.appendColumns(columns)).toMatchObject({ accepted: 1, stripped: 1 });
  expect(worker.sent.length).toBeGreaterThan(3);
  expect(JSON.stringify(worker.sent)).not.toContain('secret');
  store.dispose();
});

/** Events of one fact as columns, texts by code and numbers as typed arrays where they can be. */
function columnsOf(events: readonly Readonly<Record<string, unknown>>[], typed: boolean): EventColumns {
  const of = (name: string) => events.map((event) => event[name]);
  const coded = (name: string) => {
    const values = [...new Set(of(name)), 'never used'];
    return { values, codes: Int16Array.from(of(name), (value) => (value === null ? -1 : values.indexOf(value))) };
  };
  const texts = ['user', 'tool', 'platform', 'outcome', 'labels', 'undeclared'].filter(
    (name) => name !== 'undeclared' || of(name).some((value) => value !== undefined),
  );
  const numbers = ['duration', 'credits', 'weight'];
  const isPlain = (name: string) =>
    of(name).every((value) => typeof value === 'number' || value === null || value === undefined);
  // As wrong as a host can be: the store has to say what of it is wrong.
  return {
    fact: 'run',
    ids: of('id'),
    at:
      typed && of('at').every((value) => typeof value === 'number')
        ? Float64Array.from(of('at') as number[])
        : of('at'),
    received: of('received'),
    attributes: Object.fromEntries([
      ...texts.map((name) => [name, typed ? coded(name) : of(name)]),
      ...numbers.map((name) => [
        name,
        typed && isPlain(name)
          ? Float64Array.from(of(name), (value) => (value as number | null) ?? Number.NaN)
          : of(name),
      ]),
    ]),
  } as unknown as EventColumns;
}

/** A copy to compare with, of the arrays and not of what they hold. */
function structuredCloneOf({ ids, at, attributes, ...rest }: EventColumns) {
  const copied = Object.entries(attributes).map(([name, column]) => [
    name,
    'codes' in column ? { values: [...column.values], codes: column.codes.slice() } : column.slice(),
  ]);
  return { ...rest, ids: [...ids], at: at.slice(), attributes: Object.fromEntries(copied) };
}

function errorOf(attempt: () => unknown): Error {
  try {
    attempt();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It was not refused.');
}

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../../src/data/engine/event-store.js';
import type { ShardArgument } from '../../../../src/data/engine/shards/shard-traffic.js';
import { ShardedStore } from '../../../../src/data/engine/shards/sharded-store.js';
import type { Model } from '../../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../../src/data/query/build-query.js';
import type { Query } from '../../../../src/data/query/query.js';
import { NOW, workshop } from '../../workshop.js';
import { CloningShard } from './cloning-shard.js';

const model: Model = workshop;
const EVENTS = 120_000;
const DAY = 86_400_000;
const SHARDS = 3;

/** Numbers that look random and are the same every time. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Runs and shares of many members, some of them delivered twice, and some of those with another moment and other values. */
function* makeRows(): Generator<Readonly<Record<string, unknown>>> {
  const next = randomly(7);
  const pick = (prefix: string, count: number) => `${prefix}${next(count)}`;
  for (let i = 0; i < EVENTS; i++) {
    const envelope = { id: `e${next(EVENTS)}`, at: NOW - next(90) * DAY - next(DAY), user: pick('u', 4000) };
    const tool = next(9) === 0 ? null : pick('t', 900);
    if (next(5) === 0) {
      const recipient = next(3) === 0 ? null : pick('u', 4000);
      yield { fact: 'share', ...envelope, tool, recipient, platform: pick('p', 300) };
      continue;
    }
    yield {
      fact: 'run',
      ...envelope,
      ...(next(10) === 0 ? { received: NOW - next(DAY) } : {}),
      tool,
      platform: next(8) === 0 ? null : pick('p', 300),
      outcome: ['success', 'success', 'failure', 'cancelled', null][next(5)],
      labels: Array.from({ length: next(4) }, () => pick('l', 60)),
      duration: next(30) === 0 ? null : next(next(50) === 0 ? 2_000_000_000 : 4000),
      credits: next(4) === 0 ? null : next(50_000_000) / 1000,
      delta: next(2000) / 10 - 100,
      weight: (next(3) - 1) * next(9_007_199_254_740_991),
    };
  }
}

const users = Array.from({ length: 4200 }, (_, i) => ({
  id: `u${i}`,
  name: `User ${i % 3000}`,
  department: i % 7 === 0 ? null : `d${i % 40}`,
  role: ['maker', 'lead', 'guest'][i % 3],
  skills: [`s${i % 5}`, `s${i % 11}`],
}));
const tools = Array.from({ length: 800 }, (_, i) => ({
  id: `t${i}`,
  name: `Tool ${i}`,
  category: `c${i % 12}`,
  tags: i % 4 === 0 ? [] : [`g${i % 9}`, `g${i % 13}`],
  minutes: i % 60,
}));

const stores = {} as { memory: EventStore; sharded: ShardedStore };

beforeAll(async () => {
  const clock = () => NOW;
  const memory = createEventStore(model, { clock });
  const links = Array.from({ length: SHARDS }, () => new CloningShard(model));
  const sharded = new ShardedStore(model, { clock }, links);
  const rows = [...makeRows()];
  const assumptions = [
    { version: 'v1', from: null, values: [{ assumption: 'rate', value: 60 }] },
    {
      version: 'v2',
      from: NOW - 30 * DAY,
      values: [{ assumption: 'rate', of: { path: 'user.department', member: 'd3' }, value: 75.5 }],
    },
  ];
  memory.upsert('user', users);
  await sharded.upsert('user', users);
  for (let from = 0; from < rows.length; from += 50_000) {
    const some = rows.slice(from, from + 50_000);
    expect(await sharded.take((store) => store.append(some))).toEqual(memory.append(some));
  }
  memory.upsert('tool', tools);
  await sharded.upsert('tool', tools);
  memory.assume(assumptions);
  await sharded.assume(assumptions);
  Object.assign(stores, { memory, sharded });
});

const run = (queries: readonly Query[]) => stores.sharded.run(queries, { signal: undefined, now: NOW });

async function expectSame(...specs: readonly QuerySpec[]): Promise<void> {
  const queries = specs.map((spec) => query(model, spec));
  const expected = await memoryAdapter(stores.memory).run(queries, { now: NOW });
  expect(expected[0]?.current.counted).toBeGreaterThan(1000);
  expect(await run(queries)).toStrictEqual(expected);
}

const period = { kind: 'last', count: 60, unit: 'day' } as const;

describe('figures over many events that are shared out', () => {
  it.each([
    ['of few cells', ['platform'], null],
    ['of many cells', ['tool'], 'day'],
    ['of cells that are numbered as they come', ['user', 'tool', 'platform'], null],
    ['of some of these by week', ['user', 'platform'], 'week'],
    ['of members that rows have several of', ['label', 'tag'], 'month'],
  ] as const)('are the same: %s', async (_, dimensions, grain) => {
    const common = { dimensions, grain, period, limit: 3000 } as const;
    await expectSame(
      { ...common, measures: ['runs', 'successes', 'duration', 'credits', 'meanDuration', 'successRate'] },
      { ...common, measures: ['weight', 'meanWeight', 'lowest', 'highest', 'firstRun'] },
      { ...common, measures: ['worth', 'meanWorth', 'effort', 'valued', 'worthPerRun'] },
    );
  });

  it('are the same: distinct members, and who shares what', async () => {
    await expectSame(
      { measures: ['users', 'toolsUsed', 'labelsUsed', 'tagsUsed'], dimensions: ['platform'], period, grain: 'day' },
      { measures: ['users', 'departments'], dimensions: ['user', 'platform'], period, limit: 100 },
      { measures: ['sharedTools', 'sharedTags'], dimensions: ['platform'], period, grain: 'week' },
      { measures: ['userDays', 'toolWeeks', 'labelMonths'], dimensions: ['category'], period, grain: 'month' },
    );
  });

  it('are the same: what looks back', async () => {
    await expectSame(
      { measures: ['daily', 'weekly', 'fourWeekly', 'stickiness'], dimensions: ['platform'], period, grain: 'day' },
      { measures: ['standingTools', 'standingLabels'], dimensions: ['category'], period, grain: 'week' },
      { measures: ['daysOfTen', 'weeksOfTwelve', 'usersOfEffort'], period, grain: 'day' },
    );
  });

  it('are the same: quantiles of values that lie together, and of others', async () => {
    await expectSame(
      { measures: ['median', 'p90', 'p25Success', 'medianEffort'], period, grain: 'day' },
      { measures: ['median', 'p90', 'medianEffort'], dimensions: ['outcome'], period },
      { measures: ['median', 'p25Success'], dimensions: ['user', 'tool'], period, limit: 2000 },
    );
  });

  it('are the same: ranked, compared and with subtotals', async () => {
    await expectSame(
      {
        measures: ['toolsUsed', 'median', 'runs'],
        dimensions: ['label', 'department'],
        period,
        comparison: { kind: 'previousPeriod' },
        top: { dimension: 'label', by: 'toolsUsed', count: 5, direction: 'descending', other: true },
        subtotals: true,
      },
      { measures: ['runs'], dimensions: ['tool'], period, allMembers: true, comparison: { kind: 'previousPeriod' } },
    );
  });

  it('are refused in the same words', async () => {
    const specs: QuerySpec[] = [
      { measures: ['runs'], dimensions: ['user', 'tool', 'platform', 'recipient'], period },
      {
        measures: ['runs', 'median'],
        dimensions: ['platform', 'category'],
        period: { ...period, count: 3000 },
        grain: 'hour',
      },
    ];
    for (const spec of specs) {
      const refuse = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(String, (error: unknown) => error);
      const asked = () => query(model, spec);
      const expected = await refuse(() => memoryAdapter(stores.memory).run([asked()], { now: NOW }));
      expect(expected).toBeInstanceOf(Error);
      expect(await refuse(() => run([asked()]))).toEqual(expected);
    }
  });
});

describe('events that are shared out', () => {
  it('are all but evenly so, and those of one id together, whenever they were', async () => {
    const links = Array.from({ length: 4 }, () => new CloningShard(model));
    const calls = links.map((link) => vi.spyOn(link, 'call'));
    const store = new ShardedStore(model, {}, links);
    const rows = Array.from({ length: 4000 }, (_, i) => ({ fact: 'run', id: `e${i}`, at: NOW, user: 'u1' }));
    expect(await store.take((into) => into.append(rows))).toMatchObject({ accepted: 4000, duplicates: 0 });
    for (const { mock } of calls) {
      const [[, argument] = []] = mock.calls;
      const [{ staged } = { staged: { rows: 0 } }] = (argument as ShardArgument<'take'>).rows;
      expect(staged.rows).toBeGreaterThan(850);
      expect(staged.rows).toBeLessThan(1150);
    }
    const later = rows.map((row, i) => ({ ...row, at: NOW - (i % 90) * DAY, user: `u${i}` }));
    expect(await store.take((into) => into.append(later))).toMatchObject({ accepted: 0, duplicates: 4000 });
    expect(store.size).toBe(4000);
  });
});

import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { choice, duration, text } from '../../../src/data/model/attribute.js';
import { count, distinct, mean, quantile, sum } from '../../../src/data/model/declare-measure.js';
import { defineModel, type Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { allOf, isIn, not } from '../../../src/data/query/filter.js';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 1);
const END = Date.UTC(2026, 3, 1);
const EVENTS = 100_000;

const dimension = <const P extends string>(path: P) => ({ label: path, plural: path, path });
const model: Model = defineModel({
  name: 'scale',
  label: 'Scale',
  entities: {},
  facts: {
    job: {
      label: 'Job',
      plural: 'Jobs',
      attributes: {
        queue: text('Queue'),
        owner: text('Owner'),
        state: choice('State', { done: 'Done', failed: 'Failed', held: 'Held' }),
        time: duration('Time'),
      },
    },
  },
  dimensions: { queue: dimension('queue'), owner: dimension('owner'), state: dimension('state') },
  measures: {
    jobs: count('job', { label: 'Jobs' }),
    done: count('job', { label: 'Done', where: { state: ['done'] } }),
    over: count('job', { label: 'Over', where: { state: ['done', 'failed'] } }),
    time: sum('job.time', { label: 'Time' }),
    meanDone: mean('job.time', { label: 'Mean', where: { state: ['done'] } }),
    median: quantile('job.time', 0.5, { label: 'Median' }),
    late: quantile('job.time', 0.95, { label: 'Late' }),
    owners: distinct('job', 'owner', { label: 'Owners' }),
  },
});

interface Job {
  readonly fact: 'job';
  readonly id: string;
  readonly at: number;
  readonly queue: string | null;
  readonly owner: string | null;
  readonly state: string;
  readonly time: number | null;
}

/** Several chunks of jobs nearly in order of time; one in fifty late, so that there are chunks in order and others. */
function makeJobs(): Job[] {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  return Array.from({ length: EVENTS }, (_, i) => {
    const onTime = START + Math.floor((i / EVENTS) * (END - START));
    const queue = next(7);
    const owner = next(300);
    return {
      fact: 'job',
      id: `job-${i}`,
      at: next(50) === 0 ? Math.max(START, onTime - next(48) * HOUR) : onTime,
      queue: queue === 0 ? null : `queue-${queue}`,
      owner: owner === 0 ? null : `owner-${owner}`,
      state: ['done', 'done', 'done', 'failed', 'held'][next(5)] as string,
      time: next(40) === 0 ? null : next(next(100) === 0 ? 2_000_000_000 : 5000),
    };
  });
}

/** R type 7. */
function quantileOf(values: number[], q: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(rank)] as number, sorted[Math.ceil(rank)] as number];
  return low + (rank - Math.floor(rank)) * (high - low);
}

const measures = {
  jobs: (jobs: Job[]) => jobs.length,
  done: (jobs: Job[]) => jobs.filter(({ state }) => state === 'done').length,
  over: (jobs: Job[]) => jobs.filter(({ state }) => state !== 'held').length,
  time: (jobs: Job[]) => jobs.reduce((total, { time }) => total + (time ?? 0), 0),
  meanDone: (jobs: Job[]) => {
    const times = timesOf(jobs.filter(({ state }) => state === 'done'));
    return times.length === 0 ? null : times.reduce((total, time) => total + time, 0) / times.length;
  },
  median: (jobs: Job[]) => quantileOf(timesOf(jobs), 0.5),
  late: (jobs: Job[]) => quantileOf(timesOf(jobs), 0.95),
  owners: (jobs: Job[]) => new Set(jobs.map(({ owner }) => owner).filter((owner) => owner !== null)).size,
};

function timesOf(jobs: Job[]): number[] {
  return jobs.flatMap(({ time }) => (time === null ? [] : [time]));
}

const jobs = makeJobs();
const store = createEventStore(model);
for (let i = 0; i < EVENTS; i += 40_000) store.append(jobs.slice(i, i + 40_000));
// Of some jobs a later delivery counts.
for (let i = 0; i < EVENTS; i += 1000) jobs[i] = { ...(jobs[i] as Job), state: 'held', time: 1 };
store.append(jobs.filter((_, i) => i % 1000 === 0));

const names = Object.keys(measures) as (keyof typeof measures)[];
const period = { kind: 'range', start: '2026-01-01', end: '2026-04-01' } as const;
const part = { kind: 'range', start: '2026-01-09', end: '2026-02-21' } as const;
const queues = isIn('queue', ['queue-2', 'queue-5', null]);
const filters = {
  'no filter': { filter: undefined, keeps: () => true },
  'one mask': { filter: queues, keeps: ({ queue }: Job) => ['queue-2', 'queue-5', null].includes(queue) },
  'two masks': {
    filter: allOf(queues, isIn('state', ['failed', 'held'])),
    keeps: (job: Job) => ['queue-2', 'queue-5', null].includes(job.queue) && job.state !== 'done',
  },
  'one of two': {
    filter: not(allOf(queues, isIn('owner', ['owner-1', 'owner-2']))),
    keeps: ({ queue, owner }: Job) =>
      !(['queue-2', 'queue-5', null].includes(queue) && (owner === 'owner-1' || owner === 'owner-2')),
  },
};

describe('over several chunks and many blocks', () => {
  for (const [name, { filter, keeps }] of Object.entries(filters)) {
    for (const grain of [null, 'hour', 'day', 'month'] as const) {
      for (const dimensions of [[], ['queue', 'state']] as const) {
        const title = `${name}, by ${[...dimensions, grain ?? 'period'].join(' and ')}`;
        it(title, async () => {
          const spec = { measures: names, dimensions, grain, period: grain === 'hour' ? part : period };
          const asked: QuerySpec = filter === undefined ? spec : { ...spec, filter };
          const [result] = await memoryAdapter(store).run([query(model, asked)], { now: END });
          if (result === undefined) throw new Error('There is no result.');
          const { buckets, values, totals, period: resolved } = result.current;
          const within = jobs.filter((job) => keeps(job) && job.at >= resolved.start && job.at < resolved.end);
          for (const measure of names) expect(totals[measure], measure).toBeCloseTo(measures[measure](within) ?? 0, 6);
          const byCell = groupBy(within, (job) => cellOf(job, dimensions, buckets));
          result.groups.forEach((group, position) => {
            const key = group.map((member) => (member.kind === 'member' ? member.key : null));
            for (
              let bucket = 0;
              bucket < Math.max(1, buckets.length);
              bucket += grain === 'hour' ? 47 : 1 + (bucket % 5)
            ) {
              const own = byCell.get(JSON.stringify([key, buckets.length === 0 ? 0 : bucket])) ?? [];
              for (const measure of names) {
                const figure = values[measure]?.[position * Math.max(1, buckets.length) + bucket];
                const expected = measures[measure](own);
                if (expected === null) expect(figure).toBeNull();
                else expect(figure, measure).toBeCloseTo(expected, 6);
              }
            }
          });
        });
      }
    }
  }
});

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function cellOf(job: Job, dimensions: readonly ('queue' | 'state')[], buckets: readonly { start: number }[]): string {
  const bucket = buckets.length === 0 ? 0 : lastAt(buckets, job.at);
  return JSON.stringify([dimensions.map((each) => job[each]), bucket]);
}

function lastAt(buckets: readonly { start: number }[], at: number): number {
  let [low, high] = [0, buckets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((buckets[middle] as { start: number }).start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

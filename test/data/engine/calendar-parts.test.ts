import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { choice, duration, text } from '../../../src/data/model/attribute.js';
import { count, distinct, mean, quantile } from '../../../src/data/model/declare-measure.js';
import { defineModel, type Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { allOf, anyOf, type Filter, isIn, not } from '../../../src/data/query/filter.js';
import { localTime, localWeekday } from '../time/local-time.js';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 1, 1);
const END = Date.UTC(2026, 10, 15);
const EVENTS = 150_000;
const ZONES = [
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
  'Africa/Casablanca',
  'Europe/Berlin',
];

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
        owner: text('Owner'),
        state: choice('State', { done: 'Done', failed: 'Failed' }),
        time: duration('Time'),
      },
    },
  },
  dimensions: { owner: dimension('owner'), weekday: dimension('at.weekday'), hour: dimension('at.hour') },
  measures: {
    jobs: count('job', { label: 'Jobs' }),
    done: count('job', { label: 'Done', where: { state: ['done'] } }),
    mean: mean('job.time', { label: 'Mean' }),
    median: quantile('job.time', 0.5, { label: 'Median' }),
    owners: distinct('job', 'owner', { label: 'Owners' }),
  },
});

interface Job {
  readonly fact: 'job';
  readonly id: string;
  readonly at: number;
  readonly owner: string;
  readonly state: string;
  readonly time: number;
}

/** Jobs of several chunks, nearly in order of time: late ones make chunks that are in none. */
function makeJobs(from: number, to: number, prefix = 'j'): Job[] {
  let state = 11;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  return Array.from({ length: to - from }, (_, i) => {
    const moment = START + Math.floor(((END - START) * (from + i)) / EVENTS);
    return {
      fact: 'job',
      id: `${prefix}${from + i}`,
      at: next(60) === 0 ? moment - next(40 * 24) * HOUR : moment,
      owner: `o${next(40)}`,
      state: next(3) === 0 ? 'failed' : 'done',
      time: next(900),
    };
  });
}

const kept = new Map<string, readonly [weekday: string, hour: string]>();

/** What Intl shows, asked once for each quarter of an hour. */
function shown(zone: string, at: number): readonly [weekday: string, hour: string] {
  const key = `${zone} ${Math.floor(at / 900_000)}`;
  let found = kept.get(key);
  if (found === undefined) {
    found = [String(localWeekday(zone, at)), localTime(zone, at).slice(11, 13)];
    kept.set(key, found);
  }
  return found;
}

const isKept = (filter: Filter | null, [weekday, hour]: readonly [string, string]): boolean => {
  if (filter === null) return true;
  if (filter.kind === 'not') return !isKept(filter.filter, [weekday, hour]);
  if (filter.kind === 'and') return filter.filters.every((each) => isKept(each, [weekday, hour]));
  if (filter.kind === 'or') return filter.filters.some((each) => isKept(each, [weekday, hour]));
  return filter.kind === 'in' && filter.values.includes(filter.dimension === 'weekday' ? weekday : hour);
};

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/** Figures by weekday and hour, by plain loops. */
function expectedOf(jobs: readonly Job[], zone: string, filter: Filter | null): Record<string, readonly number[]> {
  const groups = new Map<string, Job[]>();
  for (const job of jobs) {
    const parts = shown(zone, job.at);
    if (!isKept(filter, parts)) continue;
    const known = groups.get(parts.join(' '));
    if (known === undefined) groups.set(parts.join(' '), [job]);
    else known.push(job);
  }
  return Object.fromEntries(
    [...groups].map(([key, own]) => [
      key,
      [
        own.length,
        own.filter(({ state }) => state === 'done').length,
        own.reduce((sum, { time }) => sum + time, 0) / own.length,
        medianOf(own.map(({ time }) => time)),
        new Set(own.map(({ owner }) => owner)).size,
      ],
    ]),
  );
}

const store = createEventStore(model, { clock: () => END });
const adapter = memoryAdapter(store);
const measures = ['jobs', 'done', 'mean', 'median', 'owners'];
const asked = (zone: string, more: Partial<QuerySpec> = {}) =>
  query(model, {
    measures,
    dimensions: ['weekday', 'hour'],
    period: { kind: 'range', start: '2025-12-01', end: '2026-12-01' },
    calendar: { zone, weekStart: 1, fiscalYearStart: 1 },
    ...more,
  });

async function answered(zone: string, filter: Filter | null): Promise<Record<string, readonly (number | null)[]>> {
  const [result] = await adapter.run([asked(zone, { filter })], { now: END });
  return Object.fromEntries(
    (result?.groups ?? []).map((group, i) => [
      group.map((member) => (member.kind === 'member' ? member.key : member.kind)).join(' '),
      measures.map((name) => result?.current.groupTotals[name]?.[i] ?? null),
    ]),
  );
}

const FILTERS: readonly (Filter | null)[] = [
  null,
  isIn('hour', ['02']),
  allOf(isIn('weekday', ['7']), isIn('hour', ['01', '02'])),
  anyOf(isIn('weekday', ['6', '7']), not(isIn('hour', ['09', '10', '11']))),
];

describe('figures by weekday and hour', { timeout: 60_000 }, () => {
  let jobs = makeJobs(0, EVENTS);
  store.append(jobs);

  it.each(ZONES)('are those of plain loops and Intl in %s, over many chunks and a year of clocks', async (zone) => {
    for (const filter of FILTERS) expect(await answered(zone, filter)).toEqual(expectedOf(jobs, zone, filter));
  });

  it('are those of what is stored, after events came, were replaced and put in order', async () => {
    const [zone = ''] = ZONES;
    const replaced = makeJobs(400, 900).map((job) => ({ ...job, at: job.at + 5 * HOUR }));
    const late = makeJobs(0, 2000, 'late');
    store.append([...replaced, ...late]);
    const gone = new Set(replaced.map(({ id }) => id));
    jobs = [...jobs.filter(({ id }) => !gone.has(id)), ...replaced, ...late];
    expect(await answered(zone, null)).toEqual(expectedOf(jobs, zone, null));
    await store.compact();
    expect(await answered(zone, isIn('hour', ['02']))).toEqual(expectedOf(jobs, zone, isIn('hour', ['02'])));
  });

  it('are each of its own zone where one batch asks for several', async () => {
    const filter = isIn('hour', ['02']);
    const batch = ZONES.map((zone) => asked(zone, { filter, dimensions: [] }));
    const together = await adapter.run(batch, { now: END });
    const alone = ZONES.map((zone) => jobs.filter(({ at }) => shown(zone, at)[1] === '02').length);
    expect(together.map(({ current }) => current.totals.jobs)).toEqual(alone);
    expect(new Set(alone).size).toBeGreaterThan(1);
  });

  it('take room for few zones at a time, however many are asked about', async () => {
    for (const zone of ZONES) await answered(zone, isIn('hour', ['02']));
    const before = store.bytes.columns;
    for (const zone of ['Asia/Tokyo', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Chatham', 'Asia/Gaza']) {
      await answered(zone, isIn('hour', ['02']));
    }
    expect(store.bytes.columns).toBeLessThan(before + jobs.length / 2);
  });
});

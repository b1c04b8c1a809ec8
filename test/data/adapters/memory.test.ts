import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { factsOfMeasure } from '../../../src/data/model/describe-measure.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { Member, Result } from '../../../src/data/query/result.js';
import { NOW, workshop } from '../workshop.js';

const model: Model = workshop;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEW_YORK = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 } as const;
const lastWeek = { kind: 'last', count: 7, unit: 'day' } as const;

let next = 0;
const run = (fields: Readonly<Record<string, unknown>> = {}) => ({
  fact: 'run',
  id: `e${next++}`,
  at: NOW - HOUR,
  user: 'u1',
  ...fields,
});

async function ask(rows: readonly object[], spec: Partial<QuerySpec>, now = NOW): Promise<Result> {
  const store = createEventStore(model, { clock: () => NOW });
  expect(store.append(rows)).toMatchObject({ accepted: rows.length, rejected: [] });
  const asked = query(model, { measures: ['runs'], period: lastWeek, ...spec });
  const [result] = await memoryAdapter(store).run([asked], { now });
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

const name = (member: Member | undefined) => (member?.kind === 'member' ? member.key : `(${member?.kind})`);
const names = ({ groups }: Result) => groups.map((group) => group.map(name).join(' / '));

describe('time', () => {
  const at = (iso: string) => run({ at: Date.parse(iso) });

  it('counts an event at the first instant of a period and not at its end', async () => {
    const period = { kind: 'range', start: '2026-11-03', end: '2026-11-04' } as const;
    const rows = ['03T04:59:59.999', '03T05:00:00.000', '04T04:59:59.999', '04T05:00:00.000'];
    const result = await ask(
      rows.map((each) => at(`2026-11-${each}Z`)),
      { period, calendar: NEW_YORK },
    );
    expect(result.current.totals.runs).toBe(2);
  });

  it('cuts the hour that clocks show twice into two buckets, and the day into 25', async () => {
    const period = { kind: 'range', start: '2026-11-01', end: '2026-11-02' } as const;
    const rows = ['05:30', '05:40', '06:30'].map((each) => at(`2026-11-01T${each}:00Z`));
    const { current } = await ask(rows, { period, calendar: NEW_YORK, grain: 'hour' });
    expect(current.buckets).toHaveLength(25);
    expect(current.values.runs?.slice(0, 4)).toEqual([0, 2, 1, 0]);
    const day = await ask(rows, { period, calendar: NEW_YORK, grain: 'day' });
    expect(day.current.buckets.map(({ start, end }) => (end - start) / HOUR)).toEqual([25]);
  });

  it('counts late events where they happened, however late they came', async () => {
    const rows = [run({ at: NOW }), ...Array.from({ length: 20 }, (_, i) => run({ at: NOW - (i % 4) * DAY }))];
    const { current } = await ask(rows, { grain: 'day', period: { kind: 'last', count: 4, unit: 'day' } });
    expect(current.values.runs).toEqual([5, 5, 5, 6]);
  });

  it('counts events that lie decades apart each in its year, in whatever order they come', async () => {
    const years = [2019, 2001, 2026, 2011, 2001, 2019];
    const { current } = await ask(
      years.map((year) => run({ at: Date.UTC(year, 5, 1) })),
      {
        period: { kind: 'range', start: '2000-01-01', end: '2026-07-01' },
        grain: 'year',
        measures: ['runs', 'firstRun'],
      },
    );
    expect(current.values.runs).toEqual(
      Array.from({ length: 27 }, (_, i) => years.filter((year) => year === 2000 + i).length),
    );
    expect(current.totals.firstRun).toBe(Date.UTC(2001, 5, 1));
  });

  it('flags the unfinished bucket, and knows nothing of those to come', async () => {
    const { current, notes } = await ask([run()], { grain: 'day', period: { kind: 'last', count: 1, unit: 'week' } });
    expect(current.buckets.map(({ state }) => state)).toEqual([
      'whole',
      'whole',
      'whole',
      'running',
      'future',
      'future',
      'future',
    ]);
    expect(current.values.runs).toEqual([0, 0, 0, 1, null, null, null]);
    expect(current.bucketTotals.runs).toEqual([0, 0, 0, 1, null, null, null]);
    expect(notes).toEqual([{ kind: 'unfinished', through: NOW }]);
  });

  it('leaves out events of the future and says how many, until their moment has come', async () => {
    const rows = [run({ at: NOW }), run({ at: NOW + 1 }), run({ at: NOW + HOUR }), run({ at: NOW + 30 * DAY })];
    const before = await ask(rows, {});
    expect(before.current.totals.runs).toBe(1);
    expect(before.notes).toContainEqual({ kind: 'excluded', reason: 'future', count: 2 });
    const after = await ask(rows, {}, NOW + HOUR);
    expect(after.current.totals.runs).toBe(3);
    expect(after.notes.filter(({ kind }) => kind === 'excluded')).toEqual([]);
  });

  it('compares an unfinished day with as much of the one before, or with all of it', async () => {
    const rows = [run({ at: NOW - DAY - HOUR }), run({ at: NOW - DAY + HOUR })];
    const period = { kind: 'last', count: 1, unit: 'day' } as const;
    const like = await ask(rows, { period, comparison: { kind: 'previousPeriod' } });
    expect(like.comparison?.totals.runs).toBe(1);
    expect(like.notes).toContainEqual({ kind: 'likeForLike', through: NOW - DAY });
    const whole = await ask(rows, { period, comparison: { kind: 'previousPeriod', whole: true } });
    expect(whole.comparison?.totals.runs).toBe(2);
  });

  it('carries the moments that it was resolved to', async () => {
    const { current, now } = await ask([], {});
    expect(now).toBe(NOW);
    expect(current.period).toMatchObject({ startDate: '2026-11-06', endDate: '2026-11-13', zone: 'UTC', elapsed: NOW });
  });
});

describe('numbers', () => {
  it('a bucket without events is 0 for counts and sums, and null for means, rates, quantiles and extremes', async () => {
    const counted = ['runs', 'credits', 'users', 'sharedTools'];
    const taken = ['meanDuration', 'successRate', 'creditsPerRun', 'median', 'lowest', 'highest', 'firstRun'];
    const { current } = await ask([run({ at: NOW - 3 * DAY })], { measures: [...counted, ...taken], grain: 'day' });
    for (const each of counted) expect(current.values[each]?.[6]).toBe(0);
    for (const each of taken) expect(current.values[each]?.[6]).toBeNull();
    const { current: nothing } = await ask([], { measures: [...counted, ...taken] });
    expect(Object.values(nothing.totals)).toEqual([0, 0, 0, 0, ...taken.map(() => null)]);
  });

  it('a division by 0 is null, and its column says why', async () => {
    const { current, columns } = await ask([run({ outcome: 'cancelled' })], { measures: ['successRate'] });
    expect(current.totals.successRate).toBeNull();
    expect(columns[0]).toMatchObject({ name: 'successRate', unit: { kind: 'ratio' }, whenNull: 'divisionByZero' });
  });

  it('a rate is the ratio of the sums at every level, "Other" included, and never a mean of rates', async () => {
    const rows = [
      ...Array.from({ length: 9 }, () => run({ platform: 'A', outcome: 'success' })),
      run({ platform: 'A', outcome: 'failure' }),
      run({ platform: 'B', outcome: 'failure' }),
      run({ platform: 'C', outcome: 'success' }),
      run({ platform: 'C', outcome: 'failure' }),
      run({ platform: 'C', outcome: 'cancelled' }),
    ];
    const { current, groups } = await ask(rows, {
      measures: ['successRate', 'runs'],
      dimensions: ['platform'],
      top: { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true },
    });
    expect(groups.map(([member]) => name(member))).toEqual(['A', '(other)']);
    expect(current.groupTotals.successRate).toEqual([9 / 10, 1 / 3]);
    expect(current.totals.successRate).toBe(10 / 13);
  });

  it('0.1 added up is as much as it should be', async () => {
    const { current } = await ask(
      Array.from({ length: 1000 }, () => run({ credits: 0.1 })),
      { measures: ['credits', 'creditsPerRun'] },
    );
    expect(current.totals).toEqual({ credits: 100, creditsPerRun: 0.1 });
  });

  it('sums stay exact beyond 2^53', async () => {
    const weights = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 3, -Number.MAX_SAFE_INTEGER, 2];
    const { current } = await ask(
      weights.map((weight) => run({ weight })),
      { measures: ['weight'] },
    );
    expect(current.totals.weight).toBe(Number(BigInt(Number.MAX_SAFE_INTEGER) + 5n));
  });

  it('distinct counts are exact, and neither they nor breakdowns by tags are added up to a total', async () => {
    const used = { platform: 'Revit', tool: 't1', labels: ['a', 'b'] };
    const days = [0, 1, 2].map((back) => run({ ...used, at: NOW - back * DAY }));
    const { current, notes } = await ask([...days, run({ ...used, tool: 't2', labels: ['a'] })], {
      measures: ['toolsUsed', 'runs'],
      dimensions: ['label'],
      grain: 'day',
    });
    expect(current.totals).toEqual({ toolsUsed: 2, runs: 4 });
    expect(current.groupTotals).toEqual({ toolsUsed: [2, 1], runs: [4, 3] });
    expect(current.bucketTotals.toolsUsed).toEqual([0, 0, 0, 0, 1, 1, 2]);
    expect(notes).toContainEqual({ kind: 'overlapping', measures: ['toolsUsed', 'runs'] });
  });

  it('a user is active who did anything that counts as activity', async () => {
    const share = { fact: 'share', id: 's1', at: NOW - HOUR, user: 'u2' };
    const { current } = await ask([run(), share, run()], { measures: ['users'] });
    expect(current.totals.users).toBe(2);
  });

  it('figures of several facts are each their own and then joined: no event counts for another', async () => {
    const shares = ['s1', 's2', 's3'].map((id) => ({ fact: 'share', id, at: NOW - HOUR, user: 'u1' }));
    const { current } = await ask([run({ user: 'u1' }), run({ user: 'u2' }), ...shares], {
      measures: ['runs', 'shares', 'sharesPerRun'],
      dimensions: ['user'],
    });
    expect(current.groupTotals).toEqual({ runs: [1, 1], shares: [3, 0], sharesPerRun: [3, 0] });
    expect(current.totals).toEqual({ runs: 2, shares: 3, sharesPerRun: 1.5 });
    expect(current.counted).toBe(5);
  });
});

describe('groups', () => {
  it('the null member, an empty text and a member called "Other" are three rows beside "Other"', async () => {
    const platforms = [null, null, null, '', '', '', 'Other', 'Other', 'Other', 'a', 'b'];
    const { groups, current } = await ask(
      platforms.map((platform) => run({ platform })),
      {
        dimensions: ['platform'],
        top: { dimension: 'platform', by: 'runs', count: 3, direction: 'descending', other: true },
      },
    );
    expect(groups).toEqual([
      [{ kind: 'member', key: '', label: '' }],
      [{ kind: 'member', key: 'Other', label: 'Other' }],
      [{ kind: 'null' }],
      [{ kind: 'other', count: 2 }],
    ]);
    expect(current.groupTotals.runs).toEqual([3, 3, 3, 2]);
  });

  it('ties are broken by label, then key, so that the order is always the same', async () => {
    const store = createEventStore(model, { clock: () => NOW });
    store.upsert('user', [
      { id: 'z', name: 'Ann' },
      { id: 'y', name: 'Ann' },
      { id: 'x', name: 'Zoe' },
    ]);
    store.append(['x', 'z', 'y', 'nobody'].map((user) => run({ user })));
    const asked = query(model, { measures: ['runs'], dimensions: ['user'], period: lastWeek });
    const [result] = await memoryAdapter(store).run([asked], { now: NOW });
    expect(names(result as Result)).toEqual(['y', 'z', 'x', 'nobody']);
  });

  it('members without events appear where they are asked for, those never used last', async () => {
    const store = createEventStore(model, { clock: () => NOW });
    store.upsert('tool', [
      { id: 't1', name: 'Used', category: 'Draw' },
      { id: 't2', name: 'Never used', category: 'Draw' },
      { id: 't3', name: 'Elsewhere', category: 'Check' },
    ]);
    store.append([run({ tool: 't1' })]);
    const least = async (filter: QuerySpec['filter']) => {
      const asked = query(model, {
        measures: ['runs', 'meanDuration'],
        dimensions: ['tool'],
        period: lastWeek,
        allMembers: true,
        filter: filter ?? null,
        order: [{ by: 'runs', direction: 'ascending' }],
      });
      const [result] = await memoryAdapter(store).run([asked], { now: NOW });
      return names(result as Result);
    };
    expect(await least(null)).toEqual(['t3', 't2', 't1']);
    expect(await least(isIn('category', ['Draw']))).toEqual(['t2', 't1']);
    expect(await least(isIn('user', ['nobody']))).toEqual(['t3', 't2', 't1']);
    expect(await least(isIn('tool', ['unknown']))).toEqual([]);
  });

  it('outcomes that never happened are listed too, for the model declares them', async () => {
    const result = await ask([run({ outcome: 'success' })], { dimensions: ['outcome'], allMembers: true });
    expect(names(result)).toEqual(['success', 'cancelled', 'failure']);
  });

  it('says how many groups a limit left out, and still totals all of them', async () => {
    const rows = ['a', 'b', 'c', 'd'].map((platform) => run({ platform }));
    const { groups, notes, current } = await ask(rows, { dimensions: ['platform'], limit: 3 });
    expect(groups).toHaveLength(3);
    expect(notes).toContainEqual({ kind: 'limited', left: 1 });
    expect(current.totals.runs).toBe(4);
  });

  it('groups that only the comparison has are there with what they have', async () => {
    const rows = [run({ platform: 'new' }), run({ platform: 'old', at: NOW - 8 * DAY })];
    const result = await ask(rows, { dimensions: ['platform'], comparison: { kind: 'previousPeriod' } });
    expect(names(result)).toEqual(['new', 'old']);
    expect(result.current.groupTotals.runs).toEqual([1, 0]);
    expect(result.comparison?.groupTotals.runs).toEqual([0, 1]);
  });
});

describe('the adapter', () => {
  it('answers in plain JSON, one result a query, in order', async () => {
    const store = createEventStore(model, { clock: () => NOW });
    store.append([run({ platform: 'a', duration: 5 })]);
    const specs: Partial<QuerySpec>[] = [{ grain: 'day' }, { dimensions: ['platform'] }, { measures: ['median'] }];
    const queries = specs.map((spec) => query(model, { measures: ['runs'], period: lastWeek, ...spec }));
    const results = await memoryAdapter(store).run(queries, { now: NOW });
    expect(results.map((result) => result.query)).toEqual(queries);
    expect(JSON.parse(JSON.stringify(results))).toEqual(results);
    expect(await memoryAdapter(store).run([])).toEqual([]);
  });

  it('gives figures of one state where the store changes right after it was asked', async () => {
    const store = createEventStore(model, { clock: () => NOW });
    store.upsert('user', [{ id: 'u1', department: 'Ops' }]);
    store.append([run()]);
    const asked = query(model, { measures: ['runs'], dimensions: ['department'], period: lastWeek, allMembers: true });
    const adapter = memoryAdapter(store);
    const answer = adapter.run([asked], { now: NOW });
    store.upsert('user', [
      { id: 'u1', department: 'R&D' },
      { id: 'u2', department: 'Law' },
    ]);
    expect(await answer).toEqual(await adapter.run([asked], { now: NOW }));
  });

  it('takes the present from its clock where nobody says when', async () => {
    const store = createEventStore(model, { clock: () => NOW });
    const asked = query(model, { measures: ['runs'], period: lastWeek });
    const [result] = await memoryAdapter(store, { clock: () => NOW + DAY }).run([asked]);
    expect(result?.now).toBe(NOW + DAY);
  });

  it('refuses a query that its model cannot answer, and one that asks for too much', async () => {
    const store = createEventStore(model);
    const asked = query(model, { measures: ['runs'], period: lastWeek });
    const adapter = memoryAdapter(store);
    await expect(adapter.run([{ ...asked, measures: ['rusn'] }])).rejects.toMatchObject({ code: 'unknownName' });
    await expect(adapter.run([{ ...asked, limit: -1 }])).rejects.toMatchObject({ code: 'invalidQuery' });
    await expect(adapter.run([{ ...asked, calendar: { ...asked.calendar, zone: 'Mars' } }])).rejects.toMatchObject({
      code: 'unknownZone',
    });
    const hours = { ...asked, grain: 'hour', period: { kind: 'last', count: 10, unit: 'year' } } as const;
    await expect(adapter.run([hours])).rejects.toMatchObject({ code: 'limitExceeded' });
  });

  it('forty thousand groups are each in their place, by figure, then by label', async () => {
    const many = 40_000;
    const result = await ask(
      Array.from({ length: many }, (_, i) => run({ platform: `p${String(i).padStart(5, '0')}`, duration: i % 7 })),
      { measures: ['duration', 'runs'], dimensions: ['platform'], order: [{ by: 'duration', direction: 'ascending' }] },
    );
    const expected = Array.from({ length: many }, (_, i) => i).sort((a, b) => (a % 7) - (b % 7) || a - b);
    expect(names(result)).toEqual(expected.map((i) => `p${String(i).padStart(5, '0')}`));
    expect(result.current.groupTotals.duration).toEqual(expected.map((i) => i % 7));
  });

  it('as many groups as would fill the memory are refused before they do', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => run({ platform: `p${i}`, at: NOW - i * HOUR }));
    const hours = { grain: 'hour', period: { kind: 'last', count: 200, unit: 'day' } } as const;
    await expect(ask(rows, { dimensions: ['platform'], ...hours })).rejects.toMatchObject({
      code: 'limitExceeded',
      message: expect.stringContaining('Use a longer grain'),
    });
    const measures = Object.keys(model.measures).filter((each) => model.measures[each]?.kind !== 'formula');
    const days = { grain: 'day', period: { kind: 'last', count: 366, unit: 'day' } } as const;
    const facts = (each: string) => factsOfMeasure(model, each).every((fact) => fact === 'run');
    await expect(
      ask(rows, { measures: measures.filter(facts), dimensions: ['platform'], ...days }),
    ).rejects.toMatchObject({
      code: 'limitExceeded',
      message: expect.stringContaining('fewer measures'),
    });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import type { DimensionName, MeasureName } from '../../../../src/data/model/define-model.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { type AssistantSample, assistantSample } from '../../../../src/data/models/assistant/sample.js';
import type { SampleEvent } from '../../../../src/data/models/assistant/sample-event.js';
import { type QuerySpec, query } from '../../../../src/data/query/build-query.js';
import { isIn } from '../../../../src/data/query/filter.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 18, 12);
const BERLIN = { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 } as const;
/** October 2026, in which the clocks are put back. */
const OCTOBER = { kind: 'unit', unit: 'month', offset: -1 } as const;
const [START, END] = [Date.parse('2026-10-01T00:00+02:00'), Date.parse('2026-11-01T00:00+01:00')];

let sample: AssistantSample;
let adapter: UsageAdapter;
/** Everything in which somebody is at work, with the date that calendars in Berlin showed. */
let active: readonly { readonly user: string; readonly date: string }[];

const dateIn = new Intl.DateTimeFormat('sv-SE', { timeZone: BERLIN.zone });
/** The date so many days before one. */
const daysBefore = (date: string, days: number) => new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10);
const isActivity = ({ fact }: SampleEvent) => !/booking|indexing|connection/.test(fact);
const inOctober = (event: SampleEvent) => event.at >= START && event.at < END;

/** People who were active from one date to another, both included. */
function actives(from: string, to: string): number {
  return new Set(active.filter(({ date }) => date >= from && date <= to).map(({ user }) => user)).size;
}

/** Days on which people were active from one date to another, both included. */
function userDays(from: string, to: string): number {
  const some = active.filter(({ date }) => date >= from && date <= to);
  return new Set(some.map(({ user, date }) => `${date} ${user}`)).size;
}

async function ask(
  spec: Omit<QuerySpec<MeasureName<typeof assistant>, DimensionName<typeof assistant>>, 'period' | 'calendar'>,
) {
  const asked = query(assistant, { ...spec, period: OCTOBER, calendar: BERLIN });
  const [result] = await adapter.run([asked], { now: NOW });
  if (result === undefined) throw new Error('There is no result.');
  return result;
}

beforeAll(() => {
  sample = assistantSample({ now: NOW });
  const store = createEventStore(assistant, { clock: () => NOW });
  store.upsert('user', sample.users);
  store.append(sample.events);
  adapter = memoryAdapter(store);
  active = sample.events.flatMap((event) =>
    isActivity(event) && event.user !== null ? [{ user: event.user, date: dateIn.format(event.at) }] : [],
  );
});

describe('the figures of the sample are those of a loop over its rows', () => {
  it('daily, weekly and monthly active users, day by day', async () => {
    const measures = ['activeUsers', 'weeklyActiveUsers', 'monthlyActiveUsers'] as const;
    const { current } = await ask({ measures, grain: 'day' });
    expect(current.buckets).toHaveLength(31);
    current.buckets.forEach(({ start }, i) => {
      const date = dateIn.format(start);
      const found = measures.map((name) => current.bucketTotals[name]?.[i]);
      expect(found, date).toEqual([
        actives(date, date),
        actives(daysBefore(date, 6), date),
        actives(daysBefore(date, 27), date),
      ]);
    });
  });

  it('user days, average actives and stickiness of a month', async () => {
    const { current } = await ask({ measures: ['userDays', 'dailyActiveUsers', 'monthlyUserDays', 'stickiness'] });
    const days = userDays('2026-10-01', '2026-10-31');
    const trailing = userDays('2026-10-04', '2026-10-31');
    expect(current.totals.userDays).toBe(days);
    expect(current.totals.dailyActiveUsers).toBeCloseTo(days / 31, 9);
    expect(current.totals.monthlyUserDays).toBe(trailing);
    expect(current.totals.stickiness).toBeCloseTo(trailing / 28 / actives('2026-10-04', '2026-10-31'), 9);
  });

  it('active users and sessions by role', async () => {
    const { groups, current } = await ask({ measures: ['activeUsers', 'sessions'], dimensions: ['role'] });
    const roles = new Map(sample.users.map(({ id, role }) => [id, role]));
    const october = sample.events.filter(inOctober);
    for (const role of new Set(roles.values())) {
      const some = october.filter(({ user }) => user !== null && roles.get(user) === role);
      const i = groups.findIndex(([member]) => member?.kind === 'member' && member.key === role);
      const people = new Set(some.filter(isActivity).map(({ user }) => user)).size;
      const sessions = some.filter(({ fact }) => fact === 'session').length;
      expect([current.groupTotals.activeUsers?.[i], current.groupTotals.sessions?.[i]], role).toEqual([
        people,
        sessions,
      ]);
    }
  });

  it('pass rate and defects prevented by system layer, in one project', async () => {
    const { groups, current } = await ask({
      measures: ['passRate', 'defectsPrevented'],
      dimensions: ['layer'],
      filter: isIn('project', ['checkout']),
    });
    expect(groups).toHaveLength(6);
    groups.forEach(([member], i) => {
      let [passed, ended, defects] = [0, 0, 0];
      for (const event of sample.events) {
        if (event.fact !== 'simulation' || event.project !== 'checkout' || !inOctober(event)) continue;
        if (member?.kind !== 'member' || event.layer !== member.key) continue;
        if (event.outcome === 'passed') passed++;
        if (event.outcome === 'passed' || event.outcome === 'failed') ended++;
        defects += event.defectsPrevented ?? 0;
      }
      expect(current.groupTotals.passRate?.[i]).toBeCloseTo(passed / ended, 9);
      expect(current.groupTotals.defectsPrevented?.[i]).toBe(defects);
    });
  });

  it('credits by category and week, to the last decimal', async () => {
    const { groups, current } = await ask({ measures: ['credits'], dimensions: ['category'], grain: 'week' });
    const { length } = current.buckets;
    groups.forEach(([member], group) => {
      current.buckets.forEach(({ start, end }, i) => {
        let millionths = 0;
        for (const event of sample.events) {
          if (event.fact !== 'booking' || member?.kind !== 'member' || event.category !== member.key) continue;
          if (event.at >= Math.max(start, START) && event.at < Math.min(end, END)) {
            millionths += Math.round((event.credits ?? 0) * 1e6);
          }
        }
        expect(current.values.credits?.[group * length + i]).toBe(millionths / 1e6);
      });
    });
  });

  it('repositories and integrations as they stood at the end of the month, of all projects and of one', async () => {
    const standing = (kind: RegExp, project?: string) => {
      const systems = new Map<string, boolean>();
      for (const event of sample.events) {
        if (event.fact !== 'connection' || event.at >= END) continue;
        const counts = kind.test(event.systemKind ?? '') && (project === undefined || event.project === project);
        systems.set(event.system, counts && event.state === 'connected');
      }
      return [...systems.values()].filter(Boolean).length;
    };
    const measures = ['repositories', 'ticketingIntegrations', 'toolingIntegrations'] as const;
    const { totals } = (await ask({ measures })).current;
    expect(Object.values(totals)).toEqual([standing(/repository/), standing(/ticketing/), standing(/tooling/)]);
    expect(Object.values(totals)).toEqual([20, 3, 6]);
    const ofProject = (await ask({ measures, filter: isIn('project', ['platform']) })).current.totals;
    expect(Object.values(ofProject)).toEqual([standing(/repository/, 'platform'), 0, 0]);
  });
});

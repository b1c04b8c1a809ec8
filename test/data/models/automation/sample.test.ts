import { beforeAll, describe, expect, it } from 'vitest';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { type AutomationSample, automationSample } from '../../../../src/data/models/automation/sample.js';
import type { SampleEvent } from '../../../../src/data/models/automation/sample-event.js';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 18, 12);

let sample: AutomationSample;
const daysAgo = (at: number) => Math.floor(NOON / DAY) - Math.floor(at / DAY);
const runs = () => sample.events.filter((event) => event.fact === 'run');

beforeAll(() => {
  sample = automationSample({ now: NOON });
});

describe('automationSample', () => {
  it('is taken in whole by a strict event store', () => {
    const store = createEventStore(automation, { unknownFields: 'refuse', clock: () => NOON });
    const whole = { duplicates: 0, rejected: [], stripped: 0, future: 0 };
    expect(store.upsert('user', sample.users)).toEqual({ read: 60, accepted: 60, ...whole });
    expect(store.upsert('tool', sample.tools)).toEqual({ read: 47, accepted: 47, ...whole });
    const count = sample.events.length;
    expect(store.append(sample.events)).toEqual({ read: count, accepted: count, ...whole });
  });

  it('has some 60,000 to 100,000 events over fourteen months, in order, none after the present', () => {
    expect(sample.events.length).toBeGreaterThan(60_000);
    expect(sample.events.length).toBeLessThan(100_000);
    expect(daysAgo(sample.events[0]?.at ?? 0)).toBeGreaterThan(420);
    const moments = sample.events.map((event) => event.at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(moments.at(-1)).toBeLessThanOrEqual(NOON);
  });

  it('refers to people and tools that there are', () => {
    const users = new Set(sample.users.map((user) => user.id));
    const tools = new Set(sample.tools.map((tool) => tool.id));
    expect(users.size).toBe(60);
    expect(tools.size).toBe(47);
    expect([...users, ...tools].filter((id) => !/^[a-z.-]+$/.test(id))).toEqual([]);
    const isKnown = (event: SampleEvent) =>
      event.fact === 'cost' ||
      (users.has(event.user) &&
        tools.has(event.tool) &&
        (event.fact !== 'share' || (users.has(event.recipient) && event.recipient !== event.user)) &&
        (event.fact !== 'clone' || (users.has(event.author) && event.author !== event.user)));
    expect(sample.events.filter((event) => !isKnown(event))).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(automationSample({ now: NOON })).toEqual(sample);
    expect(automationSample({ now: NOON, seed: 2 }).events).not.toEqual(sample.events);
  });

  it('only grows as the day goes on, but for runs that end', () => {
    const evening = automationSample({ now: NOON + 6 * 3_600_000 }).events;
    expect(evening.length).toBeGreaterThan(sample.events.length);
    const ended = (event: (typeof evening)[number]) => event.fact !== 'run' || event.outcome !== 'running';
    const before = sample.events.filter(ended);
    const ids = new Set(before.map((event) => event.id));
    expect(evening.filter((event) => ids.has(event.id))).toEqual(before);
  });

  it('makes as many days as it is asked for', () => {
    const week = automationSample({ now: NOON, days: 7 }).events;
    expect(new Set(week.map((event) => daysAgo(event.at)))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
  });

  it('tells the stories that dashboards are for', () => {
    const failing = (platform: string, from: number, to: number) => {
      const some = runs().filter((run) => {
        const ago = daysAgo(run.at);
        return run.platform === platform && ago <= from && ago >= to;
      });
      return some.filter((run) => run.outcome === 'failed').length / some.length;
    };
    expect(failing('Revit', 18, 16), 'a release that broke things').toBeGreaterThan(0.3);
    expect(failing('Revit', 60, 30)).toBeLessThan(0.1);
    expect(failing('Rhino', 18, 16)).toBeLessThan(0.15);

    const landscape = new Set(sample.users.filter((user) => user.department === 'Landscape').map((user) => user.id));
    const ofLandscape = sample.events.filter((event) => event.fact === 'run' && landscape.has(event.user));
    expect(Math.min(...ofLandscape.map((event) => daysAgo(event.at))), 'a team that stopped').toBeGreaterThan(70);

    const lastMonth = new Set(
      runs()
        .filter((run) => daysAgo(run.at) < 30)
        .map((run) => run.tool),
    );
    expect(lastMonth.size, 'tools that nobody runs any more').toBe(44);

    const weekday = (event: { readonly at: number }) => new Date(event.at).getUTCDay();
    const weekend = runs().filter((run) => weekday(run) === 0 || weekday(run) === 6);
    expect(weekend.length / runs().length, 'weekends').toBeLessThan(0.05);

    const month = (ago: number) => runs().filter((run) => Math.floor(daysAgo(run.at) / 30) === ago).length;
    expect(month(0), 'growth').toBeGreaterThan(1.5 * month(12));
  });

  it('states anew what two tools save, since a moment that has passed', () => {
    const store = createEventStore(automation, { unknownFields: 'refuse', clock: () => NOON });
    store.upsert('tool', sample.tools);
    expect(store.upsert('tool', sample.toolChanges)).toMatchObject({ read: 2, duplicates: 2, rejected: [] });
    for (const { id, since = 0, minutesReplaced } of sample.toolChanges) {
      expect(daysAgo(since)).toBeGreaterThan(0);
      expect(sample.tools.find((tool) => tool.id === id)?.minutesReplaced).toBeGreaterThan(minutesReplaced ?? 0);
    }
  });

  it('has assumptions that a store takes, in three versions with a price cut and a raise', () => {
    const store = createEventStore(automation, { clock: () => NOON });
    store.assume(sample.assumptions);
    const values = (name: string) =>
      sample.assumptions.map(({ values }) => values.find(({ assumption }) => assumption === name)?.value);
    expect(values('creditPrice')).toEqual([0.24, 0.2, 0.2]);
    const [first, second, third] = values('hourlyRate');
    expect(first).toBe(second);
    expect(third).toBeGreaterThan(second ?? 0);
  });

  it('pays for seats, support and machines every month, for training now and then, and gets money back', () => {
    const costs = sample.events.filter((event) => event.fact === 'cost');
    const ofKind = (kind: string) => costs.filter(({ costKind }) => costKind === kind);
    const kinds = new Set(costs.map(({ costKind }) => costKind));
    expect(kinds).toEqual(new Set(['Refund', 'Rendering machines', 'Seats', 'Set-up', 'Support', 'Training']));
    expect(ofKind('Seats')).toHaveLength(14);
    expect(ofKind('Refund').every(({ amount }) => amount < 0)).toBe(true);
    expect(new Set(ofKind('Rendering machines').map(({ platform }) => platform))).toEqual(new Set(['Blender']));
  });

  it('leaves out what 9 of 47 tools save, as authors do', () => {
    expect(sample.tools.filter((tool) => tool.minutesReplaced === null)).toHaveLength(9);
  });
});

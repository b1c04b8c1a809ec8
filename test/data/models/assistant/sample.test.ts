import { beforeAll, describe, expect, it } from 'vitest';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { type AssistantSample, assistantSample } from '../../../../src/data/models/assistant/sample.js';
import type { SampleEvent } from '../../../../src/data/models/assistant/sample-event.js';
import { assistantSampleStageGraph } from '../../../../src/data/models/assistant/sample-workflows.js';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 18, 12);

let sample: AssistantSample;
const daysAgo = ({ at }: { readonly at: number }) => Math.floor(NOON / DAY) - Math.floor(at / DAY);

function of<F extends SampleEvent['fact']>(fact: F) {
  return sample.events.filter((event): event is Extract<SampleEvent, { fact: F }> => event.fact === fact);
}

/** Events of a time that lies so many days back, both ends included. */
function between<E extends { readonly at: number }>(events: readonly E[], from: number, to: number): readonly E[] {
  return events.filter((event) => daysAgo(event) <= from && daysAgo(event) >= to);
}

beforeAll(() => {
  sample = assistantSample({ now: NOON });
});

describe('assistantSample', () => {
  it('is taken in whole by a strict event store', () => {
    const store = createEventStore(assistant, { unknownFields: 'refuse', clock: () => NOON });
    const whole = { duplicates: 0, rejected: [], stripped: 0, future: 0 };
    const all = (count: number) => ({ read: count, accepted: count, ...whole });
    expect(store.upsert('user', sample.users)).toEqual(all(66));
    expect(store.upsert('project', sample.projects)).toEqual(all(9));
    expect(store.upsert('stage', sample.stages)).toEqual(all(10));
    expect(store.upsert('system', sample.systems)).toEqual(all(33));
    expect(store.append(sample.events)).toEqual(all(sample.events.length));
  });

  it('has some 60,000 to 100,000 events over two years, in order, none after the present, of every fact', () => {
    expect(sample.events.length).toBeGreaterThan(60_000);
    expect(sample.events.length).toBeLessThan(100_000);
    const moments = sample.events.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(daysAgo(sample.events[0] ?? { at: NOON })).toBeGreaterThan(725);
    expect(moments.at(-1)).toBeLessThanOrEqual(NOON);
    expect(new Set(sample.events.map(({ fact }) => fact))).toEqual(new Set(Object.keys(assistant.facts)));
    expect(new Set(sample.events.map(({ id }) => id)).size).toBe(sample.events.length);
  });

  it('refers to people, projects and systems that there are', () => {
    const users = new Set(sample.users.map(({ id }) => id));
    const projects = new Set(sample.projects.map(({ id }) => id));
    const systems = new Set(sample.systems.map(({ id }) => id));
    expect([users.size, projects.size, systems.size]).toEqual([66, 9, 33]);
    expect([...users, ...projects, ...systems].filter((id) => !/^[a-z.-]+$/.test(id))).toEqual([]);
    const isKnown = (event: SampleEvent) =>
      (event.user === null || users.has(event.user)) &&
      (event.project === null || projects.has(event.project)) &&
      (!('system' in event) || event.system === null || systems.has(event.system));
    expect(sample.events.filter((event) => !isKnown(event))).toEqual([]);
  });

  it('moves issues along the edges of the stage graph of their project, one step after the other', () => {
    const places = new Map<string, string | null>();
    const odd = of('step').filter(({ issue, project, stage, progress, nextStage }) => {
      const graph = assistantSampleStageGraph(project ?? '');
      const at = places.get(issue);
      const isAtStart = at === undefined && progress === 'entered' && stage === graph?.stages[0]?.key;
      if (progress === 'transitioned') places.set(issue, nextStage);
      else places.set(issue, stage);
      const isOnEdge = nextStage === null || graph?.edges.some(({ from, to }) => from === stage && to === nextStage);
      return !(isOnEdge && (isAtStart || at === stage));
    });
    expect(odd).toEqual([]);
    expect(places.size).toBeGreaterThan(500);
    const asked = of('question').filter(({ stage }) => stage !== null);
    const isOfGraph = (project: string | null, key: string | null) =>
      assistantSampleStageGraph(project ?? '')?.stages.some((stage) => stage.key === key);
    expect(asked.length / of('question').length).toBeGreaterThan(0.25);
    expect(asked.filter(({ project, stage }) => !isOfGraph(project, stage))).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(assistantSample({ now: NOON })).toEqual(sample);
    expect(assistantSample({ now: NOON, seed: 2 }).events).not.toEqual(sample.events);
  });

  it('only grows as the day goes on, but for what ends', () => {
    const evening = assistantSample({ now: NOON + 7 * 3_600_000 }).events;
    expect(evening.length).toBeGreaterThan(sample.events.length);
    const before = sample.events.filter((event) => !('duration' in event) || event.duration !== null);
    const ids = new Set(before.map(({ id }) => id));
    expect(evening.filter(({ id }) => ids.has(id))).toEqual(before);
    const open = assistantSample({ now: NOON - 2 * 3_600_000 }).events.filter(
      (event) => 'duration' in event && event.duration === null,
    );
    expect(open.length).toBeGreaterThan(0);
    for (const event of open) if (event.fact === 'simulation') expect(event.outcome).toBe('running');
  });

  it('makes as many days as it is asked for', () => {
    const week = assistantSample({ now: NOON, days: 7 }).events;
    expect(new Set(week.map(daysAgo))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(assistantSample({ now: NOON, days: 1 }).events.every((event) => daysAgo(event) === 0)).toBe(true);
  });
});

describe('assistantSample looks like life', () => {
  /** Sessions of a stretch of dates (`YYYY-MM-DD`, both included) a day. */
  const aDay = (from: string, to = from) => {
    const [start, end] = [Date.parse(from), Date.parse(to) + DAY];
    const within = of('session').filter(({ at }) => at >= start && at < end);
    return within.length / ((end - start) / DAY);
  };

  it('has weekends and nights', () => {
    const clock = new Intl.DateTimeFormat('en-US', {
      timeZone: 'Europe/Berlin',
      weekday: 'short',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    const sessions = of('session').map(({ at }) => clock.format(at));
    const weekend = sessions.filter((text) => /Sat|Sun/.test(text)).length / sessions.length;
    expect(weekend).toBeGreaterThan(0.003);
    expect(weekend).toBeLessThan(0.06);
    const nightly = sessions.filter((text) => /, 0[1-5]/.test(text)).length / sessions.length;
    expect(nightly).toBeGreaterThan(0.003);
    expect(nightly).toBeLessThan(0.06);
    const byNobody = of('simulation').filter(({ user }) => user === null);
    expect(byNobody.length).toBeGreaterThan(500);
    expect(byNobody.filter(({ at }) => !/, 04/.test(clock.format(at)))).toEqual([]);
  });

  it('has public holidays, those that move with Easter too', () => {
    expect(aDay('2025-12-25')).toBeLessThan(0.25 * aDay('2025-12-11'));
    expect(aDay('2026-05-14'), 'Ascension Day').toBeLessThan(0.6 * aDay('2026-05-07'));
    expect(aDay('2026-04-06'), 'Easter Monday').toBeLessThan(0.6 * aDay('2026-03-30'));
    expect(aDay('2025-12-27', '2025-12-31')).toBeLessThan(0.4 * aDay('2025-12-08', '2025-12-12'));
  });

  it('is slow in summer', () => {
    expect(aDay('2026-07-20', '2026-08-14')).toBeLessThan(0.75 * aDay('2026-06-01', '2026-06-26'));
    expect(aDay('2026-07-20', '2026-08-14')).toBeLessThan(0.75 * aDay('2026-09-07', '2026-10-02'));
  });

  it('grows, with people who come and go', () => {
    const questions = of('question');
    expect(between(questions, 89, 0).length).toBeGreaterThan(2 * between(questions, 729, 640).length);
    const active = (from: number, to: number) => new Set(between(questions, from, to).map(({ user }) => user));
    const [early, late] = [active(729, 640), active(59, 0)];
    expect([...late].filter((user) => !early.has(user)).length, 'newcomers').toBeGreaterThan(10);
    expect([...early].filter((user) => !late.has(user)).length, 'leavers').toBeGreaterThan(4);
  });

  it('has projects that began, and a team that stopped and was disconnected', () => {
    const lifeOf = (project: string) => {
      const days = of('session')
        .filter((event) => event.project === project)
        .map(daysAgo);
      return [Math.max(...days), Math.min(...days)] as const;
    };
    expect(lifeOf('returns')[0]).toBeLessThanOrEqual(236);
    expect(lifeOf('pricing')[0]).toBeLessThanOrEqual(64);
    expect(lifeOf('checkout')[0]).toBeGreaterThan(700);
    expect(lifeOf('fulfilment')[0]).toBeGreaterThan(700);
    expect(lifeOf('fulfilment')[1]).toBeGreaterThan(77);
    const disconnected = of('connection').filter(({ state }) => state === 'disconnected');
    const repositories = disconnected.filter(({ systemKind }) => systemKind === 'repository');
    expect(repositories.map(({ project }) => project)).toEqual(['fulfilment', 'fulfilment']);
    expect(repositories.map(daysAgo)).toEqual([65, 65]);
    const members = new Set(sample.users.filter(({ team }) => team === 'Fulfilment').map(({ id }) => id));
    expect(of('session').filter((event) => members.has(event.user) && daysAgo(event) < 78)).toEqual([]);
  });

  it('moves from the web app into editors', () => {
    const share = (origin: string, from: number, to: number) => {
      const some = between(of('question'), from, to);
      return some.filter((event) => event.origin === origin).length / some.length;
    };
    expect(share('Web app', 729, 640)).toBeGreaterThan(0.7);
    expect(share('IDE via MCP', 729, 640)).toBe(0);
    expect(share('IDE via MCP', 89, 0)).toBeGreaterThan(0.45);
    expect(share('Web app', 89, 0)).toBeLessThan(0.4);
  });

  it('has a deploy that broke things for a week', () => {
    const passRate = (from: number, to: number) => {
      const ended = between(of('simulation'), from, to).filter(({ outcome }) => /passed|failed/.test(outcome ?? ''));
      return ended.filter(({ outcome }) => outcome === 'passed').length / ended.length;
    };
    expect(passRate(24, 18)).toBeLessThan(0.6);
    expect(passRate(60, 25)).toBeGreaterThan(0.8);
    expect(passRate(17, 0)).toBeGreaterThan(0.8);
    const defects = (from: number, to: number) =>
      between(of('simulation'), from, to).reduce((sum, event) => sum + (event.defectsPrevented ?? 0), 0);
    expect(defects(24, 18)).toBeGreaterThan(2 * defects(31, 25));
    const debugging = (from: number, to: number) =>
      between(of('question'), from, to).filter(({ intent }) => intent === 'Debugging').length;
    expect(debugging(24, 18)).toBeGreaterThan(1.3 * debugging(31, 25));
  });

  it('books credits in every category of the contract, those of monitors for nobody and on every day', () => {
    const categories = new Set(of('booking').map(({ category }) => category));
    expect(categories).toEqual(new Set(['Player', 'Simulation', 'Monitor', 'WorldModel']));
    const monitors = between(of('booking'), 100, 1).filter(({ category }) => category === 'Monitor');
    expect(monitors.every(({ user }) => user === null)).toBe(true);
    expect(new Set(monitors.map(daysAgo)).size).toBe(100);
  });
});

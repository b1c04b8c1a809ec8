import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../../src/data/engine/event-store.js';
import type { MeasureName } from '../../../../src/data/model/define-model.js';
import type { EventOf } from '../../../../src/data/model/event-schema.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { query } from '../../../../src/data/query/build-query.js';

type Event = EventOf<typeof automation>;
type Row = {
  [F in Event['fact']]: readonly [fact: F, fields: Omit<Extract<Event, { fact: F }>, 'fact' | 'id' | 'at'> & Moment];
}[Event['fact']];

/** Where it is not said, events are an hour apart. */
interface Moment {
  readonly at?: number;
}

const NOW = Date.UTC(2026, 5, 30, 18);
const USERS = [
  { id: 'ada', name: 'Ada', department: 'Design' },
  { id: 'ben', name: 'Ben', department: 'Design' },
  { id: 'cho', name: 'Cho', department: 'Structures' },
  { id: 'dee', name: 'Dee', department: 'Structures' },
];

/** The totals of June over some events. */
async function totals(events: readonly Row[]) {
  const store = createEventStore(automation, { unknownFields: 'refuse', clock: () => NOW });
  store.upsert('user', USERS);
  const first = Date.UTC(2026, 5, 2);
  const rows = events.map(([fact, fields], i) => ({ fact, id: `${i}`, at: first + i * 3_600_000, ...fields }));
  expect(store.append(rows)).toMatchObject({ accepted: events.length, rejected: [] });
  const asked = query(automation, {
    measures: Object.keys(automation.measures) as MeasureName<typeof automation>[],
    period: { kind: 'unit', unit: 'month', offset: 0 },
  });
  const [result] = await memoryAdapter(store).run([asked], { now: NOW });
  return result?.current.totals ?? {};
}

describe('the measures of automation', () => {
  it('tell runs by their outcome, with cancelled and unfinished ones in no rate', async () => {
    const run = { user: 'ada', tool: 'a', platform: 'Revit' };
    const figures = await totals([
      ['run', { ...run, outcome: 'succeeded', duration: 1000, credits: 0.1 }],
      ['run', { ...run, outcome: 'succeeded', duration: 2000, credits: 0.2 }],
      ['run', { ...run, user: 'ben', outcome: 'succeeded', duration: 3000, credits: 0.000001 }],
      ['run', { ...run, user: 'cho', tool: 'b', outcome: 'failed', duration: 10_000, errorKind: 'Timeout' }],
      ['run', { ...run, outcome: 'cancelled', duration: 500 }],
      ['run', { ...run, tool: 'c', outcome: 'running' }],
      ['generation', { user: 'dee', tool: 'a', verdict: 'accepted', duration: 1, credits: 2.5 }],
    ]);
    expect(figures).toMatchObject({
      runs: 6,
      succeededRuns: 3,
      failedRuns: 1,
      cancelledRuns: 1,
      unfinishedRuns: 1,
      endedRuns: 4,
      successRate: 0.75,
      errorRate: 0.25,
      meanRuntime: 3300,
      medianRuntime: 2000,
      lastUsed: Date.UTC(2026, 5, 2, 5),
      toolUsers: 3,
      activeUsers: 4,
      toolsUsed: 3,
      toolsUsedByTwo: 1,
      toolsAcrossDepartments: 0,
      runCredits: 0.300001,
      generationCredits: 2.5,
      credits: 2.800001,
    });
    expect(figures.p95Runtime).toBeCloseTo(8600, 6);
  });

  it('share generations out in full between accepted, regenerated and failed', async () => {
    const generation = { user: 'ada', platform: 'Rhino' };
    const figures = await totals([
      ['generation', { ...generation, tool: 'a', verdict: 'regenerated', duration: 20_000, credits: 4 }],
      ['generation', { ...generation, tool: 'a', verdict: 'accepted', duration: 30_000, credits: 4.25 }],
      ['generation', { ...generation, tool: 'b', verdict: 'accepted', duration: 40_000, credits: 0.75 }],
      ['generation', { ...generation, tool: 'c', verdict: 'failed', duration: 90_000, credits: 1 }],
      ['generation', { ...generation, verdict: 'failed', duration: 70_000 }],
      ['generation', { ...generation }],
    ]);
    const { acceptedRate, regeneratedRate, generationFailedRate } = figures;
    expect([acceptedRate, regeneratedRate, generationFailedRate]).toEqual([0.4, 0.2, 0.4]);
    expect(figures).toMatchObject({
      generations: 6,
      judgedGenerations: 5,
      toolsGenerated: 2,
      meanGenerationTime: 50_000,
      medianGenerationTime: 40_000,
      generationCredits: 10,
    });
  });

  it('tell what a team does together', async () => {
    const figures = await totals([
      ['run', { user: 'ada', tool: 'a', outcome: 'succeeded' }],
      ['run', { user: 'cho', tool: 'a', outcome: 'failed' }],
      ['share', { user: 'ada', tool: 'a', recipient: 'ben' }],
      ['share', { user: 'ada', tool: 'b', recipient: 'ben' }],
      ['share', { user: 'cho', tool: 'a', recipient: 'dee' }],
      ['publication', { user: 'cho', tool: 'a', author: 'ada' }],
      ['publication', { user: 'ada', tool: 'a', author: 'ada' }],
      ['clone', { user: 'ben', tool: 'a', author: 'ada' }],
      ['clone', { user: 'ben', tool: 'b', author: 'cho' }],
      ['edit', { user: 'ada', tool: 'a', kind: 'edit' }],
      ['edit', { user: 'ben', tool: 'a', kind: 'comment' }],
      ['edit', { user: 'ben', tool: 'b', kind: 'comment' }],
    ]);
    expect(figures).toMatchObject({
      activeUsers: 3,
      toolsUsedByTwo: 1,
      toolsAcrossDepartments: 1,
      shares: 3,
      toolsShared: 2,
      sharers: 2,
      recipients: 2,
      publications: 2,
      toolsPublished: 1,
      contributors: 2,
      clones: 2,
      toolsCloned: 2,
      edits: 1,
      comments: 2,
      toolsEditedTogether: 1,
    });
  });

  it('tell how many people are active, and how often: on a day, in 7 days, in 28', async () => {
    const at = (month: number, day: number) => Date.UTC(2026, month - 1, day, 12);
    const run = { user: 'ada', tool: 'a' };
    const figures = await totals([
      ['run', { ...run, at: at(6, 30) }],
      ['edit', { user: 'ada', tool: 'a', at: at(6, 30) }],
      ['run', { ...run, at: at(6, 29) }],
      ['share', { user: 'ben', tool: 'a', recipient: 'dee', at: at(6, 24) }],
      ['clone', { user: 'cho', tool: 'a', author: 'ada', at: at(6, 23) }],
      ['generation', { user: 'cho', at: at(6, 3) }],
      ['run', { user: 'dee', tool: 'a', at: at(6, 2) }],
      ['cost', { user: 'eve', amount: 100, at: at(6, 30) }],
    ]);
    expect(figures).toMatchObject({
      activeUsers: 4,
      weeklyActiveUsers: 2,
      monthlyActiveUsers: 3,
      userDays: 6,
      dailyActiveUsers: 6 / 30,
      monthlyUserDays: 5,
      stickiness: 5 / 28 / 3,
    });
  });

  it('have no rate, mean or last moment where there was nothing', async () => {
    const figures = await totals([]);
    const empty = Object.entries(figures).filter(([, figure]) => figure === null);
    expect(new Set(empty.map(([name]) => name))).toEqual(
      new Set([
        'successRate',
        'errorRate',
        'meanRuntime',
        'medianRuntime',
        'p95Runtime',
        'lastUsed',
        'acceptedRate',
        'regeneratedRate',
        'generationFailedRate',
        'meanGenerationTime',
        'medianGenerationTime',
        'p95GenerationTime',
        'pluginSeatPrice',
        'pluginFlatPrice',
        'stickiness',
        'coverage',
        'toolCoverage',
        'timeSavedPerUser',
        'productivityGain',
        'roi',
        'payback',
        'costPerAutomation',
        'costPerRun',
      ]),
    );
    expect(Object.values(figures).every((figure) => figure === null || figure === 0)).toBe(true);
  });

  it('say what they are and which way is good', () => {
    for (const [name, measure] of Object.entries(automation.measures)) {
      expect(measure.label, name).toMatch(/^[A-Z]/);
      expect(measure.description, name).toMatch(/^[A-Z].*\.$/);
      expect(measure.better, name).toMatch(/^(higher|lower|neither)$/);
    }
  });
});

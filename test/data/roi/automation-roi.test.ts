import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import type { Assumptions, AssumptionValue } from '../../../src/data/model/assumption.js';
import type { DimensionName, MeasureName } from '../../../src/data/model/define-model.js';
import type { EventOf } from '../../../src/data/model/event-schema.js';
import { automation, createAutomation } from '../../../src/data/models/automation/model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';

type Event = EventOf<typeof automation>;
type Run = Partial<Extract<Event, { fact: 'run' }>>;
type Asked = Partial<QuerySpec<MeasureName<typeof automation>, DimensionName<typeof automation>>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 6, 1);
const JUNE = { kind: 'unit', unit: 'month', offset: -1 } as const;
const MIDDLE = Date.UTC(2026, 5, 15);

const USERS = [
  { id: 'ada', name: 'Ada', department: 'Design', role: 'Lead' },
  { id: 'ben', name: 'Ben', department: 'Works', role: 'Lead' },
  { id: 'cho', name: 'Cho', department: 'Works', role: 'Drafter' },
];

const TOOLS = [
  { id: 'ten', name: 'Ten minutes', category: 'Drawing', minutesReplaced: 10 },
  { id: 'ranged', name: 'Five to twenty', category: 'Drawing', minutesReplaced: 10, minutesLow: 5, minutesHigh: 20 },
  { id: 'silent', name: 'Nothing stated', category: 'Checking' },
];

const always = (...values: readonly AssumptionValue[]): Assumptions => [{ version: 'one', from: null, values }];
const of = (assumption: string, path: string, member: string, value: number) => {
  return { assumption, of: { path, member }, value };
};
const RATE: AssumptionValue = { assumption: 'hourlyRate', value: 60 };

interface Story {
  readonly runs?: readonly Run[];
  readonly others?: readonly Event[];
  readonly tools?: readonly object[];
  readonly assumptions?: Assumptions;
  readonly model?: typeof automation;
}

/** Asks about events of June, which are an hour apart and succeeded unless they say otherwise. */
function tell({ runs = [], others = [], tools = [], assumptions = always(RATE), model = automation }: Story) {
  const store = createEventStore(model, { unknownFields: 'refuse', clock: () => NOW });
  store.upsert('user', USERS);
  store.upsert('tool', [...TOOLS, ...tools]);
  store.assume(assumptions);
  const rows = [
    ...runs.map((run, i) => {
      const base = { id: `r${i}`, at: Date.UTC(2026, 5, 2, i), user: 'ada', tool: 'ten', outcome: 'succeeded' };
      return { fact: 'run', ...base, ...run };
    }),
    ...others,
  ];
  expect(store.append(rows)).toMatchObject({ accepted: rows.length, rejected: [] });
  const adapter = memoryAdapter(store);
  return async (measures: readonly MeasureName<typeof automation>[], asked: Asked = {}) => {
    const [result] = await adapter.run([query(model, { measures, period: JUNE, ...asked })], { now: NOW });
    if (result === undefined) throw new Error('There is no answer.');
    return result;
  };
}

async function total(story: Story, measure: MeasureName<typeof automation>, asked: Asked = {}) {
  const { current } = await tell(story)([measure], asked);
  return current.totals[measure];
}

describe('time saved', () => {
  it('takes minutes from the run, else its tool, else the category, else from nothing', async () => {
    const runs = [{ minutesReplaced: 3 }, {}, { tool: 'silent' }, { tool: 'silent', minutesReplaced: 1 }];
    const byCategory = always(of('minutesByCategory', 'tool.category', 'Checking', 7));
    expect(await total({ runs, assumptions: byCategory }, 'timeSaved')).toBe((3 + 10 + 7 + 1) * MINUTE);
    const ask = tell({ runs, assumptions: always() });
    const { current } = await ask(['timeSaved', 'coveredRuns', 'qualifyingRuns', 'coveredTools', 'coverage']);
    expect(current.totals).toEqual({
      timeSaved: 14 * MINUTE,
      coveredRuns: 3,
      qualifyingRuns: 4,
      coveredTools: 2,
      coverage: 0.75,
    });
  });

  it('keeps 24 seconds, and 6 milliseconds', async () => {
    expect(await total({ runs: [{ minutesReplaced: 0.4 }] }, 'timeSaved')).toBe(24_000);
    expect(await total({ runs: [{ minutesReplaced: 0.0001 }] }, 'timeSaved')).toBe(6);
    const many = Array.from({ length: 300 }, () => ({ minutesReplaced: 0.4 }));
    expect(await total({ runs: many }, 'timeSaved')).toBe(2 * HOUR);
  });

  it('counts a batch by its units, also by parts of one', async () => {
    const runs = [{ units: 250 }, { units: 2.5 }, { units: 0 }];
    expect(await total({ runs }, 'timeSaved')).toBe(2525 * MINUTE);
  });

  it('is exact for runs that replace thousands of hours', async () => {
    const price = { assumption: 'creditPrice', value: 0.999999 };
    const runs = [{ units: 10_000, minutesReplaced: 480, credits: 1_000_000 }];
    const { current } = await tell({ runs, assumptions: always(RATE, price) })(['timeSaved', 'savedValue', 'cost']);
    expect(current.totals).toEqual({ timeSaved: 80_000 * HOUR, savedValue: 4_800_000, cost: 999_999 });
  });

  it('is that of the tool as it stood when it ran', async () => {
    const runs = [{ at: MIDDLE - 1 }, { at: MIDDLE }, { at: MIDDLE + 1 }];
    const tools = [{ id: 'ten', name: 'Ten minutes', category: 'Drawing', minutesReplaced: 4, since: MIDDLE }];
    expect(await total({ runs, tools }, 'timeSaved')).toBe((10 + 4 + 4) * MINUTE);
  });

  it('takes off what is not realised, the review, and where asked the runtime', async () => {
    const runs = [{ duration: 2 * MINUTE }, { tool: 'silent', minutesReplaced: 1, duration: 2 * MINUTE }];
    const part = { assumption: 'realisation', value: 0.75 };
    const review = { assumption: 'reviewMinutes', value: 0.5 };
    expect(await total({ runs, assumptions: always(part) }, 'timeSaved')).toBe(8.25 * MINUTE);
    expect(await total({ runs, assumptions: always(part, review) }, 'timeSaved')).toBe(7.25 * MINUTE);
    const net = of('netOfRuntime', 'tool.category', 'Checking', 1);
    expect(await total({ runs, assumptions: always(part, review, net) }, 'timeSaved')).toBe(5.25 * MINUTE);
  });

  it('is rounded half to even to whole milliseconds where it has to be', async () => {
    const story = (milliseconds: number) => ({
      runs: [{ minutesReplaced: milliseconds / MINUTE }],
      assumptions: always({ assumption: 'realisation', value: 0.25 }),
    });
    expect(await total(story(6), 'timeSaved'), '1.5').toBe(2);
    expect(await total(story(30), 'timeSaved'), '7.5').toBe(8);
    expect(await total(story(18), 'timeSaved'), '4.5').toBe(4);
  });

  it('is shown as it is where it is negative', async () => {
    const assumptions = always(RATE, { assumption: 'reviewMinutes', value: 25 });
    const { current } = await tell({ runs: [{}, {}], assumptions })(['timeSaved', 'savedValue', 'netValue']);
    expect(current.totals).toEqual({ timeSaved: -30 * MINUTE, savedValue: -30, netValue: -30 });
  });

  it('comes of successful runs, or of those that the host lets qualify', async () => {
    const runs = (['succeeded', 'failed', 'cancelled', 'running'] as const).map((outcome) => ({ outcome }));
    expect(await total({ runs }, 'timeSaved')).toBe(10 * MINUTE);
    const model = createAutomation({ currency: 'USD', qualifying: ['succeeded', 'failed', 'cancelled'] });
    const { current } = await tell({ runs, model })(['timeSaved', 'qualifyingRuns', 'coverage']);
    expect(current.totals).toEqual({ timeSaved: 30 * MINUTE, qualifyingRuns: 3, coverage: 1 });
  });

  it('counts a run that was delivered twice once', async () => {
    expect(await total({ runs: [{ id: 'same' }] }, 'timeSaved')).toBe(10 * MINUTE);
    const store = createEventStore(automation);
    store.upsert('tool', TOOLS);
    const run = { fact: 'run', id: 'x', at: MIDDLE, user: 'ada', tool: 'ten', outcome: 'succeeded' };
    store.append([run, run]);
    store.append([run]);
    const asked = query(automation, { measures: ['timeSaved'], period: JUNE });
    const [result] = await memoryAdapter(store).run([asked], { now: NOW });
    expect(result?.current.totals.timeSaved).toBe(10 * MINUTE);
  });
});

describe('its value', () => {
  const runs = [{ user: 'ada' }, { user: 'ben' }, { user: 'cho' }];

  it('is at the rate of the department, else of the role, else at the general one', async () => {
    const assumptions = always(
      RATE,
      of('hourlyRate', 'user.department', 'Design', 90),
      of('hourlyRate', 'user.role', 'Lead', 120),
    );
    const { groups, current } = await tell({ runs, assumptions })(['savedValue'], { dimensions: ['user'] });
    const byUser = groups.map(([user], i) => [
      user?.kind === 'member' && user.key,
      current.groupTotals.savedValue?.[i],
    ]);
    expect(Object.fromEntries(byUser)).toEqual({ ada: 15, ben: 20, cho: 10 });
  });

  it('is at the rate in force when it was saved, or restated with another', async () => {
    const dated = [{ at: MIDDLE - 1 }, { at: MIDDLE }];
    const assumptions: Assumptions = [
      { version: 'old', from: null, values: [RATE] },
      { version: 'new', from: MIDDLE, values: [{ assumption: 'hourlyRate', value: 90 }] },
    ];
    const ask = tell({ runs: dated, assumptions });
    const value = async (version: string | null) =>
      (await ask(['savedValue'], { assumptions: { version } })).current.totals.savedValue;
    expect(await value(null)).toBe(10 + 15);
    expect(await value('old')).toBe(20);
    expect(await value('new')).toBe(30);
    const result = await ask(['savedValue'], { assumptions: { version: 'new' } });
    expect(result.assumptions).toMatchObject({ version: 'new', estimate: 'expected' });
    await expect(value('newest')).rejects.toMatchObject({ code: 'unknownName' });
  });

  it('is not made up where no rate is in force: such time is not covered', async () => {
    const assumptions: Assumptions = [{ version: 'late', from: MIDDLE, values: [RATE] }];
    const ask = tell({ runs: [{ at: MIDDLE - 1 }, { at: MIDDLE }, { tool: 'silent' }], assumptions });
    const { current, notes } = await ask(['timeSaved', 'savedValue']);
    expect(current.totals).toEqual({ timeSaved: 20 * MINUTE, savedValue: 10 });
    expect(notes).toContainEqual({ kind: 'coverage', measure: 'timeSaved', covered: 2, of: 3 });
    expect(notes).toContainEqual({ kind: 'coverage', measure: 'savedValue', covered: 1, of: 3 });
  });

  it('has a low and a high estimate, of which each takes the careful or the hopeful end of everything', async () => {
    const assumptions = always(
      { assumption: 'hourlyRate', value: 60, low: 30, high: 120 },
      { assumption: 'reviewMinutes', value: 1, low: 0, high: 2 },
      { assumption: 'creditPrice', value: 2, low: 1, high: 3 },
    );
    const ask = tell({ runs: [{ tool: 'ranged', credits: 1 }, { tool: 'silent' }], assumptions });
    const figures = async (estimate: 'low' | 'expected' | 'high') => {
      const measures = ['timeSaved', 'savedValue', 'cost', 'netValue', 'coveredRuns'] as const;
      return (await ask(measures, { assumptions: { estimate } })).current.totals;
    };
    const [low, expected, high] = [await figures('low'), await figures('expected'), await figures('high')];
    expect(low).toEqual({ timeSaved: 3 * MINUTE, savedValue: 1.5, cost: 3, netValue: -1.5, coveredRuns: 1 });
    expect(expected).toEqual({ timeSaved: 9 * MINUTE, savedValue: 9, cost: 2, netValue: 7, coveredRuns: 1 });
    expect(high).toEqual({ timeSaved: 20 * MINUTE, savedValue: 40, cost: 1, netValue: 39, coveredRuns: 1 });
  });

  it('takes no range of a tool that states nothing else, so that every estimate covers the same runs', async () => {
    const tools = [{ id: 'odd', name: 'Only a range', category: 'Checking', minutesLow: 1, minutesHigh: 2 }];
    const ask = tell({ runs: [{ tool: 'odd' }], tools });
    for (const estimate of ['low', 'expected', 'high'] as const) {
      const { current } = await ask(['timeSaved', 'coveredRuns'], { assumptions: { estimate } });
      expect(current.totals).toEqual({ timeSaved: 0, coveredRuns: 0 });
    }
  });
});

describe('what it costs', () => {
  const at = MIDDLE;
  const price = { assumption: 'creditPrice', value: 0.005 };
  const assumptions = always(RATE, price);

  it('counts the credits of failed runs and generations, which save nothing', async () => {
    const runs = [
      { outcome: 'failed', credits: 100 },
      { outcome: 'cancelled', credits: 40 },
      { outcome: 'succeeded', credits: 20 },
    ] as const;
    const others: Event[] = [
      { fact: 'generation', id: 'g1', at, user: 'ada', tool: 'ten', verdict: 'failed', credits: 1000 },
      { fact: 'generation', id: 'g2', at, user: 'ada', tool: 'ten', verdict: 'accepted', credits: 840 },
    ];
    const ask = tell({ runs, others, assumptions });
    const { current } = await ask(['timeSaved', 'runCreditCost', 'generationCreditCost', 'creditCost', 'cost', 'roi']);
    expect(current.totals).toEqual({
      timeSaved: 10 * MINUTE,
      runCreditCost: 0.8,
      generationCreditCost: 9.2,
      creditCost: 10,
      cost: 10,
      roi: 0,
    });
  });

  it('is exact: a thousandth of a credit, thousands of times', async () => {
    const runs = Array.from({ length: 10_000 }, (_, i) => ({ at: at + i, credits: 0.001 }));
    expect(await total({ runs, assumptions }, 'creditCost')).toBe(0.05);
  });

  it('adds other costs, of a tool or for all, and what came back', async () => {
    const others: Event[] = [
      { fact: 'cost', id: 'c1', at, amount: 120.5, costKind: 'Seats' },
      { fact: 'cost', id: 'c2', at, amount: 30, costKind: 'Machines', tool: 'ten' },
      { fact: 'cost', id: 'c3', at, amount: -50.25, costKind: 'Refund' },
    ];
    const ask = tell({ runs: [{ credits: 100 }], others, assumptions });
    const { current } = await ask(['otherCost', 'cost', 'netValue', 'activeUsers', 'costPerRun']);
    expect(current.totals).toEqual({
      otherCost: 100.25,
      cost: 100.75,
      netValue: 10 - 100.75,
      activeUsers: 1,
      costPerRun: 100.75,
    });
    const byKind = await ask(['otherCost'], { dimensions: ['costKind'] });
    expect(byKind.groups).toHaveLength(3);
    const ofTool = await ask(['cost'], { filter: { kind: 'in', dimension: 'tool', values: ['ten'] } });
    expect(ofTool.current.totals.cost).toBe(30.5);
  });

  it('has no return where nothing was paid, and no price where none is stated', async () => {
    const ask = tell({ runs: [{ credits: 100 }], assumptions: always(RATE) });
    const { current, notes } = await ask(['cost', 'roi']);
    expect(current.totals).toEqual({ cost: 0, roi: null });
    expect(notes).toContainEqual({ kind: 'coverage', measure: 'cost', covered: 0, of: 1 });
  });

  it('pays back in months at the pace of the period', async () => {
    const others: Event[] = [{ fact: 'cost', id: 'c', at, amount: 30 }];
    const story = { runs: [{}, {}], others, assumptions };
    expect(await total(story, 'payback'), 'a month earns 20').toBe(1.5);
    const half = { kind: 'range', start: '2026-06-01', end: '2026-06-16' } as const;
    expect(await total(story, 'payback', { period: half }), 'half a month earns 20').toBe(0.75);
    expect(await total({ others }, 'payback')).toBeNull();
  });
});

describe('what people gain', () => {
  it('is hours a person, and a share of those that they worked', async () => {
    const assumptions = always({ assumption: 'workingHours', value: 35 });
    const runs = Array.from({ length: 60 }, (_, i) => ({ user: i % 2 === 0 ? 'ada' : 'ben' }));
    const ask = tell({ runs, assumptions });
    const { current, columns } = await ask(['timeSavedPerUser', 'productivityGain']);
    expect(current.totals.timeSavedPerUser).toBe(5 * HOUR);
    expect(current.totals.productivityGain, '10 hours of 2 people in 30 days').toBeCloseTo(
      10 / (2 * 35 * (30 / 7)),
      12,
    );
    expect(columns.map(({ unit }) => unit.kind)).toEqual(['duration', 'ratio']);
    expect(await total({ runs }, 'productivityGain'), 'no working hours are stated').toBeNull();
  });
});

describe('createAutomation', () => {
  it('counts in the currency of its host', async () => {
    const model = createAutomation({ currency: 'EUR' });
    const { columns } = await tell({ runs: [{}], model })(['savedValue', 'cost', 'netValue', 'costPerRun', 'roi']);
    const euro = { kind: 'money', currency: 'EUR' };
    expect(columns.map(({ unit }) => unit)).toEqual([euro, euro, euro, euro, { kind: 'ratio' }]);
  });

  it.each(['eur', 'Euro', '€', ''])('refuses %j, which is no currency', (currency) => {
    expect(() => createAutomation({ currency })).toThrow(expect.objectContaining({ code: 'invalidOption' }));
  });
});

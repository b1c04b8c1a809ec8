import { beforeAll, describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { explainFigure } from '../../../src/data/explain/explain-figure.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import type { MeasureName } from '../../../src/data/model/define-model.js';
import type { EventOf } from '../../../src/data/model/event-schema.js';
import { automation } from '../../../src/data/models/automation/model.js';
import { query } from '../../../src/data/query/build-query.js';

type Event = EventOf<typeof automation>;

const NOW = Date.UTC(2026, 6, 1);
const JUNE = { kind: 'unit', unit: 'month', offset: -1 } as const;
const MINUTE = 60_000;

/** 47 tools: 19 replace 15 minutes, 19 replace 5, and the authors of 9 did not say. */
const TOOLS = Array.from({ length: 47 }, (_, i) => ({
  id: `tool-${i + 1}`,
  name: `Tool ${i + 1}`,
  minutesReplaced: i < 19 ? 15 : i < 38 ? 5 : null,
}));

/** The month of the example: 1,243 runs, of which 43 failed; 47 tools generated for 50 credits each. */
function month(): readonly Event[] {
  const events: Event[] = [];
  const moment = () => Date.UTC(2026, 5, 1) + events.length * 30 * MINUTE;
  const run = (tool: number, outcome: 'succeeded' | 'failed') =>
    events.push({
      fact: 'run',
      id: `run-${events.length}`,
      at: moment(),
      user: `user-${events.length % 12}`,
      tool: `tool-${tool + 1}`,
      outcome,
    });
  for (let i = 0; i < 570; i++) run(i % 19, 'succeeded');
  for (let i = 0; i < 522; i++) run(19 + (i % 19), 'succeeded');
  for (let i = 0; i < 108; i++) run(38 + (i % 9), 'succeeded');
  for (let i = 0; i < 43; i++) run(i, 'failed');
  for (const [i, { id }] of TOOLS.entries()) {
    events.push({
      fact: 'generation',
      id: `generation-${i}`,
      at: moment(),
      user: 'user-1',
      tool: id,
      verdict: i % 5 === 0 ? 'regenerated' : 'accepted',
      credits: 50,
    });
  }
  return events;
}

let adapter: UsageAdapter;

async function figures(...measures: MeasureName<typeof automation>[]) {
  const [result] = await adapter.run([query(automation, { measures, period: JUNE })], { now: NOW });
  if (result === undefined) throw new Error('There is no answer.');
  return result;
}

beforeAll(() => {
  const store = createEventStore(automation, { unknownFields: 'refuse', clock: () => NOW });
  store.upsert('tool', TOOLS);
  store.assume([
    {
      version: '2026',
      from: null,
      values: [
        { assumption: 'hourlyRate', value: 50 },
        { assumption: 'creditPrice', value: 0.005 },
      ],
    },
  ]);
  const events = month();
  expect(store.append(events)).toMatchObject({ accepted: 1290, rejected: [] });
  // Delivered once more, in another order: nothing changes.
  store.append(events.toReversed());
  adapter = memoryAdapter(store);
});

describe('the ROI report of the reference', () => {
  it('comes out to the digit', async () => {
    const { current, columns } = await figures(
      'toolsGenerated',
      'runs',
      'timeSaved',
      'credits',
      'cost',
      'savedValue',
      'netValue',
    );
    expect(current.totals).toEqual({
      toolsGenerated: 47,
      runs: 1243,
      timeSaved: 186 * 60 * MINUTE,
      credits: 2350,
      cost: 11.75,
      savedValue: 9300,
      netValue: 9288.25,
    });
    const formatter = createFormatter({ locale: 'en-US', zone: 'UTC' });
    const texts = columns.map(({ name, unit, scale }) =>
      formatter.value(current.totals[name] ?? 0, unit, 'exact', scale).replaceAll('\u00a0', ' '),
    );
    expect(texts).toEqual([
      '47',
      '1,243',
      expect.stringContaining('186'),
      '2,350 credits',
      '$11.75',
      '$9,300.00',
      '$9,288.25',
    ]);
  });

  it('says on how much it is based: 38 of 47 tools, 91 % of runs', async () => {
    const { current, notes } = await figures(
      'coveredTools',
      'qualifyingTools',
      'coveredRuns',
      'qualifyingRuns',
      'coverage',
      'toolCoverage',
      'timeSaved',
    );
    expect(current.totals).toMatchObject({
      coveredTools: 38,
      qualifyingTools: 47,
      coveredRuns: 1092,
      qualifyingRuns: 1200,
      coverage: 0.91,
      toolCoverage: 38 / 47,
    });
    expect(notes).toContainEqual({ kind: 'coverage', measure: 'timeSaved', covered: 1092, of: 1200 });
  });

  it('says what that earned and what each tool and run cost', async () => {
    const { current } = await figures('roi', 'payback', 'costPerAutomation', 'costPerRun', 'successRate');
    expect(current.totals).toEqual({
      roi: 9288.25 / 11.75,
      payback: 11.75 / 9300,
      costPerAutomation: 0.25,
      costPerRun: 11.75 / 1243,
      successRate: 1200 / 1243,
    });
  });

  it('adds up to the same by tool, and to nothing where nothing is stated', async () => {
    const asked = query(automation, {
      measures: ['timeSaved', 'savedValue', 'cost', 'failedRuns'],
      dimensions: ['tool'],
      period: JUNE,
    });
    const [result] = await adapter.run([asked], { now: NOW });
    const { timeSaved = [], savedValue = [], cost = [], failedRuns = [] } = result?.current.groupTotals ?? {};
    const added = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(added(timeSaved)).toBe(186 * 60 * MINUTE);
    expect(added(savedValue)).toBeCloseTo(9300, 9);
    expect(added(cost)).toBe(11.75);
    expect(added(failedRuns)).toBe(43);
    const silent = result?.groups.findIndex(([tool]) => tool?.kind === 'member' && tool.key === 'tool-40') ?? -1;
    expect([timeSaved[silent], cost[silent]]).toEqual([0, 0.25]);
  });

  it('explains why', async () => {
    const result = await figures('netValue');
    const { figure, basis } = await explainFigure(adapter, result, { measure: 'netValue' });
    const find = (name: string, at = figure): typeof figure | undefined =>
      at.measure.name === name ? at : at.inputs.map((input) => find(name, input)).find((found) => found !== undefined);
    expect(figure).toMatchObject({
      figure: 9288.25,
      formula: { text: expect.stringContaining('Value of time saved') },
    });
    expect(find('savedValue')).toMatchObject({
      figure: 9300,
      source: { events: [{ fact: 'run', considered: 1243, counted: 1092 }] },
    });
    const [runs] = find('savedValue')?.source?.events ?? [];
    expect(runs?.excluded).toMatchObject([
      { reason: 'condition', where: { outcome: ['succeeded'] }, count: 43 },
      { reason: 'noValue', count: 108 },
    ]);
    expect(find('generationCreditCost')).toMatchObject({ figure: 11.75, source: { events: [{ counted: 47 }] } });
    expect(basis).toMatchObject({ version: null, estimate: 'expected', versions: [{ version: '2026' }] });
    expect(basis?.versions[0]?.values).toEqual([
      { assumption: 'hourlyRate', value: 50 },
      { assumption: 'creditPrice', value: 0.005 },
    ]);
  });
});

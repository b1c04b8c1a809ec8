import { beforeAll, describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { automation } from '../../../src/data/models/automation/model.js';
import { type AutomationSample, automationSample } from '../../../src/data/models/automation/sample.js';
import { query } from '../../../src/data/query/build-query.js';
import { pluginReport } from '../../../src/data/roi/plugin-report.js';
import { type PlainBasis, type PlainTotals, plainRoi } from './plain-roi.js';

const NOW = Date.UTC(2026, 10, 18, 12);
const YEAR = { kind: 'last', count: 430, unit: 'day' } as const;
const MEASURES = ['qualifyingRuns', 'coveredRuns', 'timeSaved', 'savedValue', 'cost', 'netValue', 'roi'] as const;

let sample: AutomationSample;
let adapter: UsageAdapter;

beforeAll(() => {
  sample = automationSample({ now: NOW });
  const store = createEventStore(automation, { unknownFields: 'refuse', clock: () => NOW });
  store.upsert('user', sample.users);
  store.upsert('tool', sample.tools);
  store.upsert('tool', sample.toolChanges);
  store.assume(sample.assumptions);
  store.append(sample.events);
  adapter = memoryAdapter(store);
});

/** Figures of exact totals: division comes last. */
function figuresOf({ runs, covered, timeSaved, value, cost }: PlainTotals) {
  const savedValue = Number(value) / (100 * 3_600_000);
  const paid = Number(cost) / 1e9;
  return {
    qualifyingRuns: runs,
    coveredRuns: covered,
    timeSaved: Number(timeSaved),
    savedValue,
    cost: expect.closeTo(paid, 6),
    netValue: expect.closeTo(savedValue - paid, 6),
    roi: paid === 0 ? null : expect.closeTo((savedValue - paid) / paid, 9),
  };
}

describe('the ROI of the sample', () => {
  const bases: readonly PlainBasis[] = [
    { version: null, estimate: 'expected' },
    { version: null, estimate: 'low' },
    { version: null, estimate: 'high' },
    { version: 'first', estimate: 'expected' },
    { version: '2026-08-14', estimate: 'low' },
  ];

  it.each(bases)('is what plain loops over its events come to: $version, $estimate', async (basis) => {
    const asked = query(automation, { measures: MEASURES, period: YEAR, assumptions: basis });
    const [result] = await adapter.run([asked], { now: NOW });
    expect(result?.current.totals).toEqual(figuresOf(plainRoi(sample, sample.events, basis)));
  });

  it('is so by department', async () => {
    const basis = { version: null, estimate: 'expected' } as const;
    const measures = ['qualifyingRuns', 'coveredRuns', 'timeSaved', 'savedValue'] as const;
    const asked = query(automation, { measures, dimensions: ['department'], period: YEAR });
    const [result] = await adapter.run([asked], { now: NOW });
    expect(result?.groups).toHaveLength(8);
    result?.groups.forEach(([department], i) => {
      const name = department?.kind === 'member' ? department.key : null;
      const members = new Set(sample.users.filter((user) => user.department === name).map(({ id }) => id));
      const events = sample.events.filter((event) => event.fact === 'run' && members.has(event.user));
      const figures = measures.map((measure) => [measure, result.current.groupTotals[measure]?.[i]]);
      expect(figuresOf(plainRoi(sample, events, basis)), `${name}`).toMatchObject(Object.fromEntries(figures));
    });
  });

  it('has careful, expected and hopeful estimates in order, in every month', async () => {
    const [low, expected, high] = await Promise.all(
      (['low', 'expected', 'high'] as const).map(async (estimate) => {
        const spec = { measures: ['timeSaved', 'netValue', 'coveredRuns'], period: YEAR, grain: 'month' } as const;
        const [result] = await adapter.run([query(automation, { ...spec, assumptions: { estimate } })], { now: NOW });
        return result?.current.bucketTotals;
      }),
    );
    for (const measure of ['timeSaved', 'netValue'] as const) {
      expected?.[measure]?.forEach((figure, i) => {
        if (figure === null || figure === 0) return;
        expect(low?.[measure]?.[i]).toBeLessThan(figure);
        expect(high?.[measure]?.[i]).toBeGreaterThan(figure);
      });
    }
    expect(low?.coveredRuns).toEqual(expected?.coveredRuns);
    expect(high?.coveredRuns).toEqual(expected?.coveredRuns);
  });

  it('rests on 38 of 47 tools', async () => {
    const measures = ['coveredTools', 'qualifyingTools'] as const;
    const [result] = await adapter.run([query(automation, { measures, period: YEAR })], { now: NOW });
    expect(result?.current.totals).toEqual({ coveredTools: 38, qualifyingTools: 47 });
  });

  it('tells what plugins would have cost, each month of it', async () => {
    const period = { kind: 'last', count: 12, unit: 'month', complete: true } as const;
    const { lines, pluginCost, automationCost, saved } = await pluginReport(adapter, { period, now: NOW });
    expect(lines.map(({ missing }) => missing)).toEqual(Array(6).fill(null));
    expect(saved).toBeCloseTo(pluginCost - automationCost, 6);
    const runs = sample.events
      .filter((event) => event.fact === 'run')
      .map(({ at, tool, user }) => ({ month: new Date(at).toISOString().slice(0, 7), tool, user }));
    for (const { plugin, months } of lines) {
      const tools = new Set(sample.tools.filter((tool) => tool.plugin === plugin).map(({ id }) => id));
      expect(months).toHaveLength(12);
      for (const { date, seats, days, ofDays } of months) {
        const inMonth = runs.filter(({ month, tool }) => month === date.slice(0, 7) && tools.has(tool));
        expect(seats).toBe(new Set(inMonth.map(({ user }) => user)).size);
        expect(days).toBe(ofDays);
      }
    }
  });
});

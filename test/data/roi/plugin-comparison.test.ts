import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { suppressed } from '../../../src/data/adapters/suppressed.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import type { Assumptions, AssumptionValue } from '../../../src/data/model/assumption.js';
import { createAutomation } from '../../../src/data/models/automation/model.js';
import { query } from '../../../src/data/query/build-query.js';
import { isIn } from '../../../src/data/query/filter.js';
import type { Result } from '../../../src/data/query/result.js';
import { comparePlugins, PLUGIN_MEASURES } from '../../../src/data/roi/plugin-comparison.js';
import { type PluginReportOptions, pluginReport } from '../../../src/data/roi/plugin-report.js';

const model = createAutomation({ currency: 'EUR' });
/** Half past ten on 10 July. */
const NOW = Date.UTC(2026, 6, 10, 10, 30);
const at = (month: number, day: number) => Date.UTC(2026, month - 1, day, 9);

const seat = (member: string, value: number): AssumptionValue => {
  return { assumption: 'pluginSeatPrice', of: { path: 'tool.plugin', member }, value };
};
const flat = (member: string, value: number): AssumptionValue => {
  return { assumption: 'pluginFlatPrice', of: { path: 'tool.plugin', member }, value };
};

const PRICES: Assumptions = [
  {
    version: 'one',
    from: null,
    values: [{ assumption: 'creditPrice', value: 0.1 }, seat('Nester', 30), flat('Gateway', 310)],
  },
];

type Row = readonly [month: number, day: number, user: string, tool: string, credits?: number];

function adapterOf(rows: readonly Row[], assumptions = PRICES) {
  const store = createEventStore(model, { clock: () => NOW });
  store.upsert('user', [
    { id: 'ada', name: 'Ada', department: 'Design' },
    { id: 'ben', name: 'Ben', department: 'Works' },
  ]);
  store.upsert('tool', [
    { id: 'unroll', name: 'Unroller', plugin: 'Nester' },
    { id: 'nest', name: 'Nesting', plugin: 'Nester' },
    { id: 'ifc', name: 'IFC', plugin: 'Gateway' },
    { id: 'odd', name: 'Odd', plugin: 'Unpriced' },
    { id: 'own', name: 'Our own' },
  ]);
  store.assume(assumptions);
  store.append(
    rows.map(([month, day, user, tool, credits = 0], i) => {
      return { fact: 'run', id: `${i}`, at: at(month, day), user, tool, outcome: 'succeeded', credits };
    }),
  );
  store.append([{ fact: 'cost', id: 'machine', at: at(6, 20), tool: 'nest', amount: 12.5 }]);
  return memoryAdapter(store);
}

const JUNE = { kind: 'range', start: '2026-06-01', end: '2026-07-01' } as const;

async function line(rows: readonly Row[], plugin: string, options: Partial<PluginReportOptions> = {}, prices = PRICES) {
  const report = await pluginReport(adapterOf(rows, prices), { period: JUNE, now: NOW, ...options });
  return report.lines.find((each) => each.plugin === plugin);
}

describe('pluginReport', () => {
  it('sets what seats would have cost against what the tools cost that replace them', async () => {
    const rows: Row[] = [
      [6, 2, 'ada', 'unroll', 10],
      [6, 9, 'ada', 'nest', 5],
      [6, 9, 'ben', 'nest', 5],
      [6, 9, 'ben', 'own', 1000],
      [5, 9, 'cho', 'nest', 1000],
    ];
    const report = await pluginReport(adapterOf(rows), { period: JUNE, now: NOW });
    expect(report).toMatchObject({ currency: 'EUR', pluginCost: 60, automationCost: 14.5, saved: 45.5 });
    expect(report.lines).toEqual([
      {
        plugin: 'Nester',
        label: 'Nester',
        months: [
          {
            date: '2026-06-01',
            days: 30,
            ofDays: 30,
            seats: 2,
            prices: [{ kind: 'seat', amount: 30, version: 'one', days: 30 }],
            cost: 60,
          },
        ],
        pluginCost: 60,
        automationCost: 14.5,
        saved: 45.5,
        missing: null,
      },
    ]);
  });

  it('needs a seat in each month for whoever ran a tool in it', async () => {
    const rows: Row[] = [
      [4, 2, 'ada', 'nest'],
      [4, 3, 'ben', 'nest'],
      [6, 9, 'ada', 'nest'],
    ];
    const spring = { kind: 'range', start: '2026-04-01', end: '2026-07-01' } as const;
    const nester = await line(rows, 'Nester', { period: spring });
    expect(nester?.months.map(({ seats, cost }) => [seats, cost])).toEqual([
      [2, 60],
      [0, 0],
      [1, 30],
    ]);
    expect(nester?.pluginCost).toBe(90);
  });

  it('counts of a month the days that belong to the period and have begun', async () => {
    const rows: Row[] = [
      [6, 16, 'ada', 'nest'],
      [7, 2, 'ada', 'nest'],
      [7, 2, 'ben', 'ifc'],
    ];
    const period = { kind: 'range', start: '2026-06-16', end: '2026-09-01' } as const;
    const nester = await line(rows, 'Nester', { period });
    expect(nester?.months).toMatchObject([
      { date: '2026-06-16', days: 15, ofDays: 30, cost: 15 },
      { date: '2026-07-01', days: 10, ofDays: 31, cost: 9.6774 },
    ]);
    expect(nester?.pluginCost).toBe(24.6774);
    const gateway = await line(rows, 'Gateway', { period });
    expect(gateway?.months.map(({ cost }) => cost)).toEqual([0, 100]);
  });

  it('takes a flat price once, however many people there are', async () => {
    const rows: Row[] = [
      [6, 1, 'ada', 'ifc'],
      [6, 1, 'ben', 'ifc'],
    ];
    expect(await line(rows, 'Gateway')).toMatchObject({ pluginCost: 310, months: [{ seats: 2 }] });
  });

  it('takes every day at the price in force when it began, or all at that of a named version', async () => {
    const prices: Assumptions = [
      ...PRICES,
      { version: 'two', from: Date.UTC(2026, 5, 21), values: [seat('Nester', 60)] },
    ];
    const rows: Row[] = [[6, 16, 'ada', 'nest']];
    expect(await line(rows, 'Nester', {}, prices)).toMatchObject({
      pluginCost: 40,
      months: [
        {
          prices: [
            { amount: 30, version: 'one', days: 20 },
            { amount: 60, version: 'two', days: 10 },
          ],
        },
      ],
    });
    const restated = await line(rows, 'Nester', { assumptions: { version: 'two' } }, prices);
    expect(restated).toMatchObject({ pluginCost: 60, months: [{ prices: [{ version: 'two', days: 30 }] }] });
  });

  it('takes the careful end of a range for a low estimate', async () => {
    const ranged = { ...seat('Nester', 30), low: 20, high: 50 };
    const prices: Assumptions = [{ version: 'one', from: null, values: [ranged] }];
    const rows: Row[] = [[6, 16, 'ada', 'nest']];
    for (const [estimate, cost] of [
      ['low', 20],
      ['expected', 30],
      ['high', 50],
    ] as const) {
      expect(await line(rows, 'Nester', { assumptions: { estimate } }, prices)).toMatchObject({ pluginCost: cost });
    }
  });

  it('takes the price for everyone where none is stated for the plugin, and says where there is none at all', async () => {
    const rows: Row[] = [
      [6, 16, 'ada', 'odd', 50],
      [6, 16, 'ada', 'nest'],
    ];
    const report = await pluginReport(adapterOf(rows), { period: JUNE, now: NOW });
    expect(report.lines.map(({ plugin }) => plugin)).toEqual(['Nester', 'Unpriced']);
    expect(report.lines[1]).toMatchObject({ pluginCost: null, automationCost: 5, saved: null, missing: 'price' });
    expect(report, 'only what is known on both sides is added up').toMatchObject({
      pluginCost: 30,
      automationCost: 12.5,
    });
    const general: Assumptions = [
      { version: 'one', from: null, values: [{ assumption: 'pluginSeatPrice', value: 8 }, seat('Nester', 30)] },
    ];
    expect(await line(rows, 'Unpriced', {}, general)).toMatchObject({ pluginCost: 8 });
    expect(await line(rows, 'Nester', {}, general)).toMatchObject({ pluginCost: 30 });
    expect(await line(rows, 'Nester', {}, [])).toMatchObject({ pluginCost: null, missing: 'price' });
  });

  it('follows a filter, and tells nothing about too few people', async () => {
    const rows: Row[] = [
      [6, 16, 'ada', 'nest'],
      [6, 16, 'ben', 'nest'],
    ];
    const works = isIn('department', ['Works']);
    expect(await line(rows, 'Nester', { filter: works })).toMatchObject({ pluginCost: 30, months: [{ seats: 1 }] });
    const report = await pluginReport(suppressed(adapterOf(rows), { minimum: 5 }), { period: JUNE, now: NOW });
    expect(report.lines).toMatchObject([{ pluginCost: null, automationCost: null, saved: null, missing: 'withheld' }]);
    expect(report.notes).toContainEqual({ kind: 'suppressed', minimum: 5 });
  });

  it('has no lines where nothing replaces a plugin', async () => {
    const april = { kind: 'range', start: '2026-04-01', end: '2026-05-01' } as const;
    const report = await pluginReport(adapterOf([[4, 1, 'ada', 'own', 10]]), { period: april, now: NOW });
    expect(report).toMatchObject({ lines: [], pluginCost: 0, automationCost: 0, saved: 0 });
  });

  it('shows a loss where tools were paid for that nobody ran', async () => {
    expect(await line([], 'Nester')).toMatchObject({
      pluginCost: 0,
      automationCost: 12.5,
      saved: -12.5,
      missing: null,
    });
  });

  it('knows prices by the path of the dimension, whatever a model calls what has plugins', async () => {
    const adapter = adapterOf([[6, 2, 'ada', 'unroll']]);
    const [asked] = await adapter.run([
      query(model, { measures: PLUGIN_MEASURES, dimensions: ['plugin'], grain: 'month', period: JUNE }),
    ]);
    const renamed = (text: string) => text.replaceAll('tool.plugin', 'software.plugin');
    const result = JSON.parse(renamed(JSON.stringify(asked))) as Result;
    const { plugin } = model.dimensions;
    const other = { ...model, dimensions: { ...model.dimensions, plugin: { ...plugin, path: renamed(plugin.path) } } };
    expect(comparePlugins(other, result).lines.find((each) => each.plugin === 'Nester')).toMatchObject({
      pluginCost: 30,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { retained } from '../../../src/data/adapters/retained.js';
import { suppressed } from '../../../src/data/adapters/suppressed.js';
import { type Contract, parseContract } from '../../../src/data/credits/contract.js';
import { contractReport } from '../../../src/data/credits/contract-report.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { automation } from '../../../src/data/models/automation/model.js';
import { instantAt } from '../../../src/data/time/instant-at.js';

const ZONE = 'Europe/Copenhagen';
/** A Wednesday. */
const NOW = instantAt(ZONE, '2026-06-17T12:00:00') as number;

const CONTRACT: Contract = parseContract({
  id: 'c',
  label: 'Half a year',
  term: { start: '2026-06-01', end: '2026-12-01' },
  zone: ZONE,
  allocation: 1000,
  categories: null,
});

interface Use {
  readonly at: string;
  readonly credits: number;
  readonly tool?: string;
}

function adapterOf(uses: readonly Use[]) {
  const store = createEventStore(automation, { clock: () => NOW });
  store.upsert('tool', [
    { id: 'player', name: 'Player', category: 'Player' },
    { id: 'simulator', name: 'Simulator', category: 'Simulation' },
    { id: 'other', name: 'Other' },
  ]);
  const rows = uses.map(({ at, credits, tool = 'player' }, i) => {
    return { fact: 'run', id: `${i}`, at: instantAt(ZONE, at), user: `u${i % 3}`, tool, credits };
  });
  expect(store.append(rows)).toMatchObject({ accepted: rows.length, rejected: [] });
  return memoryAdapter(store, { clock: () => NOW });
}

/** Ten credits at noon of every day from a date on, yesterday included. */
function tenADayFrom(first: string): readonly Use[] {
  const uses: Use[] = [];
  for (let day = Date.parse(first); day < Date.parse('2026-06-17'); day += 86_400_000) {
    uses.push({ at: `${new Date(day).toISOString().slice(0, 10)}T12:00:00`, credits: 10 });
  }
  return uses;
}

describe('contractReport', () => {
  it('counts the days of the term as they are cut in its zone', async () => {
    const report = await contractReport(
      adapterOf([
        { at: '2026-05-31T23:59:59', credits: 100 },
        { at: '2026-06-01T00:00:00', credits: 1.5 },
        { at: '2026-06-17T11:00:00', credits: 0.25 },
        { at: '2026-06-17T13:00:00', credits: 64 },
      ]),
      CONTRACT,
      { now: NOW },
    );
    expect(report.usage).toEqual({ used: 1.75, share: 0.00175, remaining: 998.25, overflow: 0, state: 'normal' });
    expect(report.notes, 'what lies in the future is told').toContainEqual({
      kind: 'excluded',
      reason: 'future',
      count: 1,
    });
  });

  it('burns down day by day, against a plan that is the same every day', async () => {
    const { burnDown } = await contractReport(adapterOf(tenADayFrom('2026-05-01')), CONTRACT, { now: NOW });
    expect(burnDown).toHaveLength(183);
    expect(burnDown[0]).toEqual({
      date: '2026-06-01',
      start: instantAt(ZONE, '2026-06-01T00:00:00'),
      planned: (1000 * 182) / 183,
      used: 10,
      remaining: 990,
    });
    expect(burnDown[15]).toMatchObject({ date: '2026-06-16', used: 10, remaining: 840 });
    expect(burnDown[16]).toMatchObject({ date: '2026-06-17', used: 0, remaining: 840 });
    expect(burnDown[17]).toMatchObject({ date: '2026-06-18', used: null, remaining: null });
    expect(burnDown[182]).toMatchObject({ date: '2026-11-30', planned: 0, used: null });
  });

  it('foretells from the pace before the term too, and not from idle days before the first use', async () => {
    const { forecast } = await contractReport(adapterOf(tenADayFrom('2026-05-25')), CONTRACT, { now: NOW });
    const day = '2026-09-08';
    expect(forecast).toMatchObject({ kind: 'forecast', weeks: 3, earliest: day, expected: day, latest: day });
  });

  it('says on which day the last credit went, and by how much it is over', async () => {
    const uses = [
      { at: '2026-06-03T10:00:00', credits: 600 },
      { at: '2026-06-09T10:00:00', credits: 400 },
    ];
    const full = await contractReport(adapterOf(uses), CONTRACT, { now: NOW });
    expect(full.usage).toMatchObject({ state: 'warning', share: 1, remaining: 0, overflow: 0 });
    expect(full.forecast).toEqual({ kind: 'already', on: '2026-06-09' });
    const more = [...uses, { at: '2026-06-10T10:00:00', credits: 0.000001 }];
    const over = await contractReport(adapterOf(more), CONTRACT, { now: NOW });
    expect(over.usage).toMatchObject({ state: 'over', overflow: 0.000001 });
    expect(over.burnDown[16]?.remaining).toBe(-0.000001);
    expect(over.forecast).toEqual({ kind: 'already', on: '2026-06-09' });
  });

  it('is exact: a tenth of a credit, a million times, is all of 100,000', async () => {
    const uses = Array.from({ length: 1_000_000 }, () => ({ at: '2026-06-05T10:00:00', credits: 0.1 }));
    const { usage } = await contractReport(adapterOf(uses), { ...CONTRACT, allocation: 100_000 }, { now: NOW });
    expect(usage).toEqual({ used: 100_000, share: 1, remaining: 0, overflow: 0, state: 'warning' });
  });

  it('counts the categories that it covers, and those without one only where it says so', async () => {
    const uses = [
      { at: '2026-06-05T10:00:00', credits: 1, tool: 'player' },
      { at: '2026-06-05T10:00:00', credits: 20, tool: 'simulator' },
      { at: '2026-06-05T10:00:00', credits: 300, tool: 'other' },
    ];
    const used = async (categories: Contract['categories']) => {
      const report = await contractReport(adapterOf(uses), { ...CONTRACT, categories }, { now: NOW });
      return report.usage.used;
    };
    expect(await used(null)).toBe(321);
    expect(await used(['Player'])).toBe(1);
    expect(await used(['Simulation', null])).toBe(320);
    expect(await used(['None such'])).toBe(0);
  });

  it('tells a term that is over, or has not begun', async () => {
    const adapter = adapterOf(tenADayFrom('2026-05-01'));
    const term = (start: string, end: string) => ({ ...CONTRACT, term: { start, end } });
    const past = await contractReport(adapter, term('2026-05-01', '2026-06-01'), { now: NOW });
    expect(past).toMatchObject({ usage: { used: 310 }, forecast: { kind: 'ended' } });
    const next = await contractReport(adapter, term('2026-07-01', '2027-07-01'), { now: NOW });
    expect(next).toMatchObject({ usage: { used: 0 }, forecast: { kind: 'forecast', expected: '2026-10-08' } });
    expect(next.burnDown[0]).toMatchObject({ date: '2026-07-01', remaining: null });
  });

  it('says that there is too little to foretell from', async () => {
    const { forecast } = await contractReport(adapterOf(tenADayFrom('2026-06-04')), CONTRACT, { now: NOW });
    expect(forecast).toEqual({ kind: 'tooLittleData', days: 13, needed: 14 });
  });

  it('takes another measure or dimension, and says what there is instead of one that there is not', async () => {
    const adapter = adapterOf(tenADayFrom('2026-05-01'));
    const runs = await contractReport(adapter, CONTRACT, { now: NOW, measure: 'runs' });
    expect(runs.usage.used).toBe(16);
    await expect(contractReport(adapter, CONTRACT, { measure: 'credit' })).rejects.toMatchObject({
      code: 'unknownName',
      message: expect.stringContaining('Did you mean "credits"?'),
    });
  });

  it('refuses to add up where some of it is hidden', async () => {
    const adapter = adapterOf(tenADayFrom('2026-05-01'));
    const few = contractReport(suppressed(adapter, { minimum: 5 }), CONTRACT, { now: NOW });
    await expect(few).rejects.toMatchObject({ code: 'incompatible', message: expect.stringContaining('withheld') });
    const kept = retained(adapter, { months: 1, zone: ZONE, clock: () => Date.UTC(2026, 6, 15) });
    await expect(contractReport(kept, CONTRACT, { now: NOW })).rejects.toMatchObject({
      code: 'incompatible',
      message: expect.stringContaining('before 2026-06-15'),
    });
  });

  it('gives up when its caller does', async () => {
    const signal = AbortSignal.abort();
    await expect(contractReport(adapterOf([]), CONTRACT, { signal })).rejects.toMatchObject({ code: 'aborted' });
  });
});

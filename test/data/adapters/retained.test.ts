import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { type RetentionOptions, retained, retentionStart } from '../../../src/data/adapters/retained.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { query } from '../../../src/data/query/build-query.js';
import type { Period } from '../../../src/data/time/period.js';
import { workshop } from '../workshop.js';

const NOW = Date.UTC(2026, 10, 22, 12);

/** One run at noon of the 10th of every month of three years, in a platform named by its month. */
function sample() {
  const store = createEventStore(workshop, { clock: () => NOW });
  store.append(
    Array.from({ length: 36 }, (_, month) => ({
      fact: 'run',
      id: `r${month}`,
      at: Date.UTC(2023, 11 + month, 10, 12),
      user: `u${month}`,
      platform: new Date(Date.UTC(2023, 11 + month, 10)).toISOString().slice(0, 7),
    })),
  );
  return memoryAdapter(store, { clock: () => NOW });
}

const retaining = (options: RetentionOptions = {}) => retained(sample(), { clock: () => NOW, ...options });
const ALL: Period = { kind: 'range', start: '2023-01-01', end: '2027-01-01' };
const monthly = (period: Period = ALL) =>
  query(workshop, { measures: ['runs', 'meanDuration'], period, grain: 'month' });

describe('retained', () => {
  it('keeps 24 months unless stated, from the first civil day after the same day then', async () => {
    const [result] = await retaining().run([monthly()]);
    expect(result?.current.totals.runs).toBe(24);
    expect(result?.current.period.start).toBe(Date.UTC(2024, 10, 22));
    expect(result?.current.buckets[0]?.start).toBe(Date.UTC(2024, 10, 22));
    expect(result?.notes).toContainEqual({ kind: 'retention', from: Date.UTC(2024, 10, 22) });
  });

  it('says nothing of retention to a period that does not reach past it', async () => {
    const [result] = await retaining().run([monthly({ kind: 'range', start: '2026-01-01', end: '2026-11-01' })]);
    expect(result?.current.totals.runs).toBe(10);
    expect(result?.notes.map(({ kind }) => kind)).not.toContain('retention');
  });

  it('gives nothing of a period that lies wholly past it, and no comparison with one', async () => {
    const old = await retaining().run([
      monthly({ kind: 'range', start: '2024-01-01', end: '2024-06-01' }),
      query(workshop, {
        measures: ['runs'],
        period: { kind: 'range', start: '2025-01-01', end: '2025-03-01' },
        comparison: { kind: 'lastYear', match: 'date' },
      }),
    ]);
    expect(old[0]?.current.totals).toEqual({ runs: 0, meanDuration: null });
    expect(old[0]?.current.buckets).toEqual([]);
    expect(old[1]?.current.totals.runs).toBe(2);
    expect(old[1]?.comparison).toBeNull();
    expect(old[1]?.notes.map(({ kind }) => kind)).toContain('retention');
  });

  it('is not got round by resolving a query against another moment, nor by asking for more', async () => {
    const [early] = await retaining().run([monthly()], { now: Date.UTC(2025, 0, 1), notBefore: 0 });
    expect(early?.current.totals.runs).toBe(1);
    const [stricter] = await retaining().run([monthly()], { notBefore: Date.UTC(2026, 9, 1) });
    expect(stricter?.current.totals.runs).toBe(2);
  });

  it('lists no member that only occurs past it', async () => {
    const { members } = await retaining({ months: 2 }).members({ dimension: 'platform' });
    expect(members).toEqual([
      { kind: 'member', key: '2026-10', label: '2026-10' },
      { kind: 'member', key: '2026-11', label: '2026-11' },
    ]);
    const found = await retaining({ months: 2 }).members({ dimension: 'platform', search: '2024' });
    expect(found.members).toEqual([]);
  });

  it('counts months in the calendar of a zone, the last day of a short month included', () => {
    expect(retentionStart(Date.UTC(2026, 2, 31, 12), { months: 1 })).toBe(Date.UTC(2026, 1, 28));
    expect(retentionStart(Date.UTC(2026, 10, 22, 2), { months: 12, zone: 'America/New_York' })).toBe(
      Date.UTC(2025, 10, 21, 5),
    );
  });

  it('refuses months that it could not keep to', () => {
    for (const months of [0, 61, 1.5, Number.NaN]) expect(() => retaining({ months })).toThrow('1 to 60');
    expect(() => retaining({ zone: 'Mars/Base' })).toThrow('Mars/Base');
  });
});

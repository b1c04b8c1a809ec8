import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import { resolveQuery } from '../../../src/data/query/resolve-query.js';
import { iso } from '../time/local-time.js';
import { NOW, workshop } from '../workshop.js';

const model: Model = workshop;
const NEW_YORK = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 } as const;
const october = { kind: 'range', start: '2026-10-01', end: '2026-11-01' } as const;

const resolve = (spec: Partial<QuerySpec>, notBefore: number | null = null) =>
  resolveQuery(query(model, { measures: ['runs'], period: october, calendar: NEW_YORK, ...spec }), NOW, notBefore);

describe('resolveQuery', () => {
  it('leaves periods alone that begin at or after what is kept', () => {
    const kept = resolve({ grain: 'day' }, Date.parse('2026-10-01T04:00:00Z'));
    expect(kept.current).toEqual(resolve({ grain: 'day' }).current);
    expect(kept.notes).toEqual([]);
  });

  it.each([
    ['a millisecond into a day', '2026-10-10T04:00:00.001Z', '2026-10-11T04:00:00Z'],
    ['at the first instant of a day', '2026-10-10T04:00:00Z', '2026-10-10T04:00:00Z'],
    ['at midnight in UTC, where the day of the zone has begun', '2026-10-10T00:00:00Z', '2026-10-10T04:00:00Z'],
  ])('begins a period with the first civil day of its zone after what is kept: %s', (_, notBefore, start) => {
    const { current, notes } = resolve({ grain: 'week' }, Date.parse(notBefore));
    expect(iso(current.period.start)).toBe(start);
    expect(current.period.startDate).toBe(start.slice(0, 10));
    expect(current.period.endDate).toBe('2026-11-01');
    expect(current.start).toBe(current.period.start);
    expect(current.buckets[0]).toMatchObject({ start: current.period.start, state: 'cut' });
    expect(notes).toEqual([{ kind: 'retention', from: current.period.start }]);
  });

  it('leaves nothing of a period that lies wholly before what is kept', () => {
    const { current, notes } = resolve({ grain: 'day' }, Date.parse('2026-11-05T05:00:00Z'));
    expect(current.period.start).toBe(current.period.end);
    expect(current.start).toBe(current.end);
    expect(current.buckets).toEqual([]);
    expect(notes).toEqual([{ kind: 'retention', from: Date.parse('2026-11-05T05:00:00Z') }]);
  });

  it('cuts a comparison likewise, and has none of one that lies wholly before', () => {
    const comparison = { kind: 'previousPeriod' } as const;
    const cut = resolve({ comparison }, Date.parse('2026-09-20T04:00:00Z'));
    // 31 days before 1 October begin on 31 August.
    expect(cut.current.period.startDate).toBe('2026-10-01');
    expect(cut.comparison?.period).toMatchObject({ startDate: '2026-09-20', endDate: '2026-10-01' });
    expect(cut.notes.map(({ kind }) => kind)).toEqual(['retention']);
    const gone = resolve({ comparison }, Date.parse('2026-10-01T04:00:00Z'));
    expect(gone.comparison).toBeNull();
    expect(gone.notes.map(({ kind }) => kind)).toEqual(['retention']);
  });

  it('says that a comparison is like for like where there is one alone', () => {
    const spec = { period: { kind: 'toDate', unit: 'month' }, comparison: { kind: 'previousUnit' } } as const;
    expect(resolve(spec).notes.map(({ kind }) => kind)).toEqual(['unfinished', 'likeForLike']);
    expect(resolve(spec, Date.parse('2026-11-01T04:00:00Z')).notes.map(({ kind }) => kind)).toEqual([
      'unfinished',
      'retention',
    ]);
  });
});

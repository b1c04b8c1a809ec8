import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import type { Period } from '../../../src/data/time/period.js';
import { PERIOD_PRESETS } from '../../../src/data/time/presets.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';
import { calendars, instants } from './arbitraries.js';
import { iso, localDate, utc } from './local-time.js';

const NEW_YORK: Calendar = { zone: 'America/New_York', weekStart: 7, fiscalYearStart: 1 };
/** A Wednesday, 10:30 in New York. */
const NOW = utc('2026-11-18T15:30:00');

const dates = (period: Period, calendar: Calendar = NEW_YORK, now = NOW) => {
  const { startDate, endDate } = resolvePeriod(period, calendar, now);
  return [startDate, endDate];
};

describe('resolvePeriod', () => {
  it.each<[string, Period, string, string]>([
    ['fixed dates', { kind: 'range', start: '2024-02-28', end: '2024-03-01' }, '2024-02-28', '2024-03-01'],
    ['the last 7 days, today the last of them', { kind: 'last', count: 7, unit: 'day' }, '2026-11-12', '2026-11-19'],
    ['7 complete days', { kind: 'last', count: 7, unit: 'day', complete: true }, '2026-11-11', '2026-11-18'],
    ['the last 2 weeks', { kind: 'last', count: 2, unit: 'week' }, '2026-11-08', '2026-11-22'],
    ['2 complete weeks', { kind: 'last', count: 2, unit: 'week', complete: true }, '2026-11-01', '2026-11-15'],
    ['the last 12 months', { kind: 'last', count: 12, unit: 'month' }, '2025-12-01', '2026-12-01'],
    ['12 complete months', { kind: 'last', count: 12, unit: 'month', complete: true }, '2025-11-01', '2026-11-01'],
    ['today', { kind: 'unit', unit: 'day', offset: 0 }, '2026-11-18', '2026-11-19'],
    ['yesterday', { kind: 'unit', unit: 'day', offset: -1 }, '2026-11-17', '2026-11-18'],
    ['this week', { kind: 'unit', unit: 'week', offset: 0 }, '2026-11-15', '2026-11-22'],
    ['last month', { kind: 'unit', unit: 'month', offset: -1 }, '2026-10-01', '2026-11-01'],
    ['the next quarter', { kind: 'unit', unit: 'quarter', offset: 1 }, '2027-01-01', '2027-04-01'],
    ['last year', { kind: 'unit', unit: 'year', offset: -1 }, '2025-01-01', '2026-01-01'],
    ['week to date', { kind: 'toDate', unit: 'week' }, '2026-11-15', '2026-11-19'],
    ['year to date', { kind: 'toDate', unit: 'year' }, '2026-01-01', '2026-11-19'],
  ])('%s', (_name, period, startDate, endDate) => {
    expect(dates(period)).toEqual([startDate, endDate]);
  });

  it('follows the fiscal year', () => {
    const april: Calendar = { ...NEW_YORK, fiscalYearStart: 4 };
    expect(dates({ kind: 'unit', unit: 'year', offset: 0 }, april)).toEqual(['2026-04-01', '2027-04-01']);
    expect(dates({ kind: 'unit', unit: 'year', offset: 0 }, april, utc('2026-03-31T12:00:00'))).toEqual([
      '2025-04-01',
      '2026-04-01',
    ]);
    const february: Calendar = { ...NEW_YORK, fiscalYearStart: 2 };
    expect(dates({ kind: 'unit', unit: 'quarter', offset: -1 }, february)).toEqual(['2026-08-01', '2026-11-01']);
    expect(dates({ kind: 'toDate', unit: 'quarter' }, february)).toEqual(['2026-11-01', '2026-11-19']);
  });

  it('takes today from the zone, not from UTC', () => {
    const late = utc('2026-11-19T04:59:59');
    expect(dates({ kind: 'unit', unit: 'day', offset: 0 }, NEW_YORK, late)).toEqual(['2026-11-18', '2026-11-19']);
    const kiritimati: Calendar = { ...NEW_YORK, zone: 'Pacific/Kiritimati' };
    expect(dates({ kind: 'unit', unit: 'day', offset: 0 }, kiritimati, late)).toEqual(['2026-11-19', '2026-11-20']);
  });

  it('gives the instants of its dates, over changes of clocks', () => {
    const resolved = resolvePeriod({ kind: 'range', start: '2026-11-01', end: '2026-11-02' }, NEW_YORK, NOW);
    expect([iso(resolved.start), iso(resolved.end)]).toEqual(['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z']);
    expect(resolved.zone).toBe('America/New_York');
    expect(Object.isFrozen(resolved)).toBe(true);
  });

  it('says up to where it has elapsed', () => {
    const elapsed = (period: Period) => resolvePeriod(period, NEW_YORK, NOW).elapsed;
    const future = resolvePeriod({ kind: 'unit', unit: 'day', offset: 1 }, NEW_YORK, NOW);
    const past = resolvePeriod({ kind: 'unit', unit: 'day', offset: -1 }, NEW_YORK, NOW);
    expect(elapsed({ kind: 'unit', unit: 'day', offset: 0 })).toBe(NOW);
    expect(future.elapsed).toBe(future.start);
    expect(past.elapsed).toBe(past.end);
  });

  it.each<[string, unknown]>([
    ['a date that does not exist', { kind: 'range', start: '2026-02-30', end: '2026-03-05' }],
    ['an end that does not exist', { kind: 'range', start: '2026-02-01', end: '2026-02-29' }],
    ['an end at the start', { kind: 'range', start: '2026-02-01', end: '2026-02-01' }],
    ['an end before the start', { kind: 'range', start: '2026-02-02', end: '2026-02-01' }],
    ['no units', { kind: 'last', count: 0, unit: 'day' }],
    ['too many units', { kind: 'last', count: 3661, unit: 'day' }],
    ['half a unit', { kind: 'last', count: 1.5, unit: 'day' }],
    ['a count that is no number', { kind: 'last', count: Number.NaN, unit: 'day' }],
    ['a unit that is none', { kind: 'last', count: 1, unit: 'hour' }],
    ['a unit out of a prototype', { kind: 'toDate', unit: 'constructor' }],
    ['half an offset', { kind: 'unit', unit: 'day', offset: 0.5 }],
    ['an offset out of reach', { kind: 'unit', unit: 'day', offset: -3661 }],
    ['a kind that is none', { kind: 'forever', unit: 'day' }],
    ['years before the first', { kind: 'last', count: 3660, unit: 'year' }],
  ])('refuses %s', (_name, period) => {
    expect(() => dates(period as Period)).toThrow(expect.objectContaining({ code: 'invalidPeriod' }));
  });

  it('takes the most units there are', () => {
    expect(dates({ kind: 'last', count: 3660, unit: 'day' })).toEqual(['2016-11-11', '2026-11-19']);
  });

  it('refuses a day that a zone left out', () => {
    const apia: Calendar = { ...DEFAULT_CALENDAR, zone: 'Pacific/Apia' };
    const period: Period = { kind: 'range', start: '2011-12-30', end: '2011-12-31' };
    expect(() => dates(period, apia)).toThrow(/No time passes/);
    const around = resolvePeriod({ kind: 'range', start: '2011-12-29', end: '2012-01-01' }, apia, NOW);
    expect(around.end - around.start).toBe(2 * 86_400_000);
  });

  it.each<[string, unknown, string]>([
    ['a zone that is none', { ...NEW_YORK, zone: 'Mars' }, 'unknownZone'],
    ['a week that begins on no weekday', { ...NEW_YORK, weekStart: 0 }, 'invalidPeriod'],
    ['a week that begins after Sunday', { ...NEW_YORK, weekStart: 8 }, 'invalidPeriod'],
    ['a fiscal year that begins in no month', { ...NEW_YORK, fiscalYearStart: 13 }, 'invalidPeriod'],
    ['a fiscal year from half a month on', { ...NEW_YORK, fiscalYearStart: 1.5 }, 'invalidPeriod'],
  ])('refuses a calendar with %s', (_name, calendar, code) => {
    const period: Period = { kind: 'unit', unit: 'day', offset: 0 };
    expect(() => resolvePeriod(period, calendar as Calendar, NOW)).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a now that is no moment', () => {
    expect(() => dates({ kind: 'toDate', unit: 'day' }, NEW_YORK, Number.NaN)).toThrow(
      expect.objectContaining({ code: 'invalidPeriod' }),
    );
  });

  it('begins and ends with its dates wherever clocks are, for every preset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_PRESETS), calendars, instants, ({ period }, calendar, now) => {
        const resolved = resolvePeriod(period, calendar, now);
        const { start, end, startDate, endDate, elapsed } = resolved;
        expect(localDate(calendar.zone, start) >= startDate).toBe(true);
        expect(localDate(calendar.zone, start - 1) < startDate).toBe(true);
        expect(localDate(calendar.zone, end) >= endDate).toBe(true);
        expect(localDate(calendar.zone, end - 1) < endDate).toBe(true);
        expect(elapsed).toBe(now < start ? start : Math.min(now, end));
        if (period.kind === 'toDate' || period.kind === 'last') expect(start <= now && now < end).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

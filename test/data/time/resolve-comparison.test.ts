import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { formatCivilDate, parseCivilDate, weekday } from '../../../src/data/time/civil.js';
import type { Comparison, Period, PeriodUnit, ResolvedPeriod } from '../../../src/data/time/period.js';
import { resolveComparison } from '../../../src/data/time/resolve-comparison.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';
import { wallClockAt } from '../../../src/data/time/wall-clock.js';
import { calendars, days, instants } from './arbitraries.js';
import { iso, localTime, utc } from './local-time.js';

const BERLIN: Calendar = { zone: 'Europe/Berlin', weekStart: 1, fiscalYearStart: 1 };
const NOON = utc('2026-06-17T10:00:00');

function compare(comparison: Comparison, period: Period, now: number, calendar = BERLIN): ResolvedPeriod {
  return resolveComparison(comparison, period, resolvePeriod(period, calendar, now), calendar, now);
}

/** First date, and the moment after the last as the zone shows it. */
function span(comparison: Comparison, period: Period, now: number, calendar = BERLIN): string[] {
  const { startDate, end, zone } = compare(comparison, period, now, calendar);
  return [startDate, localTime(zone, end)];
}

const range = (start: string, end: string): Period => ({ kind: 'range', start, end });
const unit = (kind: PeriodUnit, offset = 0): Period => ({ kind: 'unit', unit: kind, offset });

describe('a finished period', () => {
  it.each<[string, Comparison, Period, string, string]>([
    ['the 10 days before', { kind: 'previousPeriod' }, range('2026-03-11', '2026-03-21'), '2026-03-01', '2026-03-11'],
    ['as many days as May has, before it', { kind: 'previousPeriod' }, unit('month', -1), '2026-03-31', '2026-05-01'],
    ['April, though it is shorter', { kind: 'previousUnit' }, unit('month', -1), '2026-04-01', '2026-05-01'],
    ['February with January', { kind: 'previousUnit' }, range('2026-02-01', '2026-03-01'), '2026-01-01', '2026-02-01'],
    ['two months with two', { kind: 'previousUnit' }, range('2026-03-01', '2026-05-01'), '2026-01-01', '2026-03-01'],
    ['free dates by days', { kind: 'previousUnit' }, range('2026-03-11', '2026-03-21'), '2026-03-01', '2026-03-11'],
    ['the quarter before', { kind: 'previousUnit' }, unit('quarter', -1), '2025-10-01', '2026-01-01'],
    ['the week before', { kind: 'previousUnit' }, unit('week', -1), '2026-06-01', '2026-06-08'],
    [
      'three complete months with three',
      { kind: 'previousUnit' },
      { kind: 'last', count: 3, unit: 'month', complete: true },
      '2025-12-01',
      '2026-03-01',
    ],
    [
      'the same dates',
      { kind: 'lastYear', match: 'date' },
      range('2026-03-11', '2026-03-21'),
      '2025-03-11',
      '2025-03-21',
    ],
    [
      'the same weekdays',
      { kind: 'lastYear', match: 'weekday' },
      range('2026-03-11', '2026-03-21'),
      '2025-03-12',
      '2025-03-22',
    ],
    [
      'free',
      { kind: 'range', start: '2020-01-01', end: '2021-01-01' },
      range('2026-03-11', '2026-03-21'),
      '2020-01-01',
      '2021-01-01',
    ],
  ])('%s', (_name, comparison, period, startDate, endDate) => {
    const other = compare(comparison, period, NOON);
    expect([other.startDate, other.endDate]).toEqual([startDate, endDate]);
    expect(localTime(other.zone, other.end)).toBe(`${endDate} 00:00:00`);
    expect(other.elapsed).toBe(other.end);
    expect(Object.isFrozen(other)).toBe(true);
  });

  it.each([
    ['2028-02-01', '2028-03-01', '2027-02-01', '2027-03-01'],
    ['2029-02-01', '2029-03-01', '2028-02-01', '2028-03-01'],
    ['2028-02-29', '2028-03-01', '2027-02-28', '2027-03-01'],
    ['2028-02-20', '2028-02-29', '2027-02-20', '2027-03-01'],
    ['2027-02-20', '2027-03-01', '2026-02-20', '2026-03-01'],
    ['2028-01-01', '2029-01-01', '2027-01-01', '2028-01-01'],
  ])('around leap days: %s to %s a year earlier is %s to %s', (start, end, otherStart, otherEnd) => {
    const other = compare({ kind: 'lastYear', match: 'date' }, range(start, end), utc('2030-01-01T00:00:00'));
    expect([other.startDate, other.endDate]).toEqual([otherStart, otherEnd]);
  });

  it('keeps its fiscal quarter', () => {
    const calendar: Calendar = { ...BERLIN, fiscalYearStart: 2 };
    expect(span({ kind: 'previousUnit' }, unit('quarter', -1), NOON, calendar)).toEqual([
      '2025-11-01',
      '2026-02-01 00:00:00',
    ]);
  });
});

describe('an unfinished period is compared like for like', () => {
  it.each<[string, Comparison, Period, string, string, string]>([
    [
      'the last 7 days at 10:30 with the 7 before, cut at 10:30',
      { kind: 'previousPeriod' },
      { kind: 'last', count: 7, unit: 'day' },
      '2026-06-17T08:30:00',
      '2026-06-04',
      '2026-06-10 10:30:00',
    ],
    [
      'today with yesterday, up to the same time',
      { kind: 'previousUnit' },
      unit('day'),
      '2026-06-17T08:30:00',
      '2026-06-16',
      '2026-06-16 10:30:00',
    ],
    [
      'this month on the 17th with last month up to the 17th',
      { kind: 'previousUnit' },
      unit('month'),
      '2026-06-17T08:30:00',
      '2026-05-01',
      '2026-05-17 10:30:00',
    ],
    [
      'this month on 31 March with all of February',
      { kind: 'previousUnit' },
      unit('month'),
      '2026-03-31T08:30:00',
      '2026-02-01',
      '2026-03-01 00:00:00',
    ],
    [
      'month to date on 31 March with all of February',
      { kind: 'previousUnit' },
      { kind: 'toDate', unit: 'month' },
      '2026-03-31T08:30:00',
      '2026-02-01',
      '2026-03-01 00:00:00',
    ],
    [
      'week to date with the week before up to the same weekday and time',
      { kind: 'previousUnit' },
      { kind: 'toDate', unit: 'week' },
      '2026-06-17T08:30:00',
      '2026-06-08',
      '2026-06-10 10:30:00',
    ],
    [
      'week to date with as many days right before it',
      { kind: 'previousPeriod' },
      { kind: 'toDate', unit: 'week' },
      '2026-06-17T08:30:00',
      '2026-06-12',
      '2026-06-14 10:30:00',
    ],
    [
      'this year with last year by date',
      { kind: 'lastYear', match: 'date' },
      unit('year'),
      '2026-06-17T08:30:00',
      '2025-01-01',
      '2025-06-17 10:30:00',
    ],
    [
      'this month with last year by weekday',
      { kind: 'lastYear', match: 'weekday' },
      unit('month'),
      '2026-06-17T08:30:00',
      '2025-06-02',
      '2025-06-18 10:30:00',
    ],
    [
      'with a free range no longer than that range',
      { kind: 'range', start: '2026-01-01', end: '2026-01-05' },
      unit('month'),
      '2026-06-17T08:30:00',
      '2026-01-01',
      '2026-01-05 00:00:00',
    ],
    [
      'at midnight with whole days',
      { kind: 'previousUnit' },
      unit('month'),
      '2026-06-16T22:00:00',
      '2026-05-01',
      '2026-05-17 00:00:00',
    ],
  ])('%s', (_name, comparison, period, now, startDate, end) => {
    expect(span(comparison, period, utc(now))).toEqual([startDate, end]);
  });

  it('takes the time of day from the wall, over a change of clocks', () => {
    // 29 March had 23 hours: by 10:30 only 9½ had passed, and yet it is compared up to 10:30.
    expect(span({ kind: 'previousUnit' }, unit('day'), utc('2026-03-29T08:30:00'))[1]).toBe('2026-03-28 10:30:00');
    expect(span({ kind: 'previousUnit' }, unit('day'), utc('2026-03-30T08:30:00'))[1]).toBe('2026-03-29 10:30:00');
  });

  it('cuts at the change where the time of day was skipped, and at its first showing where it came twice', () => {
    const spring = compare({ kind: 'previousUnit' }, unit('day'), utc('2026-03-30T00:30:00'));
    expect(iso(spring.end)).toBe('2026-03-29T01:00:00Z');
    const autumn = compare({ kind: 'previousUnit' }, unit('day'), utc('2026-10-26T01:30:00'));
    expect(iso(autumn.end)).toBe('2026-10-25T00:30:00Z');
  });

  it('ends the date after the one that it was cut in, and has elapsed', () => {
    const cut = compare({ kind: 'previousUnit' }, unit('month'), utc('2026-06-17T08:30:00'));
    expect(cut.endDate).toBe('2026-05-18');
    expect(cut.elapsed).toBe(cut.end);
    expect(compare({ kind: 'previousUnit' }, unit('month'), utc('2026-06-16T22:00:00')).endDate).toBe('2026-05-17');
  });

  it('takes the whole where the host asks for it', () => {
    const now = utc('2026-06-17T08:30:00');
    expect(span({ kind: 'previousUnit', whole: true }, { kind: 'toDate', unit: 'month' }, now)).toEqual([
      '2026-05-01',
      '2026-06-01 00:00:00',
    ]);
    expect(span({ kind: 'lastYear', match: 'date', whole: true }, unit('year'), now)).toEqual([
      '2025-01-01',
      '2026-01-01 00:00:00',
    ]);
  });

  it('takes nothing for a period that has not begun', () => {
    const other = compare({ kind: 'previousUnit' }, unit('month', 1), NOON);
    expect([other.startDate, other.endDate, other.end - other.start]).toEqual(['2026-06-01', '2026-06-01', 0]);
  });

  it('takes nothing for a day that has not begun, though its clocks begin at one', () => {
    const calendar: Calendar = { ...BERLIN, zone: 'America/Sao_Paulo' };
    const other = compare(
      { kind: 'previousUnit' },
      range('2018-11-04', '2018-11-05'),
      utc('2018-11-01T12:00:00'),
      calendar,
    );
    expect(other.end - other.start).toBe(0);
  });

  it('says how much has elapsed of a range that lies ahead', () => {
    const ahead: Comparison = { kind: 'range', start: '2030-01-01', end: '2031-01-01', whole: true };
    const other = compare(ahead, unit('month'), NOON);
    expect(other.elapsed).toBe(other.start);
    const around: Comparison = { kind: 'range', start: '2026-06-10', end: '2026-07-10' };
    expect(compare(around, unit('month'), NOON)).toMatchObject({ endDate: '2026-06-27', elapsed: NOON });
  });

  it('is empty where the zone left the other day out', () => {
    const apia: Calendar = { ...DEFAULT_CALENDAR, zone: 'Pacific/Apia' };
    const other = compare({ kind: 'previousPeriod' }, range('2011-12-31', '2012-01-01'), NOON, apia);
    expect([other.startDate, other.end - other.start]).toEqual(['2011-12-30', 0]);
  });
});

it.each<[string, unknown]>([
  ['a range without days', { kind: 'range', start: '2026-01-01', end: '2026-01-01' }],
  ['a date that does not exist', { kind: 'range', start: '2026-01-01', end: '2026-06-31' }],
  ['a kind that is none', { kind: 'lastDecade' }],
])('refuses %s', (_name, comparison) => {
  expect(() => compare(comparison as Comparison, unit('month'), NOON)).toThrow(
    expect.objectContaining({ code: 'invalidPeriod' }),
  );
});

describe('whatever the period, the zone and the moment', () => {
  const units = fc.constantFrom<PeriodUnit[]>('day', 'week', 'month', 'quarter', 'year');
  const periods: fc.Arbitrary<Period> = fc.oneof(
    fc.record({
      kind: fc.constant('last'),
      count: fc.integer({ min: 1, max: 40 }),
      unit: units,
      complete: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('unit'), unit: units, offset: fc.integer({ min: -5, max: 0 }) }),
    fc.record({ kind: fc.constant('toDate'), unit: units }),
    fc
      .tuple(days, fc.integer({ min: 1, max: 800 }))
      .map(([first, length]): Period => range(formatCivilDate(first), formatCivilDate(first + length))),
  );

  it('the previous period ends at or before its start, and begins before it', () => {
    const comparisons = fc.constantFrom<Comparison[]>(
      { kind: 'previousPeriod' },
      { kind: 'previousPeriod', whole: true },
      { kind: 'previousUnit' },
      { kind: 'previousUnit', whole: true },
    );
    fc.assert(
      fc.property(periods, comparisons, calendars, instants, (period, comparison, calendar, now) => {
        const resolved = resolvePeriod(period, calendar, now);
        const other = resolveComparison(comparison, period, resolved, calendar, now);
        expect(other.end).toBeLessThanOrEqual(resolved.start);
        expect(other.startDate < resolved.startDate).toBe(true);
        expect(other.start).toBeLessThanOrEqual(other.end);
      }),
      { numRuns: 400 },
    );
  });

  it('a cut comparison has as many days and as late a time of day as have elapsed', () => {
    fc.assert(
      fc.property(periods, calendars, instants, (period, calendar, now) => {
        const resolved = resolvePeriod(period, calendar, now);
        const comparison: Comparison = { kind: 'previousPeriod' };
        const whole = resolveComparison({ ...comparison, whole: true }, period, resolved, calendar, now);
        const cut = resolveComparison(comparison, period, resolved, calendar, now);
        const gone = (part: ResolvedPeriod, instant: number) =>
          wallClockAt(part.zone, instant) - parseCivilDate(part.startDate) * 86_400_000;
        if (resolved.elapsed === resolved.end) expect(cut).toEqual(whole);
        else if (cut.end < whole.end && cut.end > cut.start) {
          // Clocks that were put forward show a later time than the one that was looked for.
          expect(gone(cut, cut.end)).toBeGreaterThanOrEqual(gone(resolved, resolved.elapsed));
          expect(gone(cut, cut.end - 1)).toBeLessThan(gone(resolved, resolved.elapsed));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('last year by weekday begins on the same weekday', () => {
    fc.assert(
      fc.property(periods, calendars, instants, (period, calendar, now) => {
        const resolved = resolvePeriod(period, calendar, now);
        const other = resolveComparison({ kind: 'lastYear', match: 'weekday' }, period, resolved, calendar, now);
        const [day, otherDay] = [parseCivilDate(resolved.startDate), parseCivilDate(other.startDate)];
        expect(weekday(otherDay)).toBe(weekday(day));
        expect(day - otherDay).toBe(364);
      }),
    );
  });
});

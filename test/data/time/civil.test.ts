import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src/data/time/calendar.js';
import {
  addDays,
  addMonths,
  addUnits,
  civilDateAt,
  formatCivilDate,
  isCivilDate,
  parseCivilDate,
  startOfDay,
  startOfUnit,
  unitIndex,
  weekday,
} from '../../../src/data/time/civil.js';
import { anyZone, calendars, days, instants } from './arbitraries.js';
import { iso, localDate, localWeekday, utc } from './local-time.js';

const DAY = 86_400_000;
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const calendar = (weekStart: Calendar['weekStart'], fiscalYearStart = 1): Calendar => ({
  zone: 'UTC',
  weekStart,
  fiscalYearStart,
});

describe('civil dates', () => {
  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-13-01',
    '2026-04-31',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '12026-01-01',
    '-2026-01-01',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => parseCivilDate(text)).toThrow(expect.objectContaining({ code: 'invalidPeriod' }));
  });

  it('refuses what is no text, and echoes little of what is too long', () => {
    expect(() => parseCivilDate(undefined as unknown as string)).toThrow(/is no date/);
    expect(() => parseCivilDate('9'.repeat(10_000))).toThrow(/^.{1,220}$/);
  });

  it('counts days from 1970-01-01', () => {
    expect(parseCivilDate('1970-01-01')).toBe(0);
    expect(parseCivilDate('2000-02-29')).toBe(utc('2000-02-29T00:00:00') / DAY);
    expect(formatCivilDate(-1)).toBe('1969-12-31');
    expect(formatCivilDate(parseCivilDate('0001-01-01'))).toBe('0001-01-01');
    expect(formatCivilDate(parseCivilDate('9999-12-31'))).toBe('9999-12-31');
  });

  it('cannot write days outside the years 1 to 9999', () => {
    for (const day of [parseCivilDate('0001-01-01') - 1, parseCivilDate('9999-12-31') + 1, Number.NaN]) {
      expect(() => formatCivilDate(day)).toThrow(expect.objectContaining({ code: 'invalidPeriod' }));
    }
  });

  it('agrees with Date on every day of four centuries', () => {
    for (let day = parseCivilDate('1800-01-01'); day <= parseCivilDate('2200-01-01'); day++) {
      const date = new Date(day * DAY).toISOString().slice(0, 10);
      if (formatCivilDate(day) !== date || parseCivilDate(date) !== day) expect(formatCivilDate(day)).toBe(date);
    }
  });

  it('agrees with Date on any day that can be written', () => {
    const range = { min: parseCivilDate('0001-01-01'), max: parseCivilDate('9999-12-31') };
    fc.assert(
      fc.property(fc.integer(range), (day) => {
        const date = new Date(day * DAY).toISOString().slice(0, 10);
        expect(formatCivilDate(day)).toBe(date);
        expect(parseCivilDate(date)).toBe(day);
        expect(weekday(day)).toBe(localWeekday('UTC', day * DAY));
      }),
    );
  });
});

describe('adding', () => {
  it('goes over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-10-31', -11, '2025-11-30'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('startOfUnit', () => {
  const start = (date: string, ...rest: [Parameters<typeof startOfUnit>[1], Calendar]) =>
    formatCivilDate(startOfUnit(parseCivilDate(date), ...rest));

  it('begins weeks where the calendar does', () => {
    // A Wednesday.
    expect(start('2026-11-04', 'week', calendar(1))).toBe('2026-11-02');
    expect(start('2026-11-04', 'week', calendar(7))).toBe('2026-11-01');
    expect(start('2026-11-04', 'week', calendar(6))).toBe('2026-10-31');
    expect(start('2026-11-04', 'week', calendar(3))).toBe('2026-11-04');
    expect(start('2026-11-04', 'week', calendar(4))).toBe('2026-10-29');
  });

  it('begins quarters and years with the fiscal year', () => {
    expect(start('2026-11-04', 'quarter', calendar(1))).toBe('2026-10-01');
    expect(start('2026-11-04', 'year', calendar(1))).toBe('2026-01-01');
    expect(start('2026-11-04', 'year', calendar(1, 4))).toBe('2026-04-01');
    expect(start('2026-03-31', 'year', calendar(1, 4))).toBe('2025-04-01');
    expect(start('2026-11-04', 'quarter', calendar(1, 2))).toBe('2026-11-01');
    expect(start('2026-01-04', 'quarter', calendar(1, 2))).toBe('2025-11-01');
    expect(start('2026-11-04', 'month', calendar(1, 4))).toBe('2026-11-01');
  });

  it('is the last start at or before the day, and units count through without gaps', () => {
    fc.assert(
      fc.property(days, unit, calendars, (day, kind, cut) => {
        const first = startOfUnit(day, kind, cut);
        const next = addUnits(first, kind, 1);
        expect(first).toBeLessThanOrEqual(day);
        expect(next).toBeGreaterThan(day);
        expect(startOfUnit(first, kind, cut)).toBe(first);
        expect(startOfUnit(next, kind, cut)).toBe(next);
        expect(unitIndex(next, kind, cut)).toBe(unitIndex(day, kind, cut) + 1);
        if (kind === 'week') expect(weekday(first)).toBe(cut.weekStart);
        if (kind === 'year') expect(Number(formatCivilDate(first).slice(5, 7))).toBe(cut.fiscalYearStart);
      }),
    );
  });
});

describe('startOfDay', () => {
  it.each([
    ['UTC', '2026-11-01', '2026-11-01T00:00:00Z'],
    ['Asia/Kathmandu', '2026-11-01', '2026-10-31T18:15:00Z'],
    // Clocks went from 24:00 to 01:00: the day began at one.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z'],
    // Clocks went from 24:00 back to 23:00: the day began when it was midnight for the second time.
    ['America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00Z'],
    ['Asia/Beirut', '2026-10-25', '2026-10-24T22:00:00Z'],
    // Clocks go from 01:00 back to 00:00: midnight comes twice, and the day begins with the first.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z'],
    // St John's put its clocks back at 00:01: the day began, and a minute later it was the day before once more.
    ['America/St_Johns', '2006-10-29', '2006-10-29T02:30:00Z'],
  ])('in %s of %s is %s', (zone, date, expected) => {
    expect(iso(startOfDay(zone, date))).toBe(expected);
  });

  it('of a day that was left out is that of the next', () => {
    expect(iso(startOfDay('Pacific/Apia', '2011-12-29'))).toBe('2011-12-29T10:00:00Z');
    expect(iso(startOfDay('Pacific/Apia', '2011-12-30'))).toBe('2011-12-30T10:00:00Z');
    expect(startOfDay('Pacific/Apia', '2011-12-31')).toBe(startOfDay('Pacific/Apia', '2011-12-30'));
    expect(startOfDay('Pacific/Kwajalein', '1993-08-21')).toBe(startOfDay('Pacific/Kwajalein', '1993-08-22'));
  });

  it('undoes civilDateAt, and Intl shows the date from there on and not before', () => {
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        const date = civilDateAt(zone, instant);
        const start = startOfDay(zone, date);
        expect(date).toBe(localDate(zone, instant));
        expect(start).toBeLessThanOrEqual(instant);
        expect(civilDateAt(zone, start)).toBe(date);
        expect(localDate(zone, start)).toBe(date);
        expect(localDate(zone, start - 1) < date).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

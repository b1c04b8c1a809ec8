import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf, MAX_BUCKETS } from '../../../src/data/time/buckets.js';
import { type Calendar, DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { formatCivilDate } from '../../../src/data/time/civil.js';
import { GRAINS, type Grain } from '../../../src/data/time/grain.js';
import type { Bucket, ResolvedPeriod } from '../../../src/data/time/period.js';
import { resolveComparison } from '../../../src/data/time/resolve-comparison.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';
import { calendars, days, instants } from './arbitraries.js';
import { iso, localDate, localTime, localWeekday, utc } from './local-time.js';

const HOUR = 3_600_000;
const LONG_AGO = utc('1990-01-01T00:00:00');
const LATER = utc('2050-01-01T00:00:00');

const inZone = (zone: string, more: Partial<Calendar> = {}): Calendar => ({ ...DEFAULT_CALENDAR, zone, ...more });

function resolve(calendar: Calendar, start: string, end: string, now = LATER): ResolvedPeriod {
  return resolvePeriod({ kind: 'range', start, end }, calendar, now);
}

function cut(calendar: Calendar, start: string, end: string, grain: Grain, now = LATER): readonly Bucket[] {
  return bucketsOf(resolve(calendar, start, end, now), grain, calendar, now);
}

const hours = (buckets: readonly Bucket[]) => buckets.map(({ start, end }) => (end - start) / HOUR);
const starts = (zone: string, buckets: readonly Bucket[]) =>
  buckets.map(({ start }) => localTime(zone, start).slice(0, 16));

describe('days', () => {
  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['America/New_York', '2026-11-02', 24],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['America/Sao_Paulo', '2018-02-17', 25],
    ['Asia/Beirut', '2026-03-29', 23],
    ['Asia/Beirut', '2026-10-24', 25],
    ['Asia/Kathmandu', '2026-11-01', 24],
    ['Asia/Pyongyang', '2018-05-04', 23.5],
  ])('in %s, %s lasts %d hours', (zone, date, lasts) => {
    const day = utc(`${date}T00:00:00`) / (24 * HOUR);
    const [bucket, ...others] = cut(inZone(zone), date, formatCivilDate(day + 1), 'day');
    expect(others).toEqual([]);
    expect(((bucket?.end ?? 0) - (bucket?.start ?? 0)) / HOUR).toBe(lasts);
    expect(bucket?.state).toBe('whole');
  });

  it('leave out the one that Apia left out', () => {
    const buckets = cut(inZone('Pacific/Apia'), '2011-12-28', '2012-01-02', 'day');
    expect(starts('Pacific/Apia', buckets)).toEqual([
      '2011-12-28 00:00',
      '2011-12-29 00:00',
      '2011-12-31 00:00',
      '2012-01-01 00:00',
    ]);
    expect(hours(buckets)).toEqual([24, 24, 24, 24]);
  });

  it('begin at one where midnight was skipped', () => {
    const buckets = cut(inZone('America/Sao_Paulo'), '2018-11-03', '2018-11-06', 'day');
    expect(starts('America/Sao_Paulo', buckets)).toEqual(['2018-11-03 00:00', '2018-11-04 01:00', '2018-11-05 00:00']);
  });
});

describe('hours', () => {
  it('leave out the one that is skipped', () => {
    const buckets = cut(inZone('America/New_York'), '2026-03-08', '2026-03-09', 'hour');
    expect(buckets).toHaveLength(23);
    expect(starts('America/New_York', buckets).slice(0, 4)).toEqual([
      '2026-03-08 00:00',
      '2026-03-08 01:00',
      '2026-03-08 03:00',
      '2026-03-08 04:00',
    ]);
  });

  it('are two where one is shown twice', () => {
    const buckets = cut(inZone('America/New_York'), '2026-11-01', '2026-11-02', 'hour');
    expect(buckets).toHaveLength(25);
    expect(buckets.slice(1, 4).map(({ start }) => iso(start))).toEqual([
      '2026-11-01T05:00:00Z',
      '2026-11-01T06:00:00Z',
      '2026-11-01T07:00:00Z',
    ]);
    expect(starts('America/New_York', buckets).slice(1, 4)).toEqual([
      '2026-11-01 01:00',
      '2026-11-01 01:00',
      '2026-11-01 02:00',
    ]);
  });

  it('are cut by half an hour on Lord Howe, in both directions', () => {
    const spring = cut(inZone('Australia/Lord_Howe'), '2026-10-04', '2026-10-05', 'hour');
    expect(starts('Australia/Lord_Howe', spring).slice(1, 4)).toEqual([
      '2026-10-04 01:00',
      '2026-10-04 02:30',
      '2026-10-04 03:00',
    ]);
    expect(hours(spring).slice(1, 4)).toEqual([1, 0.5, 1]);
    const autumn = cut(inZone('Australia/Lord_Howe'), '2026-04-05', '2026-04-06', 'hour');
    expect(starts('Australia/Lord_Howe', autumn).slice(1, 4)).toEqual([
      '2026-04-05 01:00',
      '2026-04-05 01:30',
      '2026-04-05 02:00',
    ]);
    expect(hours(autumn).slice(1, 4)).toEqual([1, 0.5, 1]);
    expect(autumn.every(({ state }) => state === 'whole')).toBe(true);
  });

  it('are whole on the wall in Kathmandu, which is three quarters of an hour off', () => {
    const buckets = cut(inZone('Asia/Kathmandu'), '2026-11-01', '2026-11-02', 'hour');
    expect(starts('Asia/Kathmandu', buckets).every((start) => start.endsWith(':00'))).toBe(true);
    expect(iso(buckets[0]?.start ?? 0)).toBe('2026-10-31T18:15:00Z');
  });

  it('begin whole where a day begins a quarter of an hour late', () => {
    const [first, second] = cut(inZone('Asia/Kathmandu'), '1986-01-01', '1986-01-02', 'hour');
    expect(starts('Asia/Kathmandu', [first, second] as Bucket[])).toEqual(['1986-01-01 00:15', '1986-01-01 01:00']);
    expect([first?.state, second?.state]).toEqual(['whole', 'whole']);
  });

  it('pass over midnight in São Paulo, forward and back', () => {
    const spring = cut(inZone('America/Sao_Paulo'), '2018-11-03', '2018-11-05', 'hour');
    expect(spring).toHaveLength(47);
    expect(starts('America/Sao_Paulo', spring).slice(23, 25)).toEqual(['2018-11-03 23:00', '2018-11-04 01:00']);
    const autumn = cut(inZone('America/Sao_Paulo'), '2018-02-17', '2018-02-18', 'hour');
    expect(starts('America/Sao_Paulo', autumn).slice(23)).toEqual(['2018-02-17 23:00', '2018-02-17 23:00']);
  });
});

describe('weeks, months, quarters, years', () => {
  it('begin weeks with the calendar, and say which are cut by the period', () => {
    const buckets = cut(inZone('UTC', { weekStart: 7 }), '2026-11-04', '2026-11-24', 'week');
    expect(starts('UTC', buckets)).toEqual([
      '2026-11-04 00:00',
      '2026-11-08 00:00',
      '2026-11-15 00:00',
      '2026-11-22 00:00',
    ]);
    expect(buckets.map(({ state }) => state)).toEqual(['cut', 'whole', 'whole', 'cut']);
  });

  it('begin quarters and years with the fiscal year', () => {
    const calendar = inZone('Europe/London', { fiscalYearStart: 4 });
    const years = cut(calendar, '2024-04-01', '2026-04-01', 'year');
    expect(starts('Europe/London', years)).toEqual(['2024-04-01 00:00', '2025-04-01 00:00']);
    const quarters = cut(inZone('UTC', { fiscalYearStart: 2 }), '2026-02-01', '2027-02-01', 'quarter');
    expect(starts('UTC', quarters).map((start) => start.slice(0, 7))).toEqual([
      '2026-02',
      '2026-05',
      '2026-08',
      '2026-11',
    ]);
    expect(quarters.every(({ state }) => state === 'whole')).toBe(true);
  });

  it('cut a period that is shorter than one', () => {
    const [bucket, ...others] = cut(inZone('UTC'), '2026-11-04', '2026-11-06', 'year');
    expect(others).toEqual([]);
    expect(bucket).toEqual({ start: utc('2026-11-04T00:00:00'), end: utc('2026-11-06T00:00:00'), state: 'cut' });
  });
});

describe('states', () => {
  const calendar = inZone('Europe/Berlin');
  const now = utc('2026-11-18T09:30:00');
  const states = (grain: Grain, at = now) =>
    cut(calendar, '2026-11-16', '2026-11-21', grain, at).map(({ state }) => state);

  it('tell whole, running and future ones apart', () => {
    expect(states('day')).toEqual(['whole', 'whole', 'running', 'future', 'future']);
    expect(states('day', LATER)).toEqual(['whole', 'whole', 'whole', 'whole', 'whole']);
    expect(states('day', LONG_AGO)).toEqual(['future', 'future', 'future', 'future', 'future']);
  });

  it('change at the very first instant of a bucket', () => {
    const noon = utc('2026-11-18T23:00:00');
    expect(states('day', noon - 1)).toEqual(['whole', 'whole', 'running', 'future', 'future']);
    expect(states('day', noon)).toEqual(['whole', 'whole', 'whole', 'running', 'future']);
  });

  it('say of a bucket that is cut and still running that it is running', () => {
    expect(states('week')).toEqual(['running']);
    expect(states('week', LATER)).toEqual(['cut']);
    expect(states('week', LONG_AGO)).toEqual(['future']);
  });

  it('say that a comparison was cut within its last bucket', () => {
    const period = { kind: 'last', count: 3, unit: 'day' } as const;
    const resolved = resolvePeriod(period, calendar, now);
    const other = resolveComparison({ kind: 'previousPeriod' }, period, resolved, calendar, now);
    const buckets = bucketsOf(other, 'day', calendar, now);
    expect(buckets.map(({ state }) => state)).toEqual(['whole', 'whole', 'cut']);
    expect(localTime(other.zone, buckets[2]?.end ?? 0)).toBe('2026-11-15 10:30:00');
    expect(bucketsOf(other, 'hour', calendar, now).at(-1)?.state).toBe('cut');
  });
});

describe('a part of a period that begins within a day', () => {
  it('is tiled, also where the clock shows the day before once more', () => {
    // St John's put its clocks back at 00:01 to 23:01.
    const calendar = inZone('America/St_Johns');
    const day = resolve(calendar, '2006-10-29', '2006-10-31');
    const part = { ...day, start: utc('2006-10-29T03:00:00') };
    expect(localTime('America/St_Johns', part.start)).toBe('2006-10-28 23:30:00');
    const buckets = bucketsOf(part, 'day', calendar, LATER);
    expect(buckets.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ['2006-10-29T03:00:00Z', '2006-10-30T03:30:00Z'],
      ['2006-10-30T03:30:00Z', '2006-10-31T03:30:00Z'],
    ]);
    expect(buckets.map(({ state }) => state)).toEqual(['cut', 'whole']);
  });
});

describe('limits and sharing', () => {
  it('has no buckets for a period without time', () => {
    const day = resolve(inZone('UTC'), '2026-11-01', '2026-11-02');
    expect(bucketsOf({ ...day, end: day.start }, 'hour', inZone('UTC'), LATER)).toEqual([]);
  });

  it('refuses more buckets than are allowed, and names the grain that would fit', () => {
    const utcCalendar = inZone('UTC');
    const refused = (start: string, end: string, grain: Grain) => () => cut(utcCalendar, start, end, grain);
    expect(refused('2026-01-01', '2027-01-01', 'hour')).toThrow(
      expect.objectContaining({ code: 'limitExceeded', message: expect.stringContaining('Use the grain "day"') }),
    );
    expect(refused('1990-01-01', '2027-01-01', 'hour')).toThrow(/Use the grain "week"/);
    expect(refused('1000-01-01', '9000-01-01', 'year')).toThrow(/Choose a shorter period\./);
  });

  it('allows as many as are allowed', () => {
    const utcCalendar = inZone('UTC');
    const first = utc('2026-01-01T00:00:00') / (24 * HOUR);
    const most = cut(utcCalendar, '2026-01-01', formatCivilDate(first + MAX_BUCKETS), 'day');
    expect(most).toHaveLength(MAX_BUCKETS);
    expect(() => cut(utcCalendar, '2026-01-01', formatCivilDate(first + MAX_BUCKETS + 1), 'day')).toThrow(
      /more than 5000/,
    );
  });

  it('refuses a grain that is none, and a calendar that cannot cut', () => {
    const resolved = resolve(inZone('UTC'), '2026-11-01', '2026-11-05');
    expect(() => bucketsOf(resolved, 'minute' as Grain, inZone('UTC'), LATER)).toThrow(
      expect.objectContaining({ code: 'invalidPeriod' }),
    );
    const crooked = inZone('UTC', { fiscalYearStart: 0 });
    expect(() => bucketsOf(resolved, 'day', crooked, LATER)).toThrow(
      expect.objectContaining({ code: 'invalidPeriod' }),
    );
  });

  it('returns the same frozen list until a bucket begins or ends', () => {
    const calendar = inZone('Europe/Berlin');
    const at = (now: number) => cut(calendar, '2026-11-16', '2026-11-21', 'day', now);
    const noon = utc('2026-11-18T11:00:00');
    const first = at(noon);
    expect(at(noon + HOUR)).toBe(first);
    expect(at(noon + 24 * HOUR)).not.toBe(first);
    expect(first.map(({ state }) => state)).toEqual(['whole', 'whole', 'running', 'future', 'future']);
    expect(Object.isFrozen(first)).toBe(true);
    expect(first.every(Object.isFrozen)).toBe(true);
  });

  it('keeps calendars apart', () => {
    const monday = cut(inZone('UTC', { weekStart: 1 }), '2026-11-01', '2026-12-01', 'week');
    const sunday = cut(inZone('UTC', { weekStart: 7 }), '2026-11-01', '2026-12-01', 'week');
    expect(monday).toHaveLength(6);
    expect(sunday).toHaveLength(5);
  });
});

describe('whatever the zone, the grain and the dates', () => {
  const ranges = fc.tuple(days, fc.integer({ min: 1, max: 200 }));

  it('buckets tile the period exactly', () => {
    fc.assert(
      fc.property(ranges, fc.constantFrom(...GRAINS), calendars, instants, ([first, length], grain, calendar, now) => {
        const resolved = resolve(calendar, formatCivilDate(first), formatCivilDate(first + length), now);
        const buckets = bucketsOf(resolved, grain, calendar, now);
        let last = resolved.start;
        for (const { start, end, state } of buckets) {
          if (start !== last || end <= start) expect([start, end]).toEqual([last, 'later']);
          if ((state === 'future') !== start > now || (state === 'running') !== (start <= now && now < end)) {
            expect(state).toBe(`at ${now} of ${start} to ${end}`);
          }
          last = end;
        }
        expect(last).toBe(resolved.end);
      }),
      { numRuns: 500 },
    );
  });

  it('they begin where Intl shows that a unit begins', () => {
    const begins: Record<Grain, (zone: string, instant: number, calendar: Calendar) => boolean> = {
      hour: (zone, instant) =>
        localTime(zone, instant).slice(0, 13) !== localTime(zone, instant - 1).slice(0, 13) ||
        localTime(zone, instant) < localTime(zone, instant - 1),
      day: (zone, instant) => localDate(zone, instant) !== localDate(zone, instant - 1),
      week: (zone, instant, { weekStart }) =>
        begins.day(zone, instant, DEFAULT_CALENDAR) && localWeekday(zone, instant) === weekStart,
      month: (zone, instant) => localDate(zone, instant).slice(0, 7) !== localDate(zone, instant - 1).slice(0, 7),
      quarter: (zone, instant, { fiscalYearStart }) =>
        begins.month(zone, instant, DEFAULT_CALENDAR) && (monthOf(zone, instant) - fiscalYearStart + 12) % 3 === 0,
      year: (zone, instant, { fiscalYearStart }) =>
        begins.month(zone, instant, DEFAULT_CALENDAR) && monthOf(zone, instant) === fiscalYearStart,
    };
    const monthOf = (zone: string, instant: number) => Number(localDate(zone, instant).slice(5, 7));
    fc.assert(
      fc.property(ranges, fc.constantFrom(...GRAINS), calendars, ([first, length], grain, calendar) => {
        const buckets = cut(calendar, formatCivilDate(first), formatCivilDate(first + length), grain);
        const wrong = buckets
          .slice(1, 80)
          .filter(({ start }) => !begins[grain](calendar.zone, start, calendar))
          .map(({ start }) => localTime(calendar.zone, start));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('no unit begins within one', () => {
    fc.assert(
      fc.property(days, calendars, (first, calendar) => {
        const buckets = cut(calendar, formatCivilDate(first), formatCivilDate(first + 3), 'hour');
        for (const { start, end } of buckets) {
          const [from, to] = [localTime(calendar.zone, start), localTime(calendar.zone, end - 1000)];
          expect(to.slice(0, 13)).toBe(from.slice(0, 13));
          expect(to > from).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import type { ResolvedPeriod } from '../../../src/data/time/period.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';
import { plain } from './plain-text.js';

const utc = (iso: string) => Date.parse(`${iso}Z`);
const resolve = (start: string, end: string, zone: string): ResolvedPeriod =>
  resolvePeriod({ kind: 'range', start, end }, { ...DEFAULT_CALENDAR, zone }, 0);

describe('a period', () => {
  const period = (locale: string, start: string, end: string, zone = 'UTC') =>
    plain(createFormatter({ locale, zone }).period(resolve(start, end, zone)));

  it('is named by its first and its last date', () => {
    expect(period('en-GB', '2026-11-03', '2026-11-10').replaceAll(' ', '')).toBe('3–9Nov2026');
    expect(period('en-GB', '2026-11-03', '2026-11-04')).toBe('3 Nov 2026');
    expect(period('en', '2026-01-01', '2027-01-01')).toBe('Jan 1 – Dec 31, 2026');
    expect(period('de', '2026-11-30', '2026-12-07')).toBe('30. Nov. – 6. Dez. 2026');
    expect(period('ja', '2026-11-03', '2026-11-10')).toBe('2026年11月3日～9日');
    expect(period('ja', '2026-11-30', '2026-12-07')).toBe('2026年11月30日～12月6日');
    expect(period('ja', '2026-12-28', '2027-01-04')).toBe('2026年12月28日～2027年1月3日');
    expect(period('ja', '2026-11-03', '2026-11-04')).toBe('2026年11月3日');
    expect(period('ar', '2026-11-03', '2026-11-10')).toBe('3–9 نوفمبر 2026');
  });

  it('is in its own dates, wherever the zone is and whenever its days begin', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo']) {
      expect(period('en', '2018-11-04', '2018-11-06', zone)).toBe('Nov 4 – 5, 2018');
    }
  });

  it('that was cut is named by the date that it was cut in, and an empty one by its start', () => {
    const whole = resolve('2026-11-03', '2026-11-10', 'UTC');
    const { period: name } = createFormatter({ locale: 'en', zone: 'UTC' });
    expect(plain(name({ ...whole, end: utc('2026-11-05T10:30:00'), endDate: '2026-11-06' }))).toBe('Nov 3 – 5, 2026');
    expect(plain(name({ ...whole, end: whole.start, endDate: whole.startDate }))).toBe('Nov 3, 2026');
  });
});

describe('dates and moments', () => {
  it('are in the calendar that buckets are cut by, also where another one is usual', () => {
    expect(plain(createFormatter({ locale: 'th', zone: 'UTC' }).date('2026-11-03'))).toContain('2026');
    expect(plain(createFormatter({ locale: 'ar-SA', zone: 'UTC' }).date('2026-11-03'))).toMatch(/2026|٢٠٢٦/);
    expect(plain(createFormatter({ locale: 'fa', zone: 'UTC' }).date('2026-11-03'))).toContain('۲۰۲۶');
  });

  it('do not move a date into another zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(createFormatter({ locale: 'en-GB', zone }).date('2026-11-03')).toBe('3 Nov 2026');
    }
  });

  it('refuse a date that there is none of', () => {
    expect(() => createFormatter({ locale: 'en', zone: 'UTC' }).date('2026-02-30')).toThrow(
      expect.objectContaining({ code: 'invalidPeriod' }),
    );
  });

  it('tell the two hours apart that a clock shows twice', () => {
    const { instant } = createFormatter({ locale: 'en-GB', zone: 'America/New_York' });
    expect(instant(utc('2026-11-01T04:30:00'))).toBe('1 Nov 2026, 00:30');
    expect(instant(utc('2026-11-01T05:30:00'))).toBe('1 Nov 2026, 01:30 GMT-4');
    expect(instant(utc('2026-11-01T06:30:00'))).toBe('1 Nov 2026, 01:30 GMT-5');
  });

  it('write lists', () => {
    expect(createFormatter({ locale: 'en', zone: 'UTC' }).list(['Blender', 'Revit', 'Rhino'])).toBe(
      'Blender, Revit, and Rhino',
    );
    expect(createFormatter({ locale: 'de', zone: 'UTC' }).list(['Blender', 'Revit'])).toBe('Blender und Revit');
    expect(createFormatter({ locale: 'de', zone: 'UTC' }).list([])).toBe('');
  });
});

describe('how long ago', () => {
  const ago = (instant: string, now: string, zone = 'Europe/Berlin', locale = 'en') =>
    plain(createFormatter({ locale, zone }).relativeTime(utc(instant), utc(now)));

  it.each([
    ['2026-11-18T11:59:40', 'now'],
    ['2026-11-18T12:00:20', 'now'],
    ['2026-11-18T11:59:00', '1 minute ago'],
    ['2026-11-18T11:15:00', '45 minutes ago'],
    ['2026-11-18T11:00:20', '1 hour ago'],
    ['2026-11-18T09:00:00', '3 hours ago'],
    ['2026-11-17T12:00:01', '23 hours ago'],
    ['2026-11-17T11:00:00', 'yesterday'],
    ['2026-11-15T23:30:00', '2 days ago'],
    ['2026-11-12T12:00:00', '6 days ago'],
    ['2026-11-04T12:00:00', '2 weeks ago'],
    ['2026-10-19T12:00:00', '4 weeks ago'],
    ['2026-10-18T12:00:00', '1 month ago'],
    ['2025-12-18T12:00:00', '11 months ago'],
    ['2025-11-19T12:00:00', '11 months ago'],
    ['2025-11-18T12:00:00', '1 year ago'],
    ['1996-11-18T12:00:00', '30 years ago'],
    ['2026-11-18T12:20:00', 'in 20 minutes'],
    ['2026-11-20T12:00:00', 'in 2 days'],
    ['2026-12-02T12:00:00', 'in 2 weeks'],
  ])('%s is %s', (instant, expected) => {
    expect(ago(instant, '2026-11-18T12:00:00')).toBe(expected);
  });

  it('counts days by the calendar of the zone', () => {
    // 23:30 on the 16th and 00:30 on the 18th: 25 hours, and not yesterday.
    expect(ago('2026-11-16T22:30:00', '2026-11-17T23:30:00')).toBe('2 days ago');
    expect(ago('2026-11-16T22:30:00', '2026-11-17T23:30:00', 'UTC')).toBe('yesterday');
    // Within one day of 25 hours.
    expect(ago('2026-10-24T22:10:00', '2026-10-25T22:50:00')).toBe('24 hours ago');
  });

  it('speaks the language', () => {
    expect(ago('2026-11-17T11:00:00', '2026-11-18T12:00:00', 'UTC', 'de')).toBe('gestern');
    expect(ago('2026-11-18T11:55:00', '2026-11-18T12:00:00', 'UTC', 'ja')).toBe('5 分前');
    expect(ago('2026-11-18T11:57:00', '2026-11-18T12:00:00', 'UTC', 'ar')).toBe('قبل 3 دقائق');
  });
});

describe('createFormatter', () => {
  it('refuses a zone and a locale that are none', () => {
    expect(() => createFormatter({ locale: 'en', zone: 'Mars' })).toThrow(
      expect.objectContaining({ code: 'unknownZone' }),
    );
    for (const locale of ['', 'english!', 'x', undefined as unknown as string]) {
      expect(() => createFormatter({ locale, zone: 'UTC' })).toThrow(
        expect.objectContaining({ code: 'unknownLocale' }),
      );
    }
  });

  it('writes for its own locale and zone when several are in use', () => {
    const english = createFormatter({ locale: 'en', zone: 'America/New_York' });
    const german = createFormatter({ locale: 'de', zone: 'Europe/Berlin' });
    const noon = utc('2026-11-18T12:00:00');
    for (let i = 0; i < 3; i++) {
      expect(plain(english.instant(noon))).toBe('Nov 18, 2026, 7:00 AM');
      expect(plain(german.instant(noon))).toBe('18. Nov. 2026, 13:00');
    }
  });

  it('hands over functions that need no object', () => {
    const { value, list } = createFormatter({ locale: 'en', zone: 'UTC' });
    expect([value(1, { kind: 'count' }, 'exact'), list(['a'])]).toEqual(['1', 'a']);
  });
});

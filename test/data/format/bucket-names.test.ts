import { describe, expect, it } from 'vitest';
import { bucketText } from '../../../src/data/format/bucket-text.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { bucketsOf } from '../../../src/data/time/buckets.js';
import { type Calendar, DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { GRAINS, type Grain } from '../../../src/data/time/grain.js';
import type { Bucket } from '../../../src/data/time/period.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';
import { plain } from './plain-text.js';

const LATER = Date.parse('2050-01-01T00:00:00Z');

interface Where {
  readonly locale?: string;
  readonly zone?: string;
  readonly fiscalYearStart?: number;
  readonly now?: number;
}

function names(form: 'tick' | 'full', grain: Grain, start: string, end: string, where: Where = {}): string[] {
  const { locale = 'en-GB', zone = 'UTC', fiscalYearStart = 1, now = LATER } = where;
  const calendar: Calendar = { ...DEFAULT_CALENDAR, zone, fiscalYearStart };
  const resolved = resolvePeriod({ kind: 'range', start, end }, calendar, now);
  const formatter = createFormatter({ locale, zone, fiscalYearStart });
  return bucketsOf(resolved, grain, calendar, now).map((each) => plain(bucketText(each, grain, form, formatter)));
}

/** Whether there is a space around the dash differs between versions of Intl. */
const tight = (text: string | undefined) => text?.replace(/ ?– ?/g, '–');

describe('under an axis', () => {
  it.each<[Grain, string, string, string[]]>([
    ['day', '2026-11-03', '2026-11-05', ['3 Nov', '4 Nov']],
    ['week', '2026-11-02', '2026-11-16', ['2 Nov', '9 Nov']],
    ['month', '2026-11-01', '2027-01-01', ['Nov 2026', 'Dec 2026']],
    ['quarter', '2026-07-01', '2027-01-01', ['Q3 2026', 'Q4 2026']],
    ['year', '2025-01-01', '2027-01-01', ['2025', '2026']],
  ])('%s', (grain, start, end, expected) => {
    expect(names('tick', grain, start, end)).toEqual(expected);
  });

  it('an hour is a time of day, and the first of a day its date', () => {
    const ticks = names('tick', 'hour', '2026-11-03', '2026-11-05');
    expect([ticks[0], ticks[1], ticks[14], ticks[24]]).toEqual(['3 Nov', '01:00', '14:00', '4 Nov']);
    const american = names('tick', 'hour', '2026-11-03', '2026-11-04', { locale: 'en' });
    expect([american[0], american[1], american[14]]).toEqual(['Nov 3', '1:00 AM', '2:00 PM']);
  });

  it('an hour that is shown twice has its offset', () => {
    const ticks = names('tick', 'hour', '2026-11-01', '2026-11-02', { zone: 'America/New_York' });
    expect(ticks.slice(0, 4)).toEqual(['1 Nov', '01:00 GMT-4', '01:00 GMT-5', '02:00']);
    const havana = names('tick', 'hour', '2026-11-01', '2026-11-02', { zone: 'America/Havana' });
    expect(havana.slice(0, 3)).toEqual(['1 Nov', '00:00 GMT-5', '01:00']);
  });

  it('the first hour of a day without midnight is its date', () => {
    const ticks = names('tick', 'hour', '2018-11-04', '2018-11-05', { zone: 'America/Sao_Paulo' });
    expect(ticks.slice(0, 2)).toEqual(['4 Nov', '02:00']);
  });
});

describe('in full', () => {
  it.each<[Grain, string, string, string[]]>([
    ['day', '2026-11-02', '2026-11-04', ['Mon, 2 Nov 2026', 'Tue, 3 Nov 2026']],
    ['week', '2026-11-02', '2026-11-16', ['2–8 Nov 2026', '9–15 Nov 2026']],
    ['month', '2026-11-01', '2027-01-01', ['Nov 2026', 'Dec 2026']],
    ['quarter', '2026-07-01', '2027-01-01', ['Q3 2026', 'Q4 2026']],
    ['year', '2025-01-01', '2027-01-01', ['2025', '2026']],
  ])('%s', (grain, start, end, expected) => {
    expect(names('full', grain, start, end).map(tight)).toEqual(expected);
  });

  it.each([
    ['en', ['Mon, Nov 2, 2026', 'Nov 2–8, 2026', 'Nov 2026', 'Q4 2026', '2026']],
    ['de', ['Mo., 2. Nov. 2026', '2.–8. Nov. 2026', 'Nov. 2026', 'Q4 2026', '2026']],
    ['ja', ['2026年11月2日(月)', '2026年11月2日～8日', '2026年11月', '2026年Q4', '2026年']],
    ['ar', ['الاثنين، 2 نوفمبر 2026', '2–8 نوفمبر 2026', 'نوفمبر 2026', 'أكتوبر–ديسمبر 2026', '2026']],
  ])('in %s', (locale, expected) => {
    const spans: [Grain, string, string][] = [
      ['day', '2026-11-02', '2026-11-03'],
      ['week', '2026-11-02', '2026-11-09'],
      ['month', '2026-11-01', '2026-12-01'],
      ['quarter', '2026-10-01', '2027-01-01'],
      ['year', '2026-01-01', '2027-01-01'],
    ];
    expect(spans.map(([grain, start, end]) => tight(names('full', grain, start, end, { locale })[0]))).toEqual(
      expected,
    );
  });

  it('hours have their date, and their offset where they are shown twice', () => {
    const hours = names('full', 'hour', '2026-11-01', '2026-11-02', { zone: 'America/New_York' });
    expect(hours.slice(0, 4)).toEqual([
      'Sun, 1 Nov 2026, 00:00',
      'Sun, 1 Nov 2026, 01:00 GMT-4',
      'Sun, 1 Nov 2026, 01:00 GMT-5',
      'Sun, 1 Nov 2026, 02:00',
    ]);
    const lordHowe = names('full', 'hour', '2026-10-04', '2026-10-05', { zone: 'Australia/Lord_Howe' });
    expect(lordHowe.slice(1, 4)).toEqual([
      'Sun, 4 Oct 2026, 01:00',
      'Sun, 4 Oct 2026, 02:30',
      'Sun, 4 Oct 2026, 03:00',
    ]);
  });

  it('fiscal quarters and years are named by both years that they may be called by', () => {
    const april = { fiscalYearStart: 4 };
    expect(names('full', 'quarter', '2026-04-01', '2027-04-01', april)).toEqual([
      'Q1 2026/27',
      'Q2 2026/27',
      'Q3 2026/27',
      'Q4 2026/27',
    ]);
    expect(names('full', 'year', '2026-04-01', '2027-04-01', april)).toEqual(['2026/27']);
    expect(names('full', 'year', '1999-04-01', '2000-04-01', april)).toEqual(['1999/00']);
  });

  it('what the period cuts says how far it reaches', () => {
    expect(names('full', 'month', '2026-10-15', '2026-12-01').map(tight)).toEqual(['15–31 Oct 2026', 'Nov 2026']);
    expect(names('full', 'quarter', '2026-11-03', '2026-11-10').map(tight)).toEqual(['3–9 Nov 2026']);
    expect(names('full', 'week', '2026-11-04', '2026-11-06').map(tight)).toEqual(['4–5 Nov 2026']);
    const formatter = createFormatter({ locale: 'en-GB', zone: 'UTC' });
    const cut: Bucket = {
      start: Date.parse('2026-11-03T00:00:00Z'),
      end: Date.parse('2026-11-03T10:30:00Z'),
      state: 'cut',
    };
    expect(tight(plain(bucketText(cut, 'day', 'full', formatter)))).toBe('Tue, 3 Nov 2026, 00:00–10:30');
  });

  it('the running one is named as the whole', () => {
    const now = Date.parse('2026-11-18T12:00:00Z');
    expect(names('full', 'month', '2026-11-01', '2026-11-19', { now })).toEqual(['Nov 2026']);
  });

  it.each([
    ['en', 'Q4 2026'],
    ['de-CH', 'Q4 2026'],
    ['nl', 'K4 2026'],
    ['fr-CA', 'T4 2026'],
    ['es', 'T4 2026'],
    ['it', 'T4 2026'],
    ['pt-BR', 'T4 2026'],
    ['ja', '2026年Q4'],
    ['ko', '2026년 4분기'],
    ['zh-Hans', '2026年Q4'],
    ['pl', 'paź 2026–gru 2026'],
  ])('a quarter in %s is %s', (locale, expected) => {
    expect(names('full', 'quarter', '2026-10-01', '2027-01-01', { locale }).map(tight)).toEqual([expected]);
  });

  it('a quarter is called what the host calls it', () => {
    const formatter = createFormatter({
      locale: 'ar',
      zone: 'UTC',
      messages: { quarter: (quarter, year) => `الربع ${quarter} ${year}` },
    });
    const quarter: Bucket = {
      start: Date.parse('2026-10-01T00:00:00Z'),
      end: Date.parse('2027-01-01T00:00:00Z'),
      state: 'whole',
    };
    expect(bucketText(quarter, 'quarter', 'full', formatter)).toBe('الربع 4 2026');
  });

  it.each(['America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu'])(
    'no two buckets of a period in %s have one name',
    (zone) => {
      for (const grain of GRAINS) {
        const [start, end] = grain === 'hour' ? ['2011-10-01', '2011-12-31'] : ['2010-01-01', '2012-01-01'];
        const full = names('full', grain, start, end, { zone });
        expect(new Set(full).size).toBe(full.length);
      }
    },
  );
});

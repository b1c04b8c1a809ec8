import { expect, it } from 'vitest';
import { timeTicks } from '../../../src/components/charts/time-axis.js';
import { bucketText } from '../../../src/data/format/bucket-text.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { bucketsOf } from '../../../src/data/time/buckets.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';

const calendar = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 } as const;
const now = Date.UTC(2026, 10, 22, 14);

function ticks(count: number, grain: 'hour' | 'day' | 'month', locale = 'en') {
  const period = resolvePeriod({ kind: 'last', count, unit: grain === 'month' ? 'month' : 'day' }, calendar, now);
  const buckets = bucketsOf(period, grain, calendar, now);
  const formatter = createFormatter({ locale, zone: calendar.zone });
  const named = timeTicks(buckets, grain, calendar.zone, (bucket) => bucketText(bucket, grain, 'tick', formatter));
  return named.map(({ bucket, level }) => ({
    date: new Intl.DateTimeFormat('en-CA', { timeZone: calendar.zone }).format(buckets[bucket]?.start),
    level,
  }));
}

it('names the starts of months in a year of days, in the zone of the host', () => {
  expect(ticks(365, 'day').map(({ date }) => date.slice(8))).toEqual(new Array(12).fill('01'));
});

it('names every day of a week', () => {
  expect(ticks(7, 'day')).toHaveLength(7);
});

it('never names more than twelve, and at most three in a narrow plot', () => {
  for (const [count, grain] of [
    [30, 'day'],
    [45, 'day'],
    [400, 'day'],
    [3, 'hour'],
    [60, 'month'],
  ] as const) {
    const all = ticks(count, grain);
    expect(all.length).toBeLessThanOrEqual(12);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ level }) => level === 0).length).toBeLessThanOrEqual(3);
  }
});

it('names fewer where names are long, as in German or Japanese', () => {
  const [english, german, japanese, arabic] = ['en', 'de', 'ja', 'ar'].map(
    (locale) => ticks(12, 'month', locale).length,
  );
  expect(english).toBe(12);
  expect(german).toBeLessThan(12);
  expect(japanese).toBeLessThanOrEqual(6);
  expect(arabic).toBeLessThanOrEqual(6);
  expect(ticks(30, 'day', 'ja').length).toBeLessThanOrEqual(8);
});

it.each([3, 17, 45])('names first hours in %i days of hours, though clocks are put back meanwhile', (count) => {
  const period = resolvePeriod({ kind: 'last', count, unit: 'day' }, calendar, now);
  const buckets = bucketsOf(period, 'hour', calendar, now);
  const hour = new Intl.DateTimeFormat('en', { timeZone: calendar.zone, hour: '2-digit', hourCycle: 'h23' });
  const starts = buckets.flatMap(({ start }, i) => (hour.format(start) === '00' ? [i] : []));
  const named = timeTicks(buckets, 'hour', calendar.zone, () => '');
  const step = Math.ceil(count / 12);
  expect(starts).toHaveLength(count);
  expect(named.map(({ bucket }) => bucket)).toEqual(starts.filter((_, i) => i % step === 0));
});

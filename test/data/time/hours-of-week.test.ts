import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeHoursOfWeek } from '../../../src/data/time/hours-of-week.js';
import { anyZone, instants } from './arbitraries.js';
import { localTime, localWeekday, utc } from './local-time.js';

/** The weekday and the hour that are written for each instant, as `1 09` for Monday at nine. */
function shown(zone: string, moments: readonly number[]): string[] {
  const into = new Int32Array(moments.length);
  const range = { first: Math.min(...moments), last: Math.max(...moments) };
  writeHoursOfWeek(zone, range, Float64Array.from(moments), moments.length, into);
  return [...into].map((hour) => `${Math.floor(hour / 24) + 1} ${String(hour % 24).padStart(2, '0')}`);
}

const expected = (zone: string, moments: readonly number[]) =>
  moments.map((instant) => `${localWeekday(zone, instant)} ${localTime(zone, instant).slice(11, 13)}`);

describe('the hour of the week', () => {
  it('is the one that Intl shows, in every zone, in whatever order instants come', () => {
    const near = fc.tuple(instants, fc.array(fc.integer({ min: -400 * 24, max: 400 * 24 }), { maxLength: 20 }));
    const property = fc.property(anyZone, near, (zone, [about, hours]) => {
      const moments = [about, ...hours.map((each) => about + each * 3_600_000)];
      expect(shown(zone, moments)).toEqual(expected(zone, moments));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it.each([
    ['America/New_York', '2026-11-01T04:00'],
    ['America/New_York', '2026-03-08T05:00'],
    ['Australia/Lord_Howe', '2026-04-04T13:00'],
    ['Australia/Lord_Howe', '2026-10-03T13:00'],
    ['Pacific/Apia', '2011-12-30T08:00'],
    ['America/Sao_Paulo', '2018-11-04T01:00'],
    ['Asia/Kathmandu', '1985-12-31T16:00'],
    ['Africa/Casablanca', '2026-02-15T00:00'],
  ])('is right to the minute while clocks change in %s about %s', (zone, from) => {
    const moments = Array.from({ length: 8 * 60 }, (_, minute) => utc(`${from}:00`) + minute * 60_000);
    const edges = moments.flatMap((moment) => [moment - 1, moment]);
    expect(shown(zone, edges)).toEqual(expected(zone, edges));
  });

  it('is right before 1970', () => {
    const moments = [utc('1969-12-31T23:59:59'), utc('1950-06-05T00:00:00'), -1];
    expect(shown('UTC', moments)).toEqual(['3 23', '1 00', '3 23']);
  });
});

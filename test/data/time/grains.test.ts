import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf } from '../../../src/data/time/buckets.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { formatCivilDate } from '../../../src/data/time/civil.js';
import { GRAINS } from '../../../src/data/time/grain.js';
import { defaultGrain, grainsFor } from '../../../src/data/time/grains.js';
import type { Period } from '../../../src/data/time/period.js';
import { PERIOD_PRESETS } from '../../../src/data/time/presets.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';
import { calendars, days } from './arbitraries.js';
import { utc } from './local-time.js';

/** A Wednesday. */
const NOW = utc('2026-11-18T15:30:00');
const resolve = (period: Period) => resolvePeriod(period, DEFAULT_CALENDAR, NOW);
const range = (start: string, end: string): Period => ({ kind: 'range', start, end });

describe('defaultGrain', () => {
  it('is what a person expects of each preset', () => {
    const grains = PERIOD_PRESETS.map(({ id, period }) => [id, defaultGrain(resolve(period))]);
    expect(Object.fromEntries(grains)).toEqual({
      today: 'hour',
      yesterday: 'hour',
      last7Days: 'day',
      last30Days: 'day',
      last90Days: 'day',
      last12Months: 'month',
      thisWeek: 'day',
      lastWeek: 'day',
      thisMonth: 'day',
      lastMonth: 'day',
      thisQuarter: 'day',
      lastQuarter: 'day',
      thisYear: 'month',
      lastYear: 'month',
      monthToDate: 'day',
      quarterToDate: 'day',
      yearToDate: 'month',
    });
  });

  it.each([
    ['2026-01-01', '2026-01-03', 'hour'],
    ['2026-01-01', '2026-01-04', 'day'],
    ['2026-01-01', '2026-07-01', 'week'],
    ['2024-01-01', '2026-01-01', 'month'],
    ['2016-01-01', '2026-01-01', 'quarter'],
    ['1990-01-01', '2026-01-01', 'year'],
  ])('from %s to %s is %s', (start, end, grain) => {
    expect(defaultGrain(resolve(range(start, end)))).toBe(grain);
  });
});

describe('grainsFor', () => {
  it.each([
    ['2026-01-01', '2026-01-02', ['hour']],
    ['2026-01-05', '2026-01-12', ['hour', 'day']],
    ['2016-12-22', '2017-01-02', ['hour', 'day', 'week']],
    ['2026-01-01', '2026-02-01', ['day', 'week']],
    ['2026-01-01', '2027-01-01', ['day', 'week', 'month', 'quarter']],
    ['2021-01-01', '2026-01-01', ['week', 'month', 'quarter', 'year']],
    ['0101-01-01', '2026-01-01', ['year']],
  ])('from %s to %s are %j', (start, end, grains) => {
    expect(grainsFor(resolve(range(start, end)))).toEqual(grains);
  });

  it('are those that make 2 to 400 buckets, and hold the default', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 4000 }), calendars, (first, length, calendar) => {
        const period = range(formatCivilDate(first), formatCivilDate(first + length));
        const resolved = resolvePeriod(period, calendar, NOW);
        const grains = grainsFor(resolved, calendar);
        expect(grains).toContain(defaultGrain(resolved));
        expect(GRAINS.filter((grain) => grains.includes(grain))).toEqual(grains);
        for (const grain of grains) {
          const count = bucketsOf(resolved, grain, calendar, NOW).length;
          expect(count).toBeGreaterThanOrEqual(2);
          expect(count).toBeLessThanOrEqual(400);
        }
      }),
      { numRuns: 150 },
    );
  });
});

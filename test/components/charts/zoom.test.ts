import { describe, expect, it } from 'vitest';
import { hasParts, partBetween } from '../../../src/components/charts/zoom.js';
import { bucketsOf } from '../../../src/data/time/buckets.js';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import type { Grain } from '../../../src/data/time/grain.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';

const NOW = Date.UTC(2026, 10, 22, 12);

function timesOf(start: string, end: string, grain: Grain, zone = 'Europe/Berlin') {
  const calendar = { ...DEFAULT_CALENDAR, zone };
  const period = resolvePeriod({ kind: 'range', start, end }, calendar, NOW);
  return { period, zone, buckets: bucketsOf(period, grain, calendar, NOW) };
}

const daysOf = (times: ReturnType<typeof timesOf>, from: number, to = from) => {
  const days = partBetween(times, from, to)?.days;
  return days && `${days.startDate} – ${days.endDate}`;
};

describe('partBetween', () => {
  it('is a bucket, or those between two, whichever was first', () => {
    const months = timesOf('2026-01-01', '2026-07-01', 'month');
    expect(daysOf(months, 1)).toBe('2026-02-01 – 2026-03-01');
    expect(daysOf(months, 1, 3)).toBe('2026-02-01 – 2026-05-01');
    expect(daysOf(months, 3, 1)).toBe('2026-02-01 – 2026-05-01');
    expect(partBetween(months, 3, 1)?.buckets).toHaveLength(3);
  });

  it('reaches no further than the period where it cuts a bucket', () => {
    const weeks = timesOf('2026-03-04', '2026-03-25', 'week');
    expect(daysOf(weeks, 0)).toBe('2026-03-04 – 2026-03-09');
    expect(daysOf(weeks, 3)).toBe('2026-03-23 – 2026-03-25');
  });

  it('takes the days that hours lie in, also where clocks change', () => {
    const hours = timesOf('2026-03-28', '2026-03-30', 'hour');
    expect(hours.buckets).toHaveLength(47);
    expect(daysOf(hours, 5)).toBe('2026-03-28 – 2026-03-29');
    expect(daysOf(hours, 24, 46)).toBe('2026-03-29 – 2026-03-30');
  });

  it('is nothing where it would be all, or outside', () => {
    const days = timesOf('2026-03-01', '2026-03-08', 'day');
    expect(partBetween(days, 0, 6)).toBeNull();
    expect(partBetween(days, 7, 9)).toBeNull();
    expect(hasParts(days)).toBe(true);
    expect(hasParts(timesOf('2026-03-01', '2026-03-02', 'hour'))).toBe(false);
    expect(hasParts(timesOf('2026-03-01', '2026-03-03', 'hour'))).toBe(true);
  });
});

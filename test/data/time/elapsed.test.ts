import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '../../../src/data/time/calendar.js';
import { dayAt, daysTouched, startOfDayNumber, unitBounds } from '../../../src/data/time/civil-days.js';
import { dayFrom } from '../../../src/data/time/clip-period.js';
import { accruedOver, elapsedIn } from '../../../src/data/time/elapsed.js';
import { anyZone, instants } from './arbitraries.js';
import { iso, localDate, utc } from './local-time.js';

const NEW_YORK = 'America/New_York';
const HOUR = 3_600_000;
const span = (start: string, end: string) => ({ start: utc(start), end: utc(end) });

describe('elapsedIn', () => {
  it('counts the civil days that have begun, however long they are', () => {
    // The clocks of New York go back on 1 November: three days, of which one has 25 hours.
    const days = span('2026-10-31T04:00:00', '2026-11-03T05:00:00');
    expect(elapsedIn('day', days, NEW_YORK)).toBe(3);
    expect(elapsedIn('day', { ...days, end: days.end + 1 }, NEW_YORK)).toBe(4);
    expect(elapsedIn('day', { start: days.start, end: days.start + 1 }, NEW_YORK)).toBe(1);
    expect(elapsedIn('day', { start: days.start, end: days.start }, NEW_YORK)).toBe(0);
    expect(elapsedIn('week', days, NEW_YORK)).toBe(3 / 7);
  });

  it('counts an hour as the day that it is in', () => {
    expect(elapsedIn('day', span('2026-11-01T06:00:00', '2026-11-01T07:00:00'), NEW_YORK)).toBe(1);
  });

  it('counts days as shares of their own months, so that whole months are whole', () => {
    expect(elapsedIn('month', span('2026-01-01', '2027-01-01'), 'UTC')).toBe(12);
    expect(elapsedIn('month', span('2026-02-01', '2026-03-01'), 'UTC')).toBe(1);
    expect(elapsedIn('month', span('2026-02-15', '2026-03-02'), 'UTC')).toBe(14 / 28 + 1 / 31);
  });

  it('does not count the day that Apia left out', () => {
    // From 29 December 2011 to 1 January 2012: there was no 30th.
    const days = span('2011-12-29T10:00:00', '2011-12-31T10:00:00');
    expect([days.start, days.end - 1].map((at) => localDate('Pacific/Apia', at))).toEqual(['2011-12-29', '2011-12-31']);
    expect(elapsedIn('day', days, 'Pacific/Apia')).toBe(2);
    // From the first instant of 31 December on nothing is left out: the change lies before it.
    expect(elapsedIn('day', { ...days, start: utc('2011-12-30T10:00:00') }, 'Pacific/Apia')).toBe(1);
  });
});

describe('accruedOver', () => {
  const always = (value: number) => () => value;

  it('adds up whole days before it divides: four weeks of 40 hours are 160', () => {
    const weeks = span('2026-10-12T04:00:00', '2026-11-09T05:00:00');
    expect(accruedOver('week', weeks, NEW_YORK, always(40))).toBe(160);
    expect(accruedOver('day', weeks, NEW_YORK, always(8))).toBe(224);
    expect(accruedOver('month', span('2026-01-01', '2027-01-01'), 'UTC', always(160))).toBe(1920);
  });

  it('takes as much of a day as lies inside, by its own length', () => {
    // Half of the day of 25 hours, and all of the next.
    const start = utc('2026-11-01T04:00:00') + 12.5 * HOUR;
    expect(accruedOver('day', { start, end: utc('2026-11-03T05:00:00') }, NEW_YORK, always(8))).toBe(12);
    expect(accruedOver('week', { start, end: start + HOUR }, NEW_YORK, always(40))).toBeCloseTo(40 / 7 / 25, 12);
    expect(accruedOver('day', { start, end: start }, NEW_YORK, always(8))).toBe(0);
  });

  it('takes the value that is in force at the first instant of each day', () => {
    const raise = utc('2026-11-02T05:00:00.001');
    const valueAt = (instant: number) => (instant < raise ? 7 : 8);
    expect(accruedOver('day', span('2026-11-01T04:00:00', '2026-11-04T05:00:00'), NEW_YORK, valueAt)).toBe(7 + 7 + 8);
    expect(accruedOver('day', span('2026-11-02T05:00:00', '2026-11-03T05:00:00'), NEW_YORK, valueAt)).toBe(7);
  });

  it('is nothing where a day has no value, be it one of many', () => {
    const valueAt = (instant: number) => (instant < utc('2026-11-02T05:00:00') ? null : 8);
    expect(accruedOver('day', span('2026-11-01T04:00:00', '2026-11-04T05:00:00'), NEW_YORK, valueAt)).toBeNull();
    expect(accruedOver('day', span('2026-11-02T05:00:00', '2026-11-04T05:00:00'), NEW_YORK, valueAt)).toBe(16);
  });
});

describe('civil days', () => {
  it('begin where Intl says that the date changes, in every zone', () => {
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        const day = dayAt(zone, instant);
        const start = startOfDayNumber(zone, day);
        expect(start).toBeLessThanOrEqual(instant);
        expect(localDate(zone, start)).toBe(localDate(zone, instant));
        expect(localDate(zone, start - 1)).not.toBe(localDate(zone, instant));
        expect(daysTouched(zone, start, instant + 1)).toBe(1);
      }),
    );
  });

  it('from an instant on are those that begin at it or later', () => {
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        const { date, start } = dayFrom(zone, instant);
        expect(start).toBeGreaterThanOrEqual(instant);
        expect(localDate(zone, start)).toBe(date);
        expect(localDate(zone, start - 1)).not.toBe(date);
      }),
    );
    expect(dayFrom('Pacific/Apia', utc('2011-12-29T10:00:00.001')).date).toBe('2011-12-31');
  });

  it('make up units that tile the days between two of them', () => {
    const first = dayAt(NEW_YORK, utc('2026-10-14T12:00:00'));
    const weeks = unitBounds('week', first, first + 14, { ...DEFAULT_CALENDAR, zone: NEW_YORK, weekStart: 7 });
    expect([...weeks].map(iso)).toEqual([
      '2026-10-11T04:00:00Z',
      '2026-10-18T04:00:00Z',
      '2026-10-25T04:00:00Z',
      '2026-11-01T04:00:00Z',
    ]);
    const months = unitBounds('month', first, first + 14, { ...DEFAULT_CALENDAR, zone: NEW_YORK });
    expect([...months].map(iso)).toEqual(['2026-10-01T04:00:00Z', '2026-11-01T04:00:00Z']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { assertZone, offsetAt, transitionsBetween } from '../../../src/data/time/zone.js';
import { anyZone, instants } from './arbitraries.js';
import { iso, localTime, utc } from './local-time.js';

const HOUR = 3_600_000;

function refusal(zone: string): UsageError {
  try {
    assertZone(zone);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error(`${zone} was not refused`);
}

describe('assertZone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta', 'Etc/GMT+5'])(
    'takes %s',
    (zone) => {
      expect(() => assertZone(zone)).not.toThrow();
    },
  );

  it.each([
    ['Europe/Berln', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['UTX', 'UTC'],
  ])('refuses %s and offers a zone that there is', (zone, meant) => {
    const error = refusal(zone);
    expect(error.code).toBe('unknownZone');
    expect(error.message).toContain(`Did you mean "${meant}"?`);
  });

  it('refuses fixed offsets, whose clocks never change', () => {
    expect(refusal('+02:00').code).toBe('unknownZone');
    expect(refusal('-05:00').code).toBe('unknownZone');
  });

  it('names an example where nothing is near', () => {
    expect(refusal('').message).toContain('"Europe/Berlin"');
    expect(refusal('QQQQQQQQQQQQQQQQQQQQ').message).toContain('"Europe/Berlin"');
  });

  it('echoes no more than 64 characters, and no line breaks', () => {
    const message = refusal(`x\n${'y'.repeat(100_000)}`).message;
    expect(message).not.toContain('\n');
    expect(message.match(/y+/g)?.[0]?.length).toBeLessThanOrEqual(64);
    expect(message.length).toBeLessThan(300);
  });

  it('refuses what is no string', () => {
    expect(refusal(undefined as unknown as string).code).toBe('unknownZone');
    expect(refusal({} as unknown as string).code).toBe('unknownZone');
  });

  it('refuses the same zone every time', () => {
    refusal('Mars/Olympus');
    expect(refusal('Mars/Olympus').code).toBe('unknownZone');
  });
});

describe('offsetAt', () => {
  it.each([
    ['UTC', '2026-07-01T00:00:00', 0],
    ['Europe/Berlin', '2026-01-01T00:00:00', 1],
    ['Europe/Berlin', '2026-03-29T00:59:59', 1],
    ['Europe/Berlin', '2026-03-29T01:00:00', 2],
    ['America/New_York', '2026-11-01T05:59:59', -4],
    ['America/New_York', '2026-11-01T06:00:00', -5],
    ['Asia/Kathmandu', '2026-11-01T00:00:00', 5.75],
    ['Asia/Kathmandu', '1985-12-31T18:29:59', 5.5],
    ['Asia/Kathmandu', '1985-12-31T18:30:00', 5.75],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00', 10.5],
    ['Australia/Lord_Howe', '2026-12-01T00:00:00', 11],
    ['Pacific/Apia', '2011-12-30T09:59:59', -10],
    ['Pacific/Apia', '2011-12-30T10:00:00', 14],
    ['Africa/Monrovia', '1970-01-01T00:00:00', -44.5 / 60],
    ['Europe/London', '1830-01-01T00:00:00', -75 / 3600],
    ['Europe/Amsterdam', '2300-07-01T00:00:00', 2],
  ])('in %s at %s is %d hours', (zone, at, hours) => {
    expect(offsetAt(zone, utc(at))).toBeCloseTo(hours * HOUR, 6);
  });

  it('agrees with Intl at any instant in any zone', () => {
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        const shown = new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 19).replace('T', ' ');
        expect(shown).toBe(localTime(zone, instant));
      }),
      { numRuns: 400 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.65e15])('refuses %d, which is no moment', (instant) => {
    expect(() => offsetAt('UTC', instant)).toThrow(expect.objectContaining({ code: 'invalidPeriod' }));
  });

  it('holds to the ends of time', () => {
    expect(offsetAt('Asia/Tokyo', 8.64e15)).toBe(9 * HOUR);
    expect(offsetAt('UTC', -8.64e15)).toBe(0);
  });
});

describe('transitionsBetween', () => {
  it('finds the changes of a year, in order, each with both offsets', () => {
    const found = transitionsBetween('Europe/Berlin', utc('2026-01-01T00:00:00'), utc('2027-01-01T00:00:00'));
    expect(found.map(({ at, before, after }) => [iso(at), before / HOUR, after / HOUR])).toEqual([
      ['2026-03-29T01:00:00Z', 1, 2],
      ['2026-10-25T01:00:00Z', 2, 1],
    ]);
  });

  it('finds changes a week apart: Gaza breaks summer time for Ramadan', () => {
    const found = transitionsBetween('Asia/Gaza', utc('2040-01-01T00:00:00'), utc('2041-01-01T00:00:00'));
    expect(found.length).toBeGreaterThanOrEqual(4);
    const gaps = found.slice(1).map(({ at }, i) => (at - (found[i]?.at ?? 0)) / (24 * HOUR));
    expect(Math.min(...gaps)).toBeLessThan(8);
  });

  it('takes the start in and leaves the end out', () => {
    const change = utc('2026-03-29T01:00:00');
    expect(transitionsBetween('Europe/Berlin', change, change + 1)).toHaveLength(1);
    expect(transitionsBetween('Europe/Berlin', change - HOUR, change)).toHaveLength(0);
    expect(transitionsBetween('Europe/Berlin', change + 1, change + HOUR)).toHaveLength(0);
  });

  it('finds each change once, wherever the search is cut in two', () => {
    const [start, end] = [utc('2000-01-01T00:00:00'), utc('2030-01-01T00:00:00')];
    const whole = transitionsBetween('Africa/Casablanca', start, end);
    fc.assert(
      fc.property(fc.integer({ min: start, max: end }), (middle) => {
        const parts = [
          ...transitionsBetween('Africa/Casablanca', start, middle),
          ...transitionsBetween('Africa/Casablanca', middle, end),
        ];
        expect(parts).toEqual(whole);
      }),
    );
    for (const { at, before, after } of whole) {
      expect(offsetAt('Africa/Casablanca', at - 1)).toBe(before);
      expect(offsetAt('Africa/Casablanca', at)).toBe(after);
    }
  });

  it('finds none where clocks stay', () => {
    expect(transitionsBetween('Asia/Tokyo', utc('1990-01-01T00:00:00'), utc('2040-01-01T00:00:00'))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInstantAt, isRepeated, wallClockAt } from '../../../src/data/time/wall-clock.js';
import { anyZone, instants } from './arbitraries.js';
import { iso, utc } from './local-time.js';

describe('firstInstantAt', () => {
  it.each([
    ['Europe/Berlin', '2026-06-01T12:00:00', '2026-06-01T10:00:00Z', 'once'],
    ['Europe/Berlin', '2026-03-29T02:30:00', '2026-03-29T01:00:00Z', 'skipped'],
    ['Europe/Berlin', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z', 'twice'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00', '2026-04-04T14:45:00Z', 'twice'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:30:00Z', 'skipped'],
    ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T10:00:00Z', 'skipped'],
  ])('in %s at %s is %s (shown %s)', (zone, wall, instant) => {
    expect(iso(firstInstantAt(zone, utc(wall)))).toBe(instant);
  });

  it('is at or before every instant that shows the time, and shows no earlier time', () => {
    fc.assert(
      fc.property(anyZone, instants, (zone, instant) => {
        const wall = wallClockAt(zone, instant);
        const first = firstInstantAt(zone, wall);
        expect(first).toBeLessThanOrEqual(instant);
        expect(wallClockAt(zone, first)).toBeGreaterThanOrEqual(wall);
        expect(wallClockAt(zone, first - 1)).toBeLessThan(wall);
      }),
      { numRuns: 400 },
    );
  });
});

describe('isRepeated', () => {
  it.each([
    ['2026-11-01T04:59:59', false],
    ['2026-11-01T05:00:00', true],
    ['2026-11-01T05:59:59', true],
    ['2026-11-01T06:00:00', true],
    ['2026-11-01T06:59:59', true],
    ['2026-11-01T07:00:00', false],
    ['2026-03-08T07:00:00', false],
  ])('in New York at %s is %s', (instant, repeated) => {
    expect(isRepeated('America/New_York', utc(instant))).toBe(repeated);
  });

  it('knows half an hour on Lord Howe', () => {
    expect(isRepeated('Australia/Lord_Howe', utc('2026-04-04T14:29:59'))).toBe(false);
    expect(isRepeated('Australia/Lord_Howe', utc('2026-04-04T14:30:00'))).toBe(true);
    expect(isRepeated('Australia/Lord_Howe', utc('2026-04-04T15:29:59'))).toBe(true);
    expect(isRepeated('Australia/Lord_Howe', utc('2026-04-04T15:30:00'))).toBe(false);
  });
});

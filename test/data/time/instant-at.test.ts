import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { instantAt } from '../../../src/data/time/instant-at.js';

const at = (zone: string, local: string) => {
  const instant = instantAt(zone, local);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('instantAt', () => {
  it('reads what the clock on the wall showed', () => {
    expect(at('UTC', '2016-12-30T07:04:06')).toBe('2016-12-30T07:04:06.000Z');
    expect(at('America/New_York', '2016-12-30T00:00:07')).toBe('2016-12-30T05:00:07.000Z');
    expect(at('America/New_York', '2016-07-01 12:00:00')).toBe('2016-07-01T16:00:00.000Z');
    expect(at('Asia/Kathmandu', '2024-02-29T23:59:59')).toBe('2024-02-29T18:14:59.000Z');
    expect(at('Europe/Berlin', '2024-01-01T00:00:00.25')).toBe('2023-12-31T23:00:00.250Z');
  });

  it('takes the first of two moments that show the same time', () => {
    expect(at('America/New_York', '2025-11-02T01:30:00')).toBe('2025-11-02T05:30:00.000Z');
    expect(at('Australia/Lord_Howe', '2025-04-06T01:45:00')).toBe('2025-04-05T14:45:00.000Z');
  });

  it('moves a skipped time as far as the clock skipped', () => {
    expect(at('America/New_York', '2025-03-09T02:00:00')).toBe('2025-03-09T07:00:00.000Z');
    expect(at('America/New_York', '2025-03-09T02:30:00')).toBe('2025-03-09T07:30:00.000Z');
    expect(at('America/New_York', '2025-03-09T03:00:00')).toBe('2025-03-09T07:00:00.000Z');
    expect(at('Australia/Lord_Howe', '2025-10-05T02:15:00')).toBe('2025-10-04T15:45:00.000Z');
    // Samoa went without 30 December 2011: noon of that day is noon of the next.
    expect(at('Pacific/Apia', '2011-12-30T12:00:00')).toBe('2011-12-30T22:00:00.000Z');
  });

  it.each([
    '',
    'Unknown',
    'None',
    '2016-12-30',
    '2016-12-30T07:04',
    '2016-12-30T07:04:06Z',
    '2016-12-30T07:04:06+01:00',
    '2016-02-30T07:04:06',
    '2016-13-01T07:04:06',
    '2016-12-30T24:00:00',
    '2016-12-30T07:60:00',
    '2016-12-30T07:04:60',
    ' 2016-12-30T07:04:06',
  ])('says that %j is no time of day', (local) => {
    expect(instantAt('America/New_York', local)).toBeNull();
  });

  it('refuses a zone that there is none of, whatever the text', () => {
    expect(() => instantAt('America/New_Yrok', 'Unknown')).toThrow(
      expect.objectContaining({ code: 'unknownZone', message: expect.stringContaining('America/New_York') }),
    );
    expect(() => instantAt('', '2016-12-30T07:04:06')).toThrow(UsageError);
  });

  it('gives back what Intl shows, in every zone, unless clocks skipped it', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const shown = (zone: string, instant: number) => {
      const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      return parts.format(instant).replace(' ', 'T');
    };
    const instants = fc.integer({ min: Date.UTC(1980, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, second) => {
        const local = shown(zone, second * 1000);
        const instant = instantAt(zone, local);
        // A repeated time has two instants: the one found is the first.
        expect(instant).not.toBeNull();
        expect(instant as number).toBeLessThanOrEqual(second * 1000);
        expect(shown(zone, instant as number)).toBe(local);
      }),
      { numRuns: 400 },
    );
  });
});

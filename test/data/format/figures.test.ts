import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../../src/data/format/formatter.js';
import type { Unit } from '../../../src/data/format/unit.js';
import { arabic } from '../../../src/locales/ar/messages.js';
import { plain } from './plain-text.js';

const COUNT: Unit = { kind: 'count' };
const RATIO: Unit = { kind: 'ratio' };
const DURATION: Unit = { kind: 'duration' };
const DOLLAR: Unit = { kind: 'money', currency: 'USD' };
const YEN: Unit = { kind: 'money', currency: 'JPY' };
const CREDITS: Unit = { kind: 'quantity', label: 'credits' };
const INSTANT: Unit = { kind: 'instant' };

const formatter = (locale: string) => createFormatter({ locale, zone: 'Europe/Berlin' });
const compact = (value: number | null, unit: Unit, locale = 'en') =>
  plain(formatter(locale).value(value, unit, 'compact'));
const exact = (value: number | null, unit: Unit, locale = 'en', scale?: number) =>
  plain(formatter(locale).value(value, unit, 'exact', scale));
const spoken = (value: number | null, unit: Unit, locale = 'en') => plain(formatter(locale).spoken(value, unit));

describe('counts', () => {
  it.each([
    [0, '0', '0'],
    [-0, '0', '0'],
    [7, '7', '7'],
    [999, '999', '999'],
    [12_431, '12.4K', '12,431'],
    [999_950, '1M', '999,950'],
    [-12_431, '-12.4K', '-12,431'],
    [1e15, '1,000T', '1,000,000,000,000,000'],
    [3.4567, '3.5', '3.46'],
    [3.0000001, '3', '3'],
    [0.000123456, '0.00012', '0.000123'],
    [-0.04, '-0.04', '-0.04'],
  ])('%d', (value, short, long) => {
    expect(compact(value, COUNT)).toBe(short);
    expect(exact(value, COUNT)).toBe(long);
  });

  it('have no decimals beside thousands that the language writes out', () => {
    expect(compact(12_431.26, COUNT, 'de')).toBe('12.431');
    expect(compact(1_234_567, COUNT, 'de')).toBe('1,2 Mio.');
    expect(compact(431.26, COUNT, 'de')).toBe('431,3');
  });

  it.each([
    ['de', '12.431', '12.431', '1,2 Mio.', '1.234.567'],
    ['ja', '1.2万', '12,431', '123.5万', '1,234,567'],
    ['ar', '12.4 ألف', '12,431', '1.2 مليون', '1,234,567'],
    ['ar-EG', '١٢٫٤ ألف', '١٢٬٤٣١', '١٫٢ مليون', '١٬٢٣٤٬٥٦٧'],
  ])('in %s', (locale, ...expected) => {
    expect([
      compact(12_431, COUNT, locale),
      exact(12_431, COUNT, locale),
      compact(1_234_567, COUNT, locale),
      exact(1_234_567, COUNT, locale),
    ]).toEqual(expected);
  });
});

describe('shares', () => {
  it.each([
    [0, '0%', '0%'],
    [1, '100%', '100%'],
    [0.9634, '96.3%', '96.34%'],
    [0.5, '50%', '50%'],
    [-0.125, '-12.5%', '-12.5%'],
    [12.345, '1,234.5%', '1,234.5%'],
    [5000, '500K%', '500,000%'],
  ])('%d', (value, short, long) => {
    expect(compact(value, RATIO)).toBe(short);
    expect(exact(value, RATIO)).toBe(long);
  });

  it('that are not all or nothing never look as if they were', () => {
    expect(compact(0.9996, RATIO)).toBe('99.96%');
    expect(compact(0.99999999, RATIO)).toBe('99.9999%');
    expect(compact(0.0004, RATIO)).toBe('0.04%');
    expect(compact(1 / 3_000_000, RATIO)).toBe('0.000033%');
    expect(compact(1 - Number.EPSILON, RATIO)).toBe('100%');
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        expect(['0%', '100%']).not.toContain(compact(share, RATIO));
        expect(['0%', '100%']).not.toContain(exact(share, RATIO));
      }),
    );
  });

  it.each([
    ['de', '96,3 %', '96,3 Prozent'],
    ['ja', '96.3%', '96.3 パーセント'],
    ['ar', '96.3%', '96.3 بالمائة'],
    ['ar-EG', '٩٦٫٣٪', '٩٦٫٣ بالمائة'],
  ])('in %s', (locale, shown, said) => {
    expect(compact(0.963, RATIO, locale)).toBe(shown);
    expect(spoken(0.963, RATIO, locale)).toBe(said);
  });

  it('are spoken as they are written where they lie in the middle of two roundings', () => {
    for (const share of [-0.000975, 0.000975, 0.00285, 1.00005]) {
      expect(spoken(share, RATIO).replace(' percent', '%')).toBe(exact(share, RATIO));
    }
  });
});

describe('durations', () => {
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;

  it.each([
    [0, '0s', '0 sec'],
    [0.35, '0.35ms', '0.35 ms'],
    [12.345, '12.3ms', '12.3 ms'],
    [350, '350ms', '350 ms'],
    [999.4, '999ms', '999.4 ms'],
    [999.6, '1s', '999.6 ms'],
    [1234, '1.2s', '1.234 sec'],
    [59_940, '59.9s', '59.94 sec'],
    [59_960, '1m', '59.96 sec'],
    [59_999.7, '1m', '1 min'],
    [3 * MINUTE, '3m', '3 min'],
    [3 * MINUTE + 20 * SECOND, '3m 20s', '3 min, 20 sec'],
    [HOUR - 400, '1h', '1 hr'],
    [4 * HOUR + 6 * MINUTE + 32 * SECOND, '4.1h', '4 hr, 6 min, 32 sec'],
    [4 * HOUR + 32 * SECOND, '4h', '4 hr, 32 sec'],
    [186 * HOUR, '186h', '186 hr'],
    [186.44 * HOUR, '186h', '186 hr, 26 min, 24 sec'],
    [11_767.9883 * HOUR, '11.8Kh', '11,767 hr, 59 min, 18 sec'],
    [1e15, '277.8Mh', '277,777,777 hr, 46 min, 40 sec'],
    [-(3 * MINUTE + 20 * SECOND), '-3m 20s', '-3 min, 20 sec'],
    [-(4 * HOUR + 6 * MINUTE + 32 * SECOND), '-4.1h', '-4 hr, 6 min, 32 sec'],
    [-1234, '-1.2s', '-1.234 sec'],
  ])('%d ms', (value, short, long) => {
    expect(compact(value, DURATION)).toBe(short);
    expect(exact(value, DURATION)).toBe(long);
  });

  it('are read out in full words', () => {
    expect(spoken(4 * HOUR + MINUTE + 32 * SECOND, DURATION)).toBe('4 hours, 1 minute, 32 seconds');
    expect(spoken(350, DURATION)).toBe('350 milliseconds');
    expect(spoken(3 * MINUTE + 20 * SECOND, DURATION, 'de')).toBe('3 Minuten, 20 Sekunden');
  });

  it.each([
    ['de', '3 Min. 20 Sek.', '4,1 Std.'],
    ['ja', '3分20秒', '4.1時間'],
    ['ar', '3 د و20 ث', '4.1 س'],
  ])('in %s', (locale, minutes, hours) => {
    expect(compact(3 * MINUTE + 20 * SECOND, DURATION, locale)).toBe(minutes);
    expect(compact(4 * HOUR + 6 * MINUTE, DURATION, locale)).toBe(hours);
  });

  it('never have 60 of a part', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e10, max: 1e10, noNaN: true }), (value) => {
        expect(`${compact(value, DURATION)} ${exact(value, DURATION)}`).not.toMatch(/(^|[ -])60 ?(s|m)/);
      }),
    );
  });
});

describe('money', () => {
  it.each([
    [0, '$0', '$0.00'],
    [9300, '$9.3K', '$9,300.00'],
    [11.75, '$11.75', '$11.75'],
    [11.5, '$11.50', '$11.50'],
    [12, '$12', '$12.00'],
    [0.005, '$0.005', '$0.005'],
    [0.0094529, '$0.0095', '$0.00945'],
    [-1234.5, '-$1.2K', '-$1,234.50'],
    [1e15, '$1,000T', '$1,000,000,000,000,000'],
  ])('%d dollars', (value, short, long) => {
    expect(compact(value, DOLLAR)).toBe(short);
    expect(exact(value, DOLLAR)).toBe(long);
  });

  it('has the decimals of its currency, whatever the locale', () => {
    expect(exact(1234.5, YEN)).toBe('¥1,235');
    expect(exact(1234.5, { kind: 'money', currency: 'KWD' })).toBe('KWD 1,234.500');
    expect(exact(1234.5, { kind: 'money', currency: 'EUR' }, 'de')).toBe('1.234,50 €');
    expect(exact(1234.5, YEN, 'ja')).toBe('￥1,235');
    expect(exact(1234.5, DOLLAR, 'ar')).toBe('1,234.50 US$');
    expect(compact(12_345, { kind: 'money', currency: 'EUR' }, 'de')).toBe('12.345 €');
    expect(compact(12_345.67, { kind: 'money', currency: 'EUR' }, 'de')).toBe('12.346 €');
  });

  it('shows no parts of a cent, whatever the scale, but of amounts that are no more than that', () => {
    expect(exact(11.7512, DOLLAR, 'en', 9)).toBe('$11.75');
    expect(exact(0.005, DOLLAR, 'en', 9)).toBe('$0.005');
    expect(exact(11.7512, DOLLAR, 'en', 2)).toBe('$11.75');
    expect(exact(9300, DOLLAR, 'en', 0)).toBe('$9,300');
  });

  it('is read out with the name of its currency', () => {
    expect(spoken(9300, DOLLAR)).toBe('9,300.00 US dollars');
    expect(spoken(9300, DOLLAR, 'de')).toBe('9.300,00 US-Dollar');
  });

  it('refuses a currency that is none', () => {
    expect(() => exact(1, { kind: 'money', currency: 'DOLLARS' })).toThrow(
      expect.objectContaining({ code: 'invalidModel' }),
    );
    expect(() => compact(1e6, { kind: 'money', currency: '' })).toThrow(
      expect.objectContaining({ code: 'invalidModel' }),
    );
  });
});

describe('quantities', () => {
  it('have the name that the host gives them', () => {
    expect(compact(2350, CREDITS)).toBe('2.4K credits');
    expect(exact(2350, CREDITS)).toBe('2,350 credits');
    expect(spoken(2350, CREDITS)).toBe('2,350 credits');
  });

  it('take the form of the number that is written, not of the one behind it', () => {
    const inArabic = createFormatter({ locale: 'ar', zone: 'UTC', messages: arabic.format });
    const days: Unit = { kind: 'quantity', label: 'days' };
    const told = (value: number) => plain(inArabic.value(value, days, 'compact'));
    expect(told(3.04)).toBe('3 أيام');
    expect(told(10.98)).toBe('11 يومًا');
    expect(told(3.4)).toBe('3.4 يوم');
    expect(plain(inArabic.value(3.04, days, 'exact'))).toBe('3.04 يوم');
  });

  it('show what is exact of them and no more', () => {
    const hours: Unit = { kind: 'quantity', label: 'CPU hours' };
    expect(exact(11_767.9883, hours, 'en', 4)).toBe('11,767.9883 CPU hours');
    expect(exact(71_984.2764, hours)).toBe('71,984.2764 CPU hours');
    expect(exact(0.1 + 0.2, CREDITS, 'en', 6)).toBe('0.3 credits');
    expect(exact(1_000_000.000001, CREDITS, 'en', 6)).toBe('1,000,000.000001 credits');
    expect(exact(1e15 + 0.25, CREDITS, 'en', 6)).toBe('1,000,000,000,000,000 credits');
    expect(exact(0.0000015, CREDITS, 'en', 6)).toBe('0.0000015 credits');
  });
});

describe('calendar time that is counted in months or days', () => {
  const MONTHS: Unit = { kind: 'quantity', label: 'months' };

  it('is told in days below a month, and in hours below a day', () => {
    expect(compact(2.35, MONTHS)).toBe('2.4 months');
    expect(compact(0.5, MONTHS)).toBe('15.2 days');
    expect(compact(-0.5, MONTHS)).toBe('-15.2 days');
    expect(compact(0.025, MONTHS)).toBe('18.3 hours');
    expect(exact(0.025, MONTHS)).toBe('18.26 hours');
    expect(spoken(0.037, MONTHS)).toBe('1.13 days');
    expect(compact(0.25, { kind: 'quantity', label: 'days' })).toBe('6 hours');
  });

  it('stays in what it is counted in where there is none, and where the host counts in something else', () => {
    expect(compact(0, MONTHS)).toBe('0 months');
    expect(compact(0.5, { kind: 'quantity', label: 'seat months' })).toBe('0.5 seat months');
  });
});

describe('moments', () => {
  it('are shown in the zone of the formatter', () => {
    const instant = Date.parse('2026-11-03T13:05:09Z');
    expect(compact(instant, INSTANT, 'en-GB')).toBe('3 Nov 2026, 14:05');
    expect(exact(instant, INSTANT, 'en-GB')).toBe('3 Nov 2026, 14:05:09');
    expect(spoken(instant, INSTANT, 'en-GB')).toMatch(/^Tuesday,? 3 November 2026 at 14:05$/);
    expect(compact(0, INSTANT, 'de')).toBe('1. Jan. 1970, 01:00');
  });
});

describe('what is no figure', () => {
  const units = [COUNT, RATIO, DURATION, DOLLAR, CREDITS, INSTANT];

  it('is a dash where there is none', () => {
    for (const unit of units) {
      expect(compact(null, unit)).toBe('–');
      expect(exact(null, unit, 'ar')).toBe('–');
      expect(spoken(null, unit)).toBe('no value');
    }
  });

  it('is refused where it is not finite', () => {
    for (const unit of units) {
      for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
        expect(() => compact(value, unit)).toThrow(expect.objectContaining({ code: 'adapterFailed' }));
        expect(() => exact(value, unit)).toThrow(expect.objectContaining({ code: 'adapterFailed' }));
        expect(() => spoken(value, unit)).toThrow(expect.objectContaining({ code: 'adapterFailed' }));
      }
    }
  });

  it('never comes of a figure: no NaN, no sign before 0, in any language', () => {
    const locales = fc.constantFrom('en', 'de', 'ja', 'ar', 'ar-EG', 'hi', 'pl');
    const figure = fc.oneof(
      fc.double({ min: -1e300, max: 1e300, noNaN: true }),
      fc.constantFrom(0, -0, -1e-9, 1e15, -1e15, 5e-324, 1e300),
    );
    const kinds = fc.constantFrom(COUNT, RATIO, DURATION, DOLLAR, CREDITS);
    fc.assert(
      fc.property(figure, kinds, locales, (value, unit, locale) => {
        for (const text of [compact(value, unit, locale), exact(value, unit, locale), spoken(value, unit, locale)]) {
          expect(text).not.toMatch(/NaN|∞|undefined/);
          expect(text).not.toMatch(/^-0(?![\d.,٫])/);
          expect(text.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { directionOf, intlLocale } from '../../../src/data/format/intl-locale.js';

describe('the tag that values are formatted with', () => {
  it('has the Gregorian calendar, whatever is usual in a country', () => {
    const { date } = createFormatter({ locale: 'th', zone: 'UTC' });
    expect(date('2026-11-03')).toContain('2026');
    expect(new Intl.Locale(intlLocale('ar-SA-u-ca-islamic')).calendar).toBe('gregory');
    expect(new Intl.Locale(intlLocale('ja-JP-u-ca-japanese')).calendar).toBe('gregory');
  });

  it.each([
    ['ar', '1,234.5'],
    ['ar-AE', '1,234.5'],
    ['ar-EG', '١٬٢٣٤٫٥'],
    ['ar-u-nu-arab', '١٬٢٣٤٫٥'],
    ['ar-EG-u-nu-latn', '1,234.5'],
    ['de', '1.234,5'],
    ['ja', '1,234.5'],
  ])('has the digits of %s', (locale, expected) => {
    const { value } = createFormatter({ locale, zone: 'UTC' });
    expect(value(1234.5, { kind: 'count' }, 'exact', 1)).toBe(expected);
  });
});

it.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['de', 'ltr'],
  ['ja', 'ltr'],
])('%s is written %s', (locale, expected) => {
  expect(directionOf(locale)).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../src/data/format/calendar-text.js';
import { createFormatter } from '../../../src/data/format/formatter.js';
import { memberName } from '../../../src/data/format/member-name.js';
import { CALENDAR_KEYS } from '../../../src/data/time/calendar-part.js';
import { plain } from './plain-text.js';

/** Far from UTC on either side: a weekday is a weekday and no moment. */
const formatters = (locale: string) =>
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => createFormatter({ locale, zone }));

function named(locale: string, part: 'weekday' | 'hour', key: string, form: 'tick' | 'full'): string {
  const [first = '', second] = formatters(locale).map((each) => plain(calendarText(part, key, form, each)));
  expect(second).toBe(first);
  return first;
}

describe('weekdays and hours', () => {
  it.each([
    ['en', ['Monday', 'Sunday'], ['Mon', 'Sun'], ['12:00 AM', '9:00 AM', '11:00 PM'], ['12 AM', '9 AM', '11 PM']],
    ['de', ['Montag', 'Sonntag'], ['Mo', 'So'], ['00:00', '09:00', '23:00'], ['00 Uhr', '09 Uhr', '23 Uhr']],
    ['ja', ['月曜日', '日曜日'], ['月', '日'], ['00:00', '09:00', '23:00'], ['0時', '9時', '23時']],
    ['ar', ['الاثنين', 'الأحد'], ['الاثنين', 'الأحد'], ['12:00 ص', '9:00 ص', '11:00 م'], ['12 ص', '9 ص', '11 م']],
  ])('are named in %s', (locale, weekdays, days, times, hours) => {
    expect(['1', '7'].map((key) => named(locale, 'weekday', key, 'full'))).toEqual(weekdays);
    expect(['1', '7'].map((key) => named(locale, 'weekday', key, 'tick'))).toEqual(days);
    expect(['00', '09', '23'].map((key) => named(locale, 'hour', key, 'full'))).toEqual(times);
    expect(['00', '09', '23'].map((key) => named(locale, 'hour', key, 'tick'))).toEqual(hours);
  });

  it('have different names each, in every form', () => {
    for (const locale of ['en', 'en-GB', 'de', 'ja', 'ar', 'fa']) {
      for (const part of ['weekday', 'hour'] as const) {
        for (const form of ['tick', 'full'] as const) {
          const names = CALENDAR_KEYS[part].map((key) => named(locale, part, key, form));
          expect(new Set(names).size, `${locale} ${part} ${form}: ${names}`).toBe(names.length);
        }
      }
    }
  });

  it('that there are not stay as they are', () => {
    expect(named('en', 'weekday', '8', 'full')).toBe('8');
    expect(named('en', 'hour', '9', 'tick')).toBe('9');
    expect(named('en', 'hour', '__proto__', 'tick')).toBe('__proto__');
  });
});

describe('the name of a member', () => {
  const formatter = createFormatter({ locale: 'en', zone: 'UTC' });

  it('is its label, or what empty ones are called, or that of a weekday', () => {
    expect(memberName({ key: 'c1', label: 'Ada' }, formatter, '(empty)')).toBe('Ada');
    expect(memberName({ key: '', label: '  ' }, formatter, '(empty)')).toBe('(empty)');
    expect(memberName({ key: '3', label: '3', calendar: 'weekday' }, formatter, '(empty)')).toBe('Wednesday');
    expect(memberName({ key: '', label: '', calendar: 'weekday' }, formatter, '(empty)')).toBe('(empty)');
  });
});

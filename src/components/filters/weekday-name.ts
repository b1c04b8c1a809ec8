import type { Weekday } from '../../data/time/calendar.js';

/** 1970-01-04 was a Sunday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const DAY = 86_400_000;

/** The name of a weekday in a language. */
export function weekdayName(weekday: Weekday, locale: string, width: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' });
  return format.format(SUNDAY + weekday * DAY);
}

import { CALENDAR_KEYS, type CalendarPart } from '../time/calendar-part.js';
import type { Formatter } from './formatter.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-05, a Monday. */
const MONDAY = 4 * DAY;

/**
 * A weekday or an hour of the day by its key, as members of dimensions have it: `tick` for axes ("Mon", "9 AM"), `full` for all
 * else ("Monday", "9:00 AM"). A key that is none of these stays as it is.
 */
export function calendarText(part: CalendarPart, key: string, form: 'tick' | 'full', { formats }: Formatter): string {
  const position = CALENDAR_KEYS[part].indexOf(key);
  if (position < 0) return key;
  const isTick = form === 'tick';
  const write = (options: Intl.DateTimeFormatOptions, instant: number) =>
    formats.date({ ...options, timeZone: 'UTC' }).format(instant);
  return part === 'weekday'
    ? write({ weekday: isTick ? 'short' : 'long' }, MONDAY + position * DAY)
    : write(isTick ? { hour: 'numeric' } : formats.time, position * HOUR);
}

import { CALENDAR_KEYS, type CalendarPart } from '../time/calendar-part.js';
import type { LocaleFormats } from './locale-formats.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-05, a Monday. */
const MONDAY = 4 * DAY;

/** A weekday or an hour of the day: "Mon" and "9 AM" on axes, "Monday" and "9:00 AM" in full. What is neither is its key. */
export function calendarText(formats: LocaleFormats, part: CalendarPart, key: string, form: 'tick' | 'full'): string {
  const position = CALENDAR_KEYS[part].indexOf(key);
  if (position < 0) return key;
  const isTick = form === 'tick';
  const write = (options: Intl.DateTimeFormatOptions, instant: number) =>
    formats.date({ ...options, timeZone: 'UTC' }).format(instant);
  return part === 'weekday'
    ? write({ weekday: isTick ? 'short' : 'long' }, MONDAY + position * DAY)
    : write(isTick ? { hour: 'numeric' } : formats.time, position * HOUR);
}

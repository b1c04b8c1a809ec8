/** What a calendar and a clock show at the moment of an event: the day of the week, or the hour of the day. */
export type CalendarPart = 'weekday' | 'hour';

/** Paths that every fact has, since every event has a moment. */
export type CalendarPath = 'at.weekday' | 'at.hour';

const PARTS: Readonly<Record<CalendarPath, CalendarPart>> = { 'at.weekday': 'weekday', 'at.hour': 'hour' };

/** Keys of all members of a part, in their order: weekdays as ISO numbers them from Monday, hours in two digits. */
export const CALENDAR_KEYS: Readonly<Record<CalendarPart, readonly string[]>> = {
  weekday: Array.from({ length: 7 }, (_, i) => String(i + 1)),
  hour: Array.from({ length: 24 }, (_, i) => String(i).padStart(2, '0')),
};

/** The part of the calendar that a path leads to; undefined for one that leads elsewhere. */
export function calendarPartOf(path: string): CalendarPart | undefined {
  return Object.hasOwn(PARTS, path) ? PARTS[path as CalendarPath] : undefined;
}

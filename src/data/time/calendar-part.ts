/** What a calendar and a clock show at a moment: the day of the week, or the hour of the day. */
export type CalendarPart = 'weekday' | 'hour';

/** Keys of all members of a part, in their order: weekdays as ISO numbers them from Monday, hours in two digits. */
export const CALENDAR_KEYS: Readonly<Record<CalendarPart, readonly string[]>> = {
  weekday: Array.from({ length: 7 }, (_, i) => String(i + 1)),
  hour: Array.from({ length: 24 }, (_, i) => String(i).padStart(2, '0')),
};

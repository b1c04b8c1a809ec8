import type { Weekday } from './calendar.js';

/** The place of a weekday, 0 to 6, in weeks that begin on `weekStart`. */
export function placeInWeek(weekday: number | string, weekStart: Weekday): number {
  return (Number(weekday) - weekStart + 7) % 7;
}

import type { Calendar } from '../time/calendar.js';
import { type DayUnit, dayAt, unitBounds } from '../time/civil-days.js';

/** The bounds of the units of the calendar that hold the instants of `[start, end)`. */
export function unitsBetween(unit: DayUnit, start: number, end: number, calendar: Calendar): Float64Array {
  const first = dayAt(calendar.zone, start);
  return unitBounds(unit, first, Math.max(first, dayAt(calendar.zone, end - 1)), calendar);
}

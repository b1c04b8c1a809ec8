import type { Calendar } from './calendar.js';
import { startOfIndex, unitIndex } from './civil.js';
import { RecentlyUsed } from './recently-used.js';
import { firstInstantAt, wallClockAt } from './wall-clock.js';
import { transitionsBetween } from './zone.js';

const DAY = 86_400_000;
const SPANS_KEPT = 64;

/** A unit of the calendar by which days are counted. */
export type DayUnit = 'day' | 'week' | 'month';

const bounds = new RecentlyUsed<string, Float64Array>(SPANS_KEPT);

/** Number of the civil day (days since 1970-01-01) that calendars in `zone` show at an instant. */
export function dayAt(zone: string, instant: number): number {
  return Math.floor(wallClockAt(zone, instant) / DAY);
}

/** The first instant of a civil day; that of the next one where the zone left the day out. */
export function startOfDayNumber(zone: string, day: number): number {
  return firstInstantAt(zone, day * DAY);
}

/**
 * The first instants of the units of the calendar from the one that holds the day `first` to the one that holds `last`, and
 * the end of the last: unit `i` is `[bounds[i], bounds[i + 1])`, which is empty for a day that the zone left out. Equal
 * spans get the same array, which is not to be written to.
 */
export function unitBounds(unit: DayUnit, first: number, last: number, calendar: Calendar): Float64Array {
  const { zone, weekStart } = calendar;
  return bounds.get([unit, first, last, zone, weekStart].join(' '), () => {
    const from = unitIndex(first, unit, calendar);
    const length = unitIndex(last, unit, calendar) - from + 2;
    const found = new Float64Array(length);
    for (let i = 0; i < length; i++) found[i] = startOfDayNumber(zone, startOfIndex(from + i, unit, calendar));
    return found;
  });
}

/** How many civil days `[start, end)` touches in `zone`, those that the zone left out not counted. */
export function daysTouched(zone: string, start: number, end: number): number {
  if (end <= start) return 0;
  let days = dayAt(zone, end - 1) - dayAt(zone, start) + 1;
  // A change at the start itself lies before the first day.
  for (const { at, before, after } of transitionsBetween(zone, start + 1, end)) {
    days -= Math.max(0, Math.floor((at + after) / DAY) - Math.ceil((at + before) / DAY));
  }
  return days;
}

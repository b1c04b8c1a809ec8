import { DEFAULT_CALENDAR } from './calendar.js';
import { startOfIndex, unitIndex } from './civil.js';
import { type DayUnit, dayAt, daysTouched, startOfDayNumber } from './civil-days.js';

const DAYS_OF_WEEK = 7;

/** Instants in a row, half-open. */
export interface Instants {
  readonly start: number;
  readonly end: number;
}

/**
 * The civil days that `[start, end)` has begun in `zone`: counted, or in weeks of seven, or each as its share of its month,
 * so that a whole month is 1.
 */
export function elapsedIn(unit: DayUnit, { start, end }: Instants, zone: string): number {
  if (unit !== 'month') return daysTouched(zone, start, end) / (unit === 'week' ? DAYS_OF_WEEK : 1);
  let months = 0;
  for (let from = start; from < end; ) {
    const { first, next } = monthOf(dayAt(zone, from));
    const to = Math.min(end, startOfDayNumber(zone, next));
    months += daysTouched(zone, from, to) / (next - first);
    from = to;
  }
  return months;
}

/**
 * What is stated for a `unit`, added up over `[start, end)`: every civil day brings its share of its week of seven or its
 * month, as far as it lies inside. Null where a day has no value.
 *
 * @param valueAt The value in force at the first instant of a day.
 */
export function accruedOver(
  unit: DayUnit,
  { start, end }: Instants,
  zone: string,
  valueAt: (instant: number) => number | null,
): number | null {
  // Whole days are added up before they are divided: four weeks of 40 hours are 160, to the last digit.
  const whole = new Map<number, number>();
  let parts = 0;
  for (let day = dayAt(zone, start), from = start; from < end; day++) {
    const first = startOfDayNumber(zone, day);
    const next = startOfDayNumber(zone, day + 1);
    const to = Math.min(end, next);
    if (to <= from) continue;
    const value = valueAt(first);
    if (value === null) return null;
    const days = daysOf(unit, day);
    if (from <= first && to === next) whole.set(days, (whole.get(days) ?? 0) + value);
    else parts += (value * ((to - from) / (next - first))) / days;
    from = to;
  }
  let total = parts;
  for (const [days, value] of whole) total += value / days;
  return total;
}

function daysOf(unit: DayUnit, day: number): number {
  if (unit !== 'month') return unit === 'week' ? DAYS_OF_WEEK : 1;
  const { first, next } = monthOf(day);
  return next - first;
}

/** First day of the month that holds a day, and of the next. */
function monthOf(day: number): { readonly first: number; readonly next: number } {
  const month = unitIndex(day, 'month', DEFAULT_CALENDAR);
  return {
    first: startOfIndex(month, 'month', DEFAULT_CALENDAR),
    next: startOfIndex(month + 1, 'month', DEFAULT_CALENDAR),
  };
}

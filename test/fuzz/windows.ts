import type { Calendar } from '../../src/data/time/calendar.js';
import { Clock, DAY, type Day } from './clock.js';
import type { Span, Stretch } from './spans.js';

/** The events that a figure is made of: those of a bucket, or of the whole period where `bucket` is −1. */
export interface Window {
  readonly frame: 0 | 1;
  readonly bucket: number;
  readonly start: number;
  readonly end: number;
  /** The end of the period or of the present, whichever is earlier. */
  readonly asOf: number;
  readonly isFuture: boolean;
}

/** The windows of periods and their buckets. */
export function windowsOf(
  spans: readonly Span[],
  stretches: readonly (readonly Stretch[])[],
  now: number,
): readonly Window[] {
  return spans.flatMap(({ start, end }, frame) =>
    [{ start, end, state: 'whole' }, ...(stretches[frame] ?? [])].map((each, i) => ({
      frame: frame as 0 | 1,
      bucket: i - 1,
      start: each.start,
      end: each.end,
      asOf: Math.min(end, now + 1),
      isFuture: each.state === 'future',
    })),
  );
}

/** What windows are measured by: the calendar, the present, and what is assumed for everyone at an instant. */
export interface Measuring {
  readonly calendar: Calendar;
  readonly now: number;
  readonly assumed: (assumption: string, instant: number) => number | null;
}

/** The civil days up to and including the one in which a window ends, `days` of them. */
export function trailingOf(
  { end, asOf }: Window,
  days: number,
  { calendar }: Measuring,
): { start: number; end: number } {
  const clock = Clock.of(calendar);
  const last = clock.day(Math.min(end, asOf) - 1);
  return { start: clock.start(last - (days - 1) * DAY), end: Math.min(asOf, clock.start(last + DAY)) };
}

/** The civil days that a window has begun, each as its share of the unit. Days that a zone left out are none. */
export function elapsedOf({ start, end }: Window, unit: Unit, { calendar, now }: Measuring): number {
  const clock = Clock.of(calendar);
  const to = Math.min(end, now + 1);
  if (to <= start) return 0;
  const months = new Map<number, number>();
  for (let day = clock.day(start); day <= clock.day(to - 1); day += DAY) {
    if (clock.start(day + DAY) > clock.start(day))
      months.set(lengthOf(unit, day), (months.get(lengthOf(unit, day)) ?? 0) + 1);
  }
  return [...months].reduce((sum, [length, days]) => sum + days / length, 0);
}

/** An assumption stated for a unit, added up over what has elapsed of a window; null where a day has none. */
export function accruedOf(
  window: Window,
  assumption: string,
  unit: Unit,
  { calendar, now, assumed }: Measuring,
): number | null {
  const clock = Clock.of(calendar);
  const to = Math.min(window.end, now);
  let sum = 0;
  if (to <= window.start) return 0;
  for (let day = clock.day(window.start); day <= clock.day(to); day += DAY) {
    const [first, next] = [clock.start(day), clock.start(day + DAY)];
    const share = (Math.min(next, to) - Math.max(first, window.start)) / (next - first);
    if (!(share > 0)) continue;
    const value = assumed(assumption, first);
    if (value === null) return null;
    sum += (value * share) / lengthOf(unit, day);
  }
  return sum;
}

export type Unit = 'day' | 'week' | 'month';

function lengthOf(unit: Unit, day: Day): number {
  if (unit !== 'month') return unit === 'week' ? 7 : 1;
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

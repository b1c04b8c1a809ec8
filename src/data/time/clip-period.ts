import { civilDateAt } from './civil.js';
import { dayAt, startOfDayNumber } from './civil-days.js';
import type { CivilDate, ResolvedPeriod } from './period.js';

/** A civil date and its first instant. */
export interface FirstDay {
  readonly date: CivilDate;
  readonly start: number;
}

/** The first civil day of a zone that starts at or after an instant. */
export function dayFrom(zone: string, instant: number): FirstDay {
  let day = dayAt(zone, instant);
  while (startOfDayNumber(zone, day) < instant) day++;
  const start = startOfDayNumber(zone, day);
  return { date: civilDateAt(zone, start), start };
}

/** What a period has from a day on: itself where all of it is, nothing where it ends before. */
export function clipPeriod(period: ResolvedPeriod, first: FirstDay): ResolvedPeriod {
  if (period.start >= first.start) return period;
  const isPast = period.end <= first.start;
  const start = isPast ? period.end : first.start;
  const startDate = isPast ? period.endDate : first.date;
  return Object.freeze({ ...period, start, startDate, elapsed: Math.max(period.elapsed, start) });
}

import { type CalendarDate, GregorianCalendar, parseDate, toCalendar } from '@internationalized/date';
import { addDays } from '../../data/time/civil.js';
import type { Period, ResolvedPeriod } from '../../data/time/period.js';

/** First and last day of a period that is being chosen, both part of it. */
export interface DateRangeDraft {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The days of a period. */
export function draftOf({ startDate, endDate }: ResolvedPeriod): DateRangeDraft {
  return { start: parseDate(startDate), end: parseDate(addDays(endDate, -1)) };
}

/** The period of these days. Dates come in the calendar of the reader's language, which need not be the Gregorian one. */
export function periodOf({ start, end }: DateRangeDraft): Period {
  const [first, last] = [start, end].map((date) => toCalendar(date, new GregorianCalendar()).toString());
  return { kind: 'range', start: first ?? '', end: addDays(last ?? '', 1) };
}

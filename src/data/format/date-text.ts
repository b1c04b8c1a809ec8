import { addUnits, civilDateAt, parseCivilDate } from '../time/civil.js';
import type { CivilDate, ResolvedPeriod } from '../time/period.js';
import { isRepeated } from '../time/wall-clock.js';
import type { LocaleFormats } from './locale-formats.js';
import { rangeText } from './range-text.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "3 Nov 2026", in the order of the locale. */
export const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
/** "GMT-5": tells the two hours apart that a clock shows when it is put back. */
export const OFFSET: Intl.DateTimeFormatOptions = { timeZoneName: 'shortOffset' };

/** A civil date as text. Throws `UsageError('invalidPeriod')` where there is no such date. */
export function dateText(formats: LocaleFormats, date: CivilDate): string {
  return formats.date({ ...DATE, timeZone: 'UTC' }).format(parseCivilDate(date) * DAY);
}

/** The first and the last date of a period, both part of it. */
export function periodText(formats: LocaleFormats, { startDate, endDate }: ResolvedPeriod): string {
  const first = parseCivilDate(startDate);
  const last = Math.max(first, parseCivilDate(endDate) - 1);
  return rangeText(formats, { ...DATE, timeZone: 'UTC' }, first * DAY, last * DAY);
}

/** Date and time of day of a moment in `zone`, with the offset where the clock shows it twice. */
export function instantText(
  formats: LocaleFormats,
  zone: string,
  instant: number,
  seconds: 'withSeconds' | 'withoutSeconds',
): string {
  const options: Intl.DateTimeFormatOptions = {
    ...DATE,
    ...formats.time,
    ...(seconds === 'withSeconds' ? { second: '2-digit' } : {}),
    ...(isRepeated(zone, instant) ? OFFSET : {}),
    timeZone: zone,
  };
  return formats.date(options).format(instant);
}

/** Weekday, date and time of day in full words. */
export function spokenInstant(formats: LocaleFormats, zone: string, instant: number): string {
  return formats.date({ dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(instant);
}

/**
 * How long ago, or how far ahead: "now", "5 minutes ago", "yesterday", "in 3 weeks". From a day on, days are told apart by
 * the calendar of `zone`: what was at 23:30 two dates ago is not "yesterday" at 00:30.
 */
export function relativeText(formats: LocaleFormats, zone: string, instant: number, now: number): string {
  const sign = instant < now ? -1 : 1;
  const size = Math.abs(instant - now);
  const tell = (count: number, unit: Intl.RelativeTimeFormatUnit) => formats.relative(sign * count, unit, 'always');
  if (size < 45 * SECOND) return formats.relative(0, 'second', 'auto');
  if (Math.round(size / MINUTE) < 60) return tell(Math.round(size / MINUTE), 'minute');
  const from = parseCivilDate(civilDateAt(zone, Math.min(instant, now)));
  const to = parseCivilDate(civilDateAt(zone, Math.max(instant, now)));
  const days = to - from;
  if (size < DAY || days === 0) return tell(Math.max(1, Math.floor(size / HOUR)), 'hour');
  if (days < 7) return formats.relative(sign * days, 'day', 'auto');
  const months = wholeMonths(from, to);
  if (months === 0) return tell(Math.floor(days / 7), 'week');
  return months < 12 ? tell(months, 'month') : tell(Math.floor(months / 12), 'year');
}

function wholeMonths(from: number, to: number): number {
  let months = Math.floor((to - from) / 28);
  while (addUnits(from, 'month', months) > to) months--;
  return months;
}

import type { Calendar } from '../../../src/data/time/calendar.js';
import type { Grain } from '../../../src/data/time/grain.js';
import type { Comparison, Period } from '../../../src/data/time/period.js';
import { localDate, localTime, localWeekday } from '../time/local-time.js';

/** Clocks change on whole half hours in every zone that is tried. */
const STEP = 1_800_000;
const DAY = 86_400_000;

/** Dates of a period, and the instants that clocks show them at. */
export interface Span {
  readonly startDate: string;
  readonly endDate: string;
  readonly start: number;
  readonly end: number;
}

/** One stretch of instants that show the same hour, day, week, month, quarter or year. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly state: 'whole' | 'cut' | 'running' | 'future';
}

/** What Intl says of each half hour, looked up once. */
const shown = new Map<string, { readonly time: string; readonly date: string; readonly weekday: number }>();

function clock(zone: string, instant: number) {
  const step = Math.floor(instant / STEP) * STEP;
  const key = `${zone} ${step}`;
  let known = shown.get(key);
  if (known === undefined) {
    known = { time: localTime(zone, step), date: localDate(zone, step), weekday: localWeekday(zone, step) };
    shown.set(key, known);
  }
  return known;
}

/** A date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The first half hour at which clocks show `time` (date and time as text) or later. */
function firstAt(zone: string, time: string): number {
  let instant = Date.parse(`${time.slice(0, 10)}T00:00:00Z`) - DAY;
  while (clock(zone, instant).time < time) instant += STEP;
  return instant;
}

function spanOf(zone: string, startDate: string, endDate: string): Span {
  const start = firstAt(zone, `${startDate} 00:00:00`);
  return { startDate, endDate, start, end: firstAt(zone, `${endDate} 00:00:00`) };
}

/** The dates of a period: fixed, or days and months that end now. */
export function periodSpan(period: Period, { zone }: Calendar, now: number): Span {
  const today = clock(zone, now).date;
  if (period.kind === 'range') return spanOf(zone, period.start, period.end);
  if (period.kind === 'last' && period.unit === 'day') {
    const end = period.complete === true ? today : addDays(today, 1);
    return spanOf(zone, addDays(end, -period.count), end);
  }
  if (period.kind === 'toDate' && period.unit === 'month') {
    return spanOf(zone, `${today.slice(0, 8)}01`, addDays(today, 1));
  }
  throw new TypeError('The oracle does not know this period.');
}

/** The dates of what a period is compared with, cut to as much as has elapsed. `now` lies on a half hour. */
export function comparisonSpan(comparison: Comparison, span: Span, { zone }: Calendar, now: number): Span {
  const days = (Date.parse(span.endDate) - Date.parse(span.startDate)) / DAY;
  const other =
    comparison.kind === 'range'
      ? spanOf(zone, comparison.start, comparison.end)
      : spanOf(zone, addDays(span.startDate, -days), span.startDate);
  if (comparison.whole === true || now >= span.end) return other;
  if (now <= span.start) return { ...other, end: other.start };
  const [date = '', time = ''] = clock(zone, now).time.split(' ');
  const elapsed = (Date.parse(date) - Date.parse(span.startDate)) / DAY;
  const end = firstAt(zone, `${addDays(other.startDate, elapsed)} ${time}`);
  return { ...other, end: Math.min(other.end, Math.max(other.start, end)) };
}

/** The date that clocks show at an instant. */
export function dateAt(zone: string, instant: number): string {
  return clock(zone, instant).date;
}

/** The days that `[start, end)` touches, in order. */
export function daysBegun(zone: string, start: number, end: number): readonly string[] {
  const found = new Set<string>();
  for (let at = start; at < end; at += STEP) found.add(dateAt(zone, at));
  if (start < end) found.add(dateAt(zone, end - 1));
  return [...found];
}

/** The days that lie in `[start, end)` at least in part: from when, and which part of them. */
export function daysElapsed(
  zone: string,
  start: number,
  end: number,
): readonly { readonly date: string; readonly start: number; readonly part: number }[] {
  return daysBegun(zone, start, end).map((date) => {
    const day = spanOf(zone, date, addDays(date, 1));
    const part = (Math.min(end, day.end) - Math.max(start, day.start)) / (day.end - day.start);
    return { date, start: day.start, part };
  });
}

/** What is left of a period from the first day on that starts at an instant or later. */
export function clipped(span: Span, zone: string, notBefore: number): Span {
  const sameDay = firstAt(zone, `${dateAt(zone, notBefore)} 00:00:00`);
  const date = sameDay >= notBefore ? dateAt(zone, notBefore) : addDays(dateAt(zone, notBefore), 1);
  const first = firstAt(zone, `${date} 00:00:00`);
  if (span.start >= first) return span;
  return span.end <= first
    ? { ...span, start: span.end, startDate: span.endDate }
    : { ...span, start: first, startDate: date };
}

/** What tells one day, week or month from the next. */
export function nameOfUnit(instant: number, unit: 'day' | 'week' | 'month', calendar: Calendar): string {
  return bucketName(instant, unit, calendar);
}

/** What tells one bucket from the next. */
function bucketName(instant: number, grain: Grain, { zone, weekStart, fiscalYearStart }: Calendar): string {
  const { time, date, weekday } = clock(zone, instant);
  const [year = 0, month = 0] = date.split('-').map(Number);
  const fiscalMonth = (month - fiscalYearStart + 12) % 12;
  const fiscalYear = month >= fiscalYearStart ? year : year - 1;
  switch (grain) {
    case 'hour': {
      const offset = Date.parse(`${time.replace(' ', 'T')}Z`) - Math.floor(instant / STEP) * STEP;
      return `${time.slice(0, 13)} ${offset}`;
    }
    case 'day':
      return date;
    case 'week':
      return addDays(date, -((weekday - weekStart + 7) % 7));
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${fiscalYear} ${Math.floor(fiscalMonth / 3)}`;
    case 'year':
      return String(fiscalYear);
  }
}

/** Cuts a span wherever the name of the bucket changes. */
export function stretches({ start, end }: Span, grain: Grain, calendar: Calendar, now: number): readonly Stretch[] {
  const found: Stretch[] = [];
  const name = (instant: number) => bucketName(instant, grain, calendar);
  for (let from = start; from < end; ) {
    let to = from + STEP;
    while (to < end && name(to) === name(from)) to += STEP;
    to = Math.min(to, end);
    const isCut = name(from - STEP) === name(from) || name(to) === name(to - STEP);
    const state = now < from ? 'future' : now < to ? 'running' : isCut ? 'cut' : 'whole';
    found.push({ start: from, end: to, state });
    from = to;
  }
  return found;
}

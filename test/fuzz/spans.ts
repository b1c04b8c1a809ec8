import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { Calendar } from '../../src/data/time/calendar.js';
import type { Grain } from '../../src/data/time/grain.js';
import type { Comparison, Period, PeriodUnit } from '../../src/data/time/period.js';
import { Clock, DAY, type Day } from './clock.js';

/** Dates, the instants that they begin at, and how long of them there is. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
  readonly start: number;
  readonly end: number;
}

/** A bucket of a span. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly state: 'whole' | 'cut' | 'running' | 'future';
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`);
export const dateOf = (day: Day): string => new Date(day).toISOString().slice(0, 10);

/** The same day some months later, or the last one of its month. */
function addMonths(day: Day, months: number): Day {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), length));
}

function addUnits(day: Day, unit: PeriodUnit, count: number): Day {
  if (unit === 'day') return day + count * DAY;
  return unit === 'week' ? day + count * 7 * DAY : addMonths(day, count * MONTHS[unit]);
}

/** The first day of the unit that a day lies in. */
export function unitOf(day: Day, unit: PeriodUnit, { weekStart, fiscalYearStart }: Calendar): Day {
  if (unit === 'day') return day;
  const date = new Date(day);
  if (unit === 'week') return day - ((date.getUTCDay() - weekStart + 7) % 7) * DAY;
  const months = unit === 'month' ? 0 : (date.getUTCMonth() + 1 - fiscalYearStart + 12) % MONTHS[unit];
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
}

/** The span between two days. */
function spanOf(first: Day, last: Day, calendar: Calendar): Span {
  const clock = Clock.of(calendar);
  return { first, last, start: clock.start(first), end: clock.start(last) };
}

/** The dates of a period at the moment `now`. */
function periodSpan(period: Period, calendar: Calendar, now: number): Span {
  const today = Clock.of(calendar).day(now);
  if (period.kind === 'range') return spanOf(dayOf(period.start), dayOf(period.end), calendar);
  const unit = unitOf(today, period.unit, calendar);
  if (period.kind === 'toDate') return spanOf(unit, today + DAY, calendar);
  if (period.kind === 'unit') {
    const first = addUnits(unit, period.unit, period.offset);
    return spanOf(first, addUnits(first, period.unit, 1), calendar);
  }
  const last = period.complete === true ? unit : addUnits(unit, period.unit, 1);
  return spanOf(addUnits(last, period.unit, -period.count), last, calendar);
}

/** The dates of what a period is compared with, cut to as much as has elapsed of it. */
function comparisonSpan(comparison: Comparison, period: Period, span: Span, calendar: Calendar, now: number): Span {
  const other = otherSpan(comparison, period, span, calendar);
  if (comparison.whole === true || now >= span.end) return other;
  const clock = Clock.of(calendar);
  const elapsed = now <= span.start ? 0 : Math.max(0, clock.wall(now) - span.first);
  return { ...other, end: Math.min(other.end, clock.first(other.first + elapsed)) };
}

function otherSpan(comparison: Comparison, period: Period, { first, last }: Span, calendar: Calendar): Span {
  switch (comparison.kind) {
    case 'range':
      return spanOf(dayOf(comparison.start), dayOf(comparison.end), calendar);
    case 'lastYear': {
      if (comparison.match === 'weekday') return spanOf(first - 364 * DAY, last - 364 * DAY, calendar);
      return spanOf(addMonths(first, -12), addMonths(last, -12), calendar);
    }
    case 'previousUnit':
      return spanOf(previousUnit(period, first, last), first, calendar);
    default:
      return spanOf(first - (last - first), first, calendar);
  }
}

/** Where the unit before begins; for days that are no months, as many days before. */
function previousUnit(period: Period, first: Day, last: Day): Day {
  if (period.kind === 'last') return addUnits(first, period.unit, -period.count);
  if (period.kind !== 'range') return addUnits(first, period.unit, -1);
  const [from, to] = [new Date(first), new Date(last)];
  if (from.getUTCDate() !== 1 || to.getUTCDate() !== 1) return first - (last - first);
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return addMonths(first, -months);
}

/** The buckets of a span, each between two moments at which one begins. */
export function bucketsOf({ start, end }: Span, grain: Grain, calendar: Calendar, now: number): readonly Stretch[] {
  if (start >= end) return [];
  const clock = Clock.of(calendar);
  const inside = grain === 'hour' ? clock.hours(start, end) : unitStarts(start, end, grain, calendar);
  const begins = (instant: number) =>
    grain === 'hour'
      ? clock.hours(instant - 1, instant + 1).length > 0
      : clock.start(unitOf(clock.day(instant), grain, calendar)) === instant;
  const bounds = [start, ...inside, end];
  return bounds.slice(0, -1).map((from, i) => {
    const to = bounds[i + 1] as number;
    const isCut = !begins(from) || !begins(to);
    return { start: from, end: to, state: now < from ? 'future' : now < to ? 'running' : isCut ? 'cut' : 'whole' };
  });
}

/** The instants in `(start, end)` at which a unit begins. Days that a zone left out have none. */
function unitStarts(start: number, end: number, unit: PeriodUnit, calendar: Calendar): readonly number[] {
  const clock = Clock.of(calendar);
  const found = new Set<number>();
  let day = unitOf(clock.day(start), unit, calendar);
  while (clock.start(day) < end) {
    if (clock.start(day) > start) found.add(clock.start(day));
    day = addUnits(day, unit, 1);
  }
  return [...found];
}

/** The periods of a query: its own and that which it is compared with, if any. */
export type Spans = readonly [Span] | readonly [Span, Span];

/** The periods that a query asks for. */
export function askedSpans(query: Pick<QuerySpec, 'period' | 'comparison'>, calendar: Calendar, now: number): Spans {
  const span = periodSpan(query.period, calendar, now);
  if (!query.comparison) return [span];
  return [span, comparisonSpan(query.comparison, query.period, span, calendar, now)];
}

/** What is left of periods where events before an instant are gone, and from when where something is missing. */
export function keptSpans(
  asked: Spans,
  calendar: Calendar,
  notBefore: number | null,
): { spans: Spans; keptFrom: number | null } {
  if (notBefore === null) return { spans: asked, keptFrom: null };
  const clock = Clock.of(calendar);
  let first = clock.day(notBefore);
  while (clock.start(first) < notBefore) first += DAY;
  const from = clock.start(first);
  const cut = (span: Span): Span => (span.start >= from ? span : { ...span, start: Math.min(from, span.end) });
  const [span, other] = asked;
  const isGone = other !== undefined && other.start < from && other.end <= from;
  const spans: Spans = other === undefined || isGone ? [cut(span)] : [cut(span), cut(other)];
  const isCut = asked.some(({ start }) => start < from);
  return { spans, keptFrom: isCut ? from : null };
}

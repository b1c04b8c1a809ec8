import { UsageError } from '../errors.js';
import type { Calendar } from './calendar.js';
import { assertCalendar } from './check-calendar.js';
import { addUnits, formatCivilDate, parseCivilDate, startOfUnit, unitIndex } from './civil.js';
import { type CivilSpan, resolveSpan } from './civil-span.js';
import type { Comparison, Period, ResolvedPeriod } from './period.js';
import { spanBetween } from './resolve-period.js';
import { firstInstantAt, wallClockAt } from './wall-clock.js';

const DAY = 86_400_000;
/** 52 whole weeks, so that weekdays match. */
const WEEKS_OF_A_YEAR = 364;

/**
 * The dates and instants that a period is compared with.
 *
 * While the period is unfinished the other one is cut like for like: the whole civil days and the time of day that have
 * elapsed of the period are counted from the other's start, and never past its end. Otherwise, and with `whole`, it is as
 * long as it is, be it longer or shorter than the period.
 *
 * Throws `UsageError('invalidPeriod')` for a free range without days and for a kind that is none.
 */
export function resolveComparison(
  comparison: Comparison,
  period: Period,
  resolved: ResolvedPeriod,
  calendar: Calendar,
  now: number,
): ResolvedPeriod {
  assertCalendar(calendar);
  const span = otherSpan(comparison, period, resolved, calendar);
  const other = resolveSpan(span, resolved.zone, now);
  return comparison.whole || resolved.elapsed >= resolved.end ? other : likeForLike(other, span, resolved);
}

function otherSpan(comparison: Comparison, period: Period, resolved: ResolvedPeriod, calendar: Calendar): CivilSpan {
  const first = parseCivilDate(resolved.startDate);
  const end = parseCivilDate(resolved.endDate);
  switch (comparison.kind) {
    case 'previousPeriod':
      return { first: first - (end - first), end: first };
    case 'previousUnit':
      return { first: startOfPrevious(period, { first, end }, calendar), end: first };
    case 'lastYear':
      return comparison.match === 'weekday'
        ? { first: first - WEEKS_OF_A_YEAR, end: end - WEEKS_OF_A_YEAR }
        : { first: addUnits(first, 'year', -1), end: endAYearEarlier(end) };
    case 'range':
      return spanBetween(comparison.start, comparison.end);
    default:
      throw new UsageError(
        'invalidPeriod',
        'A comparison has a kind that is none. Use "previousPeriod", "previousUnit", "lastYear" or "range".',
      );
  }
}

function startOfPrevious(period: Period, { first, end }: CivilSpan, calendar: Calendar): number {
  if (period.kind === 'unit' || period.kind === 'toDate') return addUnits(first, period.unit, -1);
  if (period.kind === 'last') return addUnits(first, period.unit, -period.count);
  const isWholeMonths = [first, end].every((day) => startOfUnit(day, 'month', calendar) === day);
  if (!isWholeMonths) return first - (end - first);
  return addUnits(first, 'month', unitIndex(first, 'month', calendar) - unitIndex(end, 'month', calendar));
}

/** The end is not part of a period: a period up to 28 February is one up to 28 February in every year. */
function endAYearEarlier(end: number): number {
  const moved = addUnits(end, 'year', -1);
  return addUnits(moved, 'year', 1) === end ? moved : moved + 1;
}

function likeForLike(other: ResolvedPeriod, span: CivilSpan, resolved: ResolvedPeriod): ResolvedPeriod {
  const wall = span.first * DAY + elapsedOnTheWall(resolved);
  const end = firstInstantAt(resolved.zone, wall);
  if (end >= other.end) return other;
  return Object.freeze({
    ...other,
    end,
    endDate: formatCivilDate(Math.ceil(wall / DAY)),
    elapsed: Math.min(other.elapsed, end),
  });
}

/** Whole civil days and time of day, as one number of milliseconds. */
function elapsedOnTheWall({ zone, start, startDate, elapsed }: ResolvedPeriod): number {
  if (elapsed <= start) return 0;
  return Math.max(wallClockAt(zone, elapsed) - parseCivilDate(startDate) * DAY, 0);
}

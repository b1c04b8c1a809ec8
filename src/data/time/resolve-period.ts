import { UsageError } from '../errors.js';
import type { Calendar } from './calendar.js';
import { assertCalendar } from './check-calendar.js';
import { addUnits, civilDateAt, parseCivilDate, startOfUnit } from './civil.js';
import { type CivilSpan, resolveSpan } from './civil-span.js';
import type { CivilDate, Period, PeriodUnit, ResolvedPeriod } from './period.js';

const UNITS: ReadonlySet<string> = new Set<PeriodUnit>(['day', 'week', 'month', 'quarter', 'year']);
/** Ten years of days: the most units that `last` takes, and that `unit` goes away from the current one. */
const MOST_UNITS = 3660;

/**
 * The dates and instants that a period stands for at the moment `now` (milliseconds since the epoch).
 *
 * Throws `UsageError('invalidPeriod')` for a date that does not exist, an end that is not after the start, a count that is
 * not an integer from 1 to 3660, an offset that is not one from −3660 to 3660, and a period in which no time passes;
 * `UsageError('unknownZone')` for the zone of the calendar.
 */
export function resolvePeriod(period: Period, calendar: Calendar, now: number): ResolvedPeriod {
  assertCalendar(calendar);
  const today = parseCivilDate(civilDateAt(calendar.zone, now));
  const resolved = resolveSpan(spanOf(period, calendar, today), calendar.zone, now);
  if (resolved.end > resolved.start) return resolved;
  throw new UsageError(
    'invalidPeriod',
    `No time passes from ${resolved.startDate} to ${resolved.endDate} in ${resolved.zone}: its calendar leaves these days out. Choose a period that reaches further.`,
  );
}

/** The days between two dates. Throws `UsageError('invalidPeriod')` for no dates, and for an end that is not after the start. */
export function spanBetween(start: CivilDate, end: CivilDate): CivilSpan {
  const span = { first: parseCivilDate(start), end: parseCivilDate(end) };
  if (span.end > span.first) return span;
  throw new UsageError(
    'invalidPeriod',
    `A period from ${start} to ${end} has no days, because its end is the first date that is not part of it. Choose an end after the start.`,
  );
}

function spanOf(period: Period, calendar: Calendar, today: number): CivilSpan {
  if (period.kind === 'range') return spanBetween(period.start, period.end);
  const current = startOfUnit(today, knownUnit(period.unit), calendar);
  switch (period.kind) {
    case 'last': {
      const count = integer(period.count, 'count', 1, MOST_UNITS);
      const end = period.complete ? current : addUnits(current, period.unit, 1);
      return { first: addUnits(end, period.unit, -count), end };
    }
    case 'unit': {
      const offset = integer(period.offset, 'offset', -MOST_UNITS, MOST_UNITS);
      return { first: addUnits(current, period.unit, offset), end: addUnits(current, period.unit, offset + 1) };
    }
    case 'toDate':
      return { first: current, end: today + 1 };
    default:
      throw new UsageError(
        'invalidPeriod',
        'A period has a kind that is none. Use "range", "last", "unit" or "toDate".',
      );
  }
}

function knownUnit(unit: PeriodUnit): PeriodUnit {
  if (UNITS.has(unit)) return unit;
  throw new UsageError('invalidPeriod', `A period has a unit that is none. Use ${[...UNITS].join(', ')}.`);
}

function integer(value: number, name: string, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(
    'invalidPeriod',
    `The ${name} of a period is not an integer from ${least} to ${most}, so it names no dates. Set it to one.`,
  );
}

import { type Calendar, DEFAULT_CALENDAR } from './calendar.js';
import { parseCivilDate, unitIndex } from './civil.js';
import { GRAINS, type Grain } from './grain.js';
import type { ResolvedPeriod } from './period.js';

const HOUR = 3_600_000;
const FEWEST = 2;
/** Most days of one bucket: a period has to be longer, or its two buckets would be halves of nothing. */
const LONGEST: Readonly<Record<Grain, number>> = { hour: 0, day: 1, week: 7, month: 31, quarter: 92, year: 366 };
const MOST = 400;

/** Longest period, in days, for which a grain is what a person expects to see. */
const EXPECTED: readonly (readonly [Grain, number])[] = [
  ['hour', 2],
  ['day', 92],
  ['week', 200],
  ['month', 5 * 366],
  ['quarter', 20 * 366],
];

/** The grains that make sense for a period, shortest first: those shorter than it that cut it into 2 to 400 buckets. */
export function grainsFor(resolved: ResolvedPeriod, calendar: Calendar = DEFAULT_CALENDAR): readonly Grain[] {
  const fitting = GRAINS.filter((grain) => {
    const count = bucketCount(resolved, grain, calendar);
    return daysOf(resolved) > LONGEST[grain] && count >= FEWEST && count <= MOST;
  });
  return fitting.length > 0 ? fitting : [defaultGrain(resolved)];
}

/** The grain that a person expects: hours for up to 2 days, then days, weeks, months, quarters, years. */
export function defaultGrain(resolved: ResolvedPeriod): Grain {
  const days = daysOf(resolved);
  return EXPECTED.find(([, longest]) => days <= longest)?.[0] ?? 'year';
}

function daysOf({ startDate, endDate }: ResolvedPeriod): number {
  return parseCivilDate(endDate) - parseCivilDate(startDate);
}

function bucketCount(resolved: ResolvedPeriod, grain: Grain, calendar: Calendar): number {
  if (grain === 'hour') return Math.ceil((resolved.end - resolved.start) / HOUR);
  const first = parseCivilDate(resolved.startDate);
  const last = parseCivilDate(resolved.endDate) - 1;
  return unitIndex(last, grain, calendar) - unitIndex(first, grain, calendar) + 1;
}

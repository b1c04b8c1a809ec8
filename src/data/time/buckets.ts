import { UsageError } from '../errors.js';
import { boundaries } from './boundaries.js';
import type { Calendar } from './calendar.js';
import { assertCalendar } from './check-calendar.js';
import { parseCivilDate, unitIndex } from './civil.js';
import { GRAINS, type Grain } from './grain.js';
import type { Bucket, ResolvedPeriod } from './period.js';
import { RecentlyUsed } from './recently-used.js';

/** Most buckets that one period is cut into. */
export const MAX_BUCKETS = 5000;

const CUTS_KEPT = 32;

/** A period cut into buckets, whose states depend on no more than how many of them have begun or ended. */
interface Cut {
  readonly bounds: readonly number[];
  buckets: readonly Bucket[];
  progress: number;
}

const cuts = new RecentlyUsed<string, Cut>(CUTS_KEPT);

/**
 * The buckets of a period, in order and without gaps: the first begins with it and the last ends with it. As long as no
 * bucket begins or ends, the same frozen list is returned again.
 *
 * Throws `UsageError('limitExceeded')` beyond `MAX_BUCKETS`, `UsageError('invalidPeriod')` for a grain that is none.
 */
export function bucketsOf(resolved: ResolvedPeriod, grain: Grain, calendar: Calendar, now: number): readonly Bucket[] {
  const { start, end } = resolved;
  if (start >= end) return NO_BUCKETS;
  const key = [start, end, grain, calendar.zone, calendar.weekStart, calendar.fiscalYearStart].join(' ');
  const cut = cuts.get(key, () => newCut(resolved, grain, calendar));
  const progress = progressAt(cut.bounds, start, end, now);
  if (cut.progress !== progress) {
    cut.buckets = Object.freeze(stateBuckets(cut.bounds, start, end, now));
    cut.progress = progress;
  }
  return cut.buckets;
}

const NO_BUCKETS: readonly Bucket[] = Object.freeze([]);

function newCut(resolved: ResolvedPeriod, grain: Grain, calendar: Calendar): Cut {
  assertCalendar(calendar);
  if (!GRAINS.includes(grain)) {
    throw new UsageError('invalidPeriod', `A grain is none that there is. Use ${GRAINS.join(', ')}.`);
  }
  const bounds = boundsWithin(resolved, grain, calendar);
  if (bounds === undefined) throw tooMany(resolved, grain, calendar);
  return { bounds, buckets: NO_BUCKETS, progress: -1 };
}

/** Boundaries, or undefined where there are more buckets than are allowed. */
function boundsWithin(resolved: ResolvedPeriod, grain: Grain, calendar: Calendar): readonly number[] | undefined {
  if (fewestBuckets(resolved, grain, calendar) > MAX_BUCKETS) return undefined;
  const bounds = boundaries(resolved.start, resolved.end, grain, calendar, MAX_BUCKETS + 2);
  return bounds.length > MAX_BUCKETS + 1 ? undefined : bounds;
}

const HOUR = 3_600_000;
/** Most days that the calendar of one zone left out. */
const LEFT_OUT = 1;

/** How many buckets there are at least, told without looking up when the clocks of so many years change. */
function fewestBuckets({ start, end, startDate, endDate }: ResolvedPeriod, grain: Grain, calendar: Calendar): number {
  if (grain === 'hour') return (end - start) / HOUR;
  const [first, last] = [parseCivilDate(startDate), parseCivilDate(endDate) - 1];
  return unitIndex(last, grain, calendar) - unitIndex(first, grain, calendar) + 1 - LEFT_OUT;
}

function tooMany(resolved: ResolvedPeriod, grain: Grain, calendar: Calendar): UsageError {
  const fitting = GRAINS.slice(GRAINS.indexOf(grain) + 1).find((longer) => boundsWithin(resolved, longer, calendar));
  const mend = fitting === undefined ? 'Choose a shorter period.' : `Use the grain "${fitting}" or a shorter period.`;
  return new UsageError(
    'limitExceeded',
    `The period from ${resolved.startDate} to ${resolved.endDate} has more than ${MAX_BUCKETS} buckets by ${grain}, more than can be drawn or read. ${mend}`,
  );
}

/** How many buckets have begun, and one more where the last one has ended. */
function progressAt(bounds: readonly number[], start: number, end: number, now: number): number {
  if (now < start) return 0;
  if (now >= end) return bounds.length;
  let low = 1;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? end) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stateBuckets(bounds: readonly number[], start: number, end: number, now: number): Bucket[] {
  const buckets: Bucket[] = [];
  for (let i = 1; i < bounds.length; i++) {
    const from = bounds[i - 1] ?? start;
    const to = bounds[i] ?? end;
    const bucket = { start: Math.max(from, start), end: Math.min(to, end) };
    const isCut = from < start || to > end;
    buckets.push(Object.freeze({ ...bucket, state: stateAt(bucket, isCut, now) }));
  }
  return buckets;
}

function stateAt(bucket: { start: number; end: number }, isCut: boolean, now: number): Bucket['state'] {
  if (now < bucket.start) return 'future';
  if (now < bucket.end) return 'running';
  return isCut ? 'cut' : 'whole';
}

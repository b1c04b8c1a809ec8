import { bucketsOf } from '../../../src/data/time/buckets.js';
import type { Calendar, Weekday } from '../../../src/data/time/calendar.js';
import { GRAINS, type Grain } from '../../../src/data/time/grain.js';
import type { Bucket } from '../../../src/data/time/period.js';
import { resolvePeriod } from '../../../src/data/time/resolve-period.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = Date.UTC(2015, 0, 1);
const LAST = Date.UTC(2036, 0, 1);
/** Shorter than any two changes of one zone in these years lie apart, so that none hide each other. */
const STEP = 3 * DAY;
/** Days before and after a change that a period of some buckets reaches. */
const REACH: Readonly<Record<Grain, number>> = { hour: 1, day: 3, week: 10, month: 40, quarter: 100, year: 400 };
/** Before these years, but nowhere else does a calendar leave a day out. */
const SKIPPED_DAYS: readonly (readonly [zone: string, at: number])[] = [
  ['Pacific/Apia', Date.UTC(2011, 11, 30, 10)],
  ['Pacific/Fakaofo', Date.UTC(2011, 11, 30, 11)],
];

/** What Intl says that clocks of a zone show, as milliseconds as if they showed UTC. */
function clockOf(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const shown = format.format(instant).match(/\d+/g) ?? [];
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
  };
}

type Clock = ReturnType<typeof clockOf>;

/** The first milliseconds after which clocks are another time apart from UTC, found by halving. */
function changesOf(clock: Clock): readonly number[] {
  const offset = (instant: number) => clock(instant) - instant;
  const found: number[] = [];
  for (let from = FIRST; from < LAST; from += STEP) {
    const before = offset(from);
    if (before === offset(from + STEP)) continue;
    let [low, high] = [from, from + STEP];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

/** What tells one bucket from the next: the hour with its offset, or the first day of the unit that calendars show. */
function nameOf(clock: Clock, grain: Grain, { weekStart, fiscalYearStart }: Calendar): (instant: number) => string {
  return (instant) => {
    const wall = clock(instant);
    if (grain === 'hour') return `${Math.floor(wall / HOUR)} ${wall - instant}`;
    const day = Math.floor(wall / DAY);
    if (grain === 'day') return String(day);
    // 1970-01-01 was a Thursday, the fourth day of the week.
    if (grain === 'week') return String(Math.floor((day + 4 - weekStart) / 7));
    const date = new Date(wall);
    const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
    if (grain === 'month') return String(months);
    return String(Math.floor((months - (fiscalYearStart - 1)) / (grain === 'quarter' ? 3 : 12)));
  };
}

/** What is wrong with the buckets of a period; null where they tile it by whole units. */
function flawOf(
  buckets: readonly Bucket[],
  period: { start: number; end: number },
  name: (instant: number) => string,
): string | null {
  if (buckets[0]?.start !== period.start || buckets.at(-1)?.end !== period.end) return 'does not reach from end to end';
  for (const [i, { start, end }] of buckets.entries()) {
    const before = buckets[i - 1];
    if (!(end > start)) return `bucket ${i} is empty`;
    if (before !== undefined && before.end !== start) return `bucket ${i} does not begin where the one before ends`;
    if (name(start) !== name(end - 1)) return `bucket ${i} holds the beginning of another unit`;
    if (before !== undefined && name(start) === name(start - 1)) return `bucket ${i} begins within a unit`;
  }
  return null;
}

/** An hour takes 60 minutes unless clocks change where it begins or ends: half an hour in Lord Howe, 45 minutes in Chatham. */
function oddHourOf(buckets: readonly Bucket[], clock: Clock): string | null {
  const offset = (instant: number) => clock(instant) - instant;
  const odd = buckets.find(({ start, end }) => {
    const isChanged = offset(start) !== offset(start - 1) || offset(end) !== offset(end - 1);
    return isChanged ? end - start > HOUR : end - start !== HOUR;
  });
  return odd === undefined ? null : `an hour takes ${(odd.end - odd.start) / 60_000} minutes`;
}

/** Every zone that there is. */
function zones(): readonly string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
}

/** What was looked at, and every flaw that was found. */
export interface Tiling {
  readonly zones: number;
  readonly changes: number;
  readonly periods: number;
  readonly flaws: readonly string[];
}

/**
 * Cuts a period around every change of clocks from 2015 to 2035 by every grain, in one of several parts of all zones. Weeks
 * and fiscal years begin differently from one change to the next.
 */
export function tileZones(part: number, parts: number): Tiling {
  const own = zones().filter((_, i) => i % parts === part);
  const flaws: string[] = [];
  let changes = 0;
  let periods = 0;
  for (const zone of own) {
    const clock = clockOf(zone);
    const skipped = SKIPPED_DAYS.flatMap(([where, at]) => (where === zone ? [at] : []));
    for (const change of [...skipped, ...changesOf(clock)]) {
      changes++;
      const calendar: Calendar = {
        zone,
        weekStart: ((changes % 7) + 1) as Weekday,
        fiscalYearStart: (changes % 12) + 1,
      };
      for (const grain of GRAINS) {
        periods++;
        const day = Math.floor(clock(change) / DAY) * DAY;
        const [start = '', end = ''] = [-REACH[grain], REACH[grain] + 1].map((days) =>
          new Date(day + days * DAY).toISOString().slice(0, 10),
        );
        const period = resolvePeriod({ kind: 'range', start, end }, calendar, change);
        const buckets = bucketsOf(period, grain, calendar, change);
        const flaw =
          flawOf(buckets, period, nameOf(clock, grain, calendar)) ??
          (grain === 'hour' ? oddHourOf(buckets, clock) : null);
        if (flaw !== null) flaws.push(`${zone} ${new Date(change).toISOString()} by ${grain}: ${flaw}`);
      }
    }
  }
  return { zones: own.length, changes, periods, flaws };
}

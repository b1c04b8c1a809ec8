import type { Query } from '../../../src/data/query/query.js';
import { type FrameWindow, type ResolvedQuery, resolveQuery } from '../../../src/data/query/resolve-query.js';
import { bucketsOf } from '../../../src/data/time/buckets.js';
import type { Bucket, Comparison, Period } from '../../../src/data/time/period.js';
import { resolveComparison } from '../../../src/data/time/resolve-comparison.js';
import { wallClockAt } from '../../../src/data/time/wall-clock.js';
import type { Steps } from '../plain-adapter/steps.js';
import { fault } from './fault.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Settles a query and then does something to what came of it. */
function settled(change: (settled: ResolvedQuery) => ResolvedQuery): Pick<Steps, 'settle'> {
  return { settle: (query, now, notBefore) => change(resolveQuery(query, now, notBefore)) };
}

/** Settles another query than the one that was asked. */
function asked(change: (query: Query) => Partial<Query>): Pick<Steps, 'settle'> {
  return { settle: (query, now, notBefore) => resolveQuery({ ...query, ...change(query) }, now, notBefore) };
}

function withBuckets(
  change: (buckets: readonly Bucket[], zone: string, query: Query) => readonly Bucket[],
): Pick<Steps, 'settle'> {
  return settled((all) => {
    const changed = (window: FrameWindow): FrameWindow => ({
      ...window,
      buckets: change(window.buckets, window.period.zone, all.query),
    });
    return { ...all, current: changed(all.current), comparison: all.comparison && changed(all.comparison) };
  });
}

/** The comparison with another start or end. */
function compared(
  change: (other: FrameWindow, all: ResolvedQuery) => Partial<Pick<FrameWindow, 'start' | 'end'>>,
): Pick<Steps, 'settle'> {
  return settled((all) => {
    if (all.comparison === null) return all;
    const { start, end } = { ...all.comparison, ...change(all.comparison, all) };
    const period = { ...all.comparison.period, start, end };
    const buckets = all.query.grain === null ? [] : bucketsOf(period, all.query.grain, all.query.calendar, all.now);
    return { ...all, comparison: { ...all.comparison, period, buckets, start, end } };
  });
}

const without = (period: Period, change: Partial<Extract<Period, { kind: 'last' }>>): Period =>
  period.kind === 'last' ? { ...period, ...change } : period;
const ofKind = (
  comparison: Comparison | null,
  kind: Comparison['kind'],
  change: (comparison: Comparison) => Comparison,
) => (comparison?.kind === kind ? change(comparison) : comparison);

/** Adds up two neighbours where a clock shows the same hour. */
function mergeRepeated(buckets: readonly Bucket[], zone: string): readonly Bucket[] {
  const merged: Bucket[] = [];
  for (const bucket of buckets) {
    const last = merged.at(-1);
    const hour = (instant: number) => Math.floor(wallClockAt(zone, instant) / HOUR);
    if (last !== undefined && bucket.end - bucket.start <= HOUR && hour(last.start) === hour(bucket.start)) {
      merged[merged.length - 1] = { ...last, end: bucket.end };
    } else merged.push(bucket);
  }
  return merged;
}

/** An empty bucket for every hour that a clock skips. */
function withSkipped(buckets: readonly Bucket[], zone: string): readonly Bucket[] {
  return buckets.flatMap((bucket, i) => {
    const next = buckets[i + 1];
    const skips = next !== undefined && wallClockAt(zone, next.start) - wallClockAt(zone, bucket.start) > HOUR;
    return skips && bucket.end - bucket.start === HOUR ? [bucket, { ...bucket, start: bucket.end }] : [bucket];
  });
}

/** Mistakes in calendars, periods and buckets. */
export const timeFaults = [
  fault(2, 'a period counts its end', { isWithin: (at, { start, end }) => at >= start && at <= end }),
  fault(2, 'a period does not count its first instant', { isWithin: (at, { start, end }) => at > start && at < end }),
  fault(2, 'the zone is ignored', { calendarOf: (calendar) => ({ ...calendar, zone: 'UTC' }) }),
  fault(2, 'the first day of a week is ignored', { calendarOf: (calendar) => ({ ...calendar, weekStart: 1 }) }),
  fault(2, 'the fiscal year is ignored', { calendarOf: (calendar) => ({ ...calendar, fiscalYearStart: 1 }) }),
  fault(2, 'the moment that is handed in is ignored', {
    settle: (query, _, notBefore) => resolveQuery(query, Date.UTC(2026, 4, 20, 12), notBefore),
  }),
  fault(3, 'the hour that a clock shows twice is one bucket', withBuckets(mergeRepeated)),
  fault(
    3,
    'a day lasts 24 hours',
    withBuckets((buckets, _, { grain }) =>
      grain === 'day'
        ? buckets.map((bucket, i) => ({
            ...bucket,
            start: (buckets[0]?.start ?? 0) + i * DAY,
            end: (buckets[0]?.start ?? 0) + (i + 1) * DAY,
          }))
        : buckets,
    ),
  ),
  fault(3, 'the hour that a clock skips is an empty bucket', withBuckets(withSkipped)),
  fault(
    3,
    'days begin at midnight in UTC',
    withBuckets((buckets, _, { grain }) => {
      const midnight = (instant: number) => Math.floor(instant / DAY) * DAY;
      return grain === 'day'
        ? buckets.map((bucket) => ({ ...bucket, start: midnight(bucket.start), end: midnight(bucket.end) }))
        : buckets;
    }),
  ),
  fault(3, 'weeks begin on Monday whatever the calendar says', {
    settle: (query, now, notBefore) =>
      resolveQuery(
        query.grain === 'week' ? { ...query, calendar: { ...query.calendar, weekStart: 1 } } : query,
        now,
        notBefore,
      ),
  }),
  fault(
    3,
    'quarters are those of the calendar year',
    asked(({ calendar }) => ({ calendar: { ...calendar, fiscalYearStart: 1 } })),
  ),
  fault(
    3,
    'a skipped day is a bucket',
    withBuckets((buckets, zone, { grain }) => {
      const [first, ...rest] = buckets;
      const skips = grain === 'day' && zone === 'Pacific/Apia' && first !== undefined;
      return skips ? [first, { ...first, start: first.end, end: first.end }, ...rest] : buckets;
    }),
  ),
  fault(3, 'a period is cut into as many buckets as it has', {
    settle: (query, now, notBefore) => {
      try {
        return resolveQuery(query, now, notBefore);
      } catch {
        return resolveQuery({ ...query, grain: null }, now, notBefore);
      }
    },
  }),
  fault(
    4,
    'the last 7 days end with yesterday',
    asked(({ period }) => ({ period: without(period, { complete: true }) })),
  ),
  fault(
    4,
    'complete days have today among them',
    asked(({ period }) => ({ period: without(period, { complete: false }) })),
  ),
  fault(
    4,
    'the last 7 days are eight',
    asked(({ period }) => ({
      period: period.kind === 'last' && period.unit === 'day' ? { ...period, count: period.count + 1 } : period,
    })),
  ),
  fault(
    4,
    'the running bucket is not flagged',
    withBuckets((buckets) =>
      buckets.map((bucket) => (bucket.state === 'running' ? { ...bucket, state: 'whole' } : bucket)),
    ),
  ),
  fault(
    4,
    'buckets that have not begun are 0',
    withBuckets((buckets) =>
      buckets.map((bucket) => (bucket.state === 'future' ? { ...bucket, state: 'running' } : bucket)),
    ),
  ),
  fault(
    3,
    'a bucket that the period cuts is taken for a whole one',
    withBuckets((buckets) =>
      buckets.map((bucket) => (bucket.state === 'cut' ? { ...bucket, state: 'whole' } : bucket)),
    ),
  ),
  fault(
    4,
    'nobody is told that a period is unfinished',
    settled((all) => ({
      ...all,
      notes: all.notes.filter(({ kind }) => kind !== 'unfinished'),
    })),
  ),
  fault(
    5,
    'the previous period is a day too long',
    compared(({ start }) => ({ start: start - DAY })),
  ),
  fault(
    5,
    'the comparison is cut to the shorter of the two',
    compared(({ start, end }, { current }) => ({
      end: Math.min(end, start + current.period.end - current.period.start),
    })),
  ),
  fault(
    5,
    'the whole of a comparison is taken for what is unfinished',
    asked(({ comparison }) => ({
      comparison: comparison && { ...comparison, whole: true },
    })),
  ),
  fault(
    5,
    'a comparison is always cut like for like',
    asked(({ comparison }) => ({
      comparison: comparison && { ...comparison, whole: false },
    })),
  ),
  fault(
    5,
    'as much as has elapsed is counted in milliseconds, not by the clock on the wall',
    compared(({ start, end }, { current, now, query }) =>
      now >= current.period.end || query.comparison?.whole === true
        ? { end }
        : { end: start + now - current.period.start },
    ),
  ),
  fault(
    5,
    'the previous calendar unit is a period of the same length',
    asked(({ comparison }) => ({
      comparison: ofKind(comparison, 'previousUnit', (each) => ({ ...each, kind: 'previousPeriod' }) as Comparison),
    })),
  ),
  fault(
    5,
    'the same period last year is always by date',
    asked(({ comparison }) => ({
      comparison: ofKind(comparison, 'lastYear', () => ({ kind: 'lastYear', match: 'date' })),
    })),
  ),
  fault(
    5,
    'the same period last year is 365 days earlier',
    compared(({ start, end }, { current, query }) =>
      query.comparison?.kind === 'lastYear'
        ? { start: current.period.start - 365 * DAY, end: current.period.end - 365 * DAY }
        : { start, end },
    ),
  ),
  fault(
    6,
    'events of the future count',
    settled((all) => ({
      ...all,
      current: { ...all.current, end: all.current.period.end, asOf: all.current.period.end },
    })),
  ),
  fault(24, 'the comparison reaches past retention', {
    isKept: () => true,
    settle: (query, now, notBefore) => {
      const kept = resolveQuery(query, now, notBefore);
      return { ...kept, comparison: resolveQuery(query, now).comparison };
    },
  }),
  fault(
    24,
    'nobody is told that a period reaches past retention',
    settled((all) => ({
      ...all,
      notes: all.notes.filter(({ kind }) => kind !== 'retention'),
    })),
  ),
  fault(24, 'retention is ignored', { isKept: () => true, settle: (query, now) => resolveQuery(query, now) }),
  fault(24, 'what is left begins in the middle of a day', {
    settle: (query, now, notBefore) => {
      const all = resolveQuery(query, now);
      if (notBefore == null || notBefore <= all.current.start) return resolveQuery(query, now, notBefore);
      return {
        ...all,
        notBefore,
        current: { ...all.current, start: notBefore },
        notes: [{ kind: 'retention', from: notBefore }],
      };
    },
  }),
  fault(5, 'a finished period is compared like for like with the present', {
    settle: (query, now, notBefore) => {
      const all = resolveQuery(query, now, notBefore);
      if (all.comparison === null || query.comparison === null || now < all.current.period.end) return all;
      const other = resolveComparison(query.comparison, query.period, all.current.period, query.calendar, now);
      const end = Math.max(other.start, other.end - DAY);
      return { ...all, comparison: { ...all.comparison, end } };
    },
  }),
];

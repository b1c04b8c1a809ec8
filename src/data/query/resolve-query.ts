import { bucketsOf } from '../time/buckets.js';
import type { Bucket, ResolvedPeriod } from '../time/period.js';
import { resolveComparison } from '../time/resolve-comparison.js';
import { resolvePeriod } from '../time/resolve-period.js';
import type { Query } from './query.js';
import type { Note } from './result.js';

/** One period of a query with its buckets, as every engine gets them. */
export interface FrameWindow {
  readonly period: ResolvedPeriod;
  /** Empty where the query has no grain. */
  readonly buckets: readonly Bucket[];
  /** Events in `[start, end)` count. It ends with the period or with the present, whichever is earlier. */
  readonly start: number;
  readonly end: number;
}

/** A query with everything that depends on the present settled. */
export interface ResolvedQuery {
  readonly query: Query;
  readonly now: number;
  readonly current: FrameWindow;
  readonly comparison: FrameWindow | null;
  readonly notes: readonly Note[];
}

/**
 * Settles the periods and buckets of a query. The only place where this is done, so that engines cannot differ in
 * calendars.
 *
 * @throws UsageError `invalidPeriod`, `unknownZone`, `limitExceeded`.
 */
export function resolveQuery(query: Query, now: number): ResolvedQuery {
  const period = resolvePeriod(query.period, query.calendar, now);
  const current = frameWindow(query, period, now);
  const notes: Note[] = [];
  if (period.elapsed < period.end) notes.push({ kind: 'unfinished', through: period.elapsed });
  if (query.comparison === null) return { query, now, current, comparison: null, notes };
  const other = resolveComparison(query.comparison, query.period, period, query.calendar, now);
  if (period.elapsed < period.end && query.comparison.whole !== true) {
    notes.push({ kind: 'likeForLike', through: other.end });
  }
  return { query, now, current, comparison: frameWindow(query, other, now), notes };
}

function frameWindow(query: Query, period: ResolvedPeriod, now: number): FrameWindow {
  return {
    period,
    buckets: query.grain === null ? [] : bucketsOf(period, query.grain, query.calendar, now),
    start: period.start,
    end: Math.max(period.start, Math.min(period.end, now + 1)),
  };
}

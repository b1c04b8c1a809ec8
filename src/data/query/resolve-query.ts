import { bucketsOf } from '../time/buckets.js';
import type { Calendar } from '../time/calendar.js';
import { clipPeriod, dayFrom } from '../time/clip-period.js';
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
  /** The end of the period or of the present, whichever is earlier, even where that lies before the period. */
  readonly asOf: number;
}

/** A query with everything that depends on the present settled. */
export interface ResolvedQuery {
  readonly query: Query;
  readonly now: number;
  /** Events before this instant are as if they were not there; null where all are. */
  readonly notBefore: number | null;
  readonly current: FrameWindow;
  /** Null where the query has none, and where it lies wholly before what is kept. */
  readonly comparison: FrameWindow | null;
  readonly notes: readonly Note[];
}

/**
 * Settles the periods and buckets of a query. The only place where this is done, so that engines cannot differ in
 * calendars. With `notBefore` periods begin with the first civil day that starts at or after it; one that lies wholly
 * before is empty, and such a comparison is none.
 *
 * @throws UsageError `invalidPeriod`, `unknownZone`, `limitExceeded`.
 */
export function resolveQuery(query: Query, now: number, notBefore: number | null = null): ResolvedQuery {
  const { calendar, comparison } = query;
  const asked = resolvePeriod(query.period, calendar, now);
  const other = comparison && resolveComparison(comparison, query.period, asked, calendar, now);
  const isUnfinished = asked.elapsed < asked.end;
  const notes: Note[] = isUnfinished ? [{ kind: 'unfinished', through: asked.elapsed }] : [];
  const kept = keptOf([asked, other], calendar, notBefore);
  const [current = asked, compared = null] = kept.periods;
  if (compared !== null && isUnfinished && comparison?.whole !== true) {
    notes.push({ kind: 'likeForLike', through: compared.end });
  }
  if (kept.from !== null) notes.push({ kind: 'retention', from: kept.from });
  return {
    query,
    now,
    notBefore,
    current: frameWindow(query, current, now),
    comparison: compared && frameWindow(query, compared, now),
    notes,
  };
}

/** What is left of the period and of its comparison, and where it begins if something is missing. */
function keptOf(
  [asked, other]: readonly [ResolvedPeriod, ResolvedPeriod | null],
  { zone }: Calendar,
  notBefore: number | null,
): { readonly periods: readonly [ResolvedPeriod, ResolvedPeriod | null]; readonly from: number | null } {
  if (notBefore === null) return { periods: [asked, other], from: null };
  const first = dayFrom(zone, notBefore);
  const isPast = other !== null && other.start < first.start && other.end <= first.start;
  const periods = [clipPeriod(asked, first), isPast || other === null ? null : clipPeriod(other, first)] as const;
  return { periods, from: periods[0] === asked && periods[1] === other ? null : first.start };
}

function frameWindow(query: Query, period: ResolvedPeriod, now: number): FrameWindow {
  const asOf = Math.min(period.end, now + 1);
  return {
    period,
    buckets: query.grain === null ? [] : bucketsOf(period, query.grain, query.calendar, now),
    start: period.start,
    end: Math.max(period.start, asOf),
    asOf,
  };
}

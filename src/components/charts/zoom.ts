import { addDays, civilDateAt } from '../../data/time/civil.js';
import type { Bucket, CivilDate } from '../../data/time/period.js';
import type { TimeSeriesData } from './series.js';

/** A part of the time that a chart shows. */
export interface TimePart {
  /** The days that the buckets lie in: the first, and the first that is not part of it. */
  readonly days: { readonly startDate: CivilDate; readonly endDate: CivilDate };
  readonly buckets: readonly Bucket[];
}

type Times = Pick<TimeSeriesData, 'buckets' | 'period' | 'zone'>;

/** The days between two places of a chart, in either order, both part of it; null where that is all of them, or none. */
export function partBetween({ buckets, period, zone }: Times, from: number, to: number): TimePart | null {
  const chosen = buckets.slice(Math.min(from, to), Math.max(from, to) + 1);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return null;
  const days = { startDate: civilDateAt(zone, first.start), endDate: addDays(civilDateAt(zone, last.end - 1), 1) };
  if (days.startDate <= period.startDate && days.endDate >= period.endDate) return null;
  return { days, buckets: chosen };
}

/** Whether any bucket is a part that one could go into. */
export function hasParts(times: Times): boolean {
  return times.buckets.length > 1 && partBetween(times, 0, 0) !== null;
}

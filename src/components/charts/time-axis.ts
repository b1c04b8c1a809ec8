import { civilDateAt } from '../../data/time/civil.js';
import type { Grain } from '../../data/time/grain.js';
import type { Bucket } from '../../data/time/period.js';

/** A bucket that is named under the axis. `level` tells from which width on: 0 always, 1 in a middling plot, 2 in a wide one. */
export interface TimeTick {
  readonly bucket: number;
  readonly level: 0 | 1 | 2;
}

const MOST = 12;

/** From this many buckets on, only those are named that begin something larger. */
const CROWDED = { hour: 48, day: 45, week: 26, month: 24, quarter: 16, year: Number.POSITIVE_INFINITY } as const;

/** How much of a civil date tells the larger unit: the day of an hour, the month of a day, the year of a month. */
const LARGER = { hour: 10, day: 7, week: 7, month: 4, quarter: 4, year: 4 } as const;

/** The buckets to name under the axis: evenly spread, and the starts of months or years where there are many. */
export function timeTicks(buckets: readonly Bucket[], grain: Grain, zone: string): readonly TimeTick[] {
  const candidates = buckets.length > CROWDED[grain] ? beginnings(buckets, grain, zone) : buckets.map((_, i) => i);
  const step = Math.ceil(candidates.length / MOST);
  const isFew = candidates.length <= 3;
  const ticks: TimeTick[] = [];
  candidates.forEach((bucket, i) => {
    if (i % step !== 0) return;
    const level = isFew || i % (4 * step) === 0 ? 0 : i % (2 * step) === 0 ? 1 : 2;
    ticks.push({ bucket, level });
  });
  return ticks;
}

function beginnings(buckets: readonly Bucket[], grain: Grain, zone: string): readonly number[] {
  const largerAt = (instant: number) => civilDateAt(zone, instant).slice(0, LARGER[grain]);
  const starts: number[] = [];
  let before = largerAt((buckets[0]?.start ?? 0) - 1);
  buckets.forEach(({ start }, i) => {
    const larger = largerAt(start);
    if (larger !== before) starts.push(i);
    before = larger;
  });
  return starts;
}

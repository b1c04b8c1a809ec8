import { civilDateAt } from '../../data/time/civil.js';
import type { Grain } from '../../data/time/grain.js';
import type { Bucket } from '../../data/time/period.js';

/** A bucket that is named under the axis. `level` tells from which width on: 0 always, 1 in a middling plot, 2 in a wide one. */
export interface TimeTick {
  readonly bucket: number;
  readonly level: 0 | 1 | 2;
}

/** How many names of a length have room beside each other in the narrowest plot that shows all of them. */
const ROOM = [
  { longest: 8, most: 12 },
  { longest: 10, most: 8 },
] as const;
const FEWEST = 6;
/** Signs of Chinese, Japanese and Korean are about twice as wide as letters. */
const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/g;
const WIDENESS = 1.2;

/** From this many buckets on, only those are named that begin something larger. */
const CROWDED = { hour: 48, day: 45, week: 26, month: 24, quarter: 16, year: Number.POSITIVE_INFINITY } as const;

/** How much of a civil date tells the larger unit: the day of an hour, the month of a day, the year of a month. */
const LARGER = { hour: 10, day: 7, week: 7, month: 4, quarter: 4, year: 4 } as const;

/**
 * The buckets to name under the axis: evenly spread, and the starts of months or years where there are many. Languages whose
 * names of buckets are long have fewer of them; `nameOf` tells how long.
 */
export function timeTicks(
  buckets: readonly Bucket[],
  grain: Grain,
  zone: string,
  nameOf: (bucket: Bucket) => string,
): readonly TimeTick[] {
  const candidates = buckets.length > CROWDED[grain] ? beginnings(buckets, grain, zone) : buckets.map((_, i) => i);
  const longest = Math.max(0, ...candidates.map((at) => lengthOf(buckets[at], nameOf)));
  const most = ROOM.find((room) => longest <= room.longest)?.most ?? FEWEST;
  const step = Math.ceil(candidates.length / most);
  const isFew = candidates.length <= 3;
  const ticks: TimeTick[] = [];
  candidates.forEach((bucket, i) => {
    if (i % step !== 0) return;
    const level = isFew || i % (4 * step) === 0 ? 0 : i % (2 * step) === 0 ? 1 : 2;
    ticks.push({ bucket, level });
  });
  return ticks;
}

function lengthOf(bucket: Bucket | undefined, nameOf: (bucket: Bucket) => string): number {
  if (bucket === undefined) return 0;
  const name = nameOf(bucket);
  return name.length + WIDENESS * (name.match(WIDE)?.length ?? 0);
}

function beginnings(buckets: readonly Bucket[], grain: Grain, zone: string): readonly number[] {
  const largerAt = (instant: number) => civilDateAt(zone, instant).slice(0, LARGER[grain]);
  const at = (i: number) => largerAt(buckets[i]?.start ?? 0);
  const starts: number[] = [];
  let before = largerAt((buckets[0]?.start ?? 0) - 1);
  for (let i = at(0) === before ? nextOther(at, before, 0, buckets.length) : 0; i < buckets.length; ) {
    starts.push(i);
    before = at(i);
    i = nextOther(at, before, i, buckets.length);
  }
  return starts;
}

/** The first of the places after `from` that has not the same as it; `end` where all have. They come in order, so few are looked at. */
function nextOther(at: (i: number) => string, same: string, from: number, end: number): number {
  let step = 1;
  while (from + step < end && at(from + step) === same) step *= 2;
  let [low, high] = [from + Math.floor(step / 2), Math.min(from + step, end)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle) === same) low = middle;
    else high = middle;
  }
  return high;
}

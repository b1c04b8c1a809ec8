import { offsetAt, transitionsBetween } from './zone.js';

const HOUR = 3_600_000;
/** Hours of a week. */
export const WEEK_HOURS = 168;
/** From the Monday before 1970-01-01, a Thursday, to that day. */
const HOURS_SINCE_MONDAY = 72;

/**
 * Writes the hour of the week, 0 from Monday 00:00 to 167, that a clock on the wall in `zone` shows at each of the first `rows`
 * instants. An hour that is shown twice is one, and one that is skipped is never shown.
 *
 * @param first None of the instants is before it.
 * @param last None of the instants is after it.
 */
export function writeHoursOfWeek(
  zone: string,
  { first, last }: { readonly first: number; readonly last: number },
  instants: Float64Array,
  rows: number,
  into: Int32Array,
): void {
  const changes = transitionsBetween(zone, first + 1, last + 1);
  const bounds = Float64Array.from([
    Number.NEGATIVE_INFINITY,
    ...changes.map(({ at }) => at),
    Number.POSITIVE_INFINITY,
  ]);
  const offsets = Float64Array.from([offsetAt(zone, first), ...changes.map(({ after }) => after)]);
  for (let row = 0, stretch = 0; row < rows; row++) {
    const instant = instants[row] as number;
    while (instant < (bounds[stretch] as number)) stretch--;
    while (instant >= (bounds[stretch + 1] as number)) stretch++;
    const hour = Math.floor((instant + (offsets[stretch] as number)) / HOUR) + HOURS_SINCE_MONDAY;
    into[row] = hour - Math.floor(hour / WEEK_HOURS) * WEEK_HOURS;
  }
}

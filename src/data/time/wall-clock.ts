import { offsetAt, transitionsBetween } from './zone.js';

/** Longer than any offset from UTC, and than any change of one. */
const DAY = 86_400_000;

/** What a clock on the wall in `zone` shows at `instant`: milliseconds since the epoch, as if it showed UTC. */
export function wallClockAt(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The first instant at which a clock on the wall in `zone` shows `wall` or later. Where clocks are put forward over `wall`
 * this is the moment at which they are; where they show it twice, the first time.
 */
export function firstInstantAt(zone: string, wall: number): number {
  let from = wall - DAY;
  let offset = offsetAt(zone, from);
  for (const change of transitionsBetween(zone, from + 1, wall + DAY)) {
    const instant = Math.max(from, wall - offset);
    if (instant < change.at) return instant;
    from = change.at;
    offset = change.after;
  }
  return Math.max(from, wall - offset);
}

/** Whether clocks in `zone` show the same date and time at another instant too, because they are put back. */
export function isRepeated(zone: string, instant: number): boolean {
  const wall = wallClockAt(zone, instant);
  return transitionsBetween(zone, instant - DAY, instant + DAY + 1).some(
    ({ at, before, after }) => wall >= at + after && wall < at + before,
  );
}

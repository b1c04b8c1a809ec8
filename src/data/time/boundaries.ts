import type { Calendar } from './calendar.js';
import { civilDateAt, formatCivilDate, parseCivilDate, startOfDay, startOfIndex, unitIndex } from './civil.js';
import type { Grain } from './grain.js';
import { offsetAt, transitionsBetween } from './zone.js';

const HOUR = 3_600_000;

/**
 * The instants at which buckets of a grain begin, from the one at or before `start` to the one at or after `end`, strictly
 * ascending. There are at most `most` of them: a longer list is left unfinished.
 */
export function boundaries(
  start: number,
  end: number,
  grain: Grain,
  calendar: Calendar,
  most: number,
): readonly number[] {
  return grain === 'hour'
    ? hourBoundaries(start, end, calendar.zone, most)
    : unitBoundaries(start, end, grain, calendar, most);
}

/** Whole hours on the wall, and every change of clocks: an hour that is shown twice is two buckets. */
function hourBoundaries(start: number, end: number, zone: string, most: number): number[] {
  const changes = transitionsBetween(zone, start - HOUR, end + HOUR);
  const first = wholeHourBefore(start, offsetAt(zone, start));
  const found = [changes.reduce((from, { at }) => (at > from && at <= start ? at : from), first)];
  let next = changes.findIndex(({ at }) => at > start);
  let last = found[0] ?? start;
  while (last < end && found.length < most) {
    const hour = wholeHourBefore(last, offsetAt(zone, last)) + HOUR;
    const change = changes[next];
    if (next >= 0 && change !== undefined && change.at <= hour) {
      last = change.at;
      next++;
    } else {
      last = hour;
    }
    found.push(last);
  }
  return found;
}

function wholeHourBefore(instant: number, offset: number): number {
  return Math.floor((instant + offset) / HOUR) * HOUR - offset;
}

/** Days that a zone left out begin with the next one, and so are no bucket of their own. */
function unitBoundaries(
  start: number,
  end: number,
  unit: Exclude<Grain, 'hour'>,
  calendar: Calendar,
  most: number,
): number[] {
  const startOf = (index: number) => startOfDay(calendar.zone, formatCivilDate(startOfIndex(index, unit, calendar)));
  let index = unitIndex(parseCivilDate(civilDateAt(calendar.zone, start)), unit, calendar);
  let last = startOf(index);
  const found = [last];
  while (last < end && found.length < most) {
    const next = startOf(++index);
    if (next <= start) found[0] = next;
    else if (next > last) found.push(next);
    last = next;
  }
  return found;
}

import { CALENDAR_KEYS, type CalendarPart } from '../time/calendar-part.js';
import { offsetAt, transitionsBetween } from '../time/zone.js';
import type { Dialect } from './dialect.js';
import { integer, integers, joined, type Sql, sql, texts, whole } from './sql.js';

/** Whose clocks are read, and between which instants. */
export interface Clock {
  readonly zone: string;
  readonly first: number;
  readonly last: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK_HOURS = 168;
/** Whole weeks, longer than any instant lies before 1970; and from the Monday before 1970-01-01, a Thursday, to that day. */
const AHEAD = 500_000 * 7 * DAY + 3 * DAY;
/** Longest list by which a position is looked up: databases plan over it. */
const LONGEST_LOOKUP = 10_000;

/**
 * The position of an instant between bounds: `i` where it is not before the `i`th bound and before the next one. The instant must
 * not lie before the first of them.
 *
 * @param zone That whose civil days the bounds are mostly made of.
 */
export function positionIn(dialect: Dialect, instant: Sql, bounds: ArrayLike<number>, zone: string): Sql {
  const first = bounds[0] ?? 0;
  const count = bounds.length - 1;
  if (count <= 1) return sql`0`;
  const step = stepOf(bounds);
  const steps = ((bounds[count] as number) - first) / step;
  const since = dialect.quotient(sql`(${instant} - ${integer(first)})`, sql`${integer(step)}`);
  if (steps === count) return dialect.asInteger(since);
  const days = placesOfDays(bounds, zone);
  if (days !== null) return placeAt(dialect, daySql(dialect, instant, bounds, zone), days);
  if (steps > LONGEST_LOOKUP) return branch(instant, bounds, 0, count);
  return placeAt(
    dialect,
    since,
    placesOf(bounds, steps, (i) => first + i * step),
  );
}

/** The place of something that is counted from 0. */
function placeAt(dialect: Dialect, index: Sql, places: readonly number[]): Sql {
  if (places.every((place, i) => place === i)) return dialect.asInteger(index);
  return dialect.elementAt(integers(places), dialect.asInteger(sql`${index} + 1`));
}

/** The position between bounds of each of some instants in order. */
function placesOf(bounds: ArrayLike<number>, length: number, instantOf: (i: number) => number): readonly number[] {
  let place = 0;
  return Array.from({ length }, (_, i) => {
    while (place + 2 < bounds.length && (bounds[place + 1] as number) <= instantOf(i)) place++;
    return place;
  });
}

/**
 * The position between bounds by number of the day that clocks show, counted from that of the first bound; null where a day is not
 * wholly between the same two bounds.
 */
function placesOfDays(bounds: ArrayLike<number>, zone: string): readonly number[] | null {
  const [start, end] = [bounds[0] as number, bounds[bounds.length - 1] as number];
  const changes = transitionsBetween(zone, start + 1, end);
  const stretches = [start, ...changes.map(({ at }) => at), end];
  const offsets = [offsetAt(zone, start), ...changes.map(({ after }) => after)];
  const dayIn = (stretch: number, instant: number) => Math.floor((instant + (offsets[stretch] as number)) / DAY);
  const first = dayIn(0, start);
  const places: number[] = [];
  let place = 0;
  for (let stretch = 0; stretch < offsets.length; stretch++) {
    const [from, until] = [stretches[stretch] as number, stretches[stretch + 1] as number];
    for (let at = from; at < until; ) {
      while ((bounds[place + 1] as number) <= at) place++;
      const day = dayIn(stretch, at);
      places[day - first] ??= place;
      if (places[day - first] !== place) return null;
      const next = (day + 1) * DAY - (offsets[stretch] as number);
      at = Math.min(next, until, bounds[place + 1] as number);
    }
  }
  // Days that the zone left out are never looked up.
  return Array.from(places, (each) => each ?? 0);
}

/** The number of the day that clocks show at an instant, counted from that of the first bound. */
function daySql(dialect: Dialect, instant: Sql, bounds: ArrayLike<number>, zone: string): Sql {
  const [first, last] = [bounds[0] as number, bounds[bounds.length - 1] as number];
  const day = Math.floor((first + offsetAt(zone, first)) / DAY);
  const shown = sql`(${instant} + ${offsetSql(instant, { zone, first, last })} - ${integer(day * DAY)})`;
  return dialect.quotient(shown, sql`${integer(DAY)}`);
}

/** The longest step of which all bounds are multiples, counted from the first. */
function stepOf(bounds: ArrayLike<number>): number {
  let step = 0;
  for (let i = 1; i < bounds.length; i++) {
    let [a, b] = [step, (bounds[i] as number) - (bounds[0] as number)];
    while (b > 0) [a, b] = [b, a % b];
    step = a;
  }
  return Math.max(1, step);
}

/** Halves the bounds until one is left. */
function branch(instant: Sql, bounds: ArrayLike<number>, from: number, to: number): Sql {
  if (to - from === 1) return whole(from);
  const middle = (from + to) >>> 1;
  const [low, high] = [branch(instant, bounds, from, middle), branch(instant, bounds, middle, to)];
  return sql`CASE WHEN ${instant} < ${integer(bounds[middle] as number)} THEN ${low} ELSE ${high} END`;
}

/** What a clock on the wall and its calendar show at an instant: keys of weekdays and hours. */
export function weekHourAt(dialect: Dialect, instant: Sql, clock: Clock): Readonly<Record<CalendarPart, Sql>> {
  const ahead = sql`(${instant} + ${offsetSql(instant, clock)} + ${integer(AHEAD)})`;
  const hour = sql`(${dialect.quotient(ahead, sql`${integer(HOUR)}`)} % ${whole(WEEK_HOURS)})`;
  const keyOf = (part: CalendarPart, place: Sql) =>
    dialect.elementAt(texts(CALENDAR_KEYS[part]), dialect.asInteger(sql`${place} + 1`));
  return {
    weekday: keyOf('weekday', dialect.quotient(hour, sql`24`)),
    hour: keyOf('hour', sql`(${hour} % 24)`),
  };
}

/** How far clocks are ahead of UTC at an instant. */
function offsetSql(instant: Sql, { zone, first, last }: Clock): Sql {
  const changes = transitionsBetween(zone, first + 1, last + 1);
  const after = [offsetAt(zone, first), ...changes.map((change) => change.after)];
  const latest = sql`${integer(after.at(-1) as number)}`;
  if (changes.length === 0) return latest;
  const before = changes.map(({ at }, i) => sql`WHEN ${instant} < ${integer(at)} THEN ${integer(after[i] as number)}`);
  return sql`CASE ${joined(before, ' ')} ELSE ${latest} END`;
}

import { tzOffset } from '@date-fns/tz/tzOffset';
import { closestMatch } from '../closest-match.js';
import { UsageError } from '../errors.js';
import { RecentlyUsed } from './recently-used.js';

/** A moment at which a zone's offset from UTC changes. Offsets are milliseconds, east of Greenwich positive. */
export interface Transition {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const SECOND = 1000;
const DAY = 86_400_000;
/** Rules are read in stretches of this length, so that a table grows where it is used and nowhere else. */
const STRETCH = 1024 * DAY;
/** Shorter than any two changes of one zone lie apart: they come within a week of each other at the nearest (Gaza 2040). */
const STEP = 4 * DAY;
const STRETCHES_KEPT = 256;
const ZONES_KEPT = 64;
/** Largest distance of a `Date` from the epoch. */
const FURTHEST = 8.64e15;
const LONGEST_ECHO = 64;

/** Offsets over one stretch: `offsets[i]` holds before `changes[i]`, the last one to the end. */
interface Stretch {
  readonly changes: readonly Transition[];
  readonly offsets: readonly number[];
}

class ZoneTable {
  readonly #zone: string;
  readonly #stretches = new RecentlyUsed<number, Stretch>(STRETCHES_KEPT);
  #signs: Intl.DateTimeFormat | undefined;

  constructor(zone: string) {
    this.#zone = zone;
  }

  /** Changes lie in `(start, end]` of their stretch, so that each one's `before` is known there. */
  stretch(index: number): Stretch {
    return this.#stretches.get(index, () => this.#read(index * STRETCH));
  }

  #read(start: number): Stretch {
    const changes: Transition[] = [];
    // Never read: it would be asked hundreds of times for what it is by name.
    if (this.#zone === 'UTC') return { changes, offsets: [0] };
    const offsets = [this.#offset(start)];
    for (let from = start; from < start + STRETCH; from += STEP) {
      const to = from + STEP;
      const last = this.#offset(to);
      let before = offsets[offsets.length - 1] ?? last;
      let after = from;
      while (before !== last) {
        after = this.#firstChange(after, to, before);
        const offset = this.#offset(after);
        changes.push(Object.freeze({ at: after, before, after: offset }));
        offsets.push(offset);
        before = offset;
      }
    }
    return { changes, offsets };
  }

  /** The first whole second in `(from, to]` at which the offset is no longer `before`. */
  #firstChange(from: number, to: number, before: number): number {
    let low = from / SECOND;
    let high = to / SECOND;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#offset(middle * SECOND) === before) low = middle;
      else high = middle;
    }
    return high * SECOND;
  }

  #offset(instant: number): number {
    const clamped = Math.min(Math.max(instant, -FURTHEST), FURTHEST);
    const minutes = tzOffset(this.#zone, new Date(clamped));
    const offset = Math.round(minutes * 60) * SECOND;
    return minutes > 0 && minutes < 60 && this.#isWest(clamped) ? -offset : offset;
  }

  /** tzOffset loses the sign of offsets of less than an hour west of Greenwich, such as Monrovia's until 1972. */
  #isWest(instant: number): boolean {
    this.#signs ??= new Intl.DateTimeFormat('en-US', { timeZone: this.#zone, timeZoneName: 'longOffset' });
    return this.#signs.format(instant).includes('GMT-');
  }
}

const tables = new RecentlyUsed<string, ZoneTable>(ZONES_KEPT);

/** Throws `UsageError('unknownZone')` unless `zone` is an IANA time zone, such as `Europe/Berlin` or `UTC`. */
export function assertZone(zone: string): void {
  tableOf(zone);
}

/** How far local time in `zone` is ahead of UTC at `instant`, in milliseconds. */
export function offsetAt(zone: string, instant: number): number {
  const { changes, offsets } = tableOf(zone).stretch(Math.floor(checked(instant) / STRETCH));
  let passed = 0;
  for (const change of changes) {
    if (change.at > instant) break;
    passed++;
  }
  return offsets[passed] ?? 0;
}

/** The changes of offset in `[start, end)`, in order. */
export function transitionsBetween(zone: string, start: number, end: number): readonly Transition[] {
  const table = tableOf(zone);
  const found: Transition[] = [];
  const last = Math.ceil(checked(end) / STRETCH) - 1;
  for (let index = Math.ceil(checked(start) / STRETCH) - 1; index <= last; index++) {
    for (const change of table.stretch(index).changes) {
      if (change.at >= start && change.at < end) found.push(change);
    }
  }
  return found;
}

function tableOf(zone: string): ZoneTable {
  return tables.get(zone, () => {
    if (!isZone(zone)) throw unknownZone(zone);
    return new ZoneTable(zone);
  });
}

function checked(instant: number): number {
  if (Math.abs(instant) <= FURTHEST) return instant;
  throw new UsageError(
    'invalidPeriod',
    'A moment is not a number of milliseconds since the epoch that a date can hold, so no time of day belongs to it. Pass what Date.now() or date.getTime() return.',
  );
}

/** Fixed offsets such as `+01:00` are none: they know no clock changes, so days would silently be cut wrong. */
function isZone(zone: string): boolean {
  if (typeof zone !== 'string' || /^[+-]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function unknownZone(zone: unknown): UsageError {
  const name = typeof zone === 'string' ? zone : String(zone);
  const shown = name.length > LONGEST_ECHO ? `${name.slice(0, LONGEST_ECHO - 1)}…` : name;
  const match = closestZone(name);
  const mend =
    match === undefined ? 'Name an IANA zone such as "Europe/Berlin", or "UTC".' : `Did you mean "${match}"?`;
  return new UsageError(
    'unknownZone',
    `There is no time zone ${JSON.stringify(shown)}, so it is unknown when days begin. ${mend}`,
  );
}

/** By the whole name, else by the city alone: `Berlin` is meant to be `Europe/Berlin`. */
function closestZone(name: string): string | undefined {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const match = closestMatch(name, zones);
  if (match !== undefined || name === '') return match;
  const cities = zones.map(cityOf);
  const city = closestMatch(cityOf(name).replaceAll(' ', '_'), cities);
  return city === undefined ? undefined : zones[cities.indexOf(city)];
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}

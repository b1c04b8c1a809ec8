import type { Calendar } from '../../src/data/time/calendar.js';

/** A civil date as the milliseconds at which it begins in UTC. */
export type Day = number;

export const DAY = 86_400_000;
/** In the zones and years that are tried clocks change on whole quarters of an hour, and are apart from UTC by such. */
const STEP = 900_000;

/**
 * What clocks show, as Intl says: the calendar of the second oracle. It shares nothing with the library but the rules of
 * the zones.
 */
export class Clock {
  static readonly #clocks = new Map<string, Clock>();
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();
  readonly #starts = new Map<Day, number>();

  /** The clock of a zone, made once. */
  static of({ zone }: Pick<Calendar, 'zone'>): Clock {
    let clock = Clock.#clocks.get(zone);
    if (clock === undefined) {
      clock = new Clock(zone);
      Clock.#clocks.set(zone, clock);
    }
    return clock;
  }

  private constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** How far clocks are ahead of UTC. */
  offset(instant: number): number {
    const step = Math.floor(instant / STEP) * STEP;
    let offset = this.#offsets.get(step);
    if (offset === undefined) {
      offset = this.#shown(step) - step;
      this.#offsets.set(step, offset);
    }
    return offset;
  }

  /** What clocks show, as if they showed UTC. */
  wall(instant: number): number {
    return instant + this.offset(instant);
  }

  /** The date that calendars show. */
  day(instant: number): Day {
    return Math.floor(this.wall(instant) / DAY) * DAY;
  }

  /** The first instant at which calendars show `day` or a later one. */
  start(day: Day): number {
    let start = this.#starts.get(day);
    if (start === undefined) {
      start = this.first(day);
      this.#starts.set(day, start);
    }
    return start;
  }

  /** The first instant at which clocks show `wall` or later. */
  first(wall: number): number {
    const [before, after] = [this.offset(wall - DAY), this.offset(wall + DAY)];
    if (before === after) return wall - before;
    // Where clocks show it twice, the first time counts: so every step is looked at.
    for (let instant = Math.floor(wall / STEP) * STEP - DAY; ; instant += STEP) {
      if (this.wall(instant) >= wall) return instant;
      const within = wall - this.offset(instant);
      if (within < instant + STEP) return within;
    }
  }

  /** The instants in `(start, end)` at which clocks begin an hour, or change. */
  hours(start: number, end: number): readonly number[] {
    const found: number[] = [];
    const name = (instant: number) => `${Math.floor(this.wall(instant) / 3_600_000)} ${this.offset(instant)}`;
    for (let instant = (Math.floor(start / STEP) + 1) * STEP; instant < end; instant += STEP) {
      if (name(instant) !== name(instant - STEP)) found.push(instant);
    }
    return found;
  }

  #shown(instant: number): number {
    const parts = this.#format.formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value);
    const [year, month, day] = [part('year'), part('month'), part('day')];
    return Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
  }
}

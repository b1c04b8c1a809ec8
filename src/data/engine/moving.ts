import type { Latest } from './aggregates/latest.js';
import type { MemberUnits } from './aggregates/member-units.js';

/**
 * Counts of members by group and moment, a moment being the end of a bucket or of the period: for measures that look
 * further back than to the start of the bucket.
 */
export interface Moving {
  /** Folds group `i` into group `target[i]` of `groups`; where that is −1 it is left out. */
  fold(target: Int32Array, groups: number): Moving;
  /** The counts at some moments, at `group * moments + moment`. */
  counts(groups: number, moments: Moments): Float64Array;
}

/** Ends of buckets in order, or the end of the period alone. */
export interface Moments {
  /** By moment: number of the civil day in which it lies. */
  readonly days: Int32Array;
  /** By moment: the last stretch of time that is over by then. */
  readonly stretches: Int32Array;
}

/** Members of the days of a window that ends with each moment. */
export class TrailingCounts implements Moving {
  readonly #members: MemberUnits;
  readonly #length: number;
  readonly #first: number;
  readonly #units: Int32Array;

  /**
   * @param members By group and day.
   * @param length Days of the window.
   * @param first Number of the first day.
   * @param units By day from the first one: the unit of the calendar for each of which a member counts once.
   */
  constructor(members: MemberUnits, length: number, first: number, units: Int32Array) {
    this.#members = members;
    this.#length = length;
    this.#first = first;
    this.#units = units;
  }

  fold(target: Int32Array, groups: number): TrailingCounts {
    return new TrailingCounts(this.#members.fold(target, groups), this.#length, this.#first, this.#units);
  }

  counts(groups: number, { days }: Moments): Float64Array {
    const changes = new Changes(groups, days.length);
    const first = firstMoments(
      days.map((day) => day - this.#first),
      this.#units.length,
    );
    let [group, member, unit, until] = [-1, -1, -1, 0];
    this.#members.each((cell, code, day) => {
      // Where windows over two days of a member overlap, it counts once.
      const isSame = cell === group && code === member && this.#units[day] === unit;
      const from = isSame ? Math.max(day, until) : day;
      [group, member, unit, until] = [cell, code, this.#units[day] as number, day + this.#length];
      changes.count(cell, momentAt(first, from), momentAt(first, until));
    });
    return changes.counts();
  }
}

/** Members whose latest event by each moment is among those that meet the condition. */
export class StandingCounts implements Moving {
  readonly #meeting: Latest;
  readonly #all: Latest;

  /**
   * @param meeting The latest events that meet condition and filter, by group.
   * @param all The latest events of all.
   */
  constructor(meeting: Latest, all: Latest) {
    this.#meeting = meeting;
    this.#all = all;
  }

  fold(target: Int32Array, groups: number): StandingCounts {
    return new StandingCounts(this.#meeting.fold(target, groups), this.#all);
  }

  counts(groups: number, { stretches }: Moments): Float64Array {
    const changes = new Changes(groups, stretches.length);
    const first = firstMoments(stretches, (stretches.at(-1) ?? 0) + 1);
    const events = this.#all.inOrder();
    events.forEach(({ member, stretch, at }, i) => {
      const meeting = this.#meeting.of(member, stretch);
      if (meeting === undefined || meeting.at !== at) return;
      const next = events[i + 1];
      const until = next?.member === member ? momentAt(first, next.stretch) : stretches.length;
      for (const cell of meeting.cells) changes.count(cell, momentAt(first, stretch), until);
    });
    return changes.counts();
  }
}

/** Counts given by where they begin and end. */
class Changes {
  readonly #moments: number;
  readonly #changes: Float64Array;

  constructor(groups: number, moments: number) {
    this.#moments = moments;
    this.#changes = new Float64Array(groups * moments);
  }

  /** Counts one more in the moments `[from, until)` of a group. */
  count(group: number, from: number, until: number): void {
    if (from >= until || from >= this.#moments) return;
    const row = group * this.#moments;
    this.#changes[row + from] = (this.#changes[row + from] as number) + 1;
    if (until < this.#moments) this.#changes[row + until] = (this.#changes[row + until] as number) - 1;
  }

  counts(): Float64Array {
    const counts = this.#changes;
    for (let i = 0; i < counts.length; i++) {
      if (i % this.#moments > 0) counts[i] = (counts[i] as number) + (counts[i - 1] as number);
    }
    return counts;
  }
}

/** By position: the first moment that is at it or later. Moments are in order. */
function firstMoments(moments: Int32Array, positions: number): Int32Array {
  const first = new Int32Array(positions);
  let moment = 0;
  for (let position = 0; position < positions; position++) {
    while (moment < moments.length && (moments[moment] as number) < position) moment++;
    first[position] = moment;
  }
  return first;
}

/** Beyond the last position there is no moment. */
function momentAt(first: Int32Array, position: number): number {
  return position < first.length ? (first[position] as number) : Number.POSITIVE_INFINITY;
}

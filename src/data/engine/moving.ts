import type { Latest } from './aggregates/latest.js';
import type { MemberUnits } from './aggregates/member-units.js';

/**
 * Counts of members by group and moment, a moment being the end of a bucket or of the period: for measures that look
 * further back than to the start of the bucket.
 */
export interface Moving {
  /** Folds group `i` into group `target[i]` of `groups`; where that is −1 it is left out. */
  fold(target: Int32Array, groups: number): Moving;
  /** The counts at some moments, at `group * moments + moment`. Not to be written to. */
  counts(groups: number, moments: Moments): Float64Array;
}

/** Ends of buckets in order, or the end of the period alone. */
export interface Moments {
  /** By moment: number of the civil day in which it lies. */
  readonly days: Int32Array;
  /** By moment: the last stretch of time that is over by then. */
  readonly stretches: Int32Array;
}

/** Counts that are asked for again are not made again. */
abstract class Remembered implements Moving {
  #last: { readonly groups: number; readonly moments: Moments; readonly counts: Float64Array } | null = null;

  abstract fold(target: Int32Array, groups: number): Moving;

  counts(groups: number, moments: Moments): Float64Array {
    if (this.#last?.groups !== groups || this.#last.moments !== moments) {
      this.#last = { groups, moments, counts: this.count(groups, moments) };
    }
    return this.#last.counts;
  }

  protected abstract count(groups: number, moments: Moments): Float64Array;
}

/** Members of the days of a window that ends with each moment. */
export class TrailingCounts extends Remembered {
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
    super();
    this.#members = members;
    this.#length = length;
    this.#first = first;
    this.#units = units;
  }

  fold(target: Int32Array, groups: number): TrailingCounts {
    return new TrailingCounts(this.#members.fold(target, groups), this.#length, this.#first, this.#units);
  }

  protected count(groups: number, { days }: Moments): Float64Array {
    const changes = new Changes(groups, days.length);
    const first = firstMoments(
      days.map((day) => day - this.#first),
      this.#units.length,
    );
    const { members, units } = this.#members;
    let [pairBefore, unitBefore, until] = [-1, -1, 0];
    for (const triple of this.#members.inOrder()) {
      const day = triple % units;
      const pair = (triple - day) / units;
      const unit = this.#units[day] as number;
      // Where windows over two days of a member overlap, it counts once.
      const from = pair === pairBefore && unit === unitBefore ? Math.max(day, until) : day;
      [pairBefore, unitBefore, until] = [pair, unit, day + this.#length];
      changes.count(Math.floor(pair / members), momentAt(first, from), momentAt(first, until));
    }
    return changes.counts();
  }
}

/** Members whose latest event by each moment is among those that meet the condition. */
export class StandingCounts extends Remembered {
  readonly #meeting: Latest;
  readonly #all: Latest;

  /**
   * @param meeting The latest events that meet condition and filter, by group.
   * @param all The latest events of all.
   */
  constructor(meeting: Latest, all: Latest) {
    super();
    this.#meeting = meeting;
    this.#all = all;
  }

  fold(target: Int32Array, groups: number): StandingCounts {
    return new StandingCounts(this.#meeting.fold(target, groups), this.#all);
  }

  protected count(groups: number, { stretches: ends }: Moments): Float64Array {
    const changes = new Changes(groups, ends.length);
    const first = firstMoments(ends, (ends.at(-1) ?? 0) + 1);
    const { stretches } = this.#all;
    const { keys, at } = this.#all.inOrder();
    const meeting = this.#meeting.inOrder();
    // Whoever meets the condition is among all: both are gone through at once.
    for (let i = 0, j = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (meeting.keys[j] !== key) continue;
      const meets = j++;
      if (meeting.at[meets] !== at[i]) continue;
      const from = momentAt(first, key % stretches);
      const next = keys[i + 1] ?? Number.POSITIVE_INFINITY;
      const isSame = Math.floor(next / stretches) === Math.floor(key / stretches);
      const until = isSame ? momentAt(first, next % stretches) : ends.length;
      for (const cell of meeting.cells(meets)) changes.count(cell, from, until);
    }
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

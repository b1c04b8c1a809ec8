import { fromScaled, toScaled } from '../model/scaled.js';
import { formatCivilDate, parseCivilDate, weekday } from '../time/civil.js';
import type { CivilDate } from '../time/period.js';
import type { DayUse } from './burn-down.js';
import type { Contract } from './contract.js';
import { CREDIT_SCALE } from './credit-scale.js';
import { DAYS_NEEDED, daysSinceFirstUse, type WeeklyPace, weeklyPace } from './weekly-pace.js';

/** When the allocation of a contract runs out. Dates are null where that is not within the term. */
export type Forecast =
  | {
      readonly kind: 'forecast';
      readonly earliest: CivilDate | null;
      readonly expected: CivilDate | null;
      readonly latest: CivilDate | null;
      /** Credits used at the end of the term. */
      readonly atEnd: { readonly low: number; readonly expected: number; readonly high: number };
      /** Whole weeks that the pace is taken from. */
      readonly weeks: number;
    }
  /** It has run out on this day. */
  | { readonly kind: 'already'; readonly on: CivilDate }
  /** The term is over, and it has not run out. */
  | { readonly kind: 'ended' }
  /** There are fewer complete days of use than a pace can be taken from. */
  | { readonly kind: 'tooLittleData'; readonly days: number; readonly needed: number };

/** What a forecast rests on. Amounts are millionths of credits. */
export interface ForecastBasis {
  readonly contract: Pick<Contract, 'allocation' | 'term'>;
  /** Used of the allocation, today included. */
  readonly used: number;
  /** Complete days before today, in order and without gaps, whether they belong to the term or not. */
  readonly history: readonly DayUse[];
  readonly today: { readonly date: CivilDate; readonly used: number };
}

/**
 * Quantiles at 90 % of Student's t for 1 to 7 degrees of freedom: four of five weeks to come lie within as many deviations on
 * both sides.
 */
const T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415];

/**
 * The day on which an allocation runs out that has not run out yet: the first at whose end nothing is left.
 *
 * Expected is the mean of each weekday over the last whole weeks (`weeklyPace`), so that nothing runs out on a weekend on which
 * nobody works; today counts by what is still to be expected of it. The range is the 80 % prediction interval of the mean
 * method for the sum of the weeks to come: a sum of k weeks of which n were seen has the deviation s√(k + k²/n), the first
 * term for how weeks differ, the second for how well n weeks tell their mean, in Student's t with n − 1 degrees of freedom
 * (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 5.2 and 5.5, with variances added up over
 * weeks that do not depend on each other). Growth and holidays to come are not foreseen.
 */
export function forecastRunOut({ contract, used, history, today }: ForecastBasis): Forecast {
  const pace = weeklyPace(history);
  if (pace === null) {
    return { kind: 'tooLittleData', days: daysSinceFirstUse(history).length, needed: DAYS_NEEDED };
  }
  const left = toScaled(contract.allocation, CREDIT_SCALE) - used;
  const now = parseCivilDate(today.date);
  const end = parseCivilDate(contract.term.end);
  const dates: [earliest: CivilDate | null, expected: CivilDate | null, latest: CivilDate | null] = [null, null, null];
  const course = new Course(pace);
  for (let day = Math.max(now, parseCivilDate(contract.term.start)); day < end; day++) {
    course.pass(day, day === now ? today.used : 0);
    course.reaches(left).forEach((isReached, index) => {
      if (isReached) dates[index] ??= formatCivilDate(day);
    });
  }
  const [low, expected, high] = course.estimates.map((credits) => creditsOf(used + credits)) as [
    number,
    number,
    number,
  ];
  const [earliest, expectedDate, latest] = dates;
  return {
    kind: 'forecast',
    earliest,
    expected: expectedDate,
    latest,
    atEnd: { low, expected, high },
    weeks: pace.weeks,
  };
}

/** What is used from now on, day after day. */
class Course {
  readonly #pace: WeeklyPace;
  readonly #t: number;
  /** Expected, times the weeks of the pace: an integer. */
  #expected = 0;
  #low = 0;
  #high = 0;

  constructor(pace: WeeklyPace) {
    this.#pace = pace;
    this.#t = T90[pace.weeks - 2] ?? 0;
  }

  /** Lets a day pass, of which some has been used. */
  pass(day: number, alreadyUsed: number): void {
    const { weeks, byWeekday, mean, deviation } = this.#pace;
    this.#expected += Math.max(0, (byWeekday[weekday(day) - 1] ?? 0) - weeks * alreadyUsed);
    const expected = this.#expected / weeks;
    const ahead = mean === 0 ? 0 : expected / mean;
    const margin = this.#t * deviation * Math.sqrt(ahead + ahead ** 2 / weeks);
    // What is used is never given back, however wide the range becomes.
    this.#low = Math.max(this.#low, expected - margin);
    this.#high = Math.max(this.#high, expected + margin);
  }

  /** Whether this much is used up: at the most, as expected, at the least. */
  reaches(credits: number): readonly boolean[] {
    return [this.#high >= credits, this.#expected >= credits * this.#pace.weeks, this.#low >= credits];
  }

  /** Low, expected and high. */
  get estimates(): readonly number[] {
    return [this.#low, this.#expected / this.#pace.weeks, this.#high];
  }
}

function creditsOf(scaled: number): number {
  return fromScaled(Math.round(scaled), CREDIT_SCALE);
}

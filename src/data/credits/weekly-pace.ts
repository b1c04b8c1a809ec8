import { parseCivilDate, weekday } from '../time/civil.js';
import type { DayUse } from './burn-down.js';

/** Weeks that a pace is taken from at the most: two months, so that it follows a change of habits. */
const MOST_WEEKS = 8;
/** Weeks without which there is no telling how one differs from the next. */
const FEWEST_WEEKS = 2;
const WEEK = 7;

/** Complete days without which there is no pace. */
export const DAYS_NEEDED = FEWEST_WEEKS * WEEK;

/** How much is used a week, and how that differs, in millionths of credits. */
export interface WeeklyPace {
  readonly weeks: number;
  /** Used on each weekday (Monday first) of all the weeks together. */
  readonly byWeekday: readonly number[];
  /** Mean of a week. */
  readonly mean: number;
  /** Standard deviation of a week (n − 1). */
  readonly deviation: number;
}

/**
 * The pace of the last 8 whole weeks before today, or of fewer where there are fewer since the first use; at least 2.
 * Null where there are not as many days. `days` are complete, in order and without gaps.
 */
export function weeklyPace(days: readonly DayUse[]): WeeklyPace | null {
  const known = daysSinceFirstUse(days);
  const weeks = Math.min(MOST_WEEKS, Math.floor(known.length / WEEK));
  if (weeks < FEWEST_WEEKS) return null;
  const byWeekday: number[] = new Array(WEEK).fill(0);
  const totals: number[] = new Array(weeks).fill(0);
  known.slice(-weeks * WEEK).forEach(({ date, used }, index) => {
    const day = weekday(parseCivilDate(date)) - 1;
    byWeekday[day] = (byWeekday[day] ?? 0) + (used ?? 0);
    const week = Math.floor(index / WEEK);
    totals[week] = (totals[week] ?? 0) + (used ?? 0);
  });
  const sum = totals.reduce((all, total) => all + total, 0);
  // Integers until here, so that equal weeks have no deviation at all.
  const squares = totals.reduce((all, total) => all + (weeks * total - sum) ** 2, 0);
  return { weeks, byWeekday, mean: sum / weeks, deviation: Math.sqrt(squares / (weeks - 1)) / weeks };
}

/** The days from the first one on which something was used: those before it say nothing about a pace. */
export function daysSinceFirstUse(days: readonly DayUse[]): readonly DayUse[] {
  const first = days.findIndex(({ used }) => used !== null && used !== 0);
  return first < 0 ? [] : days.slice(first);
}

import { fromScaled, toScaled } from '../model/scaled.js';
import type { CivilDate } from '../time/period.js';
import type { Contract } from './contract.js';
import { CREDIT_SCALE } from './credit-scale.js';

/** Credits that were used on one day, in millionths; null for a day that has not begun. */
export interface DayUse {
  readonly date: CivilDate;
  /** First instant of the day. */
  readonly start: number;
  readonly used: number | null;
}

/** One day of the term of a contract. Amounts are credits. */
export interface BurnDownDay {
  readonly date: CivilDate;
  /** First instant of the day. */
  readonly start: number;
  /** What would be left at the end of the day if every day used as much as every other. */
  readonly planned: number;
  /** Used on the day, so far; null where it has not begun. */
  readonly used: number | null;
  /** What is left at its end, or now; less than 0 where more was used than there was, null where it has not begun. */
  readonly remaining: number | null;
}

/** Day by day, what was planned to be left of a contract and what is. */
export function burnDown(
  { allocation }: Pick<Contract, 'allocation'>,
  days: readonly DayUse[],
): readonly BurnDownDay[] {
  const all = toScaled(allocation, CREDIT_SCALE);
  let left = all;
  return days.map(({ date, start, used }, index) => {
    left -= used ?? 0;
    return {
      date,
      start,
      planned: (allocation * (days.length - index - 1)) / days.length,
      used: used === null ? null : fromScaled(used, CREDIT_SCALE),
      remaining: used === null ? null : fromScaled(left, CREDIT_SCALE),
    };
  });
}

/** The day on which the last of the allocation was used; null where some of it is left. */
export function dayOfLastCredit(
  { allocation }: Pick<Contract, 'allocation'>,
  days: readonly DayUse[],
): CivilDate | null {
  let left = toScaled(allocation, CREDIT_SCALE);
  for (const { date, used } of days) {
    left -= used ?? 0;
    if (left <= 0) return date;
  }
  return null;
}

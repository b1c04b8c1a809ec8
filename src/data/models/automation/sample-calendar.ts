import type { Random } from '../random.js';
import { cumulative } from '../random.js';

/** Milliseconds of a day. */
export const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Months and days on which hardly anyone works. */
const HOLIDAYS = new Set(['01-01', '05-01', '12-24', '12-25', '12-26', '12-31']);

/** How many begin to work with a tool in each hour of the day, against each other. */
const HOURS = cumulative([
  0.2, 0.1, 0.1, 0.1, 0.1, 0.2, 0.6, 2, 6, 10, 11, 9, 5, 7, 10, 10, 9, 6, 3, 1.5, 1.2, 1, 0.7, 0.4,
]);

/** How much is done on a day (days since 1970-01-01), against an ordinary working day. */
export function workload(day: number): number {
  const date = new Date(day * DAY);
  const [month, ofMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return 0.05;
  if (HOLIDAYS.has(date.toISOString().slice(5, 10))) return 0.04;
  if (month === 12 && ofMonth > 26) return 0.3;
  const isSummer = (month === 7 && ofMonth >= 8) || (month === 8 && ofMonth <= 9);
  return (weekday === 5 ? 0.78 : 1) * (isSummer ? 0.6 : 1);
}

/** A moment of a day, in the hours in which people work by a clock that is `offset` hours ahead of UTC. */
export function momentOf(day: number, offset: number, random: Random): number {
  return day * DAY + Math.floor((random.pick(HOURS) + random.next() - offset) * HOUR);
}

import { UsageError } from '../errors.js';
import type { Calendar, Weekday } from './calendar.js';
import type { CivilDate, PeriodUnit } from './period.js';
import { firstInstantAt, wallClockAt } from './wall-clock.js';

const DAY = 86_400_000;
/** Days from 0000-03-01 of the Gregorian calendar to 1970-01-01. Years are counted from March, so that leap days end them. */
const MARCH_OF_YEAR_0 = 719_468;
const DAYS_IN_400_YEARS = 146_097;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Year, month (1–12) and day of month of a Gregorian date. */
interface CivilFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether `text` is a date that exists, written `YYYY-MM-DD`, of the years 1 to 9999. */
export function isCivilDate(text: string): boolean {
  return dayNumber(text) !== undefined;
}

/**
 * Day number (days since 1970-01-01) of a date written `YYYY-MM-DD`.
 * Throws `UsageError('invalidPeriod')` where there is no such date, such as `2026-02-30`.
 */
export function parseCivilDate(date: CivilDate): number {
  const day = dayNumber(date);
  if (day !== undefined) return day;
  throw new UsageError(
    'invalidPeriod',
    `${JSON.stringify(String(date).slice(0, 32))} is no date, so no period can be made of it. Write one that exists as YYYY-MM-DD, such as "2026-02-28".`,
  );
}

/** The date of a day number. Throws `UsageError('invalidPeriod')` outside the years 1 to 9999. */
export function formatCivilDate(day: number): CivilDate {
  const { year, month, day: dayOfMonth } = fieldsOf(day);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new UsageError(
      'invalidPeriod',
      'A period reaches outside the years 1 to 9999, where dates cannot be written down. Choose a shorter or nearer one.',
    );
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The date `days` later, or earlier where negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return formatCivilDate(parseCivilDate(date) + days);
}

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return formatCivilDate(addUnits(parseCivilDate(date), 'month', months));
}

/** Weekday of a day number. */
export function weekday(day: number): Weekday {
  return (modulo(day + 3, 7) + 1) as Weekday;
}

/** Number of the unit that holds a day, counted through without gaps; for telling how many there are between two days. */
export function unitIndex(day: number, unit: PeriodUnit, calendar: Calendar): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day - firstWeek(calendar)) / 7);
  const { year, month } = fieldsOf(day);
  const months = year * 12 + month - 1;
  return unit === 'month' ? months : Math.floor((months - fiscalShift(unit, calendar)) / MONTHS[unit]);
}

/** First day of the unit with the number `index`, as a day number. */
export function startOfIndex(index: number, unit: PeriodUnit, calendar: Calendar): number {
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 + firstWeek(calendar);
  const months = index * MONTHS[unit] + fiscalShift(unit, calendar);
  return dayOf(Math.floor(months / 12), modulo(months, 12) + 1, 1);
}

/** First day of the unit that holds a day. Weeks begin as the calendar says, quarters and years with its fiscal year. */
export function startOfUnit(day: number, unit: PeriodUnit, calendar: Calendar): number {
  return startOfIndex(unitIndex(day, unit, calendar), unit, calendar);
}

/** The day `count` units later, or earlier where negative; clamped to the end of the month where that is shorter. */
export function addUnits(day: number, unit: PeriodUnit, count: number): number {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const { year, month, day: dayOfMonth } = fieldsOf(day);
  const months = year * 12 + month - 1 + count * MONTHS[unit];
  const first = dayOf(Math.floor(months / 12), modulo(months, 12) + 1, 1);
  const next = dayOf(Math.floor((months + 1) / 12), modulo(months + 1, 12) + 1, 1);
  return Math.min(first + dayOfMonth, next) - 1;
}

/** The date that calendars in `zone` show at `instant`. */
export function civilDateAt(zone: string, instant: number): CivilDate {
  return formatCivilDate(Math.floor(wallClockAt(zone, instant) / DAY));
}

/**
 * The first instant of a date in `zone`. Where clocks are put forward over midnight this is later than 00:00; a date that a
 * zone left out, such as 2011-12-30 in Apia, is empty: it starts with the next one.
 */
export function startOfDay(zone: string, date: CivilDate): number {
  return firstInstantAt(zone, parseCivilDate(date) * DAY);
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function fiscalShift(unit: 'month' | 'quarter' | 'year', calendar: Calendar): number {
  return unit === 'month' ? 0 : calendar.fiscalYearStart - 1;
}

/** The first day of a week in the days around 1970-01-01, a Thursday. */
function firstWeek(calendar: Calendar): number {
  return calendar.weekStart - 4;
}

function dayNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  const number = dayOf(year, month, day);
  return fieldsOf(number).day === day ? number : undefined;
}

function dayOf(year: number, month: number, day: number): number {
  const marchYear = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBeforeMonth(modulo(month - 3, 12)) + day - 1 - MARCH_OF_YEAR_0;
}

function fieldsOf(day: number): CivilFields {
  const sinceMarch = day + MARCH_OF_YEAR_0;
  const cycle = Math.floor(sinceMarch / DAYS_IN_400_YEARS);
  const inCycle = modulo(sinceMarch, DAYS_IN_400_YEARS);
  // Without its leap days every year of the cycle has 365 days.
  const leapDays = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096);
  const yearOfCycle = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = modulo(monthFromMarch + 2, 12) + 1;
  return {
    year: cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0),
    month,
    day: inYear - daysBeforeMonth(monthFromMarch) + 1,
  };
}

/** Days of a year from March on before its month `monthFromMarch` (0 is March): 31 and 30 in turn come to 153 every five months. */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

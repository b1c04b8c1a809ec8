import { civilDateAt, parseCivilDate, startOfDay, unitIndex } from '../time/civil.js';
import type { Grain } from '../time/grain.js';
import type { Bucket } from '../time/period.js';
import { isRepeated } from '../time/wall-clock.js';
import { DATE, OFFSET } from './date-text.js';
import type { Formatter } from './formatter.js';
import { rangeText } from './range-text.js';

/** What the name of a bucket depends on beside the bucket. */
type BucketNaming = Pick<Formatter, 'formats' | 'messages' | 'zone' | 'fiscalYearStart'>;

type Name = (naming: BucketNaming, bucket: Bucket) => string;

const DAY_TICK: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'short' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };

/** How languages abbreviate a quarter, which Intl does not tell; in others its months are named. */
const QUARTERS: Readonly<Record<string, (quarter: string, year: string) => string>> = {
  en: (quarter, year) => `Q${quarter} ${year}`,
  de: (quarter, year) => `Q${quarter} ${year}`,
  nl: (quarter, year) => `K${quarter} ${year}`,
  fr: (quarter, year) => `T${quarter} ${year}`,
  es: (quarter, year) => `T${quarter} ${year}`,
  it: (quarter, year) => `T${quarter} ${year}`,
  pt: (quarter, year) => `T${quarter} ${year}`,
  ja: (quarter, year) => `${year}年Q${quarter}`,
  ko: (quarter, year) => `${year}년 ${quarter}분기`,
  zh: (quarter, year) => `${year}年Q${quarter}`,
};

const TICKS: Readonly<Record<Grain, Name>> = {
  hour: hourTick,
  day: (naming, { start }) => moment(naming, start, DAY_TICK),
  week: (naming, { start }) => moment(naming, start, DAY_TICK),
  month: (naming, { start }) => moment(naming, start, MONTH),
  quarter: quarterName,
  year: yearName,
};

const NAMES: Readonly<Record<Grain, Name>> = {
  hour: (naming, { start }) => moment(naming, start, { ...WEEKDAY, ...DATE, ...timeAt(naming, start) }),
  day: (naming, { start }) => moment(naming, start, { ...WEEKDAY, ...DATE }),
  week: dates,
  month: TICKS.month,
  quarter: quarterName,
  year: yearName,
};

/**
 * A bucket as text: `tick` for axes, short and not unique by itself ("3 Nov"); `full` for tooltips and tables, told apart from
 * every other ("Tue, 3 Nov 2026", "2–8 Nov 2026", "Q4 2026"). One that is cut says in full how far it reaches.
 */
export function bucketText(bucket: Bucket, grain: Grain, form: 'tick' | 'full', formatter: Formatter): string {
  if (form === 'tick') return TICKS[grain](formatter, bucket);
  if (bucket.state !== 'cut') return NAMES[grain](formatter, bucket);
  return grain === 'hour' || grain === 'day' ? times(formatter, bucket) : dates(formatter, bucket);
}

/** Hours of several days are told apart by the date that stands where a day begins. */
function hourTick(naming: BucketNaming, { start }: Bucket): string {
  const isFirst = startOfDay(naming.zone, civilDateAt(naming.zone, start)) === start;
  return moment(naming, start, isFirst ? DAY_TICK : timeAt(naming, start));
}

/** With the offset where a clock shows the same time twice. */
function timeAt({ formats, zone }: BucketNaming, instant: number): Intl.DateTimeFormatOptions {
  return isRepeated(zone, instant) ? { ...formats.time, ...OFFSET } : formats.time;
}

function moment({ formats, zone }: BucketNaming, instant: number, options: Intl.DateTimeFormatOptions): string {
  return formats.date({ ...options, timeZone: zone }).format(instant);
}

/** From the first to the last date, both part of the bucket. */
function dates({ formats, zone }: BucketNaming, { start, end }: Bucket): string {
  return rangeText(formats, { ...DATE, timeZone: zone }, start, end - 1);
}

/** From the first moment to the one at which the bucket was cut. */
function times(naming: BucketNaming, { start, end }: Bucket): string {
  const options = { ...WEEKDAY, ...DATE, ...timeAt(naming, start), timeZone: naming.zone };
  return rangeText(naming.formats, options, start, end);
}

function quarterName(naming: BucketNaming, bucket: Bucket): string {
  const { formats, messages, zone } = naming;
  const index = fiscalIndex(naming, bucket, 'quarter');
  const quarter = formats.number((index % 4) + 1, {});
  const year = yearText(naming, Math.floor(index / 4));
  const named = messages.quarter ?? QUARTERS[formats.language];
  if (named !== undefined) return named(quarter, year);
  return rangeText(formats, { ...MONTH, timeZone: zone }, bucket.start, bucket.end - 1);
}

function yearName(naming: BucketNaming, bucket: Bucket): string {
  if (naming.fiscalYearStart === 1) return moment(naming, bucket.start, YEAR);
  return yearText(naming, fiscalIndex(naming, bucket, 'year'));
}

/** A fiscal year is named by both years that it lies in, since hosts differ in which of them they call it by. */
function yearText({ formats, fiscalYearStart }: BucketNaming, year: number): string {
  const first = formats.number(year, { useGrouping: false });
  if (fiscalYearStart === 1) return first;
  return `${first}/${formats.number((year + 1) % 100, { minimumIntegerDigits: 2 })}`;
}

/** Number of the quarter or year that a bucket begins in, counted through. */
function fiscalIndex({ zone, fiscalYearStart }: BucketNaming, { start }: Bucket, unit: 'quarter' | 'year'): number {
  return unitIndex(parseCivilDate(civilDateAt(zone, start)), unit, { zone, fiscalYearStart, weekStart: 1 });
}

import type { LocaleFormats } from './locale-formats.js';

type Options = Intl.DateTimeFormatOptions;

/** Languages in which a range by Intl has slashes, though a date has none, and what stands between its ends. */
const BETWEEN: Readonly<Record<string, string>> = { ja: '～', zh: '～' };

/** From one moment to another, with what both share told once. */
export function rangeText(formats: LocaleFormats, options: Options, start: number, end: number): string {
  const whole = formats.date(options);
  const between = BETWEEN[formats.language];
  if (between === undefined) return whole.formatRange(start, end);
  const first = whole.format(start);
  if (first === whole.format(end)) return first;
  return `${first}${between}${formats.date(rest(formats, options, start, end)).format(end)}`;
}

/** Which parts of `end` are still to be told after `start`. Dates are written from the year on. */
function rest(formats: LocaleFormats, options: Options, start: number, end: number): Options {
  const { timeZone } = options;
  const isSame = (part: Options) => {
    const format = formats.date({ ...part, ...(timeZone === undefined ? {} : { timeZone }) });
    return format.format(start) === format.format(end);
  };
  if (!isSame({ year: 'numeric' })) return options;
  const { year: _, ...later } = options;
  if (!isSame({ year: 'numeric', month: 'numeric' })) return later;
  const { month: __, ...day } = later;
  if (options.hour === undefined) return day;
  if (!isSame({ year: 'numeric', month: 'numeric', day: 'numeric' })) return later;
  const { day: ___, weekday: ____, ...time } = day;
  return time;
}

import type { CivilDate, ResolvedPeriod } from '../time/period.js';
import { RecentlyUsed } from '../time/recently-used.js';
import { assertZone } from '../time/zone.js';
import type { Change } from './change.js';
import { type BetterWhen, type ChangeText, changeText } from './change-text.js';
import { dateText, instantText, periodText, relativeText, spokenInstant } from './date-text.js';
import { assertFigure, type FigureStyle, figureText, spokenFigure } from './figure-text.js';
import { englishFormatMessages, type FormatMessages } from './format-messages.js';
import { isolated } from './isolate.js';
import { formatsOf, type LocaleFormats } from './locale-formats.js';
import { NO_VALUE } from './no-value.js';
import type { Unit } from './unit.js';

const PERIODS_KEPT = 16;

/** Where numbers and moments become text: on screen, to screen readers and in files alike. */
export interface Formatter {
  /** BCP 47 tag that it writes for. */
  readonly locale: string;
  /** IANA zone that it shows moments in. */
  readonly zone: string;
  /** The formats of Intl that it writes with. */
  readonly formats: LocaleFormats;
  /** Month (1–12) in which a year and its quarters begin. */
  readonly fiscalYearStart: number;
  /** Texts that Intl does not have. */
  readonly messages: FormatMessages;
  /**
   * A figure: `compact` for cards and axes (12.4K, 96.3%, 3m 20s), `exact` for tables, tooltips and files. `–` for null.
   * `scale` is the number of decimals that are exact, where it is known. Throws `UsageError('adapterFailed')` for NaN and
   * infinities, `UsageError('invalidModel')` for a currency that is none.
   */
  value(value: number | null, unit: Unit, style: FigureStyle, scale?: number): string;
  /** A figure as a screen reader should say it: exact, with units in full words where Intl has them. Throws as `value`. */
  spoken(value: number | null, unit: Unit, scale?: number): string;
  /** A change, with the direction of its arrow and the tone of its colour. */
  change(change: Change, unit: Unit, betterWhen: BetterWhen): ChangeText;
  /** The first and the last date of a period, both part of it: "3–9 Nov 2026". */
  period(period: ResolvedPeriod): string;
  /** A date written `YYYY-MM-DD`. Throws `UsageError('invalidPeriod')` where there is no such date. */
  date(date: CivilDate): string;
  /** Date and time of day of a moment (milliseconds since the epoch). */
  instant(instant: number): string;
  /** "A, B, and C". */
  list(items: readonly string[]): string;
  /** A moment as seen from another: "5 minutes ago", "yesterday". */
  relativeTime(instant: number, now: number): string;
}

/** Whom a formatter writes for. */
export interface FormatterOptions {
  /** BCP 47 tag, such as `de-CH`. */
  readonly locale: string;
  /** IANA zone, such as `Europe/Zurich`. */
  readonly zone: string;
  /** Month (1–12) in which a year and its quarters begin; January unless stated. */
  readonly fiscalYearStart?: number;
  /** Texts that Intl does not have; English unless stated. */
  readonly messages?: Partial<FormatMessages>;
}

/**
 * A formatter for one locale and zone. Throws `UsageError('unknownLocale')` for a locale that is no language tag and
 * `UsageError('unknownZone')` for a zone that is none.
 */
export function createFormatter(options: FormatterOptions): Formatter {
  const { locale, zone } = options;
  const formats = formatsOf(locale);
  assertZone(zone);
  const messages = isolated<FormatMessages>({ ...englishFormatMessages, ...options.messages }, formats.direction);
  // The panels of a page are of one period and one comparison, and ranges of dates take Intl longest.
  const periods = new RecentlyUsed<string, string>(PERIODS_KEPT);
  return Object.freeze({
    locale,
    zone,
    formats,
    fiscalYearStart: options.fiscalYearStart ?? 1,
    messages,
    value(value: number | null, unit: Unit, style: FigureStyle, scale?: number) {
      if (value === null) return NO_VALUE;
      assertFigure(value);
      if (unit.kind !== 'instant') return figureText(formats, messages, value, unit, style, scale);
      return instantText(formats, zone, value, style === 'exact' ? 'withSeconds' : 'withoutSeconds');
    },
    spoken(value: number | null, unit: Unit, scale?: number) {
      if (value === null) return messages.noValue;
      assertFigure(value);
      return unit.kind === 'instant'
        ? spokenInstant(formats, zone, value)
        : spokenFigure(formats, messages, value, unit, scale);
    },
    change: (change: Change, unit: Unit, betterWhen: BetterWhen) =>
      changeText(formats, messages, change, unit, betterWhen),
    period: (period: ResolvedPeriod) =>
      periods.get(`${period.startDate} ${period.endDate}`, () => periodText(formats, period)),
    date: (date: CivilDate) => dateText(formats, date),
    instant: (instant: number) => instantText(formats, zone, instant, 'withoutSeconds'),
    list: (items: readonly string[]) => formats.list(items),
    relativeTime: (instant: number, now: number) => relativeText(formats, zone, instant, now),
  });
}

import { UsageError } from '../errors.js';
import { RecentlyUsed } from '../time/recently-used.js';
import { DateFormat } from './date-format.js';
import { type Direction, directionOf, intlLocale } from './intl-locale.js';
import { isolate } from './isolate.js';

const LOCALES_KEPT = 16;
const FORMATS_KEPT = 128;

/** How long a unit or list is written: `narrow` "3m 20s", `short` "3 min, 20 sec", `long` "3 minutes, 20 seconds". */
export type Width = 'narrow' | 'short' | 'long';

/** `exceptZero` writes a plus too, as changes need it. */
export type SignDisplay = 'negative' | 'exceptZero';

/** Languages whose narrow units are no words of theirs: German has "4,1h" beside "3 Min.", Japanese "3m". */
const NARROWEST: Readonly<Record<string, Width>> = { de: 'short', ja: 'short', zh: 'short' };
/** What stands between hours, minutes and seconds where Intl puts a comma that people of the language do not. */
const BETWEEN_UNITS: Readonly<Record<string, string>> = { de: '\u00a0', ja: '', zh: '' };
/** Between a number and a unit in Han or Katakana, where Intl has a space and people of the language have none. */
const GAP_BEFORE_UNIT = /(?<=\p{Nd})\s(?=[\p{Script=Han}\p{Script=Katakana}])/u;

const LATIN = /\p{Script=Latin}/u;
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';
/** Where Intl writes the mark of the direction behind the sign, which then stands apart from its number. */
const SIGN_BEFORE_MARK = /^(\u200e[^\d\s]+)\u200f/;

/** The Intl formats of one locale, each made once: making one takes a hundred times as long as using it. */
export class LocaleFormats {
  readonly locale: string;
  /** The locale with the calendar and the digits that it is written with. */
  readonly #tag: string;
  readonly direction: Direction;
  /** The language alone: `de` of `de-CH`. */
  readonly language: string;
  readonly #numbers = new RecentlyUsed<string, Intl.NumberFormat>(FORMATS_KEPT);
  readonly #dates = new RecentlyUsed<string, DateFormat>(FORMATS_KEPT);
  readonly #unitLists = new RecentlyUsed<Width, Intl.ListFormat>(FORMATS_KEPT);
  readonly #currencies = new RecentlyUsed<string, number>(FORMATS_KEPT);
  readonly #relatives = new RecentlyUsed<string, Intl.RelativeTimeFormat>(FORMATS_KEPT);
  #list: Intl.ListFormat | undefined;

  constructor(locale: string) {
    this.locale = locale;
    this.#tag = intlLocale(locale);
    this.direction = directionOf(locale);
    this.language = new Intl.Locale(locale).language;
  }

  /** Negative zero is written as 0 unless `options` say how to show signs. */
  number(value: number, options: Intl.NumberFormatOptions): string {
    const format = this.#numbers.get(
      JSON.stringify(options),
      () => new Intl.NumberFormat(this.#tag, { signDisplay: 'negative', ...options }),
    );
    if (this.direction === 'ltr' || options.style !== 'currency') return format.format(value);
    const parts = format.formatToParts(value);
    const digits = parts.findIndex(({ type }) => type === 'integer');
    const text = parts.map((part, i) => keptTogether(part, digits >= 0 && i > digits)).join('');
    return text.replace(SIGN_BEFORE_MARK, `${RIGHT_TO_LEFT_MARK}$1`);
  }

  /** Whether the language has a short form of a number: English of 12,403 ("12.4K"), German only from a million on. */
  shortens(value: number): boolean {
    const format = this.#numbers.get('compact', () => new Intl.NumberFormat(this.#tag, { notation: 'compact' }));
    return format.formatToParts(value).some(({ type }) => type === 'compact');
  }

  /** Dates are Gregorian in every locale, since buckets are cut by that calendar. */
  date(options: Intl.DateTimeFormatOptions): DateFormat {
    return this.#dates.get(JSON.stringify(options), () => new DateFormat(this.#tag, options));
  }

  /** Hour and minute: two digits each where a day has 24 hours ("09:00"), else as the locale has it ("9:00 AM"). */
  get time(): Intl.DateTimeFormatOptions {
    // Of UTC, as hours of the day are written too: one format in place of two.
    const hours = this.date({ hour: 'numeric', timeZone: 'UTC' });
    return { hour: hours.has24Hours ? '2-digit' : 'numeric', minute: '2-digit' };
  }

  /** An amount of a unit, as narrow as the words of the language are. */
  unit(value: number, width: Width, options: Intl.NumberFormatOptions): string {
    const unitDisplay = width === 'narrow' ? (NARROWEST[this.language] ?? width) : width;
    return this.number(value, { ...options, style: 'unit', unitDisplay }).replace(GAP_BEFORE_UNIT, '');
  }

  /** Joins amounts of units that make up one: hours, minutes and seconds. */
  units(parts: readonly string[], width: Width): string {
    const between = width === 'long' ? undefined : BETWEEN_UNITS[this.language];
    if (between !== undefined) return parts.join(between);
    const format = this.#unitLists.get(width, () => new Intl.ListFormat(this.#tag, { type: 'unit', style: width }));
    return format.format(parts);
  }

  list(items: readonly string[]): string {
    this.#list ??= new Intl.ListFormat(this.#tag, { type: 'conjunction', style: 'long' });
    return this.#list.format(items.map((item) => isolate(item, this.direction)));
  }

  /** With `auto` in words where there are some ("yesterday"), with `always` in numbers ("1 day ago"). */
  relative(count: number, unit: Intl.RelativeTimeFormatUnit, numeric: 'auto' | 'always'): string {
    return this.#relatives.get(numeric, () => new Intl.RelativeTimeFormat(this.#tag, { numeric })).format(count, unit);
  }

  /** Decimals that amounts of a currency are written with. Throws `RangeError` for what is no code of one. */
  currencyDecimals(currency: string): number {
    return this.#currencies.get(currency, () => {
      const format = new Intl.NumberFormat(this.#tag, { style: 'currency', currency });
      return format.resolvedOptions().maximumFractionDigits ?? 0;
    });
  }
}

/** The sign of "US$" stays behind its letters from right to left too, and after a number whatever sign that has. */
function keptTogether({ type, value }: Intl.NumberFormatPart, isAfterDigits: boolean): string {
  if (type !== 'currency' || !LATIN.test(value)) return value;
  return `${isAfterDigits ? RIGHT_TO_LEFT_MARK : ''}${value}${LEFT_TO_RIGHT_MARK}`;
}

const kept = new RecentlyUsed<string, LocaleFormats>(LOCALES_KEPT);

/** The formats of a locale. Throws `UsageError('unknownLocale')` for what is no BCP 47 language tag. */
export function formatsOf(locale: string): LocaleFormats {
  return kept.get(locale, () => {
    assertLocale(locale);
    return new LocaleFormats(locale);
  });
}

function assertLocale(locale: string): void {
  try {
    if (Intl.getCanonicalLocales(locale).length === 1) return;
  } catch {
    // What Intl throws names no mend; the error below does.
  }
  throw new UsageError(
    'unknownLocale',
    `${JSON.stringify(String(locale).slice(0, 32))} is no language tag, so numbers and dates cannot be written. Use a BCP 47 tag such as "en", "de-CH" or "ja".`,
  );
}

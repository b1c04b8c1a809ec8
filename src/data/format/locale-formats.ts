import { UsageError } from '../errors.js';
import { RecentlyUsed } from '../time/recently-used.js';

const LOCALES_KEPT = 16;
const FORMATS_KEPT = 128;

/** How long a unit or list is written: `narrow` "3m 20s", `short` "3 min, 20 sec", `long` "3 minutes, 20 seconds". */
export type Width = 'narrow' | 'short' | 'long';

/** `exceptZero` writes a plus too, as changes need it. */
export type SignDisplay = 'negative' | 'exceptZero';

/** The Intl formats of one locale, each made once: making one takes a hundred times as long as using it. */
export class LocaleFormats {
  readonly locale: string;
  /** The language alone: `de` of `de-CH`. */
  readonly language: string;
  readonly #numbers = new RecentlyUsed<string, Intl.NumberFormat>(FORMATS_KEPT);
  readonly #dates = new RecentlyUsed<string, Intl.DateTimeFormat>(FORMATS_KEPT);
  readonly #unitLists = new RecentlyUsed<Width, Intl.ListFormat>(FORMATS_KEPT);
  readonly #currencies = new RecentlyUsed<string, number>(FORMATS_KEPT);
  readonly #relatives = new RecentlyUsed<string, Intl.RelativeTimeFormat>(FORMATS_KEPT);
  #list: Intl.ListFormat | undefined;

  constructor(locale: string) {
    this.locale = locale;
    this.language = new Intl.Locale(locale).language;
  }

  /** Negative zero is written as 0 unless `options` say how to show signs. */
  number(value: number, options: Intl.NumberFormatOptions): string {
    const format = this.#numbers.get(
      JSON.stringify(options),
      () => new Intl.NumberFormat(this.locale, { signDisplay: 'negative', ...options }),
    );
    return format.format(value);
  }

  /** Dates are Gregorian in every locale, since buckets are cut by that calendar. */
  date(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return this.#dates.get(
      JSON.stringify(options),
      () => new Intl.DateTimeFormat(this.locale, { calendar: 'gregory', ...options }),
    );
  }

  /** Hour and minute: two digits each where a day has 24 hours ("09:00"), else as the locale has it ("9:00 AM"). */
  get time(): Intl.DateTimeFormatOptions {
    const { hourCycle } = this.date({ hour: 'numeric' }).resolvedOptions();
    return { hour: hourCycle === 'h23' || hourCycle === 'h24' ? '2-digit' : 'numeric', minute: '2-digit' };
  }

  /** Joins amounts of units that make up one: hours, minutes and seconds. */
  units(parts: readonly string[], width: Width): string {
    const format = this.#unitLists.get(width, () => new Intl.ListFormat(this.locale, { type: 'unit', style: width }));
    return format.format(parts);
  }

  list(items: readonly string[]): string {
    this.#list ??= new Intl.ListFormat(this.locale, { type: 'conjunction', style: 'long' });
    return this.#list.format(items);
  }

  /** With `auto` in words where there are some ("yesterday"), with `always` in numbers ("1 day ago"). */
  relative(count: number, unit: Intl.RelativeTimeFormatUnit, numeric: 'auto' | 'always'): string {
    return this.#relatives
      .get(numeric, () => new Intl.RelativeTimeFormat(this.locale, { numeric }))
      .format(count, unit);
  }

  /** Decimals that amounts of a currency are written with. Throws `RangeError` for what is no code of one. */
  currencyDecimals(currency: string): number {
    return this.#currencies.get(currency, () => {
      const format = new Intl.NumberFormat(this.locale, { style: 'currency', currency });
      return format.resolvedOptions().maximumFractionDigits ?? 0;
    });
  }
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

/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl';

/**
 * Digits of languages that countries write with different ones, where a tag names no country. Software in Arabic shows 0–9
 * in most of them, and what a server and a browser take for a bare `ar` differs from release to release.
 */
const DIGITS: Readonly<Record<string, string>> = { ar: 'latn' };

/** Scripts that are written from right to left. */
const FROM_THE_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * The tag that everything of a locale is formatted with: the Gregorian calendar, since buckets are cut by it, and the digits
 * of the tag's own `-u-nu-…`, else of its country, else of the language.
 */
export function intlLocale(locale: string): string {
  const asked = new Intl.Locale(locale);
  const digits = asked.numberingSystem ?? (asked.region === undefined ? DIGITS[asked.language] : undefined);
  const options = digits === undefined ? {} : { numberingSystem: digits };
  return new Intl.Locale(asked, { calendar: 'gregory', ...options }).toString();
}

/** Which way the language of a locale is written. */
export function directionOf(locale: string): Direction {
  const { script = '' } = new Intl.Locale(locale).maximize();
  return FROM_THE_RIGHT.has(script) ? 'rtl' : 'ltr';
}

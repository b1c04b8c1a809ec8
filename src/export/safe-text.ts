/**
 * What a spreadsheet would take for a formula: these signs, also as wide as letters of Chinese, Japanese and Korean, and behind
 * what is not seen, which programs leave out.
 */
const FORMULA = /^(?:[\s\p{C}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** Numbers with a sign are no formulas. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** A name that nobody has checked, so that no spreadsheet runs it: an apostrophe before it makes it a text. */
export function safeText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** What stands between fields in other countries, with what is not seen before a sign of a formula. From its beginning, or long runs take long. */
const WITHIN = /(?<![;\s\p{C}"])[;\s\p{C}"]+(?=[=+\-@＝＋－＠])/gu;
/** What nothing has to be done about has none of these, which is nearly every name. */
const SUSPICIOUS = /^[\t\r\n]|(?:^|[;\s\p{C}"])[=+\-@＝＋－＠]/u;
const SEPARATORS = [';', '\t', '\r', '\n'];

/**
 * The same in a file of fields. Programs that separate fields by another sign know no quotes in the middle of one: what would
 * begin a field for them must be no formula either.
 */
export function safeField(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return safeText(text).replaceAll(WITHIN, (run) => {
    const end = Math.max(...SEPARATORS.map((sign) => run.lastIndexOf(sign))) + 1;
    return end === 0 ? run : `${run.slice(0, end)}'${run.slice(end)}`;
  });
}

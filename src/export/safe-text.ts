/** What a spreadsheet would take for a formula: these signs, also as wide as letters of Chinese, Japanese and Korean. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Numbers with a sign are no formulas. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

/** A name that nobody has checked, so that no spreadsheet runs it: an apostrophe before it makes it a text. */
export function safeText(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

import { withoutControls } from '../escaped.js';

/** As many characters as a cell can hold. */
const LONGEST = 32_767;
/** What a program would read as a sign by its number. */
const ESCAPE = /_(?=x[\da-f]{4}_)/gi;

/**
 * A text as a cell of a workbook holds it, which is a text whatever it begins with. Marks of direction around names would be in the
 * way of whoever looks for them.
 */
export function workbookText(text: string): string {
  const plain = withoutControls(text)
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\r\n?/g, '\n');
  const whole = plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : plain;
  // Spaces at the edges would be left out.
  return whole.replaceAll(ESCAPE, '_x005F_');
}

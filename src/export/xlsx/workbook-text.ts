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
  const kept = whole.replaceAll(ESCAPE, '_x005F_').replaceAll(/^\s|\s$/gu, numbered);
  // What writes the file looks texts up in an object, where names of what every object has are found before they are put there.
  return kept in Object.prototype ? numbered(kept.charAt(0)) + kept.slice(1) : kept;
}

/** A sign by its number, which programs read as the sign. */
function numbered(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

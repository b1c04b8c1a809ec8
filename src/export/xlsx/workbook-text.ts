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
  const kept = whole.replaceAll(ESCAPE, '_x005F_');
  // What writes the file looks texts up in an object, where names of what every object has are found before they are put there.
  return kept in Object.prototype ? numbered(kept) : kept;
}

/** The same text with its first sign written by its number. */
function numbered(text: string): string {
  const code = text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `_x${code}_${text.slice(1)}`;
}

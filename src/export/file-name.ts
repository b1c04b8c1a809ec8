import type { CivilDate } from '../data/time/period.js';

/** What a file is called by. */
export interface FileName {
  /** The host's, such as the name of its product. */
  readonly prefix: string;
  readonly title: string;
  readonly date: CivilDate;
  readonly ending: 'csv' | 'html' | 'json' | 'pdf' | 'png' | 'svg' | 'xlsx' | 'zip';
}

const LONGEST = 60;
/** Systems take 255 bytes: so many of prefix and title each leave room for the date, the ending, and a number before it. */
const MOST_BYTES = 105;
const encoder = new TextEncoder();
const fits = (text: string) => text.length <= LONGEST && encoder.encode(text).length <= MOST_BYTES;

/** `acme-runs-over-time-2026-11-22.csv`: letters and digits of every script, and nothing that a file system minds. */
export function fileName({ prefix, title, date, ending }: FileName): string {
  const parts = [slug(prefix), slug(title), date].filter((part) => part !== '');
  return `${parts.join('-')}.${ending}`;
}

function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const next = name === '' ? word : `${name}-${word}`;
    if (!fits(next)) return name === '' ? cut(next) : name;
    name = next;
  }
  return name;
}

/** As much of the beginning of a word as there is room for. */
function cut(word: string): string {
  let beginning = '';
  for (const letter of word) {
    if (!fits(beginning + letter)) break;
    beginning += letter;
  }
  return beginning;
}

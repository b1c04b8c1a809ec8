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
    if (next.length > LONGEST) break;
    name = next;
  }
  return name === ''
    ? Array.from(words[0] ?? '')
        .slice(0, LONGEST)
        .join('')
    : name;
}

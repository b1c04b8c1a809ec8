import type { Measure } from '../picture/text-width.js';

/** A text in lines no wider than `width`: broken between words, and within one that has no room in a line. Nothing is left out. */
export function textLines(
  text: string,
  width: number,
  size: number,
  measure: Measure,
  locale: string,
  isStrong = false,
): readonly string[] {
  const fits = (line: string) => measure(line.trimEnd(), size, isStrong) <= width;
  return text.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((paragraph) => {
    if (fits(paragraph)) return [paragraph.trim()];
    const lines: string[] = [];
    let line = '';
    const add = (part: string) => {
      if (line !== '' && !fits(line + part)) {
        lines.push(line.trim());
        line = '';
      }
      line += part;
    };
    for (const word of wordsOf(paragraph, locale)) {
      if (fits(word)) add(word);
      else for (const letter of lettersOf(word, locale)) add(letter);
    }
    return [...lines, line.trim()].filter((each) => each !== '');
  });
}

/** Words with the signs that may not begin a line after them; clock times and other numbers are one. */
export function wordsOf(text: string, locale: string): readonly string[] {
  const words: string[] = [];
  for (const { segment } of segmenterOf(locale, 'word').segment(text)) {
    const last = words.at(-1);
    const isJoined = last !== undefined && /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s%\u3001\u3002\u30fc]/u.test(segment);
    const isHeld = last !== undefined && /[\p{Ps}\p{Pi}\u00a0\u202f]$/u.test(last);
    const isNumber = last !== undefined && /\p{Nd}[:.,/]$/u.test(last) && /^\p{Nd}/u.test(segment);
    if (isJoined || isHeld || isNumber) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function lettersOf(word: string, locale: string): readonly string[] {
  return Array.from(segmenterOf(locale, 'grapheme').segment(word), ({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** One for all texts of a language: they take long to make. */
function segmenterOf(locale: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${granularity} ${locale}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

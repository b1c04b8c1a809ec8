import type { Direction } from './intl-locale.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';
/** What a number with a sign begins with in a language from right to left, whatever words follow it. */
const LEFT_TO_RIGHT_MARK = '\u200e';

/** A letter of a script that is written from right to left. */
const FROM_THE_RIGHT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Anything but such letters, plain numbers, and the spaces between them: those stand in a sentence as they should by themselves. */
const NOT_ONLY_FROM_THE_RIGHT =
  /[^\s.,٫٬\p{Nd}\p{M}\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A name or figure as part of a sentence of the given direction, so that neither moves parts of the other: between isolating
 * marks where it has anything that could, and as it is otherwise.
 */
export function isolate(text: string, direction: Direction): string {
  const isForeign = (direction === 'ltr' ? FROM_THE_RIGHT : NOT_ONLY_FROM_THE_RIGHT).test(text);
  if (!isForeign) return text;
  const isFigureWithWords = direction === 'rtl' && text.startsWith(LEFT_TO_RIGHT_MARK) && FROM_THE_RIGHT.test(text);
  return `${isFigureWithWords ? RIGHT_TO_LEFT_ISOLATE : FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

/**
 * Texts of which every function isolates the names and figures that it is given. Lists that it is given are composed texts
 * of the language itself, and stay as they are.
 */
export function isolated<T extends object>(texts: T, direction: Direction): T {
  const entries = Object.entries(texts).map(([name, text]: [string, unknown]) => [name, within(text, direction)]);
  return Object.fromEntries(entries) as T;
}

function within(text: unknown, direction: Direction): unknown {
  if (typeof text === 'function') {
    return (...values: readonly unknown[]) =>
      text(...values.map((value) => (typeof value === 'string' ? isolate(value, direction) : value)));
  }
  return typeof text === 'object' && text !== null ? isolated(text, direction) : text;
}

/** How long a text is without the marks of direction in it, which are not seen. */
export function visibleLength(text: string): number {
  return text.replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, '').length;
}

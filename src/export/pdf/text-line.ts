import bidiJs, { type Bidi } from 'bidi-js';
import type { Direction } from '../../data/format/intl-locale.js';
import { hasJoiningLetters, type WrittenForm, writtenForms } from './arabic-forms.js';
import type { EmbeddedFont } from './embedded-font.js';

/** The glyph of a character, in the font that has it. */
export interface ChosenGlyph {
  readonly font: EmbeddedFont;
  readonly glyph: number;
  /** How far it moves what follows, in size 1. */
  readonly advance: number;
  /** Set where no font has the character. */
  readonly isReplacement: boolean;
}

/** A glyph in its place in a line. */
interface PlacedGlyph extends ChosenGlyph {
  /** What it stands for. */
  readonly text: string;
  /** From the left of the line, in size 1. */
  readonly x: number;
  /** The part of the line that it belongs to, where that is read in another order than its glyphs. */
  readonly span?: LineSpan | undefined;
}

/** What programs that copy a part of a line take in place of its glyphs. */
export interface LineSpan {
  readonly text: string;
}

/** A line of text in size 1: glyphs from left to right, which is where programs that copy it look for them. */
export interface TextLine {
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  /** Whether a part of it is read from right to left. */
  readonly isTurned: boolean;
}

interface TextSetting {
  /** Of the document, for texts that have no direction of their own. */
  readonly direction: Direction;
  readonly glyphOf: (code: number) => ChosenGlyph;
  readonly has: (code: number) => boolean;
}

interface Item {
  readonly code: number;
  readonly text: string;
  /** Whether it is two letters that are written as one. */
  readonly isPair: boolean;
  readonly level: number;
  readonly isMark: boolean;
}

// Its types are of a module of the other kind than the one that Node and bundlers find.
const bidi = (bidiJs as unknown as () => Bidi)();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** The same, and the mark that stands for such a letter without being seen. */
const TURNING = new RegExp(`${RIGHT_TO_LEFT.source}|\u200f`, 'u');
/** Marks that steer what is beside them and are not seen themselves. */
const INVISIBLE = /^(?:[\p{Cc}\p{Cf}\u2028\u2029]|\p{Variation_Selector}|\u034f)$/u;

/** Characters that stand beside each other in their order, each for itself. */
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u0391-\u03ce\u0401-\u0481\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u21ff\u2212\u2260-\u2265\u25a0-\u25ff\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uffee]*$/;

/** Whether a text is its characters one after the other, wherever it stands. */
export function isPlain(text: string, direction: Direction): boolean {
  return PLAIN.test(text) && (direction === 'ltr' || /\p{L}/u.test(text));
}

/** Sets a text in a line: letters joined, in the order in which they are seen. */
export function setText(source: string, { direction, glyphOf, has }: TextSetting): TextLine {
  if (isPlain(source, direction)) return plainLine(source, glyphOf);
  const text = source.replaceAll(/[\t\r\n]+/g, ' ').normalize('NFC');
  const letters = Array.from(text);
  const levels = levelsOf(text, letters, direction);
  const items = itemsOf(letters, levels, has);
  const chosen = items.map(({ code }) => glyphOf(code));
  const order = visualOrder(items);
  const xs = new Array<number>(items.length).fill(0);
  let width = 0;
  for (const i of order) {
    xs[i] = width;
    if (items[i]?.isMark !== true) width += chosen[i]?.advance ?? 0;
  }
  const spans = spansOf(items, order);
  const glyphs = order.flatMap((i): readonly PlacedGlyph[] => {
    const [glyph, item] = [chosen[i], items[i]];
    if (glyph === undefined || item === undefined) return [];
    const x = xs[i] ?? 0;
    if (item.isMark) {
      const base = baseOf(items, i);
      return [{ ...glyph, advance: 0, text: item.text, x: overBase(glyph, chosen[base], xs[base] ?? x) }];
    }
    const { text, isPair } = item;
    if (isPair && !glyph.isReplacement) return twoLetters(glyph, text, x);
    const span = spans.get(i);
    return [span === undefined ? { ...glyph, text, x } : { ...glyph, text, x, span }];
  });
  return { glyphs, width, isTurned: items.some(({ level }) => level % 2 === 1) };
}

function plainLine(text: string, glyphOf: TextSetting['glyphOf']): TextLine {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  for (let i = 0; i < text.length; i++) {
    const { font, glyph, advance, isReplacement } = glyphOf(text.charCodeAt(i));
    glyphs.push({ font, glyph, advance, isReplacement, text: text.charAt(i), x });
    x += advance;
  }
  return { glyphs, width: x, isTurned: false };
}

/** The letter that a mark belongs to. */
function baseOf(items: readonly Item[], mark: number): number {
  let base = mark - 1;
  while (items[base]?.isMark === true) base--;
  return base;
}

/** Which way each letter runs: even numbers from left to right. */
function levelsOf(text: string, letters: readonly string[], direction: Direction): readonly number[] {
  const isTurned = TURNING.test(text);
  if (!isTurned && (direction === 'ltr' || /\p{L}/u.test(text))) return letters.map(() => 0);
  const { levels } = bidi.getEmbeddingLevels(text, ownDirection(text) ?? direction);
  let at = 0;
  return letters.map((letter) => {
    const level = levels[at] ?? 0;
    at += letter.length;
    return level;
  });
}

/** That of the first letter or mark of direction outside of what is isolated from its surroundings. */
function ownDirection(text: string): Direction | null {
  const outside = text.replaceAll(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '');
  const [strong] = outside.match(/[\p{L}\u200e\u200f\u061c]/u) ?? [];
  return strong === undefined ? null : TURNING.test(strong) ? 'rtl' : 'ltr';
}

function itemsOf(
  letters: readonly string[],
  levels: readonly number[],
  has: (code: number) => boolean,
): readonly Item[] {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const isJoined = hasJoiningLetters(letters.join(''));
  const forms = isJoined ? writtenForms(codes) : codes.map((code): WrittenForm => ({ code, length: 1 }));
  const items: Item[] = [];
  let at = 0;
  for (const form of forms) {
    const text = letters.slice(at, at + form.length).join('');
    const level = levels[at] ?? 0;
    // A font without the form still has the letters that it stands for.
    const parts = has(form.code) ? [form] : codes.slice(at, at + form.length).map((code) => ({ code, length: 1 }));
    for (const { code, length } of parts) {
      const own = parts.length === 1 ? text : String.fromCodePoint(code);
      if (INVISIBLE.test(own)) continue;
      const letter = String.fromCodePoint(code);
      const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(letter) : null;
      items.push({
        code: mirrored?.codePointAt(0) ?? code,
        text: own,
        isPair: length === 2,
        level,
        isMark: /\p{Mn}/u.test(letter),
      });
    }
    at += form.length;
  }
  return items;
}

/** Places of a line from left to right: from the highest level on, what runs the other way is turned. */
function visualOrder(items: readonly Item[]): readonly number[] {
  const order = items.map((_, i) => i);
  const highest = Math.max(0, ...items.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && (items[order[to] ?? 0]?.level ?? 0) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}

/**
 * Figures and words in a line from right to left, with the signs at them: programs guess their order by the places of glyphs, and
 * guess it wrong with brackets and signs of percent. Between a mark of either direction it is read as it stands.
 */
function spansOf(items: readonly Item[], order: readonly number[]): ReadonlyMap<number, LineSpan> {
  const found = new Map<number, LineSpan>();
  if (items.some(({ level }) => level === 0)) return found;
  const places = new Map(order.map((item, place) => [item, place]));
  const close = (from: number, to: number) => {
    const part = items.slice(from, to);
    const isWhole = part.length === items.length && part.every(({ level }) => level % 2 === 0);
    if (isWhole || part.every(({ level }) => level % 2 === 1)) return;
    const at = part.map((_, i) => places.get(from + i) ?? 0);
    if (Math.max(...at) - Math.min(...at) + 1 !== part.length) return;
    const span = { text: `\u200f${part.map(({ text }) => text).join('')}\u200e` };
    for (let i = from; i < to; i++) found.set(i, span);
  };
  let from = 0;
  items.forEach(({ level, text }, i) => {
    if (level % 2 === 0 || (text !== ' ' && !(RIGHT_TO_LEFT.test(text) && /\p{L}/u.test(text)))) return;
    close(from, i);
    from = i + 1;
  });
  close(from, items.length);
  return found;
}

/**
 * A glyph that is two letters: to be copied in their order from right to left, each has a place of its own, the first one where
 * nothing is seen.
 */
function twoLetters(glyph: ChosenGlyph, [first = '', second = '']: string, x: number): readonly PlacedGlyph[] {
  const { font } = glyph.font;
  const unseen = font.glyphOf(0x20);
  if (unseen === 0) return [{ ...glyph, text: first + second, x }];
  const advance = glyph.advance / 2;
  return [
    { ...glyph, advance, text: second, x },
    { ...glyph, glyph: unseen, advance, text: first, x: x + advance },
  ];
}

/** Marks stand over the middle of the letter that they belong to. */
function overBase(mark: ChosenGlyph, base: ChosenGlyph | undefined, x: number): number {
  const { font } = mark.font;
  const outline = font.outlineOf(mark.glyph);
  if (outline.length < 10 || base === undefined) return x;
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const middle = (view.getInt16(2) + view.getInt16(6)) / 2 / font.unitsPerEm;
  return x + base.advance / 2 - middle;
}

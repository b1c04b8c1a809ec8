import type { Direction } from '../../data/format/intl-locale.js';
import type { Measure } from '../picture/text-width.js';
import { type EmbeddedFont, embedFont } from './embedded-font.js';
import { interFonts } from './inter-fonts.js';
import type { PdfFile } from './pdf-file.js';
import type { PdfFont } from './pdf-options.js';
import { type ChosenGlyph, isPlain, setText, type TextLine } from './text-line.js';
import { readTrueType, type TrueType } from './true-type.js';

/** Sets texts in the fonts of a document. */
export interface Typesetter {
  readonly measure: Measure;
  /** A line of text, as wide as it is in size 1. */
  readonly line: (text: string, isStrong: boolean) => TextLine;
  /** Characters that were drawn and that no font has. */
  readonly missing: Set<string>;
  /** Writes the fonts; the names of those in use with their objects, as a dictionary of resources has them. */
  readonly put: (file: PdfFile) => string;
}

interface Family {
  readonly regular: EmbeddedFont;
  readonly strong: EmbeddedFont;
  readonly covers: RegExp | undefined;
}

/** Stands where a character is missing. */
const REPLACEMENT = 0x25a1;
const SPACE = 0x20;

export function createTypesetter(fonts: readonly PdfFont[], direction: Direction): Typesetter {
  const embedded: EmbeddedFont[] = [];
  const embed = (type: TrueType, name: string) => {
    const font = embedFont(type, `F${embedded.length + 1}`, name);
    embedded.push(font);
    return font;
  };
  const own = interTypes();
  const families: Family[] = [
    { regular: embed(own.regular, 'Inter-Regular'), strong: embed(own.strong, 'Inter-SemiBold'), covers: undefined },
  ];
  for (const { name, regular, strong, covers } of fonts) {
    const usual = embed(readTrueType(regular, `${name}-Regular`), `${name}-Regular`);
    const bold = `${name}-SemiBold`;
    families.push({
      regular: usual,
      strong: strong === undefined ? usual : embed(readTrueType(strong, bold), bold),
      covers,
    });
  }
  const chosen = [new Map<number, ChosenGlyph | null>(), new Map<number, ChosenGlyph | null>()] as const;
  const choose = (code: number, isStrong: boolean): ChosenGlyph | null => {
    const known = chosen[isStrong ? 1 : 0].get(code);
    if (known !== undefined) return known;
    const found = search(families, code, isStrong);
    chosen[isStrong ? 1 : 0].set(code, found);
    return found;
  };
  const glyphOf = (code: number, isStrong: boolean): ChosenGlyph => {
    const found = choose(code, isStrong) ?? (isSpace(code) ? choose(SPACE, isStrong) : null);
    if (found !== null) return found;
    const sign = choose(REPLACEMENT, isStrong);
    if (sign === null) throw new RangeError('The font of documents has no sign for what is missing.');
    return { ...sign, isReplacement: true };
  };
  const lines = [new Map<string, TextLine>(), new Map<string, TextLine>()] as const;
  const widths = [new Map<string, number>(), new Map<string, number>()] as const;
  const line = (text: string, isStrong: boolean) =>
    kept(lines[isStrong ? 1 : 0], text, () =>
      setText(text, {
        direction,
        glyphOf: (code) => glyphOf(code, isStrong),
        has: (code) => choose(code, isStrong) !== null,
      }),
    );
  const widthOf = (text: string, isStrong: boolean) => {
    if (!isPlain(text, direction)) return line(text, isStrong).width;
    let width = 0;
    for (let i = 0; i < text.length; i++) width += glyphOf(text.charCodeAt(i), isStrong).advance;
    return width;
  };
  return {
    measure: (text, size, isStrong = false) =>
      kept(widths[isStrong ? 1 : 0], text, () => widthOf(text, isStrong)) * size,
    line,
    missing: new Set(),
    put: (file) =>
      embedded
        .flatMap((font) => {
          const id = font.put(file);
          return id === null ? [] : [`/${font.name} ${id} 0 R`];
        })
        .join(' '),
  };
}

/** The first font that has a character, in the weight that is asked for. */
function search(families: readonly Family[], code: number, isStrong: boolean): ChosenGlyph | null {
  for (const { regular, strong, covers } of families) {
    if (covers !== undefined && !covers.test(String.fromCodePoint(code))) continue;
    for (const font of isStrong ? [strong, regular] : [regular]) {
      const glyph = font.font.glyphOf(code);
      if (glyph === 0) continue;
      const advance = Math.round((font.font.advanceOf(glyph) * 100_000) / font.font.unitsPerEm) / 100_000;
      return { font, glyph, advance, isReplacement: false };
    }
  }
  return null;
}

const isSpace = (code: number) =>
  code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000;

/** The fonts that every document has, read once. */
let inter: Readonly<Record<'regular' | 'strong', TrueType>> | undefined;

function interTypes(): Readonly<Record<'regular' | 'strong', TrueType>> {
  inter ??= {
    regular: readTrueType(decoded(interFonts.regular), 'Inter'),
    strong: readTrueType(decoded(interFonts.strong), 'Inter'),
  };
  return inter;
}

function decoded(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

function kept<V>(known: Map<string, V>, key: string, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

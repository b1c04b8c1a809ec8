import { fontSubset } from './font-subset.js';
import { hexOf, numberText, type ObjectId, type PdfFile } from './pdf-file.js';
import type { TrueType } from './true-type.js';

/** A font in a document, which carries no more of it than the document uses. */
export interface EmbeddedFont {
  /** Name among the resources of pages, such as `F1`. */
  readonly name: string;
  readonly font: TrueType;
  /** The number that a glyph has in the document, where it stands for `text` and is as wide as `advance` in size 1. */
  readonly numberOf: (glyph: number, text: string, advance: number) => number;
  /** Writes it, once all pages are drawn; null where nothing is written in it. */
  readonly put: (file: PdfFile) => ObjectId | null;
}

export function embedFont(font: TrueType, name: string, family: string): EmbeddedFont {
  const glyphs = [0];
  const texts = [''];
  const advances = [font.advanceOf(0)];
  const numbers = new Map<string, number>();
  return {
    name,
    font,
    numberOf: (glyph, text, advance) => {
      const units = Math.round(advance * font.unitsPerEm);
      // One glyph may stand for several characters, such as spaces: each is to be copied as what it is.
      const key = `${glyph} ${units} ${text}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      glyphs.push(glyph);
      advances.push(units);
      const number = texts.push(text) - 1;
      numbers.set(key, number);
      return number;
    },
    put: (file) =>
      glyphs.length === 1 ? null : putFont(file, font, tagged(family, glyphs), { glyphs, advances, texts }),
  };
}

/** What the part of a font is called: six letters that tell it from other parts, and the name of the whole. */
function tagged(family: string, glyphs: readonly number[]): string {
  let hash = 0;
  for (const glyph of glyphs) hash = (Math.imul(hash, 31) + glyph) >>> 0;
  const letters = Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26)));
  return `${letters.join('')}+${family.replaceAll(/[^A-Za-z0-9-]/g, '')}`;
}

interface UsedGlyphs {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  readonly texts: readonly string[];
}

function putFont(file: PdfFile, font: TrueType, name: string, { glyphs, advances, texts }: UsedGlyphs): ObjectId {
  const em = (units: number) => numberText((units * 1000) / font.unitsPerEm);
  const subset = fontSubset(font, glyphs, advances);
  const data = file.putStream(subset, `/Length1 ${subset.length} `);
  const box = font.box.map(em).join(' ');
  const descriptor = file.put(
    `<</Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box}] /ItalicAngle 0 /Ascent ${em(font.ascent)} /Descent ${em(font.descent)} /CapHeight ${em(font.ascent)} /StemV 80 /FontFile2 ${data} 0 R>>`,
  );
  const widths = advances.map(em).join(' ');
  const descendant = file.put(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /DW 0 /W [0 [${widths}]]>>`,
  );
  const unicode = file.putStream(unicodeTable(texts));
  return file.put(
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R>>`,
  );
}

const MOST_LINES = 100;

/** What each glyph is copied, searched and read as. */
function unicodeTable(texts: readonly string[]): string {
  const lines = texts.flatMap((text, i) => {
    const codes = Array.from({ length: text.length }, (_, at) => hexOf(text.charCodeAt(at))).join('');
    return i === 0 || codes === '' ? [] : [`<${hexOf(i)}> <${codes}>`];
  });
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += MOST_LINES) {
    const block = lines.slice(i, i + MOST_LINES);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

import type { TrueType } from './true-type.js';

const COPIED = ['cvt ', 'fpgm', 'prep'];
/** Of a glyph that is made of others: what each part says of itself. */
const PART = { wordsFollow: 0x1, scaled: 0x8, more: 0x20, scaledTwice: 0x40, turned: 0x80 } as const;

/**
 * A font of the glyphs that a document uses alone, numbered in their order and as wide as `advances`; what they are made of comes
 * after them.
 */
export function fontSubset(font: TrueType, used: readonly number[], advances: readonly number[]): Uint8Array {
  const glyphs = [...used];
  const outlines: Uint8Array[] = [];
  const numbers = new Map<number, number>();
  // The list grows while it is gone through.
  for (let i = 0; i < glyphs.length; i++) {
    const outline = font.outlineOf(glyphs[i] ?? 0).slice();
    renumberParts(outline, (glyph) => {
      const known = numbers.get(glyph) ?? glyphs.push(glyph) - 1;
      numbers.set(glyph, known);
      return known;
    });
    outlines.push(outline);
  }
  const offsets = [0];
  for (const { length } of outlines) offsets.push((offsets.at(-1) ?? 0) + length + (-length & 3));
  const tables: [string, Uint8Array][] = [
    [
      'glyf',
      table(offsets.at(-1) ?? 0, (view) => {
        outlines.forEach((each, i) => {
          bytesOf(view).set(each, offsets[i]);
        });
      }),
    ],
    ['head', copy(font, 'head', (view) => view.setInt16(50, 1))],
    ['hhea', copy(font, 'hhea', (view) => view.setUint16(34, glyphs.length))],
    [
      'hmtx',
      table(4 * glyphs.length, (view) => {
        glyphs.forEach((glyph, i) => {
          view.setUint16(4 * i, advances[i] ?? font.advanceOf(glyph));
          const outline = outlines[i];
          if (outline !== undefined && outline.length > 3) view.setInt16(4 * i + 2, viewOf(outline).getInt16(2));
        });
      }),
    ],
    [
      'loca',
      table(4 * offsets.length, (view) => {
        offsets.forEach((offset, i) => {
          view.setUint32(4 * i, offset);
        });
      }),
    ],
    ['maxp', copy(font, 'maxp', (view) => view.setUint16(4, glyphs.length))],
    ...COPIED.flatMap((tag): [string, Uint8Array][] => {
      const bytes = font.table(tag);
      return bytes === undefined ? [] : [[tag, bytes]];
    }),
  ];
  return fontFile(tables.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function renumberParts(outline: Uint8Array, numberOf: (glyph: number) => number): void {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return;
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flags & PART.wordsFollow ? 4 : 2);
    at += flags & PART.scaled ? 2 : flags & PART.scaledTwice ? 4 : flags & PART.turned ? 8 : 0;
  } while (flags & PART.more);
}

function fontFile(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const length = tables.reduce((sum, [, bytes]) => sum + bytes.length + (-bytes.length & 3), start);
  const file = new Uint8Array(length);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)].forEach((value, i) => {
    view.setUint16(4 + 2 * i, value);
  });
  let offset = start;
  tables.forEach(([tag, bytes], i) => {
    const entry = 12 + 16 * i;
    for (let j = 0; j < 4; j++) file[entry + j] = tag.charCodeAt(j);
    file.set(bytes, offset);
    const padded = bytes.length + (-bytes.length & 3);
    view.setUint32(entry + 4, checksum(view, offset, padded));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    offset += padded;
  });
  return file;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i += 4) sum = (sum + view.getUint32(from + i)) >>> 0;
  return sum;
}

function table(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(viewOf(bytes));
  return bytes;
}

function copy(font: TrueType, tag: string, change: (view: DataView) => void): Uint8Array {
  const bytes = font.table(tag)?.slice() ?? new Uint8Array();
  change(viewOf(bytes));
  return bytes;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const bytesOf = (view: DataView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

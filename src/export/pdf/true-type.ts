import { UsageError } from '../../data/errors.js';

/** A font as it is kept in a file: which glyph each character has, how wide glyphs are, and their outlines. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  /** 0 where the font has none. */
  readonly glyphOf: (code: number) => number;
  /** In units of the font. */
  readonly advanceOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => Uint8Array;
  /** A whole table; undefined where the font has none. */
  readonly table: (tag: string) => Uint8Array | undefined;
}

const OUTLINES = 0x00010000;
const OUTLINES_OF_APPLE = 0x74727565;

/**
 * Reads a TrueType font.
 *
 * @throws UsageError `invalidOption` for what is none: a font of another kind, such as OpenType with PostScript outlines or WOFF.
 */
export function readTrueType(bytes: Uint8Array, name: string): TrueType {
  try {
    return read(bytes);
  } catch (cause) {
    const message = `The font "${name}" cannot be read. Hand over the bytes of a TrueType font (.ttf), not WOFF or OpenType with PostScript outlines.`;
    throw new UsageError('invalidOption', message, { cause });
  }
}

function read(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(0);
  if (kind !== OUTLINES && kind !== OUTLINES_OF_APPLE) throw new RangeError('No TrueType font.');
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, partOf(view, view.getUint32(entry + 8), view.getUint32(entry + 12)));
  }
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (found === undefined) throw new RangeError(`No table ${tag}.`);
    return found;
  };
  const [head, hhea, hmtx, loca, glyf] = [table('head'), table('hhea'), table('hmtx'), table('loca'), table('glyf')];
  const glyphs = characters(table('cmap'));
  const metrics = hhea.getUint16(34);
  const isLong = head.getInt16(50) === 1;
  const count = table('maxp').getUint16(4);
  const offsetOf = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [36, 38, 40, 42].map((at) => head.getInt16(at)),
    glyphOf: (code) => glyphs.get(code) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    outlineOf: (glyph) => {
      if (glyph >= count) return new Uint8Array();
      const from = offsetOf(glyph);
      return bytesOf(partOf(glyf, from, Math.max(0, offsetOf(glyph + 1) - from)));
    },
    table: (tag) => {
      const found = tables.get(tag);
      return found === undefined ? undefined : bytesOf(found);
    },
  };
}

const partOf = (view: DataView, from: number, length: number) =>
  new DataView(view.buffer, view.byteOffset + from, length);
const bytesOf = (view: DataView) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/** Glyphs by character, from the table that knows most of them. */
function characters(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(8 + 8 * i));
  for (const at of offsets) if (cmap.getUint16(at) === 12) readGroups(cmap, at, glyphs);
  if (glyphs.size > 0) return glyphs;
  for (const at of offsets) if (cmap.getUint16(at) === 4) readSegments(cmap, at, glyphs);
  if (glyphs.size === 0) throw new RangeError('No characters.');
  return glyphs;
}

function readGroups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + 12 * i;
    const [from, to, first] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)];
    for (let code = from; code <= to; code++) glyphs.set(code, first + code - from);
  }
}

function readSegments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const count = cmap.getUint16(at + 6) / 2;
  for (let i = 0; i < count; i++) {
    const part = (nth: number) => at + 14 + 2 * (nth * count + i) + (nth === 0 ? 0 : 2);
    const [to, from, delta] = [cmap.getUint16(part(0)), cmap.getUint16(part(1)), cmap.getUint16(part(2))];
    const range = cmap.getUint16(part(3));
    for (let code = from; code <= to && code < 0xffff; code++) {
      const found = range === 0 ? code : cmap.getUint16(part(3) + range + 2 * (code - from));
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

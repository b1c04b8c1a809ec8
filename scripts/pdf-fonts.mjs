// @ts-check
// Makes `src/export/pdf/inter-fonts.ts`: the part of Inter that documents carry, in two weights. `--check` only tells whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

const TARGET = fileURLToPath(new URL('../src/export/pdf/inter-fonts.ts', import.meta.url));
const require = createRequire(import.meta.url);
const WEIGHTS = { regular: '400Regular/Inter_400Regular.ttf', strong: '600SemiBold/Inter_600SemiBold.ttf' };

/** Latin, Greek, Cyrillic, and the signs that figures and sentences are written with. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x192],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x2bc, 0x2bc],
  [0x2c6, 0x2dd],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x493],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2000, 0x200b],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2030, 0x2030],
  [0x2032, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x205f, 0x205f],
  [0x20a0, 0x20bf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
  [0x221e, 0x221e],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
  [0x25a1, 0x25a1],
  [0x25b2, 0x25b2],
  [0x25bc, 0x25bc],
  [0x25cf, 0x25cf],
  [0xfffd, 0xfffd],
];
/** What a PDF needs of a font. Everything else, such as kerning, is not read. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** @param {Buffer} font */
function tablesOf(font) {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + 16 * i;
      const start = font.readUInt32BE(entry + 8);
      return [font.toString('latin1', entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12))];
    }),
  );
}

/** @param {Map<string, Buffer>} tables */
function fontOf(tables) {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = Buffer.alloc(12 + 16 * entries.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(entries.length, 4);
  let offset = head.length;
  const parts = [head];
  for (const [i, [tag, table]] of entries.entries()) {
    head.write(tag, 12 + 16 * i, 'latin1');
    head.writeUInt32BE(offset, 12 + 16 * i + 8);
    head.writeUInt32BE(table.length, 12 + 16 * i + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

/** Glyphs by character, of a table of format 12. @param {Buffer} cmap */
function charactersOf(cmap) {
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 12) continue;
    for (let group = 0; group < cmap.readUInt32BE(at + 12); group++) {
      const [from = 0, to = 0, glyph = 0] = [0, 4, 8].map((part) => cmap.readUInt32BE(at + 16 + 12 * group + part));
      for (let code = from; code <= to; code++) glyphs.set(code, glyph + code - from);
    }
  }
  return glyphs;
}

/** What the figures of a feature such as `tnum` are put in place of, glyph by glyph. @param {Buffer} gsub @param {string} feature */
function substitutesOf(gsub, feature) {
  /** @type {Map<number, number>} */
  const found = new Map();
  const features = gsub.readUInt16BE(6);
  const lookups = gsub.readUInt16BE(8);
  for (let i = 0; i < gsub.readUInt16BE(features); i++) {
    const entry = features + 2 + 6 * i;
    if (gsub.toString('latin1', entry, entry + 4) !== feature) continue;
    const at = features + gsub.readUInt16BE(entry + 4);
    for (let j = 0; j < gsub.readUInt16BE(at + 2); j++) {
      const lookup = lookups + gsub.readUInt16BE(lookups + 2 + 2 * gsub.readUInt16BE(at + 4 + 2 * j));
      for (let k = 0; k < gsub.readUInt16BE(lookup + 4); k++) {
        let part = lookup + gsub.readUInt16BE(lookup + 6 + 2 * k);
        let type = gsub.readUInt16BE(lookup);
        if (type === 7) {
          type = gsub.readUInt16BE(part + 2);
          part += gsub.readUInt32BE(part + 4);
        }
        if (type !== 1) continue;
        const covered = coverageOf(gsub, part + gsub.readUInt16BE(part + 2));
        const isShifted = gsub.readUInt16BE(part) === 1;
        covered.forEach((glyph, index) => {
          const to = isShifted
            ? (glyph + gsub.readInt16BE(part + 4)) & 0xffff
            : gsub.readUInt16BE(part + 6 + 2 * index);
          if (!found.has(glyph)) found.set(glyph, to);
        });
      }
    }
  }
  return found;
}

/** @param {Buffer} table @param {number} at */
function coverageOf(table, at) {
  const count = table.readUInt16BE(at + 2);
  if (table.readUInt16BE(at) === 1) return Array.from({ length: count }, (_, i) => table.readUInt16BE(at + 4 + 2 * i));
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [table.readUInt16BE(at + 4 + 6 * i), table.readUInt16BE(at + 6 + 6 * i)];
    return Array.from({ length: to - from + 1 }, (__, j) => from + j);
  }).flat();
}

/** @param {ReadonlyMap<number, number>} glyphs */
function characterTable(glyphs) {
  const codes = [...glyphs.keys()].sort((a, b) => a - b);
  /** @type {[from: number, to: number, glyph: number][]} */
  const groups = [];
  for (const code of codes) {
    const glyph = glyphs.get(code) ?? 0;
    const last = groups.at(-1);
    if (last && code === last[1] + 1 && glyph === last[2] + code - last[0]) last[1] = code;
    else groups.push([code, code, glyph]);
  }
  const table = Buffer.alloc(28 + 12 * groups.length);
  [0, 1].forEach((value, i) => {
    table.writeUInt16BE(value, 2 * i);
  });
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * groups.length, 16);
  table.writeUInt32BE(groups.length, 24);
  groups.flat().forEach((value, i) => {
    table.writeUInt32BE(value, 28 + 4 * i);
  });
  return table;
}

/** A weight with figures that are all as wide as each other: columns of them stand under each other. @param {string} file */
async function subset(file) {
  const source = readFileSync(require.resolve(`@expo-google-fonts/inter/${file}`));
  const tables = tablesOf(source);
  const all = charactersOf(/** @type {Buffer} */ (tables.get('cmap')));
  const tabular = substitutesOf(/** @type {Buffer} */ (tables.get('GSUB')), 'tnum');
  const wanted = RANGES.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const glyphs = new Map();
  for (const code of wanted) {
    const glyph = all.get(code);
    if (glyph === undefined) continue;
    glyphs.set(code, code >= 0x30 && code <= 0x39 ? (tabular.get(glyph) ?? glyph) : glyph);
  }
  tables.set('cmap', characterTable(glyphs));
  const text = String.fromCodePoint(...glyphs.keys());
  const small = tablesOf(await subsetFont(fontOf(tables), text, { targetFormat: 'sfnt', noLayoutClosure: true }));
  const kept = new Map(KEPT.flatMap((tag) => (small.has(tag) ? [[tag, /** @type {Buffer} */ (small.get(tag))]] : [])));
  kept.set('cmap', characterTable(charactersOf12(/** @type {Buffer} */ (small.get('cmap')))));
  return fontOf(/** @type {Map<string, Buffer>} */ (kept));
}

/** Glyphs by character, of any table that `subset-font` writes. @param {Buffer} cmap */
function charactersOf12(cmap) {
  const whole = charactersOf(cmap);
  if (whole.size > 0) return whole;
  /** @type {Map<number, number>} */
  const glyphs = new Map();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const count = cmap.readUInt16BE(at + 6) / 2;
    for (let j = 0; j < count; j++) {
      const [to, from] = [cmap.readUInt16BE(at + 14 + 2 * j), cmap.readUInt16BE(at + 16 + 2 * (count + j))];
      const delta = cmap.readUInt16BE(at + 16 + 2 * (2 * count + j));
      const ranges = at + 16 + 2 * (3 * count + j);
      const range = cmap.readUInt16BE(ranges);
      for (let code = from; code <= to && code < 0xffff; code++) {
        const found = range === 0 ? code : cmap.readUInt16BE(ranges + range + 2 * (code - from));
        const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
  }
  return glyphs;
}

/** The module as it ought to be. */
export async function pdfFontsModule() {
  const license = readFileSync(require.resolve('@expo-google-fonts/inter/LICENSE_FONT'), 'utf8').trim();
  const weights = await Promise.all(
    Object.entries(WEIGHTS).map(
      async ([name, file]) => `  ${name}:\n    '${(await subset(file)).toString('base64')}',\n`,
    ),
  );
  return `// Made by scripts/pdf-fonts.mjs: change it there, then run it.
/*! @license
The fonts below are parts of Inter, under the licence that follows.

${license.replaceAll('*/', '* /')}
*/

/** Inter in Latin, Greek and Cyrillic with the signs of figures, as TrueType in base64. Its figures are all as wide as each other. */
export const interFonts: { readonly regular: string; readonly strong: string } = {
${weights.join('')}};
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = await pdfFontsModule();
  if (!process.argv.includes('--check')) writeFileSync(TARGET, made);
  else if (made !== readFileSync(TARGET, 'utf8')) {
    console.error('src/export/pdf/inter-fonts.ts is not what scripts/pdf-fonts.mjs makes. Run it.');
    process.exitCode = 1;
  }
}

/** Letters of Arabic script by how they join: each has as many forms as it can join sides, from this place on. */
interface Letter {
  readonly forms: number;
  readonly first: number;
}

const JOIN_BEFORE_ONLY = new Set([0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62f, 0x630, 0x631, 0x632, 0x648, 0x649]);
/** Letters of Persian and Urdu, whose forms stand elsewhere. */
const MORE: readonly (readonly [code: number, first: number, forms: number])[] = [
  [0x67e, 0xfb56, 4],
  [0x679, 0xfb66, 4],
  [0x686, 0xfb7a, 4],
  [0x688, 0xfb88, 2],
  [0x691, 0xfb8c, 2],
  [0x698, 0xfb8a, 2],
  [0x6a9, 0xfb8e, 4],
  [0x6af, 0xfb92, 4],
  [0x6ba, 0xfb9e, 2],
  [0x6be, 0xfbaa, 4],
  [0x6c1, 0xfba6, 4],
  [0x6cc, 0xfbfc, 4],
  [0x6d2, 0xfbae, 2],
];
const TATWEEL = 0x640;
const ZERO_WIDTH_JOINER = 0x200d;
const LAM = 0x644;
/** Lam and these are written as one; the second form joins what is before. */
const LAM_ALEF: ReadonlyMap<number, number> = new Map([
  [0x622, 0xfef5],
  [0x623, 0xfef7],
  [0x625, 0xfef9],
  [0x627, 0xfefb],
]);

const LETTERS: ReadonlyMap<number, Letter> = (() => {
  const letters = new Map<number, Letter>(MORE.map(([code, first, forms]) => [code, { first, forms }]));
  // Unicode lists the forms in the order of the letters.
  let first = 0xfe80;
  for (const [from, to] of [
    [0x621, 0x63a],
    [0x641, 0x64a],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const forms = code === 0x621 ? 1 : JOIN_BEFORE_ONLY.has(code) ? 2 : 4;
      letters.set(code, { first, forms });
      first += forms;
    }
  }
  return letters;
})();

/** A character as it is written, and how many characters of the text it stands for. */
export interface WrittenForm {
  readonly code: number;
  readonly length: number;
}

/** Whether a text has letters that change with what is beside them. */
export function hasJoiningLetters(text: string): boolean {
  return /[\u0621-\u064a\u0679-\u06d2]/.test(text);
}

/** The characters of a text, in its order, with letters of Arabic in the form that joins what is beside them. */
export function writtenForms(codes: readonly number[]): readonly WrittenForm[] {
  const written: WrittenForm[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    const letter = LETTERS.get(code);
    const before = joinsAfter(neighbour(codes, i, -1));
    const alef = code === LAM ? LAM_ALEF.get(codes[i + 1] ?? 0) : undefined;
    if (alef !== undefined) {
      written.push({ code: alef + (before ? 1 : 0), length: 2 });
      i++;
    } else if (letter === undefined || letter.forms === 1) {
      written.push({ code: letter?.first ?? code, length: 1 });
    } else {
      const after = letter.forms === 4 && joinsBefore(neighbour(codes, i, 1));
      written.push({ code: letter.first + (before ? 1 : 0) + (after ? 2 : 0), length: 1 });
    }
  }
  return written;
}

/** The next character that is no mark above or below a letter. */
function neighbour(codes: readonly number[], from: number, step: 1 | -1): number {
  let i = from + step;
  while (i >= 0 && i < codes.length && isMark(codes[i] ?? 0)) i += step;
  return codes[i] ?? 0;
}

const isMark = (code: number) => (code >= 0x64b && code <= 0x65f) || code === 0x670;
const isConnector = (code: number) => code === TATWEEL || code === ZERO_WIDTH_JOINER;
const joinsAfter = (code: number) => isConnector(code) || LETTERS.get(code)?.forms === 4;
const joinsBefore = (code: number) => isConnector(code) || (LETTERS.get(code)?.forms ?? 1) > 1;

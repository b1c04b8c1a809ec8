import fc from 'fast-check';

/** Texts that are easily mistaken for each other, for what is none, or for a part of a program. */
const TEXTS = [
  'Other',
  '',
  'null',
  'NULL',
  '__proto__',
  'constructor',
  'a,b',
  'a',
  'b',
  ' ',
  '0',
  '-0',
  "'; DROP TABLE run; --",
  '"quoted"',
  '$1',
  'é',
  'e\u0301',
  '\u{1d54f}',
  '\ufb00',
  '\ud800',
  '\u202egnirts',
  '\0',
  'line\nbreak',
  'n',
  'o',
  '*',
] as const;

/** Ids of members of entities: some that no row of the entity tells about. */
const IDS = ['u1', 'u2', '1,2', 'Other', '__proto__', 'constructor', '\udc00', '*', 'stranger', 'passer-by'] as const;

/** The few texts and ids that one scenario speaks with, so that events and questions meet. */
export interface Vocabulary {
  readonly texts: readonly string[];
  readonly ids: readonly string[];
}

export const vocabularies = vocabulariesOf(TEXTS, IDS);

/** Without what UTF-8 cannot write, and PostgreSQL cannot keep. */
const canBeKept = (text: string) => !/\p{Surrogate}|\0/u.test(text);

/** Vocabularies of texts that every database can keep. */
export const keptVocabularies = vocabulariesOf(TEXTS.filter(canBeKept), IDS.filter(canBeKept));

function vocabulariesOf(texts: readonly string[], ids: readonly string[]): fc.Arbitrary<Vocabulary> {
  return fc.record({
    texts: fc.shuffledSubarray([...texts], { minLength: 2, maxLength: 6 }),
    ids: fc.shuffledSubarray([...ids], { minLength: 2, maxLength: 6 }),
  });
}

/**
 * A text as hexadecimal UTF-16: DuckDB then sorts by code unit, as the library does, and keeps lone surrogates and zeros.
 */
export function toHex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** The text that `toHex` wrote down. */
export function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

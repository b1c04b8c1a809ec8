/** Position of the word with sign, exponent and the first digits of a double in its two words of 32 bits. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** Bits of that word after sign and exponent. */
const DIGITS = 20;
/** Whole numbers up to 2^53 lie in so many octaves. */
const OCTAVES = 54;
const ONE = wordsOf(Float64Array.of(1))[HIGH] as number;

/** The words of some numbers, from which magnitudes are read. */
export function wordsOf(numbers: Float64Array): Int32Array {
  return new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}

/** How many magnitudes there are. */
export function magnitudes(detail: number): number {
  return 2 * (OCTAVES << detail) + 1;
}

/**
 * The magnitude of number `i`, a whole number up to 2^53 either way: the larger of two numbers has no lower one, and an octave has
 * `2 ** detail` of them.
 */
export function magnitudeOf(words: Int32Array, i: number, detail: number): number {
  const bits = words[2 * i + HIGH] as number;
  const leftOut = DIGITS - detail;
  const size = Math.max(0, ((bits & 0x7fffffff) >>> leftOut) - (ONE >>> leftOut) + 1);
  const sign = bits >> 31;
  return (size ^ sign) - sign + (OCTAVES << detail);
}

/** The magnitude of a number. */
export function magnitude(value: number, detail: number): number {
  return magnitudeOf(wordsOf(Float64Array.of(value)), 0, detail);
}

/** Position of the word with sign, exponent and the first digits of a double in its two words of 32 bits. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** So many bits of that word are left out: an octave has four magnitudes. */
const LEFT_OUT = 18;
const SIGN = 2 ** (31 - LEFT_OUT);
const ONE = bitsOf(1);

/** Number of magnitudes of whole numbers up to 2^54: one for what is less than 0, one for what is less than 1, four for each octave. */
export const MAGNITUDES = 3 + bitsOf(2 ** 54) - ONE;

/** The words of some numbers, from which `magnitudeOf` reads. */
export function wordsOf(numbers: Float64Array): Uint32Array {
  return new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
}

/** The magnitude of number `i`: the larger of two numbers has no lower one. */
export function magnitudeOf(words: Uint32Array, i: number): number {
  const bits = (words[2 * i + HIGH] as number) >>> LEFT_OUT;
  return bits >= SIGN ? 0 : Math.max(1, bits - ONE + 2);
}

function bitsOf(value: number): number {
  return (new Uint32Array(Float64Array.of(value).buffer)[HIGH] as number) >>> LEFT_OUT;
}

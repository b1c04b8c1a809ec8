/** Position of the word with sign, exponent and the first digits of a double in its two words of 32 bits. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** Of that word so many bits are left out: an octave is 64 bins. */
const LEFT_OUT = 14;
const SIGN = 2 ** (31 - LEFT_OUT);
/** Bin of everything below 0. */
const NEGATIVE = 0;
/** Bin of what is not negative and less than 1; the bins after it begin with 1. */
const SMALL = 1;
const ONE = bitsOf(1);
const BINS = SMALL + 1 + bitsOf(2 ** 54) - ONE;

/** Counts whole numbers up to 2^54 by their magnitude, in bins that are at most 1/64 of it wide, and in order. */
export class Magnitudes {
  readonly #counts = new Uint32Array(BINS);

  /** Counts some numbers. */
  count(values: Float64Array): void {
    const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
    const counts = this.#counts;
    for (let i = HIGH; i < words.length; i += 2) {
      const bits = (words[i] as number) >>> LEFT_OUT;
      const bin = bits >= SIGN ? NEGATIVE : Math.max(SMALL, bits - ONE + SMALL + 1);
      counts[bin] = (counts[bin] as number) + 1;
    }
  }

  /** Counts what others have counted. */
  add(others: Magnitudes): void {
    for (let bin = 0; bin < BINS; bin++) {
      this.#counts[bin] = (this.#counts[bin] as number) + (others.#counts[bin] as number);
    }
  }

  /** The bin that holds a rank: which numbers are in it, how many there are, and how many are less. */
  at(rank: number): { readonly from: number; readonly to: number; readonly size: number; readonly less: number } {
    let bin = 0;
    let less = 0;
    while (rank >= less + (this.#counts[bin] as number)) less += this.#counts[bin++] as number;
    return { from: firstOf(bin), to: firstOf(bin + 1), size: this.#counts[bin] as number, less };
  }
}

function bitsOf(value: number): number {
  return (new Uint32Array(Float64Array.of(value).buffer)[HIGH] as number) >>> LEFT_OUT;
}

/** The least number that a bin holds. */
function firstOf(bin: number): number {
  if (bin === NEGATIVE) return Number.NEGATIVE_INFINITY;
  if (bin === SMALL) return 0;
  const words = new Uint32Array(2);
  words[HIGH] = (bin - SMALL - 1 + ONE) << LEFT_OUT;
  return new Float64Array(words.buffer)[0] as number;
}

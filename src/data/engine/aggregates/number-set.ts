import { PairSet } from './pair-set.js';

/** Most words of bits, 8 MiB; beyond, most would stay empty. */
const MOST_WORDS = 2 ** 21;

/** A set of whole numbers up to 2^53 that are gone through in order: bits, or a table where there would be too many. */
export class NumberSet {
  #bits: Uint32Array | null = new Uint32Array(0);
  #table = new PairSet();
  #size = 0;
  #inOrder: Float64Array | null = null;

  /** Makes room for numbers below `bound`. */
  reserve(bound: number): void {
    const words = Math.ceil(bound / 32);
    if (this.#bits === null || words <= this.#bits.length) return;
    if (words > MOST_WORDS) {
      for (const value of this.inOrder()) this.#table.add(value);
      this.#bits = null;
      return;
    }
    const longer = new Uint32Array(Math.min(MOST_WORDS, Math.max(words, this.#bits.length * 2)));
    longer.set(this.#bits);
    this.#bits = longer;
  }

  /** Adds a number for which there is room; tells whether it is new. */
  add(value: number): boolean {
    if (!(this.#bits === null ? this.#table.add(value) : this.#addBit(this.#bits, value))) return false;
    this.#size++;
    this.#inOrder = null;
    return true;
  }

  /** All numbers, ascending. */
  inOrder(): Float64Array {
    this.#inOrder ??= this.#bits === null ? this.#sorted() : this.#listed(this.#bits);
    return this.#inOrder;
  }

  #addBit(bits: Uint32Array, value: number): boolean {
    const word = Math.floor(value / 32);
    const bit = 1 << (value % 32);
    const there = bits[word] as number;
    if ((there & bit) !== 0) return false;
    bits[word] = there | bit;
    return true;
  }

  #listed(bits: Uint32Array): Float64Array {
    const found = new Float64Array(this.#size);
    let next = 0;
    for (let i = 0; i < bits.length; i++) {
      for (let word = bits[i] as number; word !== 0; word &= word - 1) {
        found[next++] = i * 32 + (31 - Math.clz32(word & -word));
      }
    }
    return found;
  }

  #sorted(): Float64Array {
    const found = new Float64Array(this.#size);
    let next = 0;
    this.#table.each((value) => {
      found[next++] = value;
    });
    return found.sort();
  }
}

import { isIdentity } from '../cells.js';
import { NULL_CODE } from '../dictionary.js';
import { type Accumulator, type AccumulatorParcel, type Batch, lengthened } from './accumulator.js';
import { PairSet } from './pair-set.js';

/** Most words of bits, 64 MiB; beyond, most would stay empty. */
const MOST_WORDS = 2 ** 24;

/** Counts different members, exactly: a bit for each member and cell, or a set of pairs where that would be too many bits. */
export class Distinct implements Accumulator {
  readonly #members: number;
  readonly #words: number;
  /** The bit of none is set like any other, and not counted. */
  #bits: Uint32Array | null = new Uint32Array(0);
  #pairs = new PairSet();
  /** Counted when they are asked for; up to date with each pair where there are no bits. */
  #counts: Float64Array = new Float64Array(0);
  #isCounted = false;
  #cells = 0;

  /** @param members Number of codes that there are. */
  constructor(members: number) {
    this.#members = members;
    this.#words = (members + 31) >>> 5;
  }

  grow(cells: number): void {
    this.#cells = Math.max(this.#cells, cells);
    if (this.#bits === null) this.#counts = lengthened(this.#counts, cells);
    else if (cells * this.#words > this.#bits.length) this.#growBits(this.#bits, cells);
  }

  add({ from, to, groups, stride, bucket, codes }: Batch): void {
    if (this.#bits === null) {
      for (let i = from; i < to; i++)
        this.#addPair(Math.imul(groups[i] as number, stride) + bucket, codes[i] as number);
      return;
    }
    this.#isCounted = false;
    const bits = this.#bits;
    const words = this.#words;
    for (let i = from; i < to; i++) {
      const code = codes[i] as number;
      const word = Math.imul(Math.imul(groups[i] as number, stride) + bucket, words) + (code >>> 5);
      bits[word] = (bits[word] as number) | (1 << (code & 31));
    }
  }

  fold(target: Int32Array, cells: number): Distinct {
    const folded = new Distinct(this.#members);
    folded.grow(cells);
    if (this.#bits === null) {
      this.#pairs.each((pair) => {
        const into = target[Math.floor(pair / this.#members)] ?? -1;
        if (into >= 0) folded.#addOne(into, pair % this.#members);
      });
    } else if (folded.#bits === null) {
      this.#eachBit(this.#bits, (cell, code) => {
        const into = target[cell] ?? -1;
        if (into >= 0) folded.#addPair(into, code);
      });
    } else {
      this.#foldBits(this.#bits, folded.#bits, target);
    }
    return folded;
  }

  value(cell: number): number {
    if (!this.#isCounted && this.#bits !== null) this.#counts = this.#count(this.#bits);
    this.#isCounted = true;
    return this.#counts[cell] ?? 0;
  }

  /** Its bits, or its pairs where there are none. */
  toParcel(cells: number): AccumulatorParcel {
    return [this.#bits === null ? this.#pairs.values() : this.#bits.subarray(0, cells * this.#words)];
  }

  takeParcel([found = new Float64Array(0)]: AccumulatorParcel, target: Int32Array): void {
    this.#isCounted = this.#bits === null;
    if (!(found instanceof Uint32Array)) {
      for (const pair of found) this.#addOne(target[Math.floor(pair / this.#members)] as number, pair % this.#members);
    } else if (this.#bits === null) {
      this.#eachBit(found, (cell, code) => this.#addPair(target[cell] as number, code));
    } else if (isIdentity(target)) {
      addBits(found, this.#bits);
    } else {
      this.#foldBits(found, this.#bits, target);
    }
  }

  #growBits(bits: Uint32Array, cells: number): void {
    if (cells * this.#words > MOST_WORDS) {
      this.#bits = null;
      this.#counts = new Float64Array(cells);
      this.#eachBit(bits, (cell, code) => this.#addPair(cell, code));
      return;
    }
    // The first time for as many cells as there are, then for twice as many, so that growing stays cheap.
    this.#bits = new Uint32Array(Math.min(MOST_WORDS, Math.max(cells * this.#words, bits.length * 2)));
    this.#bits.set(bits);
  }

  /**
   * Takes in the members of groups by what is marked of them in each bucket.
   *
   * @param marks 1 at `bucket × stride + code`, the stride being a multiple of four.
   * @param groups By code: the group that the member is in.
   */
  takeMarks(marks: Uint8Array, stride: number, groups: Int32Array): void {
    this.#isCounted = false;
    const buckets = marks.length / Math.max(1, stride);
    const fours = new Uint32Array(marks.buffer, marks.byteOffset, marks.length / 4);
    for (let bucket = 0; bucket < buckets; bucket++) {
      const first = bucket * stride;
      for (let four = first / 4; four < (first + stride) / 4; four++) {
        if (fours[four] === 0) continue;
        for (let i = four * 4; i < four * 4 + 4; i++) {
          if (marks[i] !== 1) continue;
          const code = i - first;
          this.#addOne(Math.imul(groups[code] as number, buckets) + bucket, code);
        }
      }
    }
  }

  #addOne(cell: number, code: number): void {
    if (this.#bits === null) {
      this.#addPair(cell, code);
      return;
    }
    const word = cell * this.#words + (code >>> 5);
    this.#bits[word] = (this.#bits[word] as number) | (1 << (code & 31));
  }

  #addPair(cell: number, code: number): void {
    if (code !== NULL_CODE && this.#pairs.add(cell * this.#members + code)) {
      this.#counts[cell] = (this.#counts[cell] as number) + 1;
    }
  }

  #foldBits(bits: Uint32Array, into: Uint32Array, target: Int32Array): void {
    const words = this.#words;
    for (let cell = 0; cell < target.length && (cell + 1) * words <= bits.length; cell++) {
      if ((target[cell] as number) < 0) continue;
      const first = (target[cell] as number) * words;
      for (let word = 0; word < words; word++) {
        into[first + word] = (into[first + word] as number) | (bits[cell * words + word] as number);
      }
    }
  }

  #count(bits: Uint32Array): Float64Array {
    const counts = new Float64Array(this.#cells);
    const words = this.#words;
    for (let cell = 0; cell < counts.length && words > 0; cell++) {
      let ones = 0;
      for (let word = 0; word < words; word++) ones += onesIn(bits[cell * words + word] as number);
      counts[cell] = ones - ((bits[cell * words] as number) & (1 << NULL_CODE));
    }
    return counts;
  }

  #eachBit(bits: Uint32Array, visit: (cell: number, code: number) => void): void {
    for (let i = 0; i < bits.length; i++) {
      for (let word = bits[i] as number; word !== 0; word &= word - 1) {
        const code = ((i % this.#words) << 5) + (31 - Math.clz32(word & -word));
        visit(Math.floor(i / this.#words), code);
      }
    }
  }
}

function addBits(bits: Uint32Array, into: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) into[i] = (into[i] as number) | (bits[i] as number);
}

/** Number of bits of a word that are 1, added up in pairs, fours and bytes (Warren, Hacker's Delight, 5-1). */
function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

import { NULL_CODE } from '../dictionary.js';
import { type Accumulator, type Batch, lengthened } from './accumulator.js';
import { PairSet } from './pair-set.js';

/** Most words of bits, 64 MiB; beyond, most would stay empty. */
const MOST_WORDS = 2 ** 24;

/** Counts different members, exactly: a bit for each member and cell, or a set of pairs where that would be too many bits. */
export class Distinct implements Accumulator {
  readonly #members: number;
  readonly #words: number;
  #bits: Uint32Array | null = new Uint32Array(0);
  #pairs = new PairSet();
  #counts: Float64Array = new Float64Array(0);

  /** @param members Number of codes that there are. */
  constructor(members: number) {
    this.#members = members;
    this.#words = (members + 31) >>> 5;
  }

  grow(cells: number): void {
    this.#counts = lengthened(this.#counts, cells);
    if (this.#bits === null || cells * this.#words <= this.#bits.length) return;
    if (this.#counts.length * this.#words > MOST_WORDS) {
      this.#forEachBit((cell, code) => this.#pairs.add(cell * this.#members + code));
      this.#bits = null;
      return;
    }
    const longer = new Uint32Array(this.#counts.length * this.#words);
    longer.set(this.#bits);
    this.#bits = longer;
  }

  add({ rows, cells, codes }: Batch): void {
    if (this.#bits === null) {
      for (let i = 0; i < rows; i++) this.#addPair(cells[i] as number, codes[i] as number);
      return;
    }
    const bits = this.#bits;
    const counts = this.#counts;
    const words = this.#words;
    for (let i = 0; i < rows; i++) {
      const code = codes[i] as number;
      if (code === NULL_CODE) continue;
      const cell = cells[i] as number;
      const word = cell * words + (code >>> 5);
      const bit = 1 << (code & 31);
      const there = bits[word] as number;
      if ((there & bit) !== 0) continue;
      bits[word] = there | bit;
      counts[cell] = (counts[cell] as number) + 1;
    }
  }

  fold(target: Int32Array, cells: number): Distinct {
    const folded = new Distinct(this.#members);
    folded.grow(cells);
    const visit = (cell: number, code: number) => {
      const into = target[cell] ?? -1;
      if (into >= 0) folded.#addOne(into, code);
    };
    if (this.#bits === null) {
      this.#pairs.each((pair) => visit(Math.floor(pair / this.#members), pair % this.#members));
    } else {
      this.#forEachBit(visit);
    }
    return folded;
  }

  value(cell: number): number {
    return this.#counts[cell] ?? 0;
  }

  #addOne(cell: number, code: number): void {
    if (this.#bits === null) {
      this.#addPair(cell, code);
      return;
    }
    const word = cell * this.#words + (code >>> 5);
    const bit = 1 << (code & 31);
    const there = this.#bits[word] as number;
    if ((there & bit) === 0) {
      this.#bits[word] = there | bit;
      this.#counts[cell] = (this.#counts[cell] as number) + 1;
    }
  }

  #addPair(cell: number, code: number): void {
    if (code !== NULL_CODE && this.#pairs.add(cell * this.#members + code)) {
      this.#counts[cell] = (this.#counts[cell] as number) + 1;
    }
  }

  #forEachBit(visit: (cell: number, code: number) => void): void {
    const bits = this.#bits ?? new Uint32Array(0);
    for (let i = 0; i < bits.length; i++) {
      for (let word = bits[i] as number; word !== 0; word &= word - 1) {
        const code = ((i % this.#words) << 5) + (31 - Math.clz32(word & -word));
        visit(Math.floor(i / this.#words), code);
      }
    }
  }
}

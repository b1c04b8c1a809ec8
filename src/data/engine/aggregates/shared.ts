import { UsageError } from '../../errors.js';
import { NULL_CODE } from '../dictionary.js';
import type { Accumulator, AccumulatorParcel, Batch } from './accumulator.js';
import { PairSet } from './pair-set.js';

/** Counts the members that at least so many different others had to do with, such as tools that two people used. */
export class Shared implements Accumulator {
  readonly #members: number;
  readonly #others: number;
  readonly #atLeast: number;
  readonly #triples = new PairSet();
  #cells = 0;
  #counts: Float64Array | null = null;

  /** @param members Number of codes of the members that are counted. @param others Number of codes of those who share. */
  constructor(members: number, others: number, atLeast: number) {
    this.#members = members;
    this.#others = others;
    this.#atLeast = atLeast;
  }

  grow(cells: number): void {
    this.#cells = cells;
    if (cells * this.#members * this.#others > Number.MAX_SAFE_INTEGER) {
      throw new UsageError(
        'limitExceeded',
        'There are too many groups to tell in each who shares what. Use a longer grain, fewer dimensions or a filter.',
      );
    }
  }

  add({ from, to, groups, stride, bucket, codes, others }: Batch): void {
    this.#counts = null;
    for (let i = from; i < to; i++) {
      this.#add(Math.imul(groups[i] as number, stride) + bucket, codes[i] as number, others[i] as number);
    }
  }

  fold(target: Int32Array, cells: number): Shared {
    const folded = new Shared(this.#members, this.#others, this.#atLeast);
    folded.grow(cells);
    this.#triples.each((triple) => folded.#take(triple, target));
    return folded;
  }

  value(cell: number): number {
    this.#counts ??= this.#count();
    return this.#counts[cell] ?? 0;
  }

  toParcel(): AccumulatorParcel {
    return [this.#triples.values()];
  }

  takeParcel([triples = new Float64Array(0)]: AccumulatorParcel, target: Int32Array): void {
    this.#counts = null;
    for (const triple of triples) this.#take(triple, target);
  }

  /** Adds what is of another cell. */
  #take(triple: number, target: Int32Array): void {
    const pair = Math.floor(triple / this.#others);
    const into = target[Math.floor(pair / this.#members)] ?? -1;
    if (into >= 0) this.#add(into, pair % this.#members, triple % this.#others);
  }

  #add(cell: number, member: number, other: number): void {
    if (member === NULL_CODE || other === NULL_CODE) return;
    this.#triples.add((cell * this.#members + member) * this.#others + other);
  }

  #count(): Float64Array {
    const counts = new Float64Array(this.#cells);
    const shares = new Map<number, number>();
    this.#triples.each((triple) => {
      const pair = Math.floor(triple / this.#others);
      const share = (shares.get(pair) ?? 0) + 1;
      shares.set(pair, share);
      const cell = Math.floor(pair / this.#members);
      if (share === this.#atLeast) counts[cell] = (counts[cell] as number) + 1;
    });
    return counts;
  }
}

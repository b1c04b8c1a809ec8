import { UsageError } from '../errors.js';
import { BLOCK_ROWS } from './block.js';

/** Most combinations of members, times buckets, that get an accumulator cell each before any of them is seen. */
const MOST_DENSE_CELLS = 2 ** 20;

/** The numbers of rows that are all in one group. */
export const ONE_GROUP = new Int32Array(BLOCK_ROWS);

/**
 * Numbers the combinations of members of some dimensions. Where there are few possible ones a combination is its number;
 * where there are many, numbers are given as combinations are met.
 */
export class GroupIds {
  readonly #cards: readonly number[];
  readonly #dense: boolean;
  readonly #possible: number;
  readonly #ids = new Map<number, number>();
  readonly #combinations: number[] = [];

  /**
   * @param cards Number of codes of each dimension.
   * @param buckets Number of buckets each group is cut into.
   * @throws UsageError `limitExceeded` for more combinations than safe integers.
   */
  constructor(cards: readonly number[], buckets: number) {
    this.#cards = cards;
    this.#possible = cards.reduce((product, card) => product * card, 1);
    if (this.#possible > Number.MAX_SAFE_INTEGER) {
      throw new UsageError(
        'limitExceeded',
        'The query groups by more combinations of members than can be numbered. Group by fewer dimensions.',
      );
    }
    this.#dense = this.#possible * Math.max(1, buckets) <= MOST_DENSE_CELLS;
  }

  /** Most groups that there can be. */
  get most(): number {
    return this.#possible;
  }

  /** Number of groups that have a number. */
  get size(): number {
    return this.#dense ? this.#possible : this.#combinations.length;
  }

  /**
   * The number of each row's group, `codes` being those of each dimension. Where codes are no numbers of groups already,
   * they are written to `into`.
   */
  number(codes: readonly Int32Array[], rows: number, into: Int32Array): Int32Array {
    const [first, ...others] = codes;
    if (first === undefined) return ONE_GROUP;
    if (!this.#dense) {
      this.#numberSparse(first, others, rows, into);
      return into;
    }
    let numbers = first;
    others.forEach((column, i) => {
      const card = this.#cards[i + 1] as number;
      for (let row = 0; row < rows; row++) into[row] = (numbers[row] as number) * card + (column[row] as number);
      numbers = into;
    });
    return numbers;
  }

  /** Whether a combination is its number. */
  get isDense(): boolean {
    return this.#dense;
  }

  /** The numbers of all combinations of some codes of each dimension, where a combination is its number. */
  combine(codes: readonly Int32Array[]): Int32Array {
    return codes.reduce((numbers, more, i) => {
      const combined = new Int32Array(numbers.length * more.length);
      let next = 0;
      for (const number of numbers)
        for (const code of more) combined[next++] = number * (this.#cards[i] as number) + code;
      return combined;
    }, new Int32Array(1));
  }

  /** The number of one group, which is given one if it has none. */
  idOf(codes: readonly number[]): number {
    const combination = codes.reduce((sum, code, i) => sum * (this.#cards[i] as number) + code, 0);
    return this.#dense ? combination : this.#idOf(combination);
  }

  /** The combination behind each number; null where a combination is its number. */
  get combinations(): Float64Array | null {
    return this.#dense ? null : Float64Array.from(this.#combinations);
  }

  /** The number of each of some combinations, which are given one if they have none. */
  adopt(combinations: Float64Array): Int32Array {
    return Int32Array.from(combinations, (combination) => this.#idOf(combination));
  }

  /** All that have a number. */
  *all(): Iterable<number> {
    for (let id = 0; id < this.size; id++) yield id;
  }

  /** The codes of the members of a group. */
  codesOf(id: number): number[] {
    let rest = this.#dense ? id : (this.#combinations[id] as number);
    const codes: number[] = [];
    for (let i = this.#cards.length - 1; i >= 0; i--) {
      const card = this.#cards[i] as number;
      codes[i] = rest % card;
      rest = Math.floor(rest / card);
    }
    return codes;
  }

  #numberSparse(first: Int32Array, others: readonly Int32Array[], rows: number, into: Int32Array): void {
    for (let row = 0; row < rows; row++) {
      let combination = first[row] as number;
      for (let i = 0; i < others.length; i++) {
        combination = combination * (this.#cards[i + 1] as number) + ((others[i] as Int32Array)[row] as number);
      }
      into[row] = this.#idOf(combination);
    }
  }

  #idOf(combination: number): number {
    let id = this.#ids.get(combination);
    if (id === undefined) {
      id = this.#combinations.length;
      this.#combinations.push(combination);
      this.#ids.set(combination, id);
    }
    return id;
  }
}

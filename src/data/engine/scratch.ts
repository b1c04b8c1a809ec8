import { BLOCK_ROWS } from './block.js';

/** Arrays that are written anew for each block, by what they are for. They are as long as the longest block needs. */
export class Scratch {
  readonly #codes = new Map<unknown, Int32Array>();
  readonly #numbers = new Map<unknown, Float64Array>();

  /** An array for the codes of `rows` rows. */
  codes(key: unknown, rows: number): Int32Array {
    let codes = this.#codes.get(key);
    if (codes === undefined || codes.length < rows) {
      codes = new Int32Array(Math.max(rows, BLOCK_ROWS));
      this.#codes.set(key, codes);
    }
    return codes;
  }

  /** An array for the numbers of `rows` rows. */
  numbers(key: unknown, rows: number): Float64Array {
    let numbers = this.#numbers.get(key);
    if (numbers === undefined || numbers.length < rows) {
      numbers = new Float64Array(Math.max(rows, BLOCK_ROWS));
      this.#numbers.set(key, numbers);
    }
    return numbers;
  }
}

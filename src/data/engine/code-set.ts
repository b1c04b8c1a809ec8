const WORD = 4;

/** A set of codes as marks, of which four are read at once. */
export class CodeSet {
  readonly #marks: Uint8Array;
  readonly #words: Uint32Array;

  /** @param largest No code is larger. */
  constructor(largest: number) {
    this.#words = new Uint32Array(Math.floor(largest / WORD) + 1);
    this.#marks = new Uint8Array(this.#words.buffer);
  }

  /** Adds the first `count` of `codes`. */
  add(codes: Int32Array, count: number): void {
    const marks = this.#marks;
    for (let i = 0; i < count; i++) marks[codes[i] as number] = 1;
  }

  /** The codes, ascending. */
  list(): Int32Array {
    const words = this.#words;
    let count = 0;
    for (let word = 0; word < words.length; word++) count += Math.imul(words[word] as number, 0x01010101) >>> 24;
    const codes = new Int32Array(count);
    for (let word = 0, next = 0; next < count; word++) {
      if (words[word] === 0) continue;
      for (let code = word * WORD; code < (word + 1) * WORD; code++) {
        if (this.#marks[code] === 1) codes[next++] = code;
      }
    }
    return codes;
  }
}

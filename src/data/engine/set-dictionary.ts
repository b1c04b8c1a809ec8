import { type Dictionary, NULL_CODE } from './dictionary.js';

const EMPTY: readonly number[] = [NULL_CODE];

/**
 * Gives each set of members, such as the tags of a tool, a code of its own, so that a many-valued attribute is a column
 * of codes like any other. Code 0 is the empty set, which has the member of none.
 */
export class SetDictionary {
  readonly members: Dictionary;
  readonly #codes = new Map<string, number>();
  readonly #sets: (readonly number[])[] = [EMPTY];

  constructor(members: Dictionary) {
    this.members = members;
  }

  /** Number of different sets. */
  get size(): number {
    return this.#sets.length;
  }

  /** The code of a set of texts, whatever their order and however often each is named. */
  add(keys: readonly string[] | null | undefined): number {
    if (keys === null || keys === undefined || keys.length === 0) return NULL_CODE;
    const set = [...new Set(keys.map((key) => this.members.add(key)))].sort((a, b) => a - b);
    const identity = set.join();
    let code = this.#codes.get(identity);
    if (code === undefined) {
      code = this.#sets.length;
      this.#sets.push(set);
      this.#codes.set(identity, code);
    }
    return code;
  }

  /** Codes of the members of a set. */
  set(code: number): readonly number[] {
    return this.#sets[code] ?? EMPTY;
  }
}

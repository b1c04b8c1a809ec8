/** Code of the member of events that have none. */
export const NULL_CODE = 0;

/** Gives each text a small whole number, in the order in which they come. Code 0 stands for none. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #keys: (string | null)[] = [null];

  /** Number of codes, that of none included. */
  get size(): number {
    return this.#keys.length;
  }

  /** The code of `key`, which is given one if it has none yet. */
  add(key: string | null | undefined): number {
    if (key === null || key === undefined) return NULL_CODE;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#keys.length;
      this.#keys.push(key);
      this.#codes.set(key, code);
    }
    return code;
  }

  /** The code of `key`, or undefined where it was never added. */
  find(key: string | null): number | undefined {
    return key === null ? NULL_CODE : this.#codes.get(key);
  }

  /** The text behind a code; null for that of none. */
  key(code: number): string | null {
    return this.#keys[code] ?? null;
  }

  /** Forgets the text behind a code, which no event and no entity may have any more. The code is not given again. */
  forget(code: number): void {
    const key = this.#keys[code];
    if (code === NULL_CODE || key === undefined || key === null) return;
    this.#codes.delete(key);
    this.#keys[code] = null;
  }

  /** Puts another text, which has no code yet, behind a code. */
  rename(code: number, key: string): void {
    this.forget(code);
    this.#codes.set(key, code);
    this.#keys[code] = key;
  }
}

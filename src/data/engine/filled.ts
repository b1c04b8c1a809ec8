type Numbers = Int32Array | Float64Array;

/** Arrays that are written at most once for the same rows, by what they are of, and used again for the next rows. */
export class Filled<K, A extends Numbers> {
  readonly #make: (length: number) => A;
  readonly #arrays = new Map<K, A>();
  readonly #filled = new Set<K>();

  constructor(make: (length: number) => A) {
    this.#make = make;
  }

  /** Turns to other rows. */
  clear(): void {
    this.#filled.clear();
  }

  /** Whether the array of `key` is written. */
  has(key: K): boolean {
    return this.#filled.has(key);
  }

  /** The array of `key`, which `fill` writes `rows` rows of unless that was done. */
  read(key: K, rows: number, fill: (into: A) => void): A {
    let array = this.#arrays.get(key);
    if (array !== undefined && this.#filled.has(key)) return array;
    if (array === undefined || array.length < rows) {
      array = this.#make(rows);
      this.#arrays.set(key, array);
    }
    this.#filled.add(key);
    fill(array);
    return array;
  }
}

/** Keeps the `capacity` entries that were used last; older ones are made again when they are asked for. */
export class RecentlyUsed<K, V> {
  readonly #capacity: number;
  readonly #entries = new Map<K, V>();
  #last: { readonly key: K; readonly value: V } | undefined;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value of `key`, made by `make` where it is not kept. */
  get(key: K, make: () => V): V {
    // Callers mostly ask for the same key many times in a row: no map is touched for these.
    if (this.#last !== undefined && this.#last.key === key) return this.#last.value;
    let value = this.#entries.get(key);
    if (value === undefined) value = make();
    else this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    this.#last = { key, value };
    return value;
  }
}

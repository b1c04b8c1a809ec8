const FREE = -1;
const FULLEST = 0.6;

/** Numbers whole numbers up to 2^53 in the order in which they come, by open addressing. */
export class PositionMap {
  #slots = new Int32Array(1024).fill(FREE);
  #keys = new Float64Array(512);
  #size = 0;

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The position of a number; −1 where it has none. */
  find(key: number): number {
    return this.#slots[this.#slot(key)] as number;
  }

  /** The position of a number, which is given the next one if it has none. */
  add(key: number): number {
    let slot = this.#slot(key);
    const known = this.#slots[slot] as number;
    if (known !== FREE) return known;
    if (this.#size >= this.#slots.length * FULLEST) {
      this.#grow();
      slot = this.#slot(key);
    }
    if (this.#size === this.#keys.length) {
      const longer = new Float64Array(this.#size * 2);
      longer.set(this.#keys);
      this.#keys = longer;
    }
    this.#keys[this.#size] = key;
    this.#slots[slot] = this.#size;
    return this.#size++;
  }

  /** All numbers by their position. */
  keys(): Float64Array {
    return this.#keys.subarray(0, this.#size);
  }

  #slot(key: number): number {
    const high = Math.floor(key / 2 ** 32);
    const mixed = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b9), 0x85ebca6b);
    const mask = this.#slots.length - 1;
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (let there = this.#slots[slot] as number; there !== FREE; there = this.#slots[slot] as number) {
      if (this.#keys[there] === key) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(FREE);
    for (let position = 0; position < this.#size; position++) {
      this.#slots[this.#slot(this.#keys[position] as number)] = position;
    }
  }
}

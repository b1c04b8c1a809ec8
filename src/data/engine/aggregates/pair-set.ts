const FREE = -1;
const FULLEST = 0.6;

/** A set of whole numbers up to 2^53, by open addressing. */
export class PairSet {
  #slots = new Float64Array(1024).fill(FREE);
  #size = 0;

  /** Number of numbers in it. */
  get size(): number {
    return this.#size;
  }

  /** Adds a number; tells whether it is new. */
  add(value: number): boolean {
    if (this.#size >= this.#slots.length * FULLEST) this.#grow();
    const slots = this.#slots;
    let slot = this.#first(value);
    for (let there = slots[slot] as number; there !== FREE; there = slots[slot] as number) {
      if (there === value) return false;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = value;
    this.#size++;
    return true;
  }

  /** Calls `visit` with each number. */
  each(visit: (value: number) => void): void {
    for (const value of this.#slots) if (value !== FREE) visit(value);
  }

  /** All numbers, in no order. */
  values(): Float64Array {
    const values = new Float64Array(this.#size);
    let next = 0;
    this.each((value) => {
      values[next++] = value;
    });
    return values;
  }

  #first(value: number): number {
    const high = Math.floor(value / 2 ** 32);
    const mixed = Math.imul((value >>> 0) ^ Math.imul(high, 0x9e3779b9), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#slots.length - 1);
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(old.length * 2).fill(FREE);
    for (const value of old) {
      if (value === FREE) continue;
      let slot = this.#first(value);
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = value;
    }
  }
}

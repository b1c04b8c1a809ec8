import { FINGERPRINT_PARTS } from './fingerprint.js';

const EMPTY = 0;
const FULLEST = 0.8;
const FIRST_SLOTS = 1024;
/** Slots up to which memory is less dear than making the index anew. */
const FEW_SLOTS = 2 ** 21;

/** Where the fingerprints of the rows of an index are kept. */
export interface Fingerprints {
  /** Whether row number `number` has the fingerprint of a row of `ids`. */
  matches(number: number, ids: Uint32Array, row: number): boolean;
  /** Calls `visit` with the fingerprints of every run of rows, the number of the first, and 1 for those that the index is not to know. */
  each(visit: (ids: Uint32Array, first: number, rows: number, dead: Uint8Array | null) => void): void;
}

/**
 * Finds the row of an event by the fingerprint of its id. Fingerprints stay with the rows: a slot holds nothing but the number
 * of a row, and in the bits that are left a part of its fingerprint, so that hardly a row is looked at in vain.
 */
export class IdIndex {
  readonly #fingerprints: Fingerprints;
  #slots = new Uint32Array(FIRST_SLOTS);
  /** Bits of a slot that hold the number of its row plus one. All of them set: a row was here. */
  #rowMask = 0xff_ffff;
  /** Slots that are not empty. */
  #used = 0;

  constructor(fingerprints: Fingerprints) {
    this.#fingerprints = fingerprints;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Makes room for `more` ids and for row numbers below `rows`, so that slots stay where they are while these are added. */
  reserve(more: number, rows: number): void {
    const needed = this.#used + more;
    const isFull = needed > this.#slots.length * FULLEST;
    if (!isFull && rows + 1 < this.#rowMask) return;
    if (isFull) this.rebuild(Math.max(this.#slots.length * (needed < FEW_SLOTS ? 2 : 1.5), needed / FULLEST), rows);
    else this.rebuild(this.#slots.length, rows);
  }

  /** Makes it anew with `slots` slots, at least as many as there are ids, from the rows that are there. */
  rebuild(slots: number, rows: number): void {
    this.#slots = new Uint32Array(Math.max(FIRST_SLOTS, Math.ceil(slots)));
    while (this.#rowMask <= rows + 1) this.#rowMask = (this.#rowMask << 1) | 1;
    this.#used = 0;
    this.#fingerprints.each((ids, first, count, dead) => {
      for (let row = 0; row < count; row++) {
        if (dead !== null && dead[row] === 1) continue;
        this.#put(first + row, ids, row);
      }
    });
  }

  /** The slot of the fingerprint of a row of `ids`, or the free one that it is to have. */
  slot(ids: Uint32Array, row: number): number {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const high = ids[row * FINGERPRINT_PARTS + 1] as number;
    const slots = this.#slots;
    const rowMask = this.#rowMask;
    let free = -1;
    let slot = this.#home(low);
    for (;;) {
      const entry = slots[slot] as number;
      if (entry === EMPTY) return free < 0 ? slot : free;
      if (entry === rowMask) {
        if (free < 0) free = slot;
      } else if (((entry ^ high) & ~rowMask) === 0) {
        if (this.#fingerprints.matches((entry & rowMask) - 1, ids, row)) return slot;
      }
      if (++slot === slots.length) slot = 0;
    }
  }

  /** The row at a slot, or −1. */
  row(slot: number): number {
    const entry = this.#slots[slot] as number;
    return entry === this.#rowMask ? -1 : (entry & this.#rowMask) - 1;
  }

  /** Gives a slot to row number `number`, whose fingerprint is that of a row of `ids`. */
  set(slot: number, number: number, ids: Uint32Array, row: number): void {
    if (this.#slots[slot] === EMPTY) this.#used++;
    this.#slots[slot] = ((ids[row * FINGERPRINT_PARTS + 1] as number) & ~this.#rowMask) | (number + 1);
  }

  /** Gives another number to the row at a slot. */
  renumber(slot: number, number: number): void {
    this.#slots[slot] = ((this.#slots[slot] as number) & ~this.#rowMask) | (number + 1);
  }

  /** Forgets the id at a slot. */
  forget(slot: number): void {
    this.#slots[slot] = this.#rowMask;
  }

  /** Gives a slot to the row of an id that has none. */
  #put(number: number, ids: Uint32Array, row: number): void {
    const slots = this.#slots;
    let slot = this.#home(ids[row * FINGERPRINT_PARTS] as number);
    while (slots[slot] !== EMPTY) if (++slot === slots.length) slot = 0;
    this.set(slot, number, ids, row);
  }

  #home(low: number): number {
    return (low * (this.#slots.length / 2 ** 32)) >>> 0;
  }
}

import { FINGERPRINT_PARTS } from './fingerprint.js';

const EMPTY = 0;
const FULLEST = 0.8;
const EMPTIEST = 0.5;
/** A segment grows by so much at once: small ones by more, since making arrays takes longer than filling them. */
const GROWTH = 1.6;
const SMALL_GROWTH = 2.5;
const SMALL = 1024;
const FIRST_SLOTS = 32;
const SEGMENT_BITS = 7;
const SEGMENTS = 2 ** SEGMENT_BITS;
/** A slot is known by its segment and, in this many bits, its place there. */
const PLACE_BITS = 22;
const PLACE_MASK = 2 ** PLACE_BITS - 1;
const FIRST_ROW_BITS = 26;

/** Where the fingerprints of the rows of an index are kept, by the number of the row. */
export interface Fingerprints {
  low(number: number): number;
  high(number: number): number;
}

/**
 * Finds the row of an event by the fingerprint of its id. Fingerprints stay with the rows: a slot holds nothing but the number
 * of a row, and in the bits that are left a part of its fingerprint, so that hardly a row is looked at in vain. It grows a
 * segment at a time, so that no addition takes long.
 */
export class IdIndex {
  readonly #fingerprints: Fingerprints;
  readonly #segments: Uint32Array[] = Array.from({ length: SEGMENTS }, () => new Uint32Array(0));
  /** Slots of each segment that are not empty. */
  readonly #used = new Uint32Array(SEGMENTS);
  /** Bits of a slot that hold the number of its row plus one. All of them set: a row was here. */
  #rowMask = 2 ** FIRST_ROW_BITS - 1;

  constructor(fingerprints: Fingerprints) {
    this.#fingerprints = fingerprints;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#segments.reduce((bytes, slots) => bytes + slots.byteLength, 0);
  }

  /** Makes room for the first `rows` rows of `ids`, so that slots stay where they are while these are added. */
  reserve(ids: Uint32Array, rows: number): void {
    const counts = countSegments(ids, rows);
    for (let segment = 0; segment < SEGMENTS; segment++) this.#makeRoom(segment, counts[segment] as number);
  }

  /** The first `rows` rows of `ids` in the order in which they are found fastest. Rows of one id stay in order. */
  order(ids: Uint32Array, rows: number): Uint32Array {
    const counts = countSegments(ids, rows);
    let before = 0;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      const count = counts[segment] as number;
      counts[segment] = before;
      before += count;
    }
    const order = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const segment = segmentOf(ids[row * FINGERPRINT_PARTS] as number);
      const place = counts[segment] as number;
      order[place] = row;
      counts[segment] = place + 1;
    }
    return order;
  }

  /** Makes room for row numbers below `rows`. */
  reach(rows: number): void {
    if (rows + 1 < this.#rowMask) return;
    const old = this.#rowMask;
    while (this.#rowMask <= rows + 1) this.#rowMask = (this.#rowMask << 1) | 1;
    this.#segments.forEach((slots, segment) => {
      this.#refill(segment, slots.length, old);
    });
  }

  /** The slot of the fingerprint of a row of `ids`, or the free one that it is to have; −1 where there is neither. */
  slot(ids: Uint32Array, row: number): number {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const high = ids[row * FINGERPRINT_PARTS + 1] as number;
    const segment = segmentOf(low);
    const slots = this.#segments[segment] as Uint32Array;
    const rowMask = this.#rowMask;
    if (slots.length === 0) return -1;
    let free = -1;
    let place = homeOf(low, slots.length);
    for (;;) {
      const entry = slots[place] as number;
      if (entry === EMPTY) return (segment << PLACE_BITS) | (free < 0 ? place : free);
      if (entry === rowMask) {
        if (free < 0) free = place;
      } else if (((entry ^ high) & ~rowMask) === 0) {
        const number = (entry & rowMask) - 1;
        const isSame = this.#fingerprints.low(number) === low && this.#fingerprints.high(number) === high;
        if (isSame) return (segment << PLACE_BITS) | place;
      }
      if (++place === slots.length) place = 0;
    }
  }

  /** The slot of row number `number`, whose fingerprint is that of a row of `ids`; −1 where it is not known. */
  slotOf(number: number, ids: Uint32Array, row: number): number {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const segment = segmentOf(low);
    const slots = this.#segments[segment] as Uint32Array;
    if (slots.length === 0) return -1;
    let place = homeOf(low, slots.length);
    for (;;) {
      const entry = slots[place] as number;
      if (entry === EMPTY) return -1;
      if ((entry & this.#rowMask) === number + 1) return (segment << PLACE_BITS) | place;
      if (++place === slots.length) place = 0;
    }
  }

  /** The row at a slot, or −1. */
  row(slot: number): number {
    if (slot < 0) return -1;
    const entry = this.#segments[slot >>> PLACE_BITS]?.[slot & PLACE_MASK] as number;
    return entry === this.#rowMask ? -1 : (entry & this.#rowMask) - 1;
  }

  /** Gives a slot to row number `number`, whose fingerprint is that of a row of `ids`. */
  set(slot: number, number: number, ids: Uint32Array, row: number): void {
    const segment = slot >>> PLACE_BITS;
    const slots = this.#segments[segment] as Uint32Array;
    const place = slot & PLACE_MASK;
    if (slots[place] === EMPTY) this.#used[segment] = (this.#used[segment] as number) + 1;
    slots[place] = ((ids[row * FINGERPRINT_PARTS + 1] as number) & ~this.#rowMask) | (number + 1);
  }

  /** Gives another number to the row at a slot. */
  renumber(slot: number, number: number): void {
    const slots = this.#segments[slot >>> PLACE_BITS] as Uint32Array;
    const place = slot & PLACE_MASK;
    slots[place] = ((slots[place] as number) & ~this.#rowMask) | (number + 1);
  }

  /** Forgets the id at a slot. */
  forget(slot: number): void {
    (this.#segments[slot >>> PLACE_BITS] as Uint32Array)[slot & PLACE_MASK] = this.#rowMask;
  }

  /** Gives back memory of segments in which much was forgotten. */
  trim(): void {
    this.#segments.forEach((slots, segment) => {
      let ids = 0;
      for (const entry of slots) if (entry !== EMPTY && entry !== this.#rowMask) ids++;
      if (ids < slots.length * EMPTIEST) this.#refill(segment, Math.max(FIRST_SLOTS, ids / FULLEST + 1), this.#rowMask);
    });
  }

  #makeRoom(segment: number, more: number): void {
    const needed = (this.#used[segment] as number) + more;
    const { length } = this.#segments[segment] as Uint32Array;
    if (needed <= length * FULLEST || more === 0) return;
    const grown = length * (length < SMALL ? SMALL_GROWTH : GROWTH);
    this.#refill(segment, Math.max(FIRST_SLOTS, grown, needed / FULLEST + 1), this.#rowMask);
  }

  /** Makes a segment anew from the rows in it, the numbers of which are in the bits of `rowMask`. */
  #refill(segment: number, length: number, rowMask: number): void {
    const old = this.#segments[segment] as Uint32Array;
    const slots = new Uint32Array(Math.ceil(length));
    let used = 0;
    for (let i = 0; i < old.length; i++) {
      const entry = old[i] as number;
      if (entry === EMPTY || entry === rowMask) continue;
      const number = (entry & rowMask) - 1;
      let place = homeOf(this.#fingerprints.low(number), slots.length);
      while (slots[place] !== EMPTY) if (++place === slots.length) place = 0;
      slots[place] = (this.#fingerprints.high(number) & ~this.#rowMask) | (number + 1);
      used++;
    }
    this.#segments[segment] = slots;
    this.#used[segment] = used;
  }
}

function countSegments(ids: Uint32Array, rows: number): Uint32Array {
  const counts = new Uint32Array(SEGMENTS);
  for (let row = 0; row < rows; row++) {
    const segment = segmentOf(ids[row * FINGERPRINT_PARTS] as number);
    counts[segment] = (counts[segment] as number) + 1;
  }
  return counts;
}

function segmentOf(low: number): number {
  return low >>> (32 - SEGMENT_BITS);
}

function homeOf(low: number, slots: number): number {
  return (((low << SEGMENT_BITS) >>> 0) * (slots / 2 ** 32)) >>> 0;
}

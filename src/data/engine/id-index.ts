import { CHUNK_ROWS } from './chunk.js';
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
const FIRST_ROW_BITS = 20;
const ROW_BITS = Math.log2(CHUNK_ROWS);
const ROW_MASK = CHUNK_ROWS - 1;

/** Slots that are looked up at once before what is in them matters: memory is waited for once for many of them. */
const AHEAD = 1024;
const homes = new Uint32Array(AHEAD);
const entries = new Uint32Array(AHEAD);

/**
 * Finds the row of an event by the fingerprint of its id. Fingerprints stay with the rows: a slot holds nothing but the number
 * of a row, and in the bits that are left a part of its fingerprint, so that hardly a row is looked at in vain. It grows a
 * segment at a time, so that no addition of a few rows takes long.
 */
export class IdIndex {
  /** Fingerprints of the rows of each chunk, by the number of the chunk. */
  readonly #fingerprints: readonly Uint32Array[];
  readonly #segments: Uint32Array[] = Array.from({ length: SEGMENTS }, () => new Uint32Array(0));
  /** Slots of each segment that are not empty. */
  readonly #used = new Uint32Array(SEGMENTS);
  /** Bits of a slot that hold the number of its row plus one. All of them set, and no other: a row was here. */
  #rowMask = 2 ** FIRST_ROW_BITS - 1;

  constructor(fingerprints: readonly Uint32Array[]) {
    this.#fingerprints = fingerprints;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return this.#segments.reduce((bytes, slots) => bytes + slots.byteLength, 0);
  }

  /**
   * Finds the first `rows` rows of `ids` from now on by the numbers that they have, under which their fingerprints are known already.
   *
   * @param replaces Told of a row whose id is known, and by what number; whether the row takes the place of the other. Rows of
   * one id come in order.
   */
  add(ids: Uint32Array, rows: number, numbers: Uint32Array, replaces: (row: number, known: number) => boolean): void {
    const counts = new Uint32Array(SEGMENTS);
    countSegments(ids, rows, counts);
    const order = orderBySegment(ids, rows, counts);
    let from = 0;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      const count = counts[segment] as number;
      if (count === 0) continue;
      this.#makeRoom(segment, count);
      this.#addTo(
        this.#segments[segment] as Uint32Array,
        segment,
        ids,
        order.subarray(from, from + count),
        numbers,
        replaces,
      );
      from += count;
    }
  }

  /** The first `rows` rows of `ids` in the order in which they are found fastest. Rows of one id stay in order. */
  order(ids: Uint32Array, rows: number): Uint32Array {
    const counts = new Uint32Array(SEGMENTS);
    countSegments(ids, rows, counts);
    return orderBySegment(ids, rows, counts);
  }

  /** Makes room for row numbers below `rows`. */
  reach(rows: number): void {
    while (rows + 1 >= this.#rowMask) {
      const old = this.#rowMask;
      this.#rowMask = old * 2 + 1;
      for (const slots of this.#segments) widen(slots, old, this.#rowMask);
    }
  }

  /** The number of the row with the fingerprint of a row of `ids`; −1 where there is none. */
  find(ids: Uint32Array, row: number): number {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const high = ids[row * FINGERPRINT_PARTS + 1] as number;
    const slots = this.#segments[segmentOf(low)] as Uint32Array;
    if (slots.length === 0) return -1;
    const rowMask = this.#rowMask;
    let place = homeOf(low, slots.length);
    for (;;) {
      const entry = slots[place] as number;
      if (entry === EMPTY) return -1;
      if (entry !== rowMask && this.#isRow(entry, low, high)) return (entry & rowMask) - 1;
      if (++place === slots.length) place = 0;
    }
  }

  /** Gives another number to the row that is known by `number`, whose fingerprint is that of a row of `ids`. */
  renumber(number: number, by: number, ids: Uint32Array, row: number): void {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const slots = this.#segments[segmentOf(low)] as Uint32Array;
    const place = placeOf(slots, low, number, this.#rowMask);
    if (place >= 0) slots[place] = ((slots[place] as number) & ~this.#rowMask) | (by + 1);
  }

  /** Forgets the id of the row that is known by `number`, whose fingerprint is that of a row of `ids`. */
  forget(number: number, ids: Uint32Array, row: number): void {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const slots = this.#segments[segmentOf(low)] as Uint32Array;
    const place = placeOf(slots, low, number, this.#rowMask);
    if (place >= 0) slots[place] = this.#rowMask;
  }

  /** Gives back memory of segments in which much was forgotten. */
  trim(): void {
    this.#segments.forEach((slots, segment) => {
      let ids = 0;
      for (const entry of slots) if (entry !== EMPTY && entry !== this.#rowMask) ids++;
      if (ids < slots.length * EMPTIEST) this.#refill(segment, Math.max(FIRST_SLOTS, ids / FULLEST + 1));
    });
  }

  /** Adds rows of one segment, in which there is room for them. */
  #addTo(
    slots: Uint32Array,
    segment: number,
    ids: Uint32Array,
    order: Uint32Array,
    numbers: Uint32Array,
    replaces: (row: number, known: number) => boolean,
  ): void {
    const rowMask = this.#rowMask;
    let used = this.#used[segment] as number;
    for (let from = 0; from < order.length; from += AHEAD) {
      const some = Math.min(AHEAD, order.length - from);
      findHomes(slots, ids, order, from, some);
      for (let k = 0; k < some; k++) {
        const row = order[from + k] as number;
        const high = ids[row * FINGERPRINT_PARTS + 1] as number;
        let place = homes[k] as number;
        let free = -1;
        for (;;) {
          const entry = slots[place] as number;
          if (entry === EMPTY) {
            if (free < 0) {
              free = place;
              used++;
            }
            slots[free] = (high & ~rowMask) | ((numbers[row] as number) + 1);
            break;
          }
          if (entry === rowMask) {
            if (free < 0) free = place;
          } else if (this.#isRow(entry, ids[row * FINGERPRINT_PARTS] as number, high)) {
            if (replaces(row, (entry & rowMask) - 1)) slots[place] = (high & ~rowMask) | ((numbers[row] as number) + 1);
            break;
          }
          if (++place === slots.length) place = 0;
        }
      }
    }
    this.#used[segment] = used;
  }

  /** Whether the row of a slot has a fingerprint. */
  #isRow(entry: number, low: number, high: number): boolean {
    if (((entry ^ high) & ~this.#rowMask) !== 0) return false;
    const number = (entry & this.#rowMask) - 1;
    const ids = this.#fingerprints[number >>> ROW_BITS] as Uint32Array;
    const at = (number & ROW_MASK) * FINGERPRINT_PARTS;
    return ids[at] === low && ids[at + 1] === high;
  }

  #makeRoom(segment: number, more: number): void {
    const needed = (this.#used[segment] as number) + more;
    const { length } = this.#segments[segment] as Uint32Array;
    if (needed <= length * FULLEST) return;
    const grown = length * (length < SMALL ? SMALL_GROWTH : GROWTH);
    this.#refill(segment, Math.max(FIRST_SLOTS, grown, needed / FULLEST + 1));
  }

  /** Makes a segment anew from the rows in it. */
  #refill(segment: number, length: number): void {
    const old = this.#segments[segment] as Uint32Array;
    const slots = new Uint32Array(Math.ceil(length));
    let used = 0;
    for (let next = 0; next < old.length; ) {
      let some = 0;
      for (; some < AHEAD && next < old.length; next++) {
        const entry = old[next] as number;
        if (entry !== EMPTY && entry !== this.#rowMask) entries[some++] = entry;
      }
      this.#findHomes(some, slots.length);
      for (let k = 0; k < some; k++) {
        let place = homes[k] as number;
        while (slots[place] !== EMPTY) if (++place === slots.length) place = 0;
        slots[place] = entries[k] as number;
      }
      used += some;
    }
    this.#segments[segment] = slots;
    this.#used[segment] = used;
  }

  /** Where the rows of the first `some` of `entries` belong among so many slots. */
  #findHomes(some: number, slots: number): void {
    const fingerprints = this.#fingerprints;
    const rowMask = this.#rowMask;
    for (let k = 0; k < some; k++) {
      const number = ((entries[k] as number) & rowMask) - 1;
      const ids = fingerprints[number >>> ROW_BITS] as Uint32Array;
      homes[k] = homeOf(ids[(number & ROW_MASK) * FINGERPRINT_PARTS] as number, slots);
    }
  }
}

/** Where some of the rows at `order` belong among slots. What is there is read along with it, so that it is near when it matters. */
function findHomes(slots: Uint32Array, ids: Uint32Array, order: Uint32Array, from: number, some: number): void {
  for (let k = 0; k < some; k++) {
    const home = homeOf(ids[(order[from + k] as number) * FINGERPRINT_PARTS] as number, slots.length);
    homes[k] = home;
    entries[k] = slots[home] as number;
  }
}

/** Place of the row that is known by `number` and has the lower half of a fingerprint; −1 where there is none. */
function placeOf(slots: Uint32Array, low: number, number: number, rowMask: number): number {
  if (slots.length === 0) return -1;
  let place = homeOf(low, slots.length);
  for (;;) {
    const entry = slots[place] as number;
    if (entry === EMPTY) return -1;
    if ((entry & rowMask) === number + 1) return place;
    if (++place === slots.length) place = 0;
  }
}

/** Gives a bit of the fingerprints in slots to the numbers of rows. */
function widen(slots: Uint32Array, old: number, rowMask: number): void {
  for (let place = 0; place < slots.length; place++) {
    const entry = slots[place] as number;
    slots[place] = entry === old ? rowMask : entry & (~rowMask | old);
  }
}

function countSegments(ids: Uint32Array, rows: number, counts: Uint32Array): void {
  for (let row = 0; row < rows; row++) {
    const segment = segmentOf(ids[row * FINGERPRINT_PARTS] as number);
    counts[segment] = (counts[segment] as number) + 1;
  }
}

/** Rows by segment, of which `counts` says how many there are in each. */
function orderBySegment(ids: Uint32Array, rows: number, counts: Uint32Array): Uint32Array {
  const places = new Uint32Array(SEGMENTS);
  for (let segment = 1; segment < SEGMENTS; segment++)
    places[segment] = (places[segment - 1] as number) + (counts[segment - 1] as number);
  const order = new Uint32Array(rows);
  deal(ids, rows, places, order);
  return order;
}

function deal(ids: Uint32Array, rows: number, places: Uint32Array, order: Uint32Array): void {
  for (let row = 0; row < rows; row++) {
    const segment = segmentOf(ids[row * FINGERPRINT_PARTS] as number);
    const place = places[segment] as number;
    order[place] = row;
    places[segment] = place + 1;
  }
}

function segmentOf(low: number): number {
  return low >>> (32 - SEGMENT_BITS);
}

function homeOf(low: number, slots: number): number {
  return (((low << SEGMENT_BITS) >>> 0) * (slots / 2 ** 32)) >>> 0;
}

import { CHUNK_ROWS } from './chunk.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';

const EMPTY = 0;
/** Going on through slots that are beside each other takes less than growing, which looks up a fingerprint for each row. */
const FULLEST = 0.92;
const EMPTIEST = 0.4;
/** A segment grows by so much at once, at another moment than the other segments. */
const GROWTH = 1.65;
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
   * @param replaces Told the number of a row whose id is known, and the number that it is known by; whether the row takes the
   * place of the other. Rows of one id come in order.
   */
  add(
    ids: Uint32Array,
    rows: number,
    numbers: Uint32Array,
    replaces: (number: number, known: number) => boolean,
  ): void {
    const dealt = deal(ids, rows, numbers);
    let from = 0;
    for (let segment = 0; segment < SEGMENTS; segment++) {
      const to = dealt.ends[segment] as number;
      if (to === from) continue;
      this.#makeRoom(segment, to - from);
      this.#addTo(segment, dealt, from, to, replaces);
      from = to;
    }
  }

  /** The first `rows` rows of `ids` in the order in which they are found fastest. Rows of one id stay in order. */
  order(ids: Uint32Array, rows: number): Uint32Array {
    const positions = new Uint32Array(rows);
    enumerate(positions);
    return deal(ids, rows, positions).numbers;
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
      if (ids < slots.length * EMPTIEST) this.#refill(segment, lengthFor(segment, ids));
    });
  }

  /** Adds the rows `[from, to)`, all of one segment in which there is room for them. */
  #addTo(
    segment: number,
    { lows, highs, numbers }: Dealt,
    from: number,
    to: number,
    replaces: (number: number, known: number) => boolean,
  ): void {
    const slots = this.#segments[segment] as Uint32Array;
    const rowMask = this.#rowMask;
    let used = this.#used[segment] as number;
    for (let first = from; first < to; first += AHEAD) {
      const some = Math.min(AHEAD, to - first);
      findHomes(slots, lows, first, some);
      for (let k = 0; k < some; k++) {
        const high = highs[first + k] as number;
        let place = homes[k] as number;
        let entry = slots[place] as number;
        while (entry !== EMPTY && entry !== rowMask && ((entry ^ high) & ~rowMask) !== 0) {
          if (++place === slots.length) place = 0;
          entry = slots[place] as number;
        }
        const number = numbers[first + k] as number;
        if (entry === EMPTY) {
          slots[place] = (high & ~rowMask) | (number + 1);
          used++;
        } else if (this.#put(slots, place, lows[first + k] as number, high, number, replaces)) {
          used++;
        }
      }
    }
    this.#used[segment] = used;
  }

  /** Adds a row for which there may be a slot from `place` on, that of its id or one of an id that was forgotten; whether it takes an empty one. */
  #put(
    slots: Uint32Array,
    place: number,
    low: number,
    high: number,
    number: number,
    replaces: (number: number, known: number) => boolean,
  ): boolean {
    const rowMask = this.#rowMask;
    const entry = (high & ~rowMask) | (number + 1);
    let free = -1;
    for (let next = place; ; ) {
      const known = slots[next] as number;
      if (known === EMPTY) {
        slots[free < 0 ? next : free] = entry;
        return free < 0;
      }
      if (known === rowMask) {
        if (free < 0) free = next;
      } else if (this.#isRow(known, low, high)) {
        if (replaces(number, (known & rowMask) - 1)) slots[next] = entry;
        return false;
      }
      if (++next === slots.length) next = 0;
    }
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
    if (needed > (this.#segments[segment] as Uint32Array).length * FULLEST)
      this.#refill(segment, lengthFor(segment, needed));
  }

  /** Makes a segment anew from the rows in it. */
  #refill(segment: number, length: number): void {
    const old = this.#segments[segment] as Uint32Array;
    const slots = new Uint32Array(length);
    let used = 0;
    for (let from = 0; from < old.length; from += AHEAD) {
      const some = listRows(old, from, Math.min(old.length, from + AHEAD), this.#rowMask);
      this.#findHomes(some, slots.length);
      putRows(slots, some);
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

/** Where rows belong among slots. What is there is read along with it, so that it is near when it matters. */
function findHomes(slots: Uint32Array, lows: Uint32Array, from: number, some: number): void {
  for (let k = 0; k < some; k++) {
    const home = homeOf(lows[from + k] as number, slots.length);
    homes[k] = home;
    entries[k] = slots[home] as number;
  }
}

/** Lists the rows in the slots `[from, to)` as `entries`; tells how many they are. No processor can foresee which slots have one. */
function listRows(slots: Uint32Array, from: number, to: number, rowMask: number): number {
  let some = 0;
  for (let place = from; place < to; place++) {
    const entry = slots[place] as number;
    entries[some] = entry;
    some += entry === EMPTY || entry === rowMask ? 0 : 1;
  }
  return some;
}

/** Puts the first `some` of `entries` into slots, at their homes or behind. */
function putRows(slots: Uint32Array, some: number): void {
  for (let k = 0; k < some; k++) {
    let place = homes[k] as number;
    while (slots[place] !== EMPTY) if (++place === slots.length) place = 0;
    slots[place] = entries[k] as number;
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

/** Fingerprints and numbers of rows, those of each segment beside each other. */
interface Dealt {
  readonly lows: Uint32Array;
  readonly highs: Uint32Array;
  readonly numbers: Uint32Array;
  /** Where the rows of each segment end. */
  readonly ends: Uint32Array;
}

function deal(ids: Uint32Array, rows: number, numbers: Uint32Array): Dealt {
  const ends = new Uint32Array(SEGMENTS);
  countSegments(ids, rows, ends);
  let before = 0;
  for (let segment = 0; segment < SEGMENTS; segment++) {
    const count = ends[segment] as number;
    ends[segment] = before;
    before += count;
  }
  const dealt = { lows: new Uint32Array(rows), highs: new Uint32Array(rows), numbers: new Uint32Array(rows), ends };
  dealRows(ids, rows, numbers, dealt);
  return dealt;
}

function countSegments(ids: Uint32Array, rows: number, counts: Uint32Array): void {
  for (let row = 0; row < rows; row++) {
    const segment = segmentOf(ids[row * FINGERPRINT_PARTS] as number);
    counts[segment] = (counts[segment] as number) + 1;
  }
}

/** Moves each row behind those of its segment, which `into.ends` tells the ends of. */
function dealRows(ids: Uint32Array, rows: number, numbers: Uint32Array, into: Dealt): void {
  const { lows, highs, numbers: dealt, ends } = into;
  for (let row = 0; row < rows; row++) {
    const low = ids[row * FINGERPRINT_PARTS] as number;
    const segment = segmentOf(low);
    const place = ends[segment] as number;
    ends[segment] = place + 1;
    lows[place] = low;
    highs[place] = ids[row * FINGERPRINT_PARTS + 1] as number;
    dealt[place] = numbers[row] as number;
  }
}

function enumerate(positions: Uint32Array): void {
  for (let i = 0; i < positions.length; i++) positions[i] = i;
}

/** Slots that a segment has for so many rows. It is as if the first segment had just grown and the last were about to. */
function lengthFor(segment: number, rows: number): number {
  let length = FIRST_SLOTS * GROWTH ** (segment / SEGMENTS);
  while (length * FULLEST < rows + 1) length *= GROWTH;
  return Math.ceil(length);
}

function segmentOf(low: number): number {
  return low >>> (32 - SEGMENT_BITS);
}

function homeOf(low: number, slots: number): number {
  return (((low << SEGMENT_BITS) >>> 0) * (slots / 2 ** 32)) >>> 0;
}

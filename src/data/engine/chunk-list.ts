import { CHUNK_ROWS, Chunk } from './chunk.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import { type Fingerprints, IdIndex } from './id-index.js';
import type { Stage } from './stage.js';

/** A late batch of at least this many rows gets a chunk of its own, so that both stay in order of time. */
const OWN_CHUNK = 1024;
const ROW_BITS = Math.log2(CHUNK_ROWS);
const ROW_MASK = CHUNK_ROWS - 1;

/** What holds rows that are known by their number: a chunk, or the stage of rows on their way into one. */
type Holder = Pick<Chunk, 'ids' | 'receivedAt' | 'kill'>;

/** The chunks of one fact, in which every row has a number by which the index of ids knows it. */
export class ChunkList implements Fingerprints {
  readonly ids: IdIndex = new IdIndex(this);
  /** Replaced and never changed, so that whoever goes over them sees those of one moment. */
  all: readonly Chunk[] = [];
  readonly kinds: readonly ('code' | 'number')[];
  readonly #holders: (Holder | undefined)[] = [];
  /** The chunk that the next rows go to. */
  #open: Chunk | null = null;

  constructor(kinds: readonly ('code' | 'number')[]) {
    this.kinds = kinds;
  }

  /** First number of the rows of a stage until these are in chunks. */
  admit(stage: Stage): number {
    const number = this.#freeNumber();
    this.#holders[number] = stage;
    this.ids.reach((this.#holders.length + 1) * CHUNK_ROWS);
    return number * CHUNK_ROWS;
  }

  /** Frees the numbers of the rows of a stage. */
  release(first: number): void {
    this.#holders[first >>> ROW_BITS] = undefined;
  }

  /** A new chunk that is not in the list yet; its number is taken. */
  make(): Chunk {
    const number = this.#freeNumber();
    const chunk = new Chunk(number, this.kinds);
    this.#holders[number] = chunk;
    this.ids.reach(this.#holders.length * CHUNK_ROWS);
    return chunk;
  }

  /** The chunk that the next rows go to, if there is one. */
  get open(): Chunk | null {
    return this.#open;
  }

  /** The chunk that `rows` rows from the instant `first` on are to go to. */
  openFor(rows: number, first: number): Chunk {
    const open = this.#open;
    if (open !== null && open.rows < CHUNK_ROWS && (first >= open.last || rows < OWN_CHUNK)) return open;
    this.#open = this.make();
    this.all = [...this.all, this.#open];
    return this.#open;
  }

  /** Makes the rows of a chunk those of their ids, in the place of the rows `old`. */
  take(chunk: Chunk, old: (row: number) => number): void {
    const order = this.ids.order(chunk.ids, chunk.rows);
    for (let k = 0; k < order.length; k++) {
      const row = order[k] as number;
      const slot = this.ids.slotOf(old(row), chunk.ids, row);
      if (slot >= 0) this.ids.renumber(slot, this.rowOf(chunk, row));
    }
  }

  /** Puts chunks in the place of others. */
  replace(old: readonly Chunk[], by: readonly Chunk[]): void {
    const gone = new Set(old);
    const place = this.all.findIndex((chunk) => gone.has(chunk));
    const rest = this.all.filter((chunk) => !gone.has(chunk));
    const before = this.all.slice(0, Math.max(0, place)).filter((chunk) => !gone.has(chunk)).length;
    this.all = [...rest.slice(0, before), ...by, ...rest.slice(before)];
    for (const { number } of old) this.#holders[number] = undefined;
    if (this.#open !== null && gone.has(this.#open)) this.#open = by.at(-1) ?? null;
  }

  /** Gives back the number of a chunk that was made and not put in. */
  discard({ number }: Chunk): void {
    this.#holders[number] = undefined;
  }

  /** The number of a row of a chunk. */
  rowOf(chunk: Chunk, row: number): number {
    return chunk.number * CHUNK_ROWS + row;
  }

  /** When a row was received; NaN where it does not say. */
  receivedAt(row: number): number {
    return this.#holders[row >>> ROW_BITS]?.receivedAt(row & ROW_MASK) ?? Number.NaN;
  }

  /** Takes a row out of everything. */
  kill(row: number): void {
    this.#holders[row >>> ROW_BITS]?.kill(row & ROW_MASK);
  }

  /** Forgets the id of a row of a chunk. */
  forget(chunk: Chunk, row: number): void {
    const slot = this.ids.slotOf(this.rowOf(chunk, row), chunk.ids, row);
    if (slot >= 0) this.ids.forget(slot);
  }

  low(number: number): number {
    return this.#holders[number >>> ROW_BITS]?.ids[(number & ROW_MASK) * FINGERPRINT_PARTS] as number;
  }

  high(number: number): number {
    return this.#holders[number >>> ROW_BITS]?.ids[(number & ROW_MASK) * FINGERPRINT_PARTS + 1] as number;
  }

  #freeNumber(): number {
    const free = this.#holders.indexOf(undefined);
    return free < 0 ? this.#holders.length : free;
  }
}

import { CHUNK_ROWS, Chunk } from './chunk.js';
import { IdIndex } from './id-index.js';
import type { Stage } from './stage.js';

/** A late batch of at least this many rows gets a chunk of its own, so that both stay in order of time. */
const OWN_CHUNK = 1024;
const ROW_BITS = Math.log2(CHUNK_ROWS);
const ROW_MASK = CHUNK_ROWS - 1;
const NO_FINGERPRINTS = new Uint32Array(0);

/** The chunks of one fact, in which every row has a number by which the index of ids knows it. */
export class ChunkList {
  /** Replaced and never changed, so that whoever goes over them sees those of one moment. */
  all: readonly Chunk[] = [];
  readonly kinds: readonly ('code' | 'number')[];
  /** Each chunk by its number. */
  readonly #numbered: (Chunk | undefined)[] = [];
  /** The fingerprints of each chunk by its number. */
  readonly #fingerprints: Uint32Array[] = [];
  readonly ids = new IdIndex(this.#fingerprints);
  /** The chunk that the next rows go to. */
  #open: Chunk | null = null;

  constructor(kinds: readonly ('code' | 'number')[]) {
    this.kinds = kinds;
  }

  /** A new chunk that is not in the list yet; its number is taken. */
  make(): Chunk {
    const number = this.#freeNumber();
    const chunk = new Chunk(number, this.kinds);
    this.#numbered[number] = chunk;
    this.#fingerprints[number] = chunk.ids;
    this.ids.reach(this.#numbered.length * CHUNK_ROWS);
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

  /** Appends the rows of a stage at `order`, with codes up to `largest` by column, to a chunk, and tells the stage their numbers. */
  append(chunk: Chunk, stage: Stage, order: Int32Array, largest: readonly number[]): void {
    stage.number(order, this.rowOf(chunk, chunk.rows));
    chunk.append(stage, order, largest);
    this.#fingerprints[chunk.number] = chunk.ids;
  }

  /** Makes the rows of a chunk those of their ids, in the place of the rows that a stage knows by their numbers at `order`. */
  take(chunk: Chunk, { numbers }: Stage, order: Int32Array): void {
    this.#fingerprints[chunk.number] = chunk.ids;
    const first = this.rowOf(chunk, 0);
    const inOrder = this.ids.order(chunk.ids, chunk.rows);
    for (let k = 0; k < inOrder.length; k++) {
      const row = inOrder[k] as number;
      this.ids.renumber(numbers[order[row] as number] as number, first + row, chunk.ids, row);
    }
  }

  /** Puts chunks in the place of others. */
  replace(old: readonly Chunk[], by: readonly Chunk[]): void {
    const gone = new Set(old);
    const place = this.all.findIndex((chunk) => gone.has(chunk));
    const rest = this.all.filter((chunk) => !gone.has(chunk));
    const before = this.all.slice(0, Math.max(0, place)).filter((chunk) => !gone.has(chunk)).length;
    this.all = [...rest.slice(0, before), ...by, ...rest.slice(before)];
    for (const chunk of old) this.discard(chunk);
    if (this.#open !== null && gone.has(this.#open)) this.#open = by.at(-1) ?? null;
  }

  /** Gives back the number of a chunk that is not in the list. */
  discard({ number }: Chunk): void {
    this.#numbered[number] = undefined;
    this.#fingerprints[number] = NO_FINGERPRINTS;
  }

  /** The number of a row of a chunk. */
  rowOf(chunk: Chunk, row: number): number {
    return chunk.number * CHUNK_ROWS + row;
  }

  /** When a row happened. */
  at(row: number): number {
    return this.#numbered[row >>> ROW_BITS]?.at.at(row & ROW_MASK) ?? Number.NaN;
  }

  /** When a row was received; NaN where it does not say. */
  receivedAt(row: number): number {
    return this.#numbered[row >>> ROW_BITS]?.receivedAt(row & ROW_MASK) ?? Number.NaN;
  }

  /** Takes a row out of everything. */
  kill(row: number): void {
    this.#numbered[row >>> ROW_BITS]?.kill(row & ROW_MASK);
  }

  /** Forgets the id of a row of a chunk. */
  forget(chunk: Chunk, row: number): void {
    this.ids.forget(this.rowOf(chunk, row), chunk.ids, row);
  }

  #freeNumber(): number {
    const free = this.#numbered.indexOf(undefined);
    return free < 0 ? this.#numbered.length : free;
  }
}

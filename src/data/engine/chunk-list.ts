import { CHUNK_ROWS, Chunk } from './chunk.js';
import { FINGERPRINT_PARTS } from './fingerprint.js';
import { type Fingerprints, IdIndex } from './id-index.js';
import type { Stage } from './stage.js';

const ROW_BITS = Math.log2(CHUNK_ROWS);
const ROW_MASK = CHUNK_ROWS - 1;

/** What holds rows that are known by their number: a chunk, or the stage of rows on their way into one. */
type Holder = Pick<Chunk, 'ids' | 'receivedAt' | 'kill'>;

/** The chunks of one fact, in which every row has a number by which the index of ids knows it. */
export class ChunkList implements Fingerprints {
  readonly ids: IdIndex = new IdIndex(this);
  /** Replaced and never changed, so that whoever goes over them sees those of one moment. */
  all: readonly Chunk[] = [];
  readonly #kinds: readonly ('code' | 'number')[];
  readonly #holders: (Holder | undefined)[] = [];

  constructor(kinds: readonly ('code' | 'number')[]) {
    this.#kinds = kinds;
  }

  /** First number of the rows of a stage until these are in chunks. All of them can be known to the index. */
  admit(stage: Stage): number {
    const number = this.#freeNumber();
    this.#holders[number] = stage;
    this.ids.reserve(stage.rows, (this.#holders.length + 1) * CHUNK_ROWS);
    return number * CHUNK_ROWS;
  }

  /** Frees the numbers of the rows of a stage. */
  release(first: number): void {
    this.#holders[first >>> ROW_BITS] = undefined;
  }

  /** A new chunk that is not in the list yet; its number is taken. */
  make(): Chunk {
    const number = this.#freeNumber();
    const chunk = new Chunk(number, this.#kinds);
    this.#holders[number] = chunk;
    this.ids.reserve(0, this.#holders.length * CHUNK_ROWS);
    return chunk;
  }

  /** Puts a chunk at the end. */
  push(chunk: Chunk): void {
    this.all = [...this.all, chunk];
  }

  /** Puts chunks in the place of others. */
  replace(old: readonly Chunk[], by: readonly Chunk[]): void {
    const gone = new Set(old);
    const place = this.all.findIndex((chunk) => gone.has(chunk));
    const rest = this.all.filter((chunk) => !gone.has(chunk));
    const before = this.all.slice(0, Math.max(0, place)).filter((chunk) => !gone.has(chunk)).length;
    this.all = [...rest.slice(0, before), ...by, ...rest.slice(before)];
    for (const { number } of old) this.#holders[number] = undefined;
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

  /** Forgets the id of a row of a chunk, if it is known for this row. */
  forget(chunk: Chunk, row: number): void {
    const slot = this.ids.slot(chunk.ids, row);
    if (this.ids.row(slot) === this.rowOf(chunk, row)) this.ids.forget(slot);
  }

  matches(number: number, ids: Uint32Array, row: number): boolean {
    const own = this.#holders[number >>> ROW_BITS]?.ids;
    if (own === undefined) return false;
    const [at, other] = [(number & ROW_MASK) * FINGERPRINT_PARTS, row * FINGERPRINT_PARTS];
    return own[at] === ids[other] && own[at + 1] === ids[other + 1];
  }

  each(visit: (ids: Uint32Array, first: number, rows: number, dead: Uint8Array | null) => void): void {
    for (const chunk of this.all) visit(chunk.ids, this.rowOf(chunk, 0), chunk.rows, chunk.dead);
  }

  #freeNumber(): number {
    const free = this.#holders.indexOf(undefined);
    return free < 0 ? this.#holders.length : free;
  }
}

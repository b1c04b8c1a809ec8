import type { Attribute } from '../model/attribute.js';
import type { FactDeclaration } from '../model/define-model.js';
import { checkField } from '../model/field.js';
import { toScaled } from '../model/scaled.js';
import { CHUNK_ROWS, Chunk } from './chunk.js';
import type { Dictionary } from './dictionary.js';
import { IdIndex } from './id-index.js';
import type { IngestCount } from './ingest-count.js';
import { SetDictionary } from './set-dictionary.js';
import { Stage } from './stage.js';

/** Rows in the stage are known to the index by numbers from here on. */
const STAGED = 2 ** 31;
/** A late batch of at least this many rows gets a chunk of its own, so that both stay in order of time. */
const OWN_CHUNK = 1024;

/** A column of a fact: how its values become numbers. */
export interface FactColumn {
  readonly name: string;
  readonly attribute: Attribute;
  /** Members of a text, choice or reference. */
  readonly members: Dictionary | null;
  /** The sets of a many-valued text. */
  readonly sets: SetDictionary | null;
  /** Largest magnitude so far of a number, scaled: tells whether sums stay exact. */
  largest: number;
}

/** All events of one fact: chunks of columns, found by id. */
export class FactTable {
  readonly columns: readonly FactColumn[];
  readonly chunks: Chunk[] = [];
  readonly #ids = new IdIndex();
  /** Made for the first row: many a fact never has one. */
  #stage: Stage | null = null;
  readonly #values: unknown[] = [];
  #present = 0;
  #dead = 0;

  constructor(declaration: FactDeclaration, membersOf: (name: string, attribute: Attribute) => Dictionary) {
    this.columns = Object.entries<Attribute>(declaration.attributes).map(([name, attribute]) => {
      const members = attribute.kind === 'number' ? null : membersOf(name, attribute);
      const many = attribute.kind === 'text' && attribute.many === true;
      return { name, attribute, members, sets: many && members ? new SetDictionary(members) : null, largest: 0 };
    });
  }

  /** Events that count. */
  get size(): number {
    return this.chunks.reduce((rows, chunk) => rows + chunk.rows, 0) + (this.#stage?.rows ?? 0) - this.#dead;
  }

  /** Bytes of columns, and of the index by which deliveries are told apart. */
  get bytes(): { readonly columns: number; readonly ids: number } {
    return { columns: this.chunks.reduce((bytes, chunk) => bytes + chunk.bytes, 0), ids: this.#ids.bytes };
  }

  /** Position of a column. */
  indexOf(name: string): number {
    return this.columns.findIndex((column) => column.name === name);
  }

  /** Reads the declared attributes of a row for `add`. Counts the row as rejected where one does not fit. */
  read(row: Readonly<Record<string, unknown>>, count: IngestCount): boolean {
    this.#present = 0;
    for (let i = 0; i < this.columns.length; i++) {
      const { name, attribute } = this.columns[i] as FactColumn;
      const value = row[name];
      const reason = checkField(attribute, value);
      if (reason !== null) return count.reject(reason, name);
      if (value !== undefined) this.#present++;
      this.#values[i] = value;
    }
    return true;
  }

  /** Number of attributes that the row read last has. */
  get present(): number {
    return this.#present;
  }

  /** Takes in the row read last; tells whether its event is new. It is there for queries after the next `flush`. */
  add(id: string, at: number, received: number, count: IngestCount): boolean {
    this.#stage ??= new Stage(this.columns.length);
    const stage = this.#stage;
    if (stage.rows === 0) this.#ids.reserve(CHUNK_ROWS);
    const slot = this.#ids.slot(id);
    const known = this.#ids.row(slot);
    if (known >= 0) {
      count.duplicates++;
      const before = this.#receivedAt(known, stage);
      if (!(Number.isNaN(before) || received >= before)) return false;
      this.#kill(known, stage);
    } else {
      count.accepted++;
    }
    const row = stage.rows++;
    this.#ids.set(slot, STAGED + row);
    stage.at[row] = at;
    stage.received[row] = received;
    stage.slots[row] = slot;
    for (let i = 0; i < this.columns.length; i++) {
      (stage.columns[i] as Float64Array)[row] = toNumber(this.columns[i] as FactColumn, this.#values[i]);
    }
    if (stage.rows === CHUNK_ROWS) this.flush();
    return known < 0;
  }

  /** Moves what was taken in to the chunks, in order of time. */
  flush(): void {
    const stage = this.#stage;
    if (stage === null || stage.rows === 0) return;
    const order = stage.order();
    this.#dead -= stage.rows - order.length;
    let done = 0;
    while (done < order.length) {
      const chunk = this.#open(order.length - done, stage.at[order[done] as number] as number);
      const rows = Math.min(order.length - done, CHUNK_ROWS - chunk.rows);
      this.#write(chunk, stage, order.subarray(done, done + rows));
      done += rows;
    }
    stage.clear();
  }

  #open(rows: number, first: number): Chunk {
    const last = this.chunks.at(-1);
    const fits = last !== undefined && last.rows < CHUNK_ROWS && (first >= last.last || rows < OWN_CHUNK);
    if (fits) return last;
    const chunk = new Chunk(this.columns.map((column) => (column.members === null ? 'number' : 'code')));
    this.chunks.push(chunk);
    return chunk;
  }

  #write(chunk: Chunk, stage: Stage, order: Uint32Array): void {
    const first = chunk.rows;
    const base = (this.chunks.length - 1) * CHUNK_ROWS + first;
    chunk.reserve(
      order.length,
      this.columns.map(({ members, sets }) => sets?.size ?? members?.size ?? 0),
    );
    for (let k = 0; k < order.length; k++) {
      const staged = order[k] as number;
      chunk.push(stage.at[staged] as number);
      chunk.receive(first + k, stage.received[staged] as number);
      this.#ids.set(stage.slots[staged] as number, base + k);
    }
    chunk.columns.forEach((column, i) => {
      const values = stage.columns[i] as Float64Array;
      for (let k = 0; k < order.length; k++) column.write(first + k, values[order[k] as number] as number);
    });
  }

  #receivedAt(known: number, stage: Stage): number {
    if (known >= STAGED) return stage.received[known - STAGED] as number;
    return this.chunks[Math.floor(known / CHUNK_ROWS)]?.receivedAt(known % CHUNK_ROWS) ?? Number.NaN;
  }

  #kill(known: number, stage: Stage): void {
    this.#dead++;
    if (known >= STAGED) stage.dead[known - STAGED] = 1;
    else this.chunks[Math.floor(known / CHUNK_ROWS)]?.kill(known % CHUNK_ROWS);
  }
}

function toNumber(column: FactColumn, value: unknown): number {
  if (column.sets !== null) return column.sets.add(value as readonly string[] | null | undefined);
  if (column.members !== null) return column.members.add(value as string | null | undefined);
  if (value === undefined || value === null) return Number.NaN;
  const scaled = toScaled(value as number, column.attribute.kind === 'number' ? column.attribute.scale : 0);
  if (Math.abs(scaled) > column.largest) column.largest = Math.abs(scaled);
  return scaled;
}

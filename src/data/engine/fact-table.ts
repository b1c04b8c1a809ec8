import type { Attribute } from '../model/attribute.js';
import type { FactDeclaration } from '../model/define-model.js';
import { CHUNK_ROWS, type Chunk } from './chunk.js';
import { ChunkList } from './chunk-list.js';
import { CodeReader } from './code-reader.js';
import type { Dictionary } from './dictionary.js';
import type { Elsewhere } from './elsewhere.js';
import { nextFragments } from './fragments.js';
import type { Arrival } from './ingest-count.js';
import { type Delivery, INTAKE_ROWS, Intake } from './intake.js';
import { NumberColumn } from './number-column.js';
import { NumberReader } from './number-reader.js';
import { clearCode, countEvents, purgeEvents, removeEvents } from './removal.js';
import { rewriteChunks } from './rewrite-chunks.js';
import { ROW_BLOCK, RowBlock } from './row-block.js';
import { SetDictionary } from './set-dictionary.js';
import { Stage, type StagedColumns } from './stage.js';

/** A stage for more rows is given up once no more rows come in. */
const KEPT_STAGE = 4096;

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
  readonly #names: ReadonlyMap<string, number>;
  readonly #intake: Intake;
  readonly #list: ChunkList;
  readonly #elsewhere: Elsewhere | null;
  /** Made for the first row: many a fact never has one. */
  #block: RowBlock | null = null;
  #stage: Stage | null = null;

  /** @param elsewhere Who has the events, where this table only takes them in. */
  constructor(
    declaration: FactDeclaration,
    membersOf: (name: string, attribute: Attribute) => Dictionary,
    elsewhere: Elsewhere | null = null,
  ) {
    this.#elsewhere = elsewhere;
    this.columns = Object.entries<Attribute>(declaration.attributes).map(([name, attribute]) => {
      const members = attribute.kind === 'number' ? null : membersOf(name, attribute);
      const many = attribute.kind === 'text' && attribute.many === true;
      return { name, attribute, members, sets: many && members ? new SetDictionary(members) : null, largest: 0 };
    });
    this.#names = new Map(this.columns.map(({ name }, i) => [name, i]));
    this.#list = new ChunkList(this.columns.map(({ members }) => (members === null ? 'number' : 'code')));
    this.#intake = new Intake(this.columns.map(makeReader));
  }

  /** The chunks as they are now: the list is replaced, and never changed, where chunks take the place of others. */
  get chunks(): readonly Chunk[] {
    return this.#list.all;
  }

  /** Events that count. */
  get size(): number {
    return this.#elsewhere?.size ?? this.chunks.reduce((rows, chunk) => rows + chunk.liveRows, 0);
  }

  /** Bytes of columns, and of that by which deliveries are told apart. */
  get bytes(): { readonly columns: number; readonly ids: number } {
    let [columns, ids] = [0, this.#list.ids.bytes];
    for (const chunk of this.chunks) {
      columns += chunk.bytes;
      ids += chunk.ids.byteLength;
    }
    return { columns, ids };
  }

  /** Position of a column; −1 where there is none of this name. */
  indexOf(name: string): number {
    return this.#names.get(name) ?? -1;
  }

  /** The different codes of a column in events that count and are not before an instant. */
  usedCodes(column: number, notBefore: number | null): Iterable<number> {
    return this.#elsewhere?.usedCodes(column, notBefore) ?? this.#usedInChunks(column, notBefore);
  }

  /** Reads a row. It is there for queries after the next `settle`. */
  add(fields: Readonly<Record<string, unknown>>, arrival: Arrival): void {
    this.#block ??= new RowBlock(this.columns.map(({ name }) => name));
    this.#block.add(fields);
    if (this.#block.rows === ROW_BLOCK) this.#takeBlock(this.#block, arrival);
  }

  /** Takes in columns. They are there for queries after the next `settle`. */
  take(delivery: Delivery, rows: number, arrival: Arrival): void {
    this.#stage ??= new Stage(this.#list.kinds);
    const stage = this.#stage;
    for (let from = 0; from < rows; ) {
      const some = Math.min(rows - from, INTAKE_ROWS, CHUNK_ROWS - stage.rows);
      this.#intake.take(delivery, from, some, arrival, stage);
      from += some;
      if (stage.rows === CHUNK_ROWS) this.#flush(stage, arrival);
    }
  }

  /** Takes in rows that another table has checked and staged, with the codes that they have there. */
  takeStaged(rows: StagedColumns, arrival: Arrival): void {
    this.#stage ??= new Stage(this.#list.kinds);
    this.#stage.fill(rows);
    this.#flush(this.#stage, arrival);
  }

  /** Moves what was taken in to the chunks. Where `isMore`, what was handed in is not let go of before `endDelivery`. */
  settle(arrival: Arrival, isMore = false): void {
    if (this.#block !== null) {
      this.#takeBlock(this.#block, arrival);
      this.#block.forget();
    }
    if (this.#stage === null) return;
    this.#flush(this.#stage, arrival);
    if (!isMore) this.endDelivery();
  }

  /** Lets go of what was handed in. */
  endDelivery(): void {
    this.#intake.forget();
  }

  /** Whether there is something to gain from `release` or `compact`. */
  get isUntidy(): boolean {
    return this.#hasSpareStage || nextFragments(this.chunks, this.#list.open) !== null;
  }

  /** Gives back memory that is only needed while many rows come in. */
  release(): void {
    if (this.#hasSpareStage) this.#stage = null;
  }

  /**
   * Rewrites late, small and holed chunks, a step of a few milliseconds at a time. Between steps events may come in and queries
   * run. The chunk that the next rows go to is left alone unless `whole`.
   */
  *compact(whole: boolean): Generator<void, void> {
    const stage = new Stage(this.#list.kinds);
    for (;;) {
      const fragments = nextFragments(this.chunks, whole ? null : this.#list.open);
      if (fragments === null) return;
      yield* rewriteChunks(this.#list, fragments, stage, this.#codes());
    }
  }

  /** Takes out all events that refer to a member; tells how many there were. */
  removeMember(entity: string, code: number): number {
    if (this.#elsewhere !== null) return this.#elsewhere.removal.events;
    return removeEvents(this.#list, this.#references(entity, null), code);
  }

  /** Puts none in the place of a member where that is allowed; tells how many events had it, and whether some still refer to it. */
  releaseMember(entity: string, code: number): { readonly events: number; readonly isKept: boolean } {
    if (this.#elsewhere !== null) return this.#elsewhere.removal;
    const events = countEvents(this.#list, this.#references(entity, null), code);
    clearCode(this.#list, this.#references(entity, false), code);
    return { events, isKept: countEvents(this.#list, this.#references(entity, true), code) > 0 };
  }

  /** Takes out the events before an instant; tells how many there were. */
  purge(before: number): number {
    if (this.#elsewhere !== null) return this.#elsewhere.removal.events;
    return purgeEvents(this.#list, before, this.#codes());
  }

  get #hasSpareStage(): boolean {
    return this.#stage !== null && this.#stage.capacity > KEPT_STAGE;
  }

  /** Positions of the columns that refer to an entity; null for those that have to and those that need not. */
  #references(entity: string, required: boolean | null): readonly number[] {
    return this.columns.flatMap(({ attribute }, i) => {
      if (attribute.kind !== 'reference' || attribute.entity !== entity) return [];
      return required === null || (attribute.required === true) === required ? [i] : [];
    });
  }

  *#usedInChunks(column: number, notBefore: number | null): Generator<number, void> {
    for (const chunk of this.chunks) yield* chunk.usedCodes(column, notBefore ?? undefined);
  }

  #takeBlock(block: RowBlock, arrival: Arrival): void {
    if (block.rows > 0) this.take(block as Delivery, block.rows, arrival);
    block.clear();
  }

  /** Moves staged rows to the chunks, in order of time. */
  #flush(stage: Stage, arrival: Arrival): void {
    if (stage.rows === 0) return;
    if (this.#elsewhere !== null) {
      this.#elsewhere.take(stage);
      stage.clear();
      return;
    }
    const order = stage.order();
    const codes = this.#codes();
    for (let done = 0; done < order.length; ) {
      const chunk = this.#list.openFor(order.length - done, stage.at[order[done] as number] as number);
      const some = order.subarray(done, done + CHUNK_ROWS - chunk.rows);
      this.#list.append(chunk, stage, some, codes);
      this.#bound(chunk);
      done += some.length;
    }
    this.#tellApart(stage, arrival);
    stage.clear();
  }

  /** Finds each row by its id from now on. Of two deliveries of the same event the one received last counts. */
  #tellApart(stage: Stage, { count, now }: Arrival): void {
    const list = this.#list;
    let future = countAfter(now, stage.at, stage.rows);
    let duplicates = 0;
    list.ids.add(stage.ids, stage.rows, stage.numbers, (number, known) => {
      duplicates++;
      if (list.at(number) > now) future--;
      const before = list.receivedAt(known);
      const isLast = Number.isNaN(before) || list.receivedAt(number) >= before;
      list.kill(isLast ? known : number);
      return isLast;
    });
    count.accepted += stage.rows - duplicates;
    count.duplicates += duplicates;
    count.future += future;
  }

  /** Keeps the largest magnitudes of numbers up with those of a chunk. */
  #bound(chunk: Chunk): void {
    this.columns.forEach((column, i) => {
      const values = chunk.columns[i];
      if (values instanceof NumberColumn) column.largest = Math.max(column.largest, values.largest);
    });
  }

  /** Number of codes that each column can have. */
  #codes(): readonly number[] {
    return this.columns.map(({ members, sets }) => sets?.size ?? members?.size ?? 0);
  }
}

function countAfter(now: number, at: Float64Array, rows: number): number {
  let after = 0;
  for (let row = 0; row < rows; row++) if ((at[row] as number) > now) after++;
  return after;
}

function makeReader(column: FactColumn): CodeReader | NumberReader {
  const { name, attribute, sets, members } = column;
  if (attribute.kind === 'number') return new NumberReader(name, attribute);
  return new CodeReader(name, attribute, (sets ?? members) as SetDictionary | Dictionary);
}

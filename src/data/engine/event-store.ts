import { didYouMean, UsageError } from '../errors.js';
import type { Assumptions } from '../model/assumption.js';
import type { Attribute } from '../model/attribute.js';
import { parseAssumptions } from '../model/check-assumptions.js';
import type { Model } from '../model/define-model.js';
import { type IngestReport, LeftOut } from '../model/ingest-report.js';
import { reassignMember } from '../model/reassign-member.js';
import { asDelivery } from './columns-delivery.js';
import { Compactor } from './compactor.js';
import { Dictionary } from './dictionary.js';
import type { Elsewhere } from './elsewhere.js';
import { EntityTable } from './entity-table.js';
import { anonymousKey, assertErasure, type ErasureKind, type ErasureReceipt, type PurgeReceipt } from './erasure.js';
import type { EventColumns } from './event-columns.js';
import { FactTable } from './fact-table.js';
import { type Arrival, IngestCount } from './ingest-count.js';
import type { PrintedColumns } from './printed-ids.js';
import type { StagedColumns } from './stage.js';
import { forgetUnusedTexts } from './unused-texts.js';

/** How an event store takes rows in. */
export interface EventStoreOptions {
  /** What to do with fields that are not declared: `strip` and count them, or `refuse` the row. `strip` unless stated. */
  readonly unknownFields?: 'strip' | 'refuse';
  /** The present moment, for telling how many events lie after it. */
  readonly clock?: () => number;
}

/**
 * Events and entities of one model, in memory, as columns. Rows are checked as they come in; what does not fit is counted
 * with its reason and left out. The values of undeclared fields are never kept or echoed.
 */
export class EventStore<M extends Model = Model> {
  readonly model: M;
  /** Changes with every change of what is stored. */
  version = 0;
  #assumptions: Assumptions = [];
  readonly #facts = new Map<string, FactTable>();
  readonly #entities = new Map<string, EntityTable>();
  readonly #texts = new Map<string, Dictionary>();
  readonly #listeners = new Set<() => void>();
  readonly #compactor = new Compactor(this.#facts);
  readonly #strict: boolean;
  readonly #clock: () => number;

  /** @param elsewhere Who has the events of a fact, where this store only takes them in. Not for hosts. */
  constructor(model: M, options: EventStoreOptions = {}, elsewhere?: (fact: string) => Elsewhere) {
    this.model = model;
    this.#strict = options.unknownFields === 'refuse';
    this.#clock = options.clock ?? Date.now;
    for (const [name, entity] of Object.entries(model.entities))
      this.#entities.set(name, new EntityTable(entity, this.#strict));
    for (const [name, fact] of Object.entries(model.facts)) {
      const membersOf = (attribute: string, declaration: Attribute) => this.#membersOf(attribute, declaration);
      this.#facts.set(name, new FactTable(fact, membersOf, elsewhere?.(name)));
    }
  }

  /** Number of events. */
  get size(): number {
    let size = 0;
    for (const table of this.#facts.values()) size += table.size;
    return size;
  }

  /** Bytes of all columns, and of the indexes by which deliveries of the same event are told apart. */
  get bytes(): { readonly columns: number; readonly ids: number } {
    let columns = 0;
    let ids = 0;
    for (const table of this.#facts.values()) {
      columns += table.bytes.columns;
      ids += table.bytes.ids;
    }
    return { columns, ids };
  }

  /**
   * Takes in events, `{ fact, id, at, …attributes }`. Rows of one fact with the same id are one event, of which the last
   * received delivery counts. Nothing is thrown for a row that does not fit: the report says how many there were and why.
   * Where reading `rows` itself throws, what was read before is kept.
   */
  append(rows: Iterable<unknown>): IngestReport {
    const arrival = this.#arrival();
    const { count } = arrival;
    try {
      // Iterators make an object for every step.
      if (Array.isArray(rows)) for (let i = 0; i < rows.length; i++) this.#take(rows[i], arrival);
      else for (const row of rows) this.#take(row, arrival);
    } finally {
      for (const table of this.#facts.values()) table.settle(arrival);
      this.#changed(count);
    }
    return count.report();
  }

  /**
   * Takes in events of one fact as columns. The report and the store are the same as if each event had been handed to `append` as
   * a row; a column that the fact does not declare is a field that is not declared.
   *
   * @throws UsageError `unknownName` where the model has no such fact, `invalidColumns` where columns differ in length.
   */
  appendColumns(columns: EventColumns<keyof M['facts'] & string>): IngestReport {
    return this.takeColumns(columns);
  }

  /**
   * @internal The same for columns whose ids were checked before. A store is handed in either these or others. Where `isMore`, columns
   * may follow that have the same lists of values, which may be longer by then, until `endDelivery`.
   */
  takeColumns(columns: EventColumns | PrintedColumns, isMore = false): IngestReport {
    const table = this.fact(columns.fact);
    const arrival = this.#arrival();
    const rows = columns.ids.length;
    const delivery = asDelivery(columns, table.columns);
    arrival.count.read = rows;
    table.take(delivery, rows, arrival);
    table.settle(arrival, isMore);
    this.#changed(arrival.count);
    return arrival.count.report();
  }

  /**
   * Adds or replaces members of an entity, `{ id, name, …attributes }`.
   *
   * @throws UsageError `unknownName` where the model has no such entity.
   */
  upsert(entity: keyof M['entities'] & string, rows: Iterable<unknown>): IngestReport {
    const table = this.entity(entity);
    const count = new IngestCount();
    try {
      for (const row of rows) table.upsert(row, count);
    } finally {
      this.#changed(count);
    }
    return count.report();
  }

  /**
   * Takes a member of an entity, such as a user, out of everything: what was told of it, and its events, which are `removed`, or made
   * `anonymous`: they then refer to no member, or where they have to refer to one, to a new one with a random key. Its key, its name
   * and texts that nothing else has are no longer kept anywhere in the store; nor is what was assumed for the member. Nothing is
   * kept to know the member by: what is delivered of it later is taken in as of any other, so erase it at its source first.
   *
   * @throws UsageError `unknownName` where the model has no such entity, `invalidOption` for another kind of erasure.
   */
  erase(entity: keyof M['entities'] & string, key: string, options: { readonly as: ErasureKind }): ErasureReceipt {
    const table = this.entity(entity);
    assertErasure(options.as);
    const code = table.keys.find(key);
    const events: Record<string, number> = {};
    let isKept = false;
    for (const [name, fact] of this.#facts) {
      events[name] = 0;
      if (code === undefined) continue;
      if (options.as === 'removed') {
        events[name] = fact.removeMember(entity, code);
      } else {
        const released = fact.releaseMember(entity, code);
        events[name] = released.events;
        isKept ||= released.isKept;
      }
    }
    let entityRows = 0;
    const anonymous = isKept ? anonymousKey() : null;
    if (code !== undefined) {
      entityRows = table.forget(code) ? 1 : 0;
      if (anonymous !== null) table.keys.rename(code, anonymous);
      else table.keys.forget(code);
      this.#forgetUnused();
    }
    this.#assumptions = reassignMember(this.model, this.#assumptions, entity, key, anonymous);
    return { entity, as: options.as, at: this.#clock(), events, entityRows };
  }

  /**
   * Takes out all events before an instant (milliseconds since the epoch), with their ids and the texts that only they had.
   *
   * @throws UsageError `invalidOption` for what is no number, so that nothing is lost by mistake.
   */
  purge(before: number): PurgeReceipt {
    if (typeof before !== 'number' || Number.isNaN(before)) {
      throw new UsageError(
        'invalidOption',
        'The moment before which events are taken out is no number, so it is unknown which to keep. Pass milliseconds since the epoch, such as retentionStart(Date.now()).',
      );
    }
    const events: Record<string, number> = {};
    for (const [name, fact] of this.#facts) events[name] = fact.purge(before);
    if (Object.values(events).some((count) => count > 0)) this.#forgetUnused();
    return { before, at: this.#clock(), events };
  }

  /**
   * Puts late, small and replaced rows in order now, in slices that leave frames to the page. It happens by itself where it
   * pays; figures are the same before, meanwhile and after.
   *
   * @throws UsageError `aborted`.
   */
  compact(options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    return this.#compactor.run(options.signal);
  }

  /** The versions of the assumptions that figures rest on, in the order in which they came into force. */
  get assumptions(): Assumptions {
    return this.#assumptions;
  }

  /**
   * States what is assumed, in place of what was: all versions at once, in the order in which they came into force.
   *
   * @throws UsageError `unknownName` or `invalidAssumptions`, with everything that is wrong in `issues`.
   */
  assume(assumptions: Assumptions): void {
    this.#assumptions = parseAssumptions(this.model, assumptions);
    this.#tell();
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @internal Lets go of what was handed in by `takeColumns`. */
  endDelivery(): void {
    for (const table of this.#facts.values()) table.endDelivery();
  }

  /** @internal Takes in rows of a fact that another store has checked, at the moment `now`. */
  takeStaged(fact: string, rows: StagedColumns, now: number): IngestReport {
    const arrival = { ...this.#arrival(), now };
    this.fact(fact).takeStaged(rows, arrival);
    this.#changed(arrival.count);
    return arrival.count.report();
  }

  /** @internal The table of a fact of the model. */
  fact(name: string): FactTable {
    return known(this.#facts, 'fact', name);
  }

  /** @internal The table of an entity of the model. */
  entity(name: string): EntityTable {
    return known(this.#entities, 'entity', name);
  }

  #arrival(): Arrival {
    return { count: new IngestCount(), now: this.#clock(), epoch: this.model.epoch, strict: this.#strict };
  }

  #take(row: unknown, arrival: Arrival): void {
    const { count } = arrival;
    count.read++;
    if (row instanceof LeftOut) {
      count.reject('leftOut', row.reason);
    } else if (typeof row !== 'object' || row === null) {
      count.reject('notAnObject', null);
    } else {
      const fields = row as Readonly<Record<string, unknown>>;
      const table = typeof fields.fact === 'string' ? this.#facts.get(fields.fact) : undefined;
      if (table === undefined) count.reject(fields.fact === undefined ? 'missing' : 'unknownFact', 'fact');
      else table.add(fields, arrival);
    }
  }

  #changed(count: IngestCount): void {
    if (count.accepted > 0 || count.duplicates > 0) this.#tell();
  }

  #forgetUnused(): void {
    forgetUnusedTexts(this.#facts.values(), (name) => this.entity(name));
    this.#tell();
  }

  #tell(): void {
    this.version++;
    this.#compactor.schedule();
    for (const listener of this.#listeners) listener();
  }

  /** References share the keys of their entity, texts of one name share theirs: so facts can be joined by code. */
  #membersOf(name: string, attribute: Attribute): Dictionary {
    if (attribute.kind === 'reference') return this.entity(attribute.entity).keys;
    let members = this.#texts.get(name);
    if (members === undefined) {
      members = new Dictionary();
      this.#texts.set(name, members);
    }
    if (attribute.kind === 'choice') for (const value of Object.keys(attribute.values)) members.add(value);
    return members;
  }
}

/** Makes an empty event store for a model. */
export function createEventStore<M extends Model>(model: M, options: EventStoreOptions = {}): EventStore<M> {
  return new EventStore(model, options);
}

function known<T>(tables: ReadonlyMap<string, T>, kind: string, name: string): T {
  const table = tables.get(name);
  if (table !== undefined) return table;
  throw new UsageError('unknownName', `The model has no ${kind} "${name}".${didYouMean(name, [...tables.keys()])}`);
}

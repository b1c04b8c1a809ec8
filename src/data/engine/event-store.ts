import { didYouMean, UsageError } from '../errors.js';
import type { Assumptions } from '../model/assumption.js';
import type { Attribute } from '../model/attribute.js';
import { parseAssumptions } from '../model/check-assumptions.js';
import type { Model } from '../model/define-model.js';
import { checkId, checkInstant, readInstant } from '../model/field.js';
import { type IngestReport, LeftOut } from '../model/ingest-report.js';
import { Dictionary } from './dictionary.js';
import { EntityTable } from './entity-table.js';
import { FactTable } from './fact-table.js';
import { IngestCount } from './ingest-count.js';

/** How an event store takes rows in. */
export interface EventStoreOptions {
  /** What to do with fields that are not declared: `strip` and count them, or `refuse` the row. `strip` unless stated. */
  readonly unknownFields?: 'strip' | 'refuse';
  /** The present moment, for telling how many events lie after it. */
  readonly clock?: () => number;
}

const ENVELOPE = 3;

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
  readonly #strict: boolean;
  readonly #clock: () => number;

  constructor(model: M, options: EventStoreOptions = {}) {
    this.model = model;
    this.#strict = options.unknownFields === 'refuse';
    this.#clock = options.clock ?? Date.now;
    for (const [name, entity] of Object.entries(model.entities))
      this.#entities.set(name, new EntityTable(entity, this.#strict));
    for (const [name, fact] of Object.entries(model.facts)) {
      this.#facts.set(name, new FactTable(fact, (attribute, declaration) => this.#membersOf(attribute, declaration)));
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
    const count = new IngestCount();
    const now = this.#clock();
    try {
      for (const row of rows) this.#take(row, now, count);
    } finally {
      for (const table of this.#facts.values()) table.flush();
      this.#changed(count);
    }
    return count.report();
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
    this.version++;
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @internal The table of a fact of the model. */
  fact(name: string): FactTable {
    return known(this.#facts, 'fact', name);
  }

  /** @internal The table of an entity of the model. */
  entity(name: string): EntityTable {
    return known(this.#entities, 'entity', name);
  }

  #take(row: unknown, now: number, count: IngestCount): boolean {
    count.read++;
    if (row instanceof LeftOut) return count.reject('leftOut', row.reason);
    if (typeof row !== 'object' || row === null) return count.reject('notAnObject', null);
    const fields = row as Readonly<Record<string, unknown>>;
    const table = typeof fields.fact === 'string' ? this.#facts.get(fields.fact) : undefined;
    if (table === undefined) return count.reject(fields.fact === undefined ? 'missing' : 'unknownFact', 'fact');
    const wrongId = checkId(fields.id);
    if (wrongId !== null) return count.reject(wrongId, 'id');
    const wrongAt = checkInstant(fields.at, this.model.epoch);
    if (wrongAt !== null) return count.reject(wrongAt, 'at');
    const received = fields.received ?? null;
    if (received !== null && checkInstant(received, Number.NEGATIVE_INFINITY) !== null) {
      return count.reject('invalidDate', 'received');
    }
    if (!table.read(fields, count)) return false;
    if (hasUndeclared(fields, table)) {
      if (this.#strict) return count.reject('unknownField', null);
      count.stripped++;
    }
    const at = readInstant(fields.at);
    const isNew = table.add(fields.id as string, at, received === null ? Number.NaN : readInstant(received), count);
    if (isNew && at > now) count.future++;
    return true;
  }

  #changed(count: IngestCount): void {
    if (count.accepted === 0 && count.duplicates === 0) return;
    this.version++;
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

/** Whether the row that the table read last has more fields than those it declares. */
function hasUndeclared(fields: Readonly<Record<string, unknown>>, table: FactTable): boolean {
  let all = 0;
  for (const _ in fields) all++;
  if (all === ENVELOPE + (fields.received === undefined ? 0 : 1) + table.present) return false;
  const isDeclared = (key: string) =>
    key === 'fact' || key === 'id' || key === 'at' || key === 'received' || table.indexOf(key) >= 0;
  return !Object.keys(fields).every(isDeclared);
}

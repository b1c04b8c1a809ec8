import { throwIfAborted, UsageError } from '../../errors.js';
import type { Assumptions } from '../../model/assumption.js';
import type { Model } from '../../model/define-model.js';
import type { IngestReport } from '../../model/ingest-report.js';
import type { MemberList, MembersRequest } from '../../query/members.js';
import type { Query } from '../../query/query.js';
import type { Result } from '../../query/result.js';
import { type AnswerOptions, answer } from '../answer.js';
import { assertErasure, type ErasureKind, type ErasureReceipt, type PurgeReceipt } from '../erasure.js';
import { EventStore, type EventStoreOptions } from '../event-store.js';
import { IngestCount } from '../ingest-count.js';
import { listMembers } from '../list-members.js';
import { FactShards } from './fact-shards.js';
import { GatheredScan, type ScanShards } from './gathered-scan.js';
import { Lexicon } from './lexicon.js';
import { columnsBehind, columnsOfCodes, columnsToList } from './needed-columns.js';
import { buffersOf } from './scatter.js';
import type { FoundCells, SentRequest } from './sent-request.js';
import type {
  ColumnOfFact,
  Removal,
  SentRows,
  ShardAnswer,
  ShardArgument,
  ShardLink,
  ShardMethod,
  TableState,
} from './shard-traffic.js';

/**
 * Events and entities of one model, the events being dealt out to shards by their id, so that all deliveries of one meet. It checks what
 * comes in and gives texts their codes, which are the same in every shard; figures are made here, of cells that shards count.
 */
export class ShardedStore {
  /** Knows everything but the events. */
  readonly #store: EventStore;
  readonly #shards: readonly ShardLink[];
  readonly #facts: ReadonlyMap<string, FactShards>;
  readonly #lexicon: Lexicon;
  readonly #clock: () => number;
  /** Goes up when events are dealt out or taken out. */
  #changes = 0;
  /** Why shards may no longer be of one state. */
  #fault: UsageError | null = null;

  /** @param shards At least one, all of them empty. */
  constructor(model: Model, options: EventStoreOptions, shards: readonly ShardLink[]) {
    const facts = new Map(Object.keys(model.facts).map((name) => [name, new FactShards(shards.length)]));
    this.#facts = facts;
    this.#shards = shards;
    this.#store = new EventStore(model, options, (fact) => facts.get(fact) as FactShards);
    this.#lexicon = new Lexicon(this.#store);
    this.#clock = options.clock ?? Date.now;
  }

  /** Changes with every change of what is stored. */
  get version(): number {
    return this.#store.version + this.#changes;
  }

  /** Number of events. */
  get size(): number {
    return this.#store.size;
  }

  /** The versions of the assumptions, in the order in which they came into force. */
  get assumptions(): Assumptions {
    return this.#store.assumptions;
  }

  /** Takes in what `hand` hands to a store. Where it throws, what was handed in before is kept. */
  async take(hand: (store: EventStore) => IngestReport): Promise<IngestReport> {
    this.#assertWhole();
    const count = new IngestCount();
    try {
      count.add(hand(this.#store));
    } finally {
      count.add(await this.#dealOut());
    }
    return count.report();
  }

  /** As `EventStore.endDelivery`. */
  endDelivery(): void {
    this.#store.endDelivery();
  }

  /** As `EventStore.upsert`. */
  async upsert(entity: string, rows: readonly unknown[]): Promise<IngestReport> {
    this.#assertWhole();
    const report = this.#store.upsert(entity, rows);
    const texts = this.#lexicon.tell();
    await this.#change('upsert', { texts, entity, rows });
    return report;
  }

  /** As `EventStore.assume`. */
  async assume(assumptions: Assumptions): Promise<void> {
    this.#assertWhole();
    this.#store.assume(assumptions);
    await this.#change('assume', this.#store.assumptions);
  }

  /** As `EventStore.erase`. */
  async erase(entity: string, key: string, { as }: { readonly as: ErasureKind }): Promise<ErasureReceipt> {
    this.#assertWhole();
    const code = this.#store.entity(entity).keys.find(key);
    assertErasure(as);
    const member = code === undefined ? null : { entity, code };
    if (member !== null) {
      this.#changes++;
      await this.#note(await this.#change('removeMember', { ...member, as }));
    }
    return this.#forget(member, () => this.#store.erase(entity, key, { as }));
  }

  /** As `EventStore.purge`. */
  async purge(before: number): Promise<PurgeReceipt> {
    this.#assertWhole();
    // Refused before anything is taken out, where it has to be.
    for (const facts of this.#facts.values()) facts.removal = NOTHING;
    const receipt = this.#store.purge(before);
    const removals = await this.#change('purge', { before });
    if (!removals.some(({ events }) => Object.values(events).some((count) => count > 0))) return receipt;
    this.#changes++;
    await this.#note(removals);
    return this.#forget(null, () => this.#store.purge(before));
  }

  /** As `EventStore.compact`. */
  async compact(signal: AbortSignal | undefined): Promise<void> {
    await this.#ask('compact', null, signal);
  }

  /** As `EventStore.bytes`. */
  async bytes(): Promise<{ readonly columns: number; readonly ids: number }> {
    const bytes = await this.#ask('bytes', null);
    const sum = (of: (each: ShardAnswer<'bytes'>) => number) => bytes.reduce((all, each) => all + of(each), 0);
    return { columns: sum(({ columns }) => columns), ids: sum(({ ids }) => ids) };
  }

  /** Answers a batch of checked queries, as `answer` does over a store of all events. */
  async run(queries: readonly Query[], options: Omit<AnswerOptions, 'events'>): Promise<readonly Result[]> {
    this.#assertWhole();
    const listed = columnsToList(this.#store, queries);
    const scan: ScanShards = async (requests, signal) => {
      await this.#know(listed, options.notBefore ?? null);
      return this.#scan(requests, signal);
    };
    const events = { version: () => this.version, count: () => new GatheredScan(this.#store, scan) };
    return answer(this.#store, queries, { ...options, events });
  }

  /** Lists members, as `listMembers` does. */
  async members(request: MembersRequest, notBefore: number | null): Promise<MemberList> {
    this.#assertWhole();
    await this.#know(columnsBehind(this.#store, request.dimension), notBefore);
    return listMembers(this.#store, request, notBefore);
  }

  /** Sends what was taken in to the shards that are to have it. */
  async #dealOut(): Promise<IngestReport> {
    const rows = this.#shards.map((_, shard) =>
      [...this.#facts].flatMap(([fact, shards]) =>
        shards.takeRows(shard).map((staged): SentRows => ({ fact, staged })),
      ),
    );
    if (!rows.some(({ length }) => length > 0)) return new IngestCount().report();
    const now = this.#clock();
    const texts = this.#lexicon.tell();
    this.#changes++;
    const answers = await this.#change(
      'take',
      (shard) => ({ texts, rows: rows[shard] as readonly SentRows[], now }),
      (shard) => (rows[shard] ?? []).flatMap(({ staged }) => buffersOf(staged)),
    );
    const count = new IngestCount();
    answers.forEach(({ report, tables }, shard) => {
      count.add({ ...report, read: 0 });
      this.#noteTables(shard, tables);
    });
    return count.report();
  }

  /** Notes what shards took out, and which codes they are left with. */
  async #note(removals: readonly Removal[]): Promise<void> {
    for (const [fact, shards] of this.#facts) {
      const events = removals.reduce((sum, removal) => sum + (removal.events[fact] ?? 0), 0);
      shards.removal = { events, isKept: removals.some(({ kept }) => kept.includes(fact)) };
    }
    removals.forEach(({ tables }, shard) => {
      this.#noteTables(shard, tables);
    });
    await this.#know(columnsOfCodes(this.#store), null);
  }

  /** Has the store forget what no shard has any more, and then the shards what the store has forgotten. */
  async #forget<T>(member: { readonly entity: string; readonly code: number } | null, take: () => T): Promise<T> {
    const before = this.#lexicon.texts();
    const receipt = take();
    const texts = this.#lexicon.changes(before);
    await this.#change('forget', { member, texts, assumptions: this.#store.assumptions });
    return receipt;
  }

  #noteTables(shard: number, tables: Readonly<Record<string, TableState>>): void {
    for (const [fact, shards] of this.#facts) {
      const { size = 0, largest = [] } = tables[fact] ?? {};
      shards.setSize(shard, size);
      shards.unknow();
      this.#store.fact(fact).columns.forEach((column, i) => {
        column.largest = Math.max(column.largest, largest[i] ?? 0);
      });
    }
  }

  /** Asks which codes columns have, where that is not known yet. */
  async #know(columns: readonly ColumnOfFact[], notBefore: number | null): Promise<void> {
    const unknown = columns.filter(({ fact, column }) => this.#facts.get(fact)?.isKnown(column, notBefore) !== true);
    if (unknown.length === 0) return;
    const { version } = this;
    const used = await this.#ask('usedCodes', { columns: unknown, notBefore });
    if (version !== this.version) return this.#know(columns, notBefore);
    unknown.forEach(({ fact, column }, i) => {
      this.#facts.get(fact)?.know(column, notBefore, new Set(used.flatMap((ofShard) => [...(ofShard[i] ?? [])])));
    });
  }

  async #scan(
    requests: readonly SentRequest[],
    signal: AbortSignal | undefined,
  ): Promise<readonly (readonly FoundCells[])[] | null> {
    const { version } = this;
    const found = await this.#ask('scan', requests, signal);
    throwIfAborted(signal);
    return version === this.version ? found : null;
  }

  /** Asks all shards. */
  async #ask<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K>,
    signal?: AbortSignal,
  ): Promise<readonly ShardAnswer<K>[]> {
    this.#assertWhole();
    return all(this.#shards.map((shard) => shard.call(method, argument, { signal })));
  }

  /** Has all shards change. Where one of them does not, they are no longer of one state, and no figure is right. */
  async #change<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K> | ((shard: number) => ShardArgument<K>),
    transfer: (shard: number) => readonly ArrayBuffer[] = () => [],
  ): Promise<readonly ShardAnswer<K>[]> {
    const argumentOf = typeof argument === 'function' ? argument : () => argument;
    try {
      return await all(this.#shards.map((each, i) => each.call(method, argumentOf(i), { transfer: transfer(i) })));
    } catch (cause) {
      this.#fault ??= new UsageError(
        'adapterFailed',
        `A worker did not take in what the others did, so that no figure would be of all events: ${cause instanceof Error ? cause.message : String(cause)}. Make another store by \`createWorkerStore\` and hand everything in again; where this happens often, there are more events than the device has memory for.`,
        { cause },
      );
      throw this.#fault;
    }
  }

  #assertWhole(): void {
    if (this.#fault !== null) throw this.#fault;
  }
}

const NOTHING = { events: 0, isKept: false };

/** What all come to, or the error of the first that fails; once all are over. */
async function all<T>(calls: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(calls);
  return Promise.all(calls);
}

import type { ErasureKind, ErasureReceipt, PurgeReceipt } from '../../engine/erasure.js';
import type { EventColumns } from '../../engine/event-columns.js';
import type { EventStoreOptions } from '../../engine/event-store.js';
import { makeSecret } from '../../engine/fingerprint.js';
import { didYouMean, throwIfAborted, UsageError } from '../../errors.js';
import type { Assumptions } from '../../model/assumption.js';
import type { Model } from '../../model/define-model.js';
import type { IngestReport } from '../../model/ingest-report.js';
import { own } from '../../model/path.js';
import type { RunOptions, UsageAdapter } from '../adapter.js';
import { columnParcels } from './column-parcels.js';
import { deliver } from './deliver.js';
import { memberParcels } from './member-parcels.js';
import { type OpenedLink, openLink } from './open-link.js';
import { buffersOf, type Parcel } from './parcel.js';
import { rowParcels } from './row-parcels.js';
import type { StoreWorker } from './store-worker.js';
import type { Answer, Argument, Link, Method, Moment, StoreContents } from './traffic.js';
import { Turns } from './turns.js';
import { untilAborted } from './until-aborted.js';

/** How a worker store is made. */
export interface WorkerStoreOptions extends EventStoreOptions {
  /**
   * Makes a worker, at once: once, or as often as `workers` says. It is yours to write, since bundlers find workers where they
   * are written.
   */
  readonly worker: () => StoreWorker;
  /**
   * How many workers share the events; 1 unless stated. Each of them scans its own, so that figures are there in about so many
   * times less, while each takes a few megabytes more. Beyond the processors that are free, such as
   * `navigator.hardwareConcurrency - 1`, there is nothing to gain. Where there can only be fewer, it is fewer.
   */
  readonly workers?: number;
  /** Milliseconds in which the workers have to be there; 10,000 unless stated. Without any the engine runs in the page. */
  readonly patience?: number;
}

/** Where the engine of a worker store runs. */
export interface WorkerStoreMode {
  readonly mode: 'worker' | 'page';
  /** How many workers share the events; 0 in the page. */
  readonly workers: number;
  /** Why it runs in the page, or in fewer workers than were asked for; null where it does not. */
  readonly reason: Error | null;
}

const PATIENCE = 10_000;
const MOST_WORKERS = 64;

/**
 * Events and entities of one model, in a worker: everything of an `EventStore`, as promises, and the same figures. Calls are
 * answered as if they were made one after the other; those that change something are never seen half done. Where there
 * can be no worker, the same runs in the page, in short slices.
 *
 * Every method rejects with the `UsageError` of the `EventStore`, with `adapterFailed` where the worker has ended or the store is
 * disposed of, and with `aborted` where it is disposed of meanwhile.
 */
export class WorkerStore<M extends Model = Model> {
  readonly model: M;
  /** Answers queries from the store. */
  readonly adapter: UsageAdapter;
  /** Resolves once it is known where the engine runs. There is no need to wait for it. */
  readonly opened: Promise<WorkerStoreMode>;
  /** Changes with every change of what is stored. */
  version = 0;
  readonly #clock: () => number;
  readonly #link: Promise<OpenedLink>;
  readonly #turns = new Turns();
  readonly #secret = makeSecret();
  readonly #listeners = new Set<() => void>();
  readonly #disposed = new AbortController();

  constructor(
    model: M,
    { worker, workers = 1, patience = PATIENCE, clock = Date.now, ...options }: WorkerStoreOptions,
  ) {
    assertCount(workers);
    this.model = model;
    this.#clock = clock;
    this.#link = openLink(model, options, { make: worker, workers, patience, stopped: this.#disposed.signal });
    this.opened = this.#link.then(({ mode, workers: count, reason }) => ({ mode, workers: count, reason }));
    this.adapter = {
      model,
      run: async (queries, asked = {}) => this.#look('run', { queries, moment: this.#moment(asked) }, asked.signal),
      members: async (request, asked = {}) =>
        this.#look('members', { request, moment: this.#moment(asked) }, asked.signal),
    };
  }

  /**
   * Takes in events, as `EventStore.append` does. They are read in slices of a few milliseconds until the promise settles: leave
   * them as they are until then. Undeclared fields do not leave the page.
   */
  async append(rows: Iterable<unknown>): Promise<IngestReport> {
    return this.#takeEvents(() => rowParcels(this.model, rows, this.#secret));
  }

  /** Takes in events of one fact as columns, as `EventStore.appendColumns` does. Leave them as they are until the promise settles. */
  async appendColumns(columns: EventColumns<keyof M['facts'] & string>): Promise<IngestReport> {
    return this.#takeEvents(() => columnParcels(this.model, columns, this.#secret));
  }

  /** Adds or replaces members of an entity, as `EventStore.upsert` does. */
  async upsert(entity: keyof M['entities'] & string, rows: Iterable<unknown>): Promise<IngestReport> {
    const declaration = own(this.model.entities, entity);
    if (declaration === undefined) {
      const mend = didYouMean(entity, Object.keys(this.model.entities));
      throw new UsageError('unknownName', `The model has no entity "${entity}".${mend}`);
    }
    const now = this.#clock();
    return this.#change((link) =>
      deliver(memberParcels(declaration, rows), (parcel) =>
        link.call('takeMembers', { entity, rows: parcel }, { now }),
      ),
    );
  }

  /** States what is assumed, as `EventStore.assume` does. */
  async assume(assumptions: Assumptions): Promise<void> {
    await this.#call('assume', assumptions);
  }

  /** Takes a member out of everything, as `EventStore.erase` does. */
  async erase(
    entity: keyof M['entities'] & string,
    key: string,
    { as }: { readonly as: ErasureKind },
  ): Promise<ErasureReceipt> {
    return this.#call('erase', { entity, key, as });
  }

  /** Takes out all events before an instant, as `EventStore.purge` does. */
  async purge(before: number): Promise<PurgeReceipt> {
    return this.#call('purge', before);
  }

  /** Puts late, small and replaced rows in order now, as `EventStore.compact` does; others are answered meanwhile. */
  async compact({ signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    throwIfAborted(signal);
    const link = await this.#guard(() => this.#turns.look(() => this.#link));
    await this.#guard(() => link.link.call('compact', null, { now: this.#clock(), signal }));
  }

  /** What there is in the store. */
  async contents(): Promise<StoreContents> {
    return this.#look('contents', null, undefined);
  }

  /** Calls `listener` after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the worker and gives up what it holds. What is asked and not answered yet is `aborted`. */
  dispose(): void {
    this.#disposed.abort();
    void this.#link.then(({ link }) => link.end(disposed()));
  }

  #takeEvents(parcels: () => Iterable<Parcel>): Promise<IngestReport> {
    const now = this.#clock();
    return this.#change(async (link) => {
      try {
        return await deliver(parcels(), (parcel) =>
          link.call('takeEvents', parcel, { now, transfer: buffersOf(parcel) }),
        );
      } finally {
        // Nobody waits for it: whatever comes next comes after.
        link.call('endDelivery', null, { now }).catch(() => {});
      }
    });
  }

  #call<K extends Method>(method: K, argument: Argument<K>): Promise<Answer<K>> {
    const now = this.#clock();
    return this.#change((link) => link.call(method, argument, { now }));
  }

  #change<T>(work: (link: Link) => Promise<T>): Promise<T> {
    return this.#guard(() =>
      this.#turns.change(async () => {
        const { link } = await this.#link;
        try {
          return await work(link);
        } finally {
          this.#tell(link.version);
        }
      }),
    );
  }

  async #look<K extends Method>(method: K, argument: Argument<K>, signal: AbortSignal | undefined): Promise<Answer<K>> {
    throwIfAborted(signal);
    const now = this.#clock();
    const answer = this.#guard(() =>
      this.#turns.look(async () => {
        const { link } = await this.#link;
        throwIfAborted(signal);
        return link.call(method, argument, { now, signal });
      }),
    );
    return untilAborted(answer, signal, aborted);
  }

  /** Refuses work once the store is disposed of, and gives up waiting for it when it is. */
  #guard<T>(work: () => Promise<T>): Promise<T> {
    const { signal } = this.#disposed;
    return signal.aborted ? Promise.reject(disposed()) : untilAborted(work(), signal, aborted);
  }

  #moment({ now = this.#clock(), notBefore }: RunOptions): Moment {
    return notBefore === undefined ? { now } : { now, notBefore };
  }

  #tell(version: number): void {
    if (version === this.version || this.#disposed.signal.aborted) return;
    this.version = version;
    for (const listener of this.#listeners) listener();
  }
}

/**
 * Makes an empty store for a model, in a worker whose file calls `serveStore`, or in several that share its events.
 *
 * @throws UsageError `invalidOption` where `workers` is no whole number from 1 to 64.
 */
export function createWorkerStore<M extends Model>(model: M, options: WorkerStoreOptions): WorkerStore<M> {
  return new WorkerStore(model, options);
}

function assertCount(workers: number): void {
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return;
  throw new UsageError(
    'invalidOption',
    `Events cannot be shared among ${String(workers).slice(0, 32)} workers. Set \`workers\` to a whole number from 1 to ${MOST_WORKERS}, such as \`Math.max(1, navigator.hardwareConcurrency - 1)\`, or leave it out.`,
  );
}

function aborted(): UsageError {
  return new UsageError('aborted', 'The call was given up before it was answered.');
}

function disposed(): UsageError {
  return new UsageError(
    'adapterFailed',
    'The store was disposed of, and what it held with it. Make another one by `createWorkerStore`, or dispose of it later.',
  );
}

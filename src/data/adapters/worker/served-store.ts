import { EventStore, type EventStoreOptions } from '../../engine/event-store.js';
import { IngestCount } from '../../engine/ingest-count.js';
import type { Model } from '../../model/define-model.js';
import { LeftOut } from '../../model/ingest-report.js';
import { memoryAdapter } from '../memory.js';
import type { Parcel, Stray } from './parcel.js';
import type { Answer, Argument, CallOptions, Method } from './traffic.js';

/** Everything that a store takes in, but its clock: the present is that of each call. */
export type ServedOptions = Pick<EventStoreOptions, 'unknownFields'>;

/** How each method is answered. */
type Handlers = {
  readonly [K in Method]: (argument: Argument<K>, signal: AbortSignal | undefined) => Answer<K> | Promise<Answer<K>>;
};

/** An event store that answers calls of plain data with plain data: the other end of a `Link`. */
export class ServedStore {
  readonly #store: EventStore;
  readonly #handlers: Handlers;
  #now = 0;

  constructor(model: Model, options: ServedOptions) {
    const store = new EventStore(model, { ...options, clock: () => this.#now });
    const adapter = memoryAdapter(store);
    this.#store = store;
    this.#handlers = {
      takeEvents: (parcel) => take(store, parcel),
      takeMembers: ({ entity, rows }) => store.upsert(entity, rows),
      assume: (assumptions) => {
        store.assume(assumptions);
        return null;
      },
      erase: ({ entity, key, as }) => store.erase(entity, key, { as }),
      purge: (before) => store.purge(before),
      compact: async (_, signal) => {
        await store.compact(given(signal));
        return null;
      },
      contents: () => ({ size: store.size, bytes: store.bytes, assumptions: store.assumptions }),
      run: ({ queries, moment }, signal) => adapter.run(queries, { ...moment, ...given(signal) }),
      members: ({ request, moment }, signal) => adapter.members(request, { ...moment, ...given(signal) }),
    };
  }

  /** Changes with every change of what is stored. */
  get version(): number {
    return this.#store.version;
  }

  /** Answers a call. */
  async answer<K extends Method>(
    method: K,
    argument: Argument<K>,
    { now, signal }: Pick<CallOptions, 'now' | 'signal'>,
  ): Promise<Answer<K>> {
    this.#now = now;
    return this.#handlers[method](argument, signal);
  }
}

/** An option that is not there where there is no signal. */
function given(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

function take(store: EventStore, { columns, strays }: Parcel) {
  const count = new IngestCount();
  for (const each of columns) count.add(store.appendColumns(each));
  if (strays.length > 0) count.add(store.append(strays.map(asRow)));
  return count.report();
}

/** A row that is refused just like the one that it stands for. */
function asRow(stray: Stray): unknown {
  return stray !== null && 'leftOut' in stray ? new LeftOut(stray.leftOut) : stray;
}

import { EventStore } from '../../engine/event-store.js';
import type { Model } from '../../model/define-model.js';
import { memoryAdapter } from '../memory.js';
import { DeliveredValues } from './sent-values.js';
import { given, type Handlers, Served, type ServedOptions, take } from './served.js';

/** An event store, served. */
export class ServedStore extends Served {
  protected readonly handlers: Handlers;
  readonly #store: EventStore;

  constructor(model: Model, options: ServedOptions) {
    super();
    const store = new EventStore(model, { ...options, clock: this.clock });
    const adapter = memoryAdapter(store);
    const delivered = new DeliveredValues();
    this.#store = store;
    this.handlers = {
      takeEvents: (parcel) => take(store, parcel, delivered),
      endDelivery: () => {
        delivered.clear();
        store.endDelivery();
        return null;
      },
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

  get version(): number {
    return this.#store.version;
  }
}

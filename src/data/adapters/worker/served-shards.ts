import type { ShardLink } from '../../engine/shards/shard-traffic.js';
import { ShardedStore } from '../../engine/shards/sharded-store.js';
import { throwIfAborted } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { checkQuery } from '../../query/check-query.js';
import { DeliveredValues } from './sent-values.js';
import { type Handlers, Served, type ServedOptions, take } from './served.js';

/** An event store whose events are shared out among workers, served. */
export class ServedShards extends Served {
  protected readonly handlers: Handlers;
  readonly #store: ShardedStore;

  /** @param shards Where the events are. */
  constructor(model: Model, options: ServedOptions, shards: readonly ShardLink[]) {
    super();
    const store = new ShardedStore(model, { ...options, clock: this.clock }, shards);
    const delivered = new DeliveredValues();
    this.#store = store;
    this.handlers = {
      takeEvents: (parcel) => store.take((into) => take(into, parcel, delivered)),
      endDelivery: () => {
        delivered.clear();
        store.endDelivery();
        return null;
      },
      takeMembers: ({ entity, rows }) => store.upsert(entity, rows),
      assume: async (assumptions) => {
        await store.assume(assumptions);
        return null;
      },
      erase: ({ entity, key, as }) => store.erase(entity, key, { as }),
      purge: (before) => store.purge(before),
      compact: async (_, signal) => {
        await store.compact(signal);
        return null;
      },
      contents: async () => ({ size: store.size, bytes: await store.bytes(), assumptions: store.assumptions }),
      run: ({ queries, moment: { now = this.clock(), notBefore } }, signal) => {
        throwIfAborted(signal);
        for (const query of queries) checkQuery(model, query);
        return store.run(queries, { signal, now, notBefore });
      },
      members: ({ request, moment: { notBefore } }, signal) => {
        throwIfAborted(signal);
        return store.members(request, notBefore ?? null);
      },
    };
  }

  get version(): number {
    return this.#store.version;
  }
}

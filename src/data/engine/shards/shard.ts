import type { Model } from '../../model/define-model.js';
import { EventStore, type EventStoreOptions } from '../event-store.js';
import { IngestCount } from '../ingest-count.js';
import { Scan } from '../scan.js';
import { Lexicon } from './lexicon.js';
import { askSent, type FoundCells, foundBuffers, type SentRequest } from './sent-request.js';
import type {
  ColumnOfFact,
  Removal,
  ShardAnswer,
  ShardArgument,
  ShardMethod,
  ShardTraffic,
  TableState,
} from './shard-traffic.js';

/** How each method is answered. */
type Handlers = {
  readonly [K in ShardMethod]: (
    argument: ShardTraffic[K]['argument'],
    signal: AbortSignal | undefined,
  ) => ShardTraffic[K]['answer'] | Promise<ShardTraffic[K]['answer']>;
};

/**
 * Some of the events of a store, and all of what it knows besides. It is told what has to be the same everywhere, such as the
 * codes of texts, before it needs it; its events it has alone.
 */
export class Shard {
  readonly #store: EventStore;
  readonly #lexicon: Lexicon;
  readonly #handlers: Handlers;

  /** @param options How rows of entities are taken in, as where events are dealt out. */
  constructor(model: Model, options: Pick<EventStoreOptions, 'unknownFields'> = {}) {
    const store = new EventStore(model, options);
    this.#store = store;
    this.#lexicon = new Lexicon(store);
    this.#handlers = {
      take: ({ texts, rows, now }) => {
        if (texts !== null) this.#lexicon.learn(texts);
        const count = new IngestCount();
        for (const { fact, staged } of rows) count.add(store.takeStaged(fact, staged, now));
        return { report: count.report(), tables: this.#tables() };
      },
      upsert: ({ texts, entity, rows }) => {
        if (texts !== null) this.#lexicon.learn(texts);
        store.upsert(entity, rows);
        return null;
      },
      assume: (assumptions) => {
        store.assume(assumptions);
        return null;
      },
      removeMember: ({ entity, code, as }) =>
        this.#remove((fact) => {
          const table = store.fact(fact);
          if (as === 'anonymous') return table.releaseMember(entity, code);
          return { events: table.removeMember(entity, code), isKept: false };
        }),
      purge: ({ before }) => this.#remove((fact) => ({ events: store.fact(fact).purge(before), isKept: false })),
      forget: ({ member, texts, assumptions }) => {
        if (member !== null) store.entity(member.entity).forget(member.code);
        this.#lexicon.change(texts);
        store.assume(assumptions);
        return null;
      },
      compact: async (_, signal) => {
        await store.compact(signal === undefined ? {} : { signal });
        return null;
      },
      bytes: () => store.bytes,
      usedCodes: ({ columns, notBefore }) => columns.map((of) => this.#usedCodes(of, notBefore)),
      scan: (requests, signal) => this.#scan(requests, signal),
    };
  }

  /** Answers a call. */
  async answer<K extends ShardMethod>(
    method: K,
    argument: ShardArgument<K>,
    signal: AbortSignal | undefined,
  ): Promise<ShardAnswer<K>> {
    return this.#handlers[method](argument, signal);
  }

  get #facts(): readonly string[] {
    return Object.keys(this.#store.model.facts);
  }

  #tables(): Record<string, TableState> {
    return Object.fromEntries(
      this.#facts.map((fact) => {
        const { size, columns } = this.#store.fact(fact);
        return [fact, { size, largest: columns.map(({ largest }) => largest) }];
      }),
    );
  }

  #remove(from: (fact: string) => { readonly events: number; readonly isKept: boolean }): Removal {
    const removals = this.#facts.map((fact) => ({ fact, ...from(fact) }));
    return {
      events: Object.fromEntries(removals.map(({ fact, events }) => [fact, events])),
      kept: removals.filter(({ isKept }) => isKept).map(({ fact }) => fact),
      tables: this.#tables(),
    };
  }

  #usedCodes({ fact, column }: ColumnOfFact, notBefore: number | null): Int32Array {
    return Int32Array.from(new Set(this.#store.fact(fact).usedCodes(column, notBefore)));
  }

  async #scan(requests: readonly SentRequest[], signal: AbortSignal | undefined): Promise<readonly FoundCells[]> {
    for (;;) {
      const scan = new Scan(this.#store);
      const found = requests.map((request) => askSent(this.#store, scan, request));
      if (await scan.run({ signal, atOnce: false })) return found.map((each) => each());
    }
  }
}

/** The buffers of an answer that can be handed over. */
export function answerBuffers<K extends ShardMethod>(method: K, answer: ShardAnswer<K>): readonly ArrayBuffer[] {
  return method === 'scan' ? foundBuffers(answer as ShardAnswer<'scan'>) : [];
}

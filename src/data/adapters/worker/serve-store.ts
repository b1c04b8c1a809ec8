import { UsageError } from '../../errors.js';
import { type Answering, Answers } from './answers.js';
import { marked, type Order, ours, PROTOCOL } from './message.js';
import { packResults } from './packed-results.js';
import type { Served } from './served.js';
import { ServedShards } from './served-shards.js';
import { ServedStore } from './served-store.js';
import { OwnShard, ShardPort, serveShard } from './shard-port.js';
import type { Answer, Argument, Method } from './traffic.js';

/** What a worker speaks through: the global scope of a dedicated worker, or a `MessagePort`. */
export interface StorePort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message' | 'messageerror', listener: (event: Event) => void): void;
  /** What a `MessagePort` needs. */
  start?(): void;
}

/**
 * Serves an event store from a worker to the page that made it by `createWorkerStore`. It is all there is in the file of the
 * worker: the model comes from the page, so that the two cannot differ.
 *
 * ```ts
 * import { serveStore } from 'tallyboard/data';
 * serveStore();
 * ```
 *
 * @param port The scope of the worker unless stated; in Node the `parentPort` of `node:worker_threads`.
 * @throws UsageError `invalidOption` where it is called outside of a worker.
 */
export function serveStore(port: StorePort = ownScope()): void {
  const answers = new Answers((message, transfer) => port.postMessage(message, transfer));
  let store: Served | null = null;
  const by: Answering = {
    get version() {
      return store?.version ?? 0;
    },
    async answer({ method, argument, now }, signal) {
      if (store === null) throw new UsageError('adapterFailed', 'The worker was asked before it was told its model.');
      const answer = await store.answer(method as Method, argument as Argument<Method>, { now, signal });
      if (method !== 'run') return { answer, buffers: [] };
      const { results, buffers } = packResults(answer as Answer<'run'>);
      return { answer: results, buffers };
    },
  };

  port.addEventListener('message', (event) => {
    const order = ours<Order>((event as MessageEvent<unknown>).data);
    if (order === undefined || order.tallyboard !== PROTOCOL) return;
    if (order.kind === 'open') store = open(order);
    else if (order.kind === 'share') serveShard(order.port, order.model, order.options);
    else if (order.kind === 'abort') answers.abort(order.id);
    else void answers.answer(by, order);
  });
  port.addEventListener('messageerror', () => port.postMessage(marked({ kind: 'unreadable' }), []));
  port.start?.();
  port.postMessage(marked({ kind: 'served' }), []);
}

/** A store of this worker alone, or one whose events it shares with others. */
function open({ model, options, shards }: Extract<Order, { readonly kind: 'open' }>): Served {
  if (shards.length === 0) return new ServedStore(model, options);
  // Its own shard comes last: the others are at work already when it begins.
  return new ServedShards(model, options, [...shards.map((port) => new ShardPort(port)), new OwnShard(model, options)]);
}

function ownScope(): StorePort {
  const scope: object = globalThis;
  if ('postMessage' in scope && !('document' in scope)) return scope as StorePort;
  throw new UsageError(
    'invalidOption',
    '`serveStore` was called outside of a worker, where nobody listens to it. Call it in a file of its own, and make a worker of that file: `new Worker(new URL("./usage-worker.ts", import.meta.url), { type: "module" })`.',
  );
}

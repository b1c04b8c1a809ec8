import { UsageError } from '../../errors.js';
import { failureOf, marked, type Order, ours, PROTOCOL, type Report } from './message.js';
import { packResults } from './packed-results.js';
import { ServedStore } from './served-store.js';
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
 * @param port The scope of the worker unless stated.
 * @throws UsageError `invalidOption` where it is called outside of a worker.
 */
export function serveStore(port: StorePort = ownScope()): void {
  const post = (report: Report, buffers: readonly ArrayBuffer[] = []): void =>
    port.postMessage(marked(report), [...buffers]);
  const underWay = new Map<number, AbortController>();
  let store: ServedStore | null = null;

  const answer = async ({ id, method, argument, now }: Order & { readonly kind: 'call' }): Promise<void> => {
    const controller = new AbortController();
    underWay.set(id, controller);
    const { signal } = controller;
    const version = () => store?.version ?? 0;
    try {
      if (store === null) throw new UsageError('adapterFailed', 'The worker was asked before it was told its model.');
      const answer = await store.answer(method, argument as Argument<Method>, { now, signal });
      const { results, buffers } =
        method === 'run' ? packResults(answer as Answer<'run'>) : { results: answer, buffers: [] };
      post({ kind: 'done', id, answer: results, version: version() }, buffers);
    } catch (error) {
      post({ kind: 'failed', id, failure: failureOf(error), version: version() });
    } finally {
      underWay.delete(id);
    }
  };

  port.addEventListener('message', (event) => {
    const order = ours<Order>((event as MessageEvent<unknown>).data);
    if (order === undefined || order.tallyboard !== PROTOCOL) return;
    if (order.kind === 'open') store = new ServedStore(order.model, order.options);
    else if (order.kind === 'abort') underWay.get(order.id)?.abort();
    else void answer(order);
  });
  port.addEventListener('messageerror', () => post({ kind: 'unreadable' }));
  port.start?.();
  post({ kind: 'served' });
}

function ownScope(): StorePort {
  const scope: object = globalThis;
  if ('postMessage' in scope && !('document' in scope)) return scope as StorePort;
  throw new UsageError(
    'invalidOption',
    '`serveStore` was called outside of a worker, where nobody listens to it. Call it in a file of its own, and make a worker of that file: `new Worker(new URL("./usage-worker.ts", import.meta.url), { type: "module" })`.',
  );
}

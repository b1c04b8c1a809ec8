import { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { errorOf, marked, type Order, ours, type Report } from './message.js';
import { unpackResults } from './packed-results.js';
import type { ServedOptions } from './served-store.js';
import type { StoreWorker } from './store-worker.js';
import type { Answer, Argument, CallOptions, Link, Method } from './traffic.js';

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: UsageError) => void;
}

/** The engine in a worker that serves a store. */
export class WorkerLink implements Link {
  version = 0;
  readonly #worker: StoreWorker;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  /** Why it cannot be reached any more. */
  #end: UsageError | null = null;

  /** Opens the store. Throws where the model is no plain data. */
  constructor(worker: StoreWorker, model: Model, options: ServedOptions) {
    this.#worker = worker;
    worker.addEventListener('message', (event) => {
      const report = ours<Report>((event as MessageEvent<unknown>).data);
      if (report !== undefined) this.#hear(report);
    });
    worker.addEventListener('error', (event) => this.#fail((event as ErrorEvent).message || 'an error'));
    worker.addEventListener('messageerror', () => this.#fail('an answer that could not be read'));
    this.#post({ kind: 'open', model, options }, []);
  }

  async call<K extends Method>(
    method: K,
    argument: Argument<K>,
    { now, signal, transfer = [] }: CallOptions,
  ): Promise<Answer<K>> {
    if (this.#end !== null) throw this.#end;
    const id = this.#calls++;
    this.#send({ kind: 'call', id, method, argument, now }, transfer);
    const abort = () => this.#post({ kind: 'abort', id }, []);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const answer = await new Promise<unknown>((resolve, reject) => {
        this.#pending.set(id, { resolve, reject });
      });
      return (method === 'run' ? unpackResults(answer as Answer<'run'>) : answer) as Answer<K>;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  end(error: UsageError): void {
    this.#end ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#end);
    this.#pending.clear();
    this.#worker.terminate();
  }

  #hear(report: Report): void {
    if (report.kind === 'unreadable') this.#fail('a question that could not be read');
    if (report.kind !== 'done' && report.kind !== 'failed') return;
    const pending = this.#pending.get(report.id);
    this.#pending.delete(report.id);
    this.version = report.version;
    if (report.kind === 'done') pending?.resolve(report.answer);
    else pending?.reject(errorOf(report.failure));
  }

  #send(order: Order, transfer: readonly ArrayBuffer[]): void {
    try {
      this.#post(order, transfer);
    } catch (cause) {
      throw new UsageError(
        'adapterFailed',
        `What was handed in cannot be sent to the worker: ${cause instanceof Error ? cause.message : String(cause)}. Hand in plain data, without functions, proxies or objects of classes.`,
        { cause },
      );
    }
  }

  #post(order: Order, transfer: readonly ArrayBuffer[]): void {
    this.#worker.postMessage(marked(order), [...transfer]);
  }

  /** What was stored is lost with the worker: nothing can be answered any more. */
  #fail(what: string): void {
    this.end(
      new UsageError(
        'adapterFailed',
        `The worker that held the events ended with ${what}, and the events with it. Make another store by \`createWorkerStore\` and hand them in again; where this happens often, there are more events than the device has memory for.`,
      ),
    );
  }
}

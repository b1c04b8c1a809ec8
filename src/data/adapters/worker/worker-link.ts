import { UsageError } from '../../errors.js';
import type { Model } from '../../model/define-model.js';
import { type CallOptions, Calls } from './calls.js';
import { marked, type Order, ours, type Report } from './message.js';
import { unpackResults } from './packed-results.js';
import type { ServedOptions } from './served.js';
import type { StoreWorker } from './store-worker.js';
import type { Answer, Argument, Link, Method, Traffic } from './traffic.js';

/** The engine in workers that serve a store: the first of them is called, the others share its events. */
export class WorkerLink implements Link {
  version = 0;
  readonly #workers: readonly StoreWorker[];
  readonly #calls: Calls<Traffic>;

  /** Opens the store. Throws where the model is no plain data. */
  constructor(workers: readonly [StoreWorker, ...StoreWorker[]], model: Model, options: ServedOptions) {
    const [first, ...others] = workers;
    this.#workers = workers;
    this.#calls = new Calls((message, transfer) => first.postMessage(message, transfer));
    first.addEventListener('message', (event) => {
      const report = ours<Report>((event as MessageEvent<unknown>).data);
      if (report !== undefined) this.#hear(report);
    });
    for (const worker of workers) {
      worker.addEventListener('error', (event) => this.#fail((event as ErrorEvent).message || 'an error'));
      worker.addEventListener('messageerror', () => this.#fail('a message that could not be read'));
    }
    const shards = others.map((worker) => {
      const { port1, port2 } = new MessageChannel();
      post(worker, { kind: 'share', model, options, port: port1 }, [port1]);
      return port2;
    });
    post(first, { kind: 'open', model, options, shards }, shards);
  }

  async call<K extends Method>(method: K, argument: Argument<K>, options: CallOptions): Promise<Answer<K>> {
    const answer = await this.#calls.call(method, argument, options);
    return (method === 'run' ? unpackResults(answer as Answer<'run'>) : answer) as Answer<K>;
  }

  end(error: UsageError): void {
    this.#calls.end(error);
    for (const worker of this.#workers) worker.terminate();
  }

  #hear(report: Report): void {
    if (report.kind === 'unreadable') this.#fail('a question that could not be read');
    if (report.kind === 'done' || report.kind === 'failed') this.version = report.version;
    this.#calls.hear(report);
  }

  /** What was stored is lost with a worker: nothing can be answered any more. */
  #fail(what: string): void {
    this.end(
      new UsageError(
        'adapterFailed',
        `The worker that held the events ended with ${what}, and the events with it. Make another store by \`createWorkerStore\` and hand them in again; where this happens often, there are more events than the device has memory for.`,
      ),
    );
  }
}

function post(worker: StoreWorker, order: Order, transfer: MessagePort[]): void {
  worker.postMessage(marked(order), transfer);
}

import { serveStore } from '../../../../src/data/adapters/worker/serve-store.js';
import type { StoreWorker } from '../../../../src/data/adapters/worker/store-worker.js';

/** A worker whose other end is in this thread: everything that goes there and back is cloned all the same. */
export class ChannelWorker extends EventTarget implements StoreWorker {
  /** What the page has told the worker, as it was sent. */
  readonly sent: unknown[] = [];
  readonly #page: MessagePort;
  readonly #worker: MessagePort;
  isTerminated = false;

  /** @param serve What its file does. */
  constructor(serve: (port: MessagePort) => void = serveStore) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#page = port1;
    this.#worker = port2;
    for (const type of ['message', 'messageerror']) {
      port1.addEventListener(type, (event) => {
        this.dispatchEvent(new MessageEvent(type, { data: (event as MessageEvent<unknown>).data }));
      });
    }
    port1.start();
    serve(port2);
  }

  postMessage(message: unknown, transfer: ArrayBuffer[]): void {
    this.sent.push(message);
    this.#page.postMessage(message, transfer);
    this.dispatchEvent(new Event('sent'));
  }

  /** Resolves when the worker is next asked by a method, before it can answer. */
  asked(method: string): Promise<void> {
    return new Promise((resolve) => {
      this.addEventListener('sent', () => {
        if ((this.sent.at(-1) as { method?: string }).method === method) resolve();
      });
    });
  }

  /** As a browser tells of an error that nobody caught. */
  die(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  terminate(): void {
    this.isTerminated = true;
    this.#page.close();
    this.#worker.close();
  }
}

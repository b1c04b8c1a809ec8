import { ours, PROTOCOL, type Report } from './message.js';

/** What is needed of a worker: a `Worker` of a page is one. */
export interface StoreWorker {
  postMessage(message: unknown, transfer: (ArrayBuffer | MessagePort)[]): void;
  addEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void;
  removeEventListener(type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void): void;
  terminate(): void;
}

/**
 * Makes a worker and waits until it serves a store. Rejects with an `Error` that says why there is none: workers are forbidden,
 * its file does not load, or it says nothing for `patience` milliseconds. Then it is ended.
 */
export async function startWorker(
  make: () => StoreWorker,
  patience: number,
  stopped: AbortSignal,
): Promise<StoreWorker> {
  const worker = make();
  const over = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const listen = (type: 'message' | 'messageerror' | 'error', listener: (event: Event) => void) => {
        worker.addEventListener(type, listener);
        over.signal.addEventListener('abort', () => worker.removeEventListener(type, listener));
      };
      listen('message', (event) => {
        const report = ours<Report>((event as MessageEvent<unknown>).data);
        if (report?.kind !== 'served') return;
        if (report.tallyboard === PROTOCOL) resolve();
        else reject(new Error('The worker is of another release of Tallyboard than the page.'));
      });
      listen('error', (event) => {
        const { message } = event as ErrorEvent;
        reject(new Error(message ? `The worker did not start: ${message}` : 'The worker did not start.'));
      });
      listen('messageerror', () => reject(new Error('The worker sent what could not be read.')));
      const timer = setTimeout(() => {
        reject(new Error(`The worker said nothing for ${patience} ms: its file has to call \`serveStore\`.`));
      }, patience);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      const stop = () => reject(new Error('The store was disposed of.'));
      stopped.addEventListener('abort', stop);
      over.signal.addEventListener('abort', () => stopped.removeEventListener('abort', stop));
      if (stopped.aborted) stop();
    });
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    over.abort();
  }
  return worker;
}

import type { Model } from '../../model/define-model.js';
import { PageLink } from './page-link.js';
import type { ServedOptions } from './served-store.js';
import { type StoreWorker, startWorker } from './store-worker.js';
import type { Link } from './traffic.js';
import { WorkerLink } from './worker-link.js';

/** A way to a store, and where it leads. */
export interface OpenedLink {
  readonly link: Link;
  readonly mode: 'worker' | 'page';
  /** Why it is not in a worker; null where it is. */
  readonly reason: Error | null;
}

/** Opens a store in a worker; in this thread where there can be none. Never rejects. */
export async function openLink(
  model: Model,
  options: ServedOptions,
  make: () => StoreWorker,
  patience: number,
  stopped: AbortSignal,
): Promise<OpenedLink> {
  let worker: StoreWorker | null = null;
  try {
    worker = await startWorker(make, patience, stopped);
    return { link: new WorkerLink(worker, model, options), mode: 'worker', reason: null };
  } catch (error) {
    worker?.terminate();
    const reason = error instanceof Error ? error : new Error(String(error));
    return { link: new PageLink(model, options), mode: 'page', reason };
  }
}

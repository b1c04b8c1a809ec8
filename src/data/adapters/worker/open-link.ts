import type { Model } from '../../model/define-model.js';
import { PageLink } from './page-link.js';
import type { ServedOptions } from './served.js';
import { type StoreWorker, startWorker } from './store-worker.js';
import type { Link } from './traffic.js';
import { WorkerLink } from './worker-link.js';

/** A way to a store, and where it leads. */
export interface OpenedLink {
  readonly link: Link;
  readonly mode: 'worker' | 'page';
  /** How many workers there are. */
  readonly workers: number;
  /** Why it is not in workers, or in fewer than were to be; null where it is as it was to be. */
  readonly reason: Error | null;
}

/** How workers are made and waited for. */
export interface Workforce {
  readonly make: () => StoreWorker;
  /** How many there are to be. */
  readonly workers: number;
  /** Milliseconds to wait for each. */
  readonly patience: number;
  readonly stopped: AbortSignal;
}

/** Opens a store in as many workers as there can be; in this thread where there can be none. Never rejects. */
export async function openLink(
  model: Model,
  options: ServedOptions,
  { make, workers, patience, stopped }: Workforce,
): Promise<OpenedLink> {
  const starts = Array.from({ length: workers }, () => startWorker(make, patience, stopped));
  const settled = await Promise.allSettled(starts);
  const started = settled.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  const [failure] = settled.flatMap((start) => (start.status === 'rejected' ? [start.reason as unknown] : []));
  const reason = failure === undefined ? null : asError(failure);
  const [first, ...others] = started;
  try {
    if (first !== undefined) {
      const link = new WorkerLink([first, ...others], model, options);
      return { link, mode: 'worker', workers: started.length, reason };
    }
  } catch (error) {
    for (const worker of started) worker.terminate();
    return inPage(model, options, asError(error));
  }
  return inPage(model, options, reason);
}

function inPage(model: Model, options: ServedOptions, reason: Error | null): OpenedLink {
  return { link: new PageLink(model, options), mode: 'page', workers: 0, reason };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

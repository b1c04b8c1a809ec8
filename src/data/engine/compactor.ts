import { throwIfAborted } from '../errors.js';
import type { FactTable } from './fact-table.js';

/** Work is paused once it has taken this many milliseconds; a step takes less than that. */
const SLICE = 4;
/** Idle time is waited for no longer than this. */
const PATIENCE = 1000;

/** Keeps the chunks of a store in good order, in slices that leave frames to the page. */
export class Compactor {
  readonly #tables: ReadonlyMap<string, FactTable>;
  /** The work under way that nobody has asked for. */
  #scheduled: Promise<void> | null = null;

  constructor(tables: ReadonlyMap<string, FactTable>) {
    this.#tables = tables;
  }

  /** Starts when the page is idle, if there is something to gain. */
  schedule(): void {
    if (this.#scheduled !== null || ![...this.#tables.values()].some((table) => table.isFragmented)) return;
    this.#scheduled = this.#work(false, idle, undefined).finally(() => {
      this.#scheduled = null;
    });
  }

  /** Puts everything in order now. */
  async run(signal: AbortSignal | undefined): Promise<void> {
    throwIfAborted(signal);
    await this.#scheduled;
    await this.#work(true, turn, signal);
  }

  async #work(whole: boolean, pause: () => Promise<void>, signal: AbortSignal | undefined): Promise<void> {
    await pause();
    let since = performance.now();
    for (const table of this.#tables.values()) {
      for (const _ of table.compact(whole)) {
        throwIfAborted(signal);
        if (performance.now() - since < SLICE) continue;
        await pause();
        throwIfAborted(signal);
        since = performance.now();
      }
    }
  }
}

function turn(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}

/** Resumes when the page has nothing better to do; in the next turn where there is no page. */
function idle(): Promise<void> {
  if (typeof requestIdleCallback !== 'function') return turn();
  return new Promise((resume) => requestIdleCallback(() => resume(), { timeout: PATIENCE }));
}

import { throwIfAborted } from '../errors.js';
import type { FactTable } from './fact-table.js';

/** Work is paused once it has taken this many milliseconds; a step takes less than that. */
const SLICE = 4;
/** Nothing has come in for so long before work begins that nobody has asked for. */
const REST = 200;
/** Where something comes in all the time, it begins after so long. */
const PATIENCE = 2000;

/** Keeps the chunks of a store in good order and its memory small, in slices that leave frames to the page. */
export class Compactor {
  readonly #tables: ReadonlyMap<string, FactTable>;
  /** The work under way or to come that nobody has asked for. */
  #scheduled: Promise<void> | null = null;
  /** When something last came in. */
  #changed = 0;

  constructor(tables: ReadonlyMap<string, FactTable>) {
    this.#tables = tables;
  }

  /** Something has come in. Starts when the page is idle, if there is something to gain. */
  schedule(): void {
    this.#changed = performance.now();
    if (this.#scheduled !== null || ![...this.#tables.values()].some((table) => table.isUntidy)) return;
    this.#scheduled = this.#runScheduled();
  }

  /** Puts everything in order now. Work that is under way besides finds that its chunks are gone, and does nothing. */
  async run(signal: AbortSignal | undefined): Promise<void> {
    throwIfAborted(signal);
    await this.#work(true, turn, signal);
  }

  async #runScheduled(): Promise<void> {
    await this.#rest();
    for (const table of this.#tables.values()) table.release();
    const begun = performance.now();
    await this.#work(false, idle, undefined);
    this.#scheduled = null;
    if (this.#changed > begun) this.schedule();
  }

  async #rest(): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (performance.now() < Math.min(end, this.#changed + REST)) await pauseFor(REST);
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

function pauseFor(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}

/** The next turn. */
function turn(): Promise<void> {
  return pauseFor(0);
}

/** Resumes when the page has nothing better to do; in the next turn where there is no page. */
function idle(): Promise<void> {
  if (typeof requestIdleCallback !== 'function') return turn();
  return new Promise((resume) => requestIdleCallback(() => resume(), { timeout: PATIENCE }));
}

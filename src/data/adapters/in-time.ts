import { throwIfAborted, UsageError } from '../errors.js';
import type { UsageAdapter } from './adapter.js';

/** How long an answer is waited for unless stated, milliseconds. */
export const PATIENCE = 60_000;

/**
 * Waits for an answer no longer than `patience` milliseconds, and no longer than its caller: whoever is asked is told through
 * the signal that nobody waits any more, and need not listen.
 *
 * @throws UsageError `timedOut`, `aborted`; what `ask` throws.
 */
export async function inTime<T>(
  ask: (signal: AbortSignal) => T | Promise<T>,
  patience: number,
  signal?: AbortSignal,
): Promise<T> {
  throwIfAborted(signal);
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp = () => {};
  const given = new Promise<never>((_, reject) => {
    const end = (error: UsageError) => {
      reject(error);
      controller.abort(error);
    };
    giveUp = () => end(new UsageError('aborted', 'The query was cancelled before it was answered.'));
    signal?.addEventListener('abort', giveUp, { once: true });
    // A timer cannot be set further than this.
    if (patience > LONGEST) return;
    timer = setTimeout(() => {
      const message = `No answer came within ${patience / 1000} seconds, so it is not waited for any longer. Try again, ask for less, or state a longer \`patience\`.`;
      end(new UsageError('timedOut', message));
    }, patience);
  });
  try {
    return await Promise.race([ask(controller.signal), given]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

const LONGEST = 2 ** 31 - 1;

/** The same adapter, which answers within `patience` milliseconds or is said not to. */
export function answeringInTime(adapter: UsageAdapter, patience: number): UsageAdapter {
  return {
    model: adapter.model,
    run: (queries, options) =>
      inTime((signal) => adapter.run(queries, { ...options, signal }), patience, options?.signal),
    members: (request, options) =>
      inTime((signal) => adapter.members(request, { ...options, signal }), patience, options?.signal),
  };
}

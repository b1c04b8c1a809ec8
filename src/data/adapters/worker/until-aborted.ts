import type { UsageError } from '../../errors.js';

/** What `work` comes to, or an error as soon as `signal` is aborted, whatever then becomes of the work. */
export function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  error: () => UsageError,
): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(error());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

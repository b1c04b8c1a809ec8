import { UsageError } from '../data/errors.js';
import { turn } from '../data/turn.js';

/** How long what else there is to do waits at most, in milliseconds. */
const BREATH = 12;

/** Lets the page of a host do what it has to do, now and then, and gives up where it is told to. To be called often. */
export function breathing(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= BREATH) {
      await turn();
      since = performance.now();
    }
    if (signal?.aborted) throw new UsageError('aborted', 'The document was given up before it was complete.');
  };
}

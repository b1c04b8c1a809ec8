import { throwIfAborted, UsageError } from '../errors.js';
import type { Query } from '../query/query.js';
import { queryKey } from '../query/query-key.js';
import type { Result } from '../query/result.js';
import type { RunOptions, UsageAdapter } from './adapter.js';
import { oneEach } from './ask.js';
import { isRefusal } from './refusal.js';

/** What the figures of a call depend on besides its queries. */
type Moment = Pick<RunOptions, 'now' | 'notBefore'>;

/** One call of `run` that waits for its part of a batch. */
interface Part {
  readonly queries: readonly Query[];
  readonly signal: AbortSignal | undefined;
  readonly resolve: (results: readonly Result[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Joins the calls of `run` that are made in one go against the same `now` and `notBefore` into one call of `adapter`, and asks each
 * question once. Widgets that ask on their own thereby share one scan or one request.
 *
 * A caller that gives up through its signal is told so at once; the batch goes on for the others and is aborted when all
 * of them have given up. Where a batch is refused because of one question, its parts are asked again one by one, so
 * that only the caller of that question fails. Members are asked for as before.
 */
export function batched(adapter: UsageAdapter): UsageAdapter {
  const waiting = new Map<string, Part[]>();

  const add = (part: Part, moment: Moment): void => {
    const key = `${moment.now},${moment.notBefore}`;
    const parts = waiting.get(key);
    if (parts !== undefined) {
      parts.push(part);
      return;
    }
    waiting.set(key, [part]);
    queueMicrotask(() => {
      const batch = waiting.get(key) ?? [];
      waiting.delete(key);
      void settle(adapter, batch, moment);
    });
  };

  return {
    model: adapter.model,
    run(queries, { signal, ...moment }: RunOptions = {}) {
      return new Promise((resolve, reject) => {
        throwIfAborted(signal);
        if (queries.length === 0) resolve([]);
        else add({ queries, signal, resolve, reject }, moment);
      });
    },
    members: (request, options) => adapter.members(request, options),
  };
}

/** Answers every part of a batch; never rejects. */
async function settle(adapter: UsageAdapter, parts: readonly Part[], moment: Moment): Promise<void> {
  const pending = new Set(parts);
  const controller = new AbortController();
  const release = parts.map((part) =>
    onAbort(part.signal, () => {
      pending.delete(part);
      part.reject(new UsageError('aborted', 'The query was cancelled before it was answered.'));
      if (pending.size === 0) controller.abort();
    }),
  );
  if (pending.size === 0) return;
  try {
    const results = await ask(adapter, [...pending], moment, controller.signal);
    for (const part of pending) part.resolve(part.queries.map((query) => results(query)));
  } catch (error) {
    if (pending.size > 1 && isRefusal(error)) {
      await Promise.all([...pending].map((part) => settle(adapter, [part], moment)));
    } else {
      for (const part of pending) part.reject(error);
    }
  } finally {
    for (const stop of release) stop();
  }
}

/** Asks each question of the parts once, and returns how to find its answer. */
async function ask(
  adapter: UsageAdapter,
  parts: readonly Part[],
  moment: Moment,
  signal: AbortSignal,
): Promise<(query: Query) => Result> {
  const asked = new Map(parts.flatMap((part) => part.queries.map((query) => [queryKey(query), query] as const)));
  // What each of them is, whoever asked it looks at: one that is none fails that question alone.
  const results = oneEach(asked.size, await adapter.run([...asked.values()], { ...moment, signal }));
  const byKey = new Map([...asked.keys()].map((key, i) => [key, results[i] as Result]));
  return (query) => byKey.get(queryKey(query)) as Result;
}

/** Calls `listener` once when `signal` is aborted, at once where it already is; returns how to stop listening. */
function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return () => {};
  if (signal.aborted) {
    listener();
    return () => {};
  }
  signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}

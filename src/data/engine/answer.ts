import type { Query } from '../query/query.js';
import { resolveQuery } from '../query/resolve-query.js';
import type { Result } from '../query/result.js';
import type { CountableEvents } from './cell-source.js';
import type { EventStore } from './event-store.js';
import { Question } from './question.js';
import { Scan } from './scan.js';

/** Scans given up because events came in meanwhile, before one is made that does not give way. */
const MOST_RESTARTS = 2;

/** How a batch is answered. */
export interface AnswerOptions {
  readonly signal: AbortSignal | undefined;
  /** The moment that relative periods are resolved against. */
  readonly now: number;
  /** Events before this instant are as if they were not there. */
  readonly notBefore?: number | undefined;
  /** Where the events are, where they are not in the store. */
  readonly events?: CountableEvents;
}

/**
 * Answers a batch of checked queries over a store, sharing one scan, and a second one where some question needs it. The
 * figures are those of one state of the store.
 *
 * @throws UsageError `aborted`, `limitExceeded`, `invalidPeriod`, `unknownZone`, `unknownName`.
 */
export async function answer(
  store: EventStore,
  queries: readonly Query[],
  options: AnswerOptions,
): Promise<readonly Result[]> {
  for (let restarts = 0; ; restarts++) {
    const results = await attempt(store, queries, options, restarts >= MOST_RESTARTS);
    if (results !== null) return results;
  }
}

async function attempt(
  store: EventStore,
  queries: readonly Query[],
  { signal, now, notBefore, events = eventsOf(store) }: AnswerOptions,
  atOnce: boolean,
): Promise<readonly Result[] | null> {
  const version = events.version();
  const scan = events.count();
  const questions = queries.map((query) => new Question(store, resolveQuery(query, now, notBefore), scan));
  if (!(await scan.run({ signal, atOnce }))) return null;
  const second = events.count();
  const folded = questions.map((question) => question.folded(second));
  if (folded.some((question) => question !== null) && !(await second.run({ signal, atOnce }))) return null;
  if (events.version() !== version) return null;
  return questions.map((question, i) => (folded[i] ?? question).result());
}

function eventsOf(store: EventStore): CountableEvents {
  return { version: () => store.version, count: () => new Scan(store) };
}

import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore } from '../../../src/data/engine/event-store.js';
import { UsageError } from '../../../src/data/errors.js';
import type { QuerySpec } from '../../../src/data/query/build-query.js';
import { query } from '../../../src/data/query/build-query.js';
import type { ConformanceDataset } from '../../../src/testing/conformance-case.js';
import { toRow } from '../../fuzz/random-events.js';
import type { Scenario } from '../../fuzz/scenario.js';

/** What two adapters answer differently. */
export interface Difference {
  readonly asked: QuerySpec | { readonly dimension: string };
  readonly where: readonly string[];
}

/** What a scenario consists of, as adapters under test get it. */
export function datasetOf({ model, told, deliveries, versions }: Scenario): ConformanceDataset {
  const entities = Object.entries(told).map(([entity, rows]) => [
    entity,
    rows.map(({ since, ...row }) => (since === null ? row : { ...row, since })),
  ]);
  const events = deliveries.map(({ fact, id, at, received, attributes }) => ({
    ...attributes,
    fact,
    id,
    at,
    ...(received !== null && { received }),
  }));
  return { model, events, entities: Object.fromEntries(entities), assumptions: versions };
}

/** Asks an adapter over a scenario, and the one in memory, all questions of it and for all members. */
export async function differencesIn(scenario: Scenario, adapter: UsageAdapter): Promise<readonly Difference[]> {
  const { model, now, notBefore, questions } = scenario;
  const options = notBefore === null ? { now } : { now, notBefore };
  const reference = memoryAdapter(filled(scenario));
  const found: Difference[] = [];
  for (const asked of questions) {
    const queries = [query(model, asked)];
    const [expected, actual] = await both(reference, adapter, (each) => each.run(queries, options));
    found.push({ asked, where: differences(actual, expected, '') });
  }
  for (const dimension of Object.keys(model.dimensions)) {
    const [expected, actual] = await both(reference, adapter, (each) => each.members({ dimension }, options));
    found.push({ asked: { dimension }, where: differences(actual, expected, '') });
  }
  return found.filter(({ where }) => where.length > 0);
}

function filled({ model, told, deliveries, versions, now }: Scenario) {
  const store = createEventStore(model, { clock: () => now });
  for (const [entity, rows] of Object.entries(told)) store.upsert(entity, rows);
  store.append(deliveries.map(toRow));
  store.assume(versions);
  return store;
}

/** What both answer, or the code of their refusal. */
function both(a: UsageAdapter, b: UsageAdapter, ask: (adapter: UsageAdapter) => Promise<unknown>): Promise<unknown[]> {
  const answer = (adapter: UsageAdapter) =>
    ask(adapter).catch((error: unknown) => {
      if (error instanceof UsageError && error.code !== 'adapterFailed') return error.code;
      throw error;
    });
  return Promise.all([answer(a), answer(b)]);
}

/** Where two answers differ, to the last digit. */
function differences(actual: unknown, expected: unknown, path: string): readonly string[] {
  if (Object.is(actual, expected)) return [];
  if (!isRecord(actual) || !isRecord(expected)) {
    return [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  }
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(actual[key], expected[key], `${path}.${key}`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore } from '../../src/data/engine/event-store.js';
import { UsageError } from '../../src/data/errors.js';
import type { Model } from '../../src/data/model/define-model.js';
import { query } from '../../src/data/query/build-query.js';
import type { Query } from '../../src/data/query/query.js';
import type { ConformanceDataset } from '../../src/testing/conformance-case.js';
import { NOW } from '../../src/testing/moment.js';
import { plainAdapter } from './plain-adapter/plain-adapter.js';
import { type Asked, datasets, questions } from './random-data.js';

const RUNS = Number(process.env.CONFORMANCE_RUNS ?? 100);

function memoryOf({ model, events, entities, assumptions }: ConformanceDataset) {
  const store = createEventStore(model, { clock: () => NOW });
  for (const [entity, rows] of Object.entries(entities)) store.upsert(entity, rows);
  store.assume(assumptions);
  store.append(events);
  return memoryAdapter(store);
}

/** A query, where the model can answer it. */
function queryOf(model: Model, { spec }: Asked): Query | null {
  try {
    return query(model, spec);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** Figures that were divided may differ in their last digit. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'number' ? Number(part.toPrecision(12)) : part));

/** The results, or the code of the refusal. */
async function outcomeOf(answer: ReturnType<UsageAdapter['run']>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof UsageError) return error.code;
    throw error;
  }
}

describe('memoryAdapter answers what plain loops answer', () => {
  it.each(Object.entries(datasets))('over random events of "%s"', { timeout: 600_000 }, async (_, { model, data }) => {
    const property = fc.asyncProperty(data, questions(model), async (told, asked) => {
      const dataset = { model, ...told };
      const [memory, plain] = [memoryOf(dataset), plainAdapter(dataset)];
      for (const each of asked) {
        const found = queryOf(model, each);
        if (found === null) continue;
        const options = { now: NOW, ...(each.notBefore === null ? {} : { notBefore: each.notBefore }) };
        const [expected, actual] = await Promise.all(
          [plain, memory].map((adapter) => outcomeOf(adapter.run([found], options))),
        );
        expect(rounded(actual), JSON.stringify([found, options])).toEqual(rounded(expected));
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

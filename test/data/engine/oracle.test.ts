import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import type { Frame, Result } from '../../../src/data/query/result.js';
import { NOW, workshop } from '../workshop.js';
import { assumed, beginnings, deliveries, entities, questions } from './arbitraries.js';
import { Oracle, type OracleResult } from './oracle.js';
import type { Entities, Row } from './oracle-rows.js';

const model: Model = workshop;

/** Random order and random batches, the same for the same seeds. */
interface Delivering {
  readonly order: readonly number[];
  readonly sizes: readonly number[];
}

const delivering: fc.Arbitrary<Delivering> = fc.record({
  order: fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
  sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
});

function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  const left = [...items];
  return items.map((_, i) => left.splice(((order[i % order.length] ?? 0) + i * 7) % left.length, 1)[0] as T);
}

function filled(told: Entities, rows: readonly Row[], { order, sizes }: Delivering): EventStore {
  const store = createEventStore(model, { clock: () => NOW });
  for (const [entity, members] of Object.entries(told)) store.upsert(entity, members);
  const left = shuffled(rows, order);
  for (let i = 0; left.length > 0; i++) store.append(left.splice(0, sizes[i % sizes.length]));
  return store;
}

/** What the oracle answers too, without what the time tests are about. */
function comparable(frame: Frame) {
  const { period, buckets, suppressed: _, ...figures } = frame;
  return { start: period.start, end: period.end, buckets: buckets.map((bucket) => ({ ...bucket })), ...figures };
}

function toOracleResult({ groups, current, comparison, subtotals, notes }: Result): OracleResult {
  return {
    groups,
    current: comparable(current),
    comparison: comparison && comparable(comparison),
    subtotals: subtotals.map((each) => ({
      dimensions: each.dimensions,
      groups: each.groups,
      current: comparable(each.current),
      comparison: each.comparison && comparable(each.comparison),
    })),
    notes,
  };
}

const RUNS = Number(process.env.ORACLE_RUNS ?? 500);

describe('memoryAdapter answers what an oracle of plain loops answers', () => {
  const asking = fc.record({
    told: entities,
    rows: deliveries,
    how: delivering,
    assumptions: assumed,
    notBefore: beginnings,
  });

  it(`in ${RUNS} random workshops`, { timeout: 600_000 }, async () => {
    const batch = fc.array(questions, { minLength: 1, maxLength: 3 });
    const property = fc.asyncProperty(asking, batch, async ({ told, rows, how, assumptions, notBefore }, asked) => {
      const store = filled(told, rows, how);
      store.assume(assumptions);
      const adapter = memoryAdapter(store);
      const oracle = new Oracle(model, told, rows, assumptions);
      const specs = asked.map((spec) => (assumptions.length > 0 ? spec : { ...spec, assumptions: {} }));
      const queries = specs.map((spec: QuerySpec) => query(model, spec));
      const results = await adapter.run(queries, notBefore === null ? { now: NOW } : { now: NOW, notBefore });
      for (const [i, result] of results.entries()) {
        const expected = oracle.answer(queries[i] as (typeof queries)[number], NOW, notBefore);
        expect(toOracleResult(result), JSON.stringify(specs[i])).toEqual(expected);
      }
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('and lists the members that it lists', async () => {
    const dimensions = fc.constantFrom('user', 'recipient', 'department', 'role', 'skill', 'tag', 'platform', 'label');
    const property = fc.asyncProperty(asking, dimensions, async ({ told, rows, how, notBefore }, dimension) => {
      const adapter = memoryAdapter(filled(told, rows, how));
      const list = await adapter.members({ dimension }, notBefore === null ? {} : { notBefore });
      expect(list).toEqual({ members: new Oracle(model, told, rows).members(dimension, notBefore), more: false });
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore } from '../../src/data/engine/event-store.js';
import { UsageError } from '../../src/data/errors.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Formula } from '../../src/data/model/formula.js';
import { type QuerySpec, query } from '../../src/data/query/build-query.js';
import type { Frame, Result } from '../../src/data/query/result.js';
import { inOrder, type OracleFrame, type OracleResult, type OracleSubtotals } from './answer.js';
import type { DuckOracle } from './duck-oracle.js';
import { isNumber } from './paths.js';
import { toRow } from './random-events.js';
import type { Scenario } from './scenario.js';

/** The part of a result that the oracle answers too. Notes are in an order of their own. */
function comparable({ groups, current, comparison, subtotals, notes }: Result): OracleResult {
  const levels = [{ groups, current, comparison }, ...subtotals].map(toOracleSubtotals);
  const [whole, ...others] = levels as [OracleSubtotals, ...OracleSubtotals[]];
  return { ...whole, subtotals: others, notes: inOrder(notes) };
}

function toOracleSubtotals({
  groups,
  current,
  comparison,
}: Pick<Result, 'groups' | 'current' | 'comparison'>): OracleSubtotals {
  return { groups, current: toOracleFrame(current), comparison: comparison && toOracleFrame(comparison) };
}

function toOracleFrame({ period: { start, end }, buckets, ...frame }: Frame): OracleFrame {
  const { values, groupTotals, bucketTotals, totals, counted } = frame;
  return { start, end, buckets, values, groupTotals, bucketTotals, totals, counted };
}

/** What the engine and the oracle answer differently. */
export interface Mismatch {
  /** A question, or the dimension whose members are listed. */
  readonly asked: QuerySpec | { readonly dimension: string };
  readonly engine: unknown;
  readonly oracle: unknown;
}

/** Asks both, and returns where they differ first; null where they agree on all questions. */
export async function mismatchIn(oracle: DuckOracle, scenario: Scenario): Promise<Mismatch | null> {
  const { model, told, deliveries, versions, now, notBefore, questions } = scenario;
  const store = createEventStore(model, { clock: () => now });
  for (const [entity, rows] of Object.entries(told)) store.upsert(entity, rows);
  store.append(deliveries.map(toRow));
  store.assume(versions);
  const adapter = memoryAdapter(store);
  const options = notBefore === null ? { now } : { now, notBefore };
  const inexact = inexactOf(model);
  await oracle.load(scenario);
  for (const spec of questions) {
    const expected = (await oracle.answer(spec, now, notBefore)) ?? 'invalidPeriod';
    const found = await adapter.run([query(model, spec)], options).then(
      ([result]) => comparable(result as Result),
      (error: unknown) => {
        if (error instanceof UsageError) return error.code;
        throw error;
      },
    );
    if (!agree(plain(found), plain(expected), inexact)) return { asked: spec, engine: found, oracle: expected };
  }
  const listed = Object.keys(model.dimensions).filter((name) => !isNumber(model, name));
  for (const dimension of listed) {
    const { members } = await adapter.members({ dimension, limit: 1000 }, options);
    const expected = await oracle.members(dimension, notBefore);
    if (!agree(plain(members), plain(expected), inexact))
      return { asked: { dimension }, engine: members, oracle: expected };
  }
  return null;
}

/** Farthest that figures may lie apart, for their size, which rest on shares of days: these are added up in another order. */
const RELATIVE = 1e-12;

/** Whether two answers are the same to the last digit, but for the figures of some measures. */
function agree(a: unknown, b: unknown, inexact: ReadonlySet<string>, isInexact = false): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || (isInexact && Math.abs(a - b) <= RELATIVE * Math.abs(b));
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => agree(field(a, key), field(b, key), inexact, isInexact || inexact.has(key)));
}

/** Measures that rest on shares of days. */
function inexactOf(model: Model): ReadonlySet<string> {
  const rests = (formula: Formula): boolean => {
    if (formula.kind === 'measure') return isInexact(formula.name);
    if ('left' in formula) return rests(formula.left) || rests(formula.right);
    return formula.kind === 'accrued' || (formula.kind === 'elapsed' && formula.unit !== 'day');
  };
  const isInexact = (name: string): boolean => {
    const measure = model.measures[name];
    return measure?.kind === 'formula' && rests(measure.formula);
  };
  return new Set(Object.keys(model.measures).filter(isInexact));
}

function field(of: object, key: string): unknown {
  return Object.hasOwn(of, key) ? (of as Readonly<Record<string, unknown>>)[key] : undefined;
}

/** As what a result is: plain JSON. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

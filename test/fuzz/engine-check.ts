import type { UsageAdapter } from '../../src/data/adapters/adapter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../src/data/engine/event-store.js';
import { UsageError } from '../../src/data/errors.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Formula } from '../../src/data/model/formula.js';
import { type QuerySpec, query } from '../../src/data/query/build-query.js';
import type { Query } from '../../src/data/query/query.js';
import type { Frame, Result } from '../../src/data/query/result.js';
import { inOrder, type OracleFrame, type OracleResult, type OracleSubtotals } from './answer.js';
import type { DuckOracle } from './duck-oracle.js';
import { isNumber } from './paths.js';
import { toRow } from './random-events.js';
import type { Scenario } from './scenario.js';

/** The part of a result that the oracle answers too. Notes are in an order of their own. */
function comparable({ groups, current, comparison, subtotals, assumptions, notes }: Result): OracleResult {
  const levels = [{ groups, current, comparison }, ...subtotals].map(toOracleSubtotals);
  const [whole, ...others] = levels as [OracleSubtotals, ...OracleSubtotals[]];
  return { ...whole, subtotals: others, assumptions, notes: inOrder(notes) };
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
  const { model, now, notBefore, questions } = scenario;
  const adapter = memoryAdapter(filled(scenario));
  const options = notBefore === null ? { now } : { now, notBefore };
  const inexact = inexactOf(model);
  await oracle.load(scenario);
  const expected = await inTurn(questions, (spec) => oracle.answer(spec, now, notBefore));
  const found = await answersOf(adapter, scenario, (position) => expected[position] === null);
  for (const [position, asked] of questions.entries()) {
    const mismatch = { asked, engine: found[position], oracle: expected[position] ?? 'invalidPeriod' };
    if (!agree(plain(mismatch.engine), plain(mismatch.oracle), inexact)) return mismatch;
  }
  // One dimension of each scenario: they are listed alike.
  const listed = Object.keys(model.dimensions).filter((name) => !isNumber(model, name));
  const dimension = listed[questions.length % Math.max(1, listed.length)];
  if (dimension !== undefined) {
    const { members } = await adapter.members({ dimension, limit: 1000 }, options);
    const mismatch = { asked: { dimension }, engine: members, oracle: await oracle.members(dimension, notBefore) };
    if (!agree(plain(mismatch.engine), plain(mismatch.oracle), inexact)) return mismatch;
  }
  return null;
}

/** A store that everything was handed to. */
function filled({ model, told, deliveries, versions, now, way }: Scenario): EventStore {
  const store = createEventStore(model, { clock: () => now });
  const tell = () => {
    for (const [entity, rows] of Object.entries(told)) store.upsert(entity, rows);
  };
  if (!way.toldLast) tell();
  const rows = deliveries.map(toRow);
  for (let from = 0; from < rows.length; from += way.slice) store.append(rows.slice(from, from + way.slice));
  if (way.toldLast) tell();
  store.assume(versions);
  return store;
}

/** What the engine answers to each question, or the code of its refusal. A batch is refused for any of its questions. */
async function answersOf(
  adapter: UsageAdapter,
  { model, now, notBefore, questions, way }: Scenario,
  isRefused: (position: number) => boolean,
): Promise<readonly unknown[]> {
  const options = notBefore === null ? { now } : { now, notBefore };
  const queries = questions.map((spec) => query(model, spec));
  const alone = (asked: Query) =>
    adapter.run([asked], options).then(
      ([result]) => comparable(result as Result),
      (error: unknown) => {
        if (error instanceof UsageError) return error.code;
        throw error;
      },
    );
  if (!way.isBatch) return inTurn(queries, alone);
  const results = await adapter.run(
    queries.filter((_, position) => !isRefused(position)),
    options,
  );
  const left = [...results];
  return inTurn(queries, async (asked, position) =>
    isRefused(position) ? alone(asked) : comparable(left.shift() as Result),
  );
}

async function inTurn<T, R>(items: readonly T[], of: (item: T, position: number) => Promise<R>): Promise<readonly R[]> {
  const found: R[] = [];
  for (const [position, item] of items.entries()) found.push(await of(item, position));
  return found;
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

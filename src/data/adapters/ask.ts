import { UsageError } from '../errors.js';
import { checkResult } from '../query/check-result.js';
import type { Query } from '../query/query.js';
import type { Result } from '../query/result.js';
import type { RunOptions, UsageAdapter } from './adapter.js';

/**
 * Asks one question: a batch of one, with the measures and dimensions of the query in the type of its result.
 *
 * @throws UsageError what `run` throws; `adapterFailed` where the adapter gives no answer.
 */
export async function ask<M extends string, D extends string>(
  adapter: UsageAdapter,
  query: Query<M, D>,
  options?: RunOptions,
): Promise<Result<M, D>> {
  const [result] = await askAll(adapter, [query], options);
  return result as Result<M, D>;
}

/**
 * Asks a batch, and looks at what comes back: one answer per query, in order, of the shape that the query asks for.
 *
 * @throws UsageError what `run` throws; `adapterFailed` where the adapter gives something else.
 */
export async function askAll(
  adapter: UsageAdapter,
  queries: readonly Query[],
  options?: RunOptions,
): Promise<readonly Result[]> {
  const results = oneEach(queries.length, await adapter.run(queries, options));
  return queries.map((query, i) => checkResult(query, results[i] as Result));
}

/**
 * Makes sure that there are as many results as queries, or none could be told from another.
 *
 * @throws UsageError `adapterFailed`.
 */
export function oneEach(queries: number, results: readonly Result[]): readonly Result[] {
  if (Array.isArray(results) && results.length === queries) return results;
  throw new UsageError(
    'adapterFailed',
    `The adapter was asked ${queries} queries and did not answer with as many results, so that no figure can be told from another. Return one result per query, in order.`,
  );
}

import { UsageError } from '../errors.js';
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
  const [result] = await adapter.run([query], options);
  if (result !== undefined) return result as Result<M, D>;
  throw new UsageError(
    'adapterFailed',
    'The adapter was asked a query and gave no result, so that there is no figure. Return one result per query, in order.',
  );
}

import type { Assumptions } from '../../model/assumption.js';
import type { Model } from '../../model/define-model.js';
import { answerMembers, answerQueries, type Execute } from '../../sql/answer-queries.js';
import type { Dialect } from '../../sql/dialect.js';
import { defineSource, type UsageSource } from '../../sql/source.js';
import type { UsageAdapter } from '../adapter.js';

/** What a SQL adapter is made over. */
export interface SqlAdapterOptions {
  readonly model: Model;
  /** In which tables and columns the model is. */
  readonly source: UsageSource;
  readonly dialect: Dialect;
  /** Runs a statement. */
  readonly execute: Execute;
  /** Versions of the assumptions that figures rest on; none for a model without any. */
  readonly assumptions?: Assumptions;
  /** Where the present is taken from. */
  readonly clock?: () => number;
}

/**
 * Answers queries from the tables of a host.
 *
 * @throws UsageError `incompatible`, `unknownName` where the source does not fit the model.
 */
export function sqlAdapter(options: SqlAdapterOptions): UsageAdapter {
  const { model, dialect, execute, assumptions = [], clock = Date.now } = options;
  const world = { model, dialect, assumptions, source: defineSource(model, options.source) };
  return {
    model,
    run: (queries, { signal, now = clock(), notBefore } = {}) =>
      answerQueries(world, execute, queries, { signal, now, notBefore }),
    members: (request, { signal, notBefore } = {}) => answerMembers(world, execute, request, { signal, notBefore }),
  };
}

import type { RunOptions, UsageAdapter } from '../data/adapters/adapter.js';
import { UsageError, type UsageErrorCode } from '../data/errors.js';
import type { Model } from '../data/model/define-model.js';
import { type QuerySpec, query } from '../data/query/build-query.js';
import type { Query } from '../data/query/query.js';
import type { Result } from '../data/query/result.js';
import type { ConformanceCase, ConformanceDataset, MakeAdapter } from './conformance-case.js';
import { ConformanceFailure } from './conformance-failure.js';
import { mismatches } from './mismatch.js';
import { NOW } from './moment.js';
import { viewResult } from './result-view.js';

/** A dataset of which only what matters is stated. */
export type PartialDataset = Partial<ConformanceDataset> & Pick<ConformanceDataset, 'model'>;

/** A query of which only what matters is stated, and the moment at which it is asked. */
export interface Asked extends Pick<RunOptions, 'now' | 'notBefore'> {
  readonly query: Partial<QuerySpec> & Pick<QuerySpec, 'measures'>;
}

/** One run of a case: makes adapters, asks them, and fails by name. */
export class Trial {
  readonly #case: Pick<ConformanceCase, 'id' | 'rule' | 'title'>;
  readonly #makeAdapter: MakeAdapter;

  constructor(of: Pick<ConformanceCase, 'id' | 'rule' | 'title'>, makeAdapter: MakeAdapter) {
    this.#case = of;
    this.#makeAdapter = makeAdapter;
  }

  /** An adapter over a dataset. */
  async adapter({ model, events = [], entities = {}, assumptions = [] }: PartialDataset): Promise<UsageAdapter> {
    return this.#makeAdapter({ model, events, entities, assumptions });
  }

  /** The answer to one query. */
  async ask(adapter: UsageAdapter, asked: Asked): Promise<Result> {
    const { query: _, ...moment } = asked;
    const results = await this.answers(adapter, [buildQuery(adapter.model, asked)], { now: NOW, ...moment });
    return results[0] as Result;
  }

  /** The answers to a batch, of which there have to be as many as queries. */
  async answers(adapter: UsageAdapter, queries: readonly Query[], options: RunOptions): Promise<readonly Result[]> {
    const results = await adapter.run(queries, options);
    this.expect({ length: queries.length }, { length: results.length }, 'results of the batch');
    return results;
  }

  /** Fails where a result differs from what is expected of it, laid out as a `ResultView`. */
  expectResult(expected: unknown, result: Result, { query: spec, ...moment }: Asked): void {
    const found = mismatches(expected, viewResult(result));
    if (found.length === 0) return;
    const groups = result.groups.length === 0 ? '' : `\ngroups: ${JSON.stringify(viewResult(result).groups)}`;
    const asked = `query: ${JSON.stringify(spec)} ${JSON.stringify({ now: NOW, ...moment })}${groups}`;
    throw new ConformanceFailure(this.#case, found, asked);
  }

  /** Fails where something differs from what is expected of it. */
  expect(expected: unknown, actual: unknown, where: string): void {
    const found = mismatches(expected, actual, where);
    if (found.length > 0) throw new ConformanceFailure(this.#case, found);
  }

  /** Fails unless something is refused with a code, and a message that has all of `texts` in it. */
  async expectRefusal(
    answer: () => Promise<unknown>,
    code: UsageErrorCode,
    texts: readonly string[] = [],
  ): Promise<void> {
    const where = 'refusal';
    try {
      await answer();
    } catch (error) {
      if (!(error instanceof UsageError)) {
        this.expect(
          `a UsageError "${code}"`,
          error instanceof Error ? `${error.name}: ${error.message}` : error,
          where,
        );
        return;
      }
      this.expect(code, error.code, `${where}.code`);
      for (const text of texts) {
        if (!error.message.includes(text))
          this.expect(`a message that names "${text}"`, error.message, `${where}.message`);
      }
      return;
    }
    this.expect(`a UsageError "${code}"`, 'an answer', where);
  }
}

/** A query from what is stated of it: the last seven days unless it says when. */
export function buildQuery(model: Model, { query: spec }: Pick<Asked, 'query'>): Query {
  return query(model, { period: { kind: 'last', count: 7, unit: 'day' }, ...spec });
}

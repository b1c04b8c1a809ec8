import type { UsageAdapter } from '../../../src/data/adapters/adapter.js';
import { UsageError, type UsageErrorCode } from '../../../src/data/errors.js';
import type { Model } from '../../../src/data/model/define-model.js';
import { describeMeasure } from '../../../src/data/model/describe-measure.js';
import type { Query } from '../../../src/data/query/query.js';
import { plainSteps } from '../plain-adapter/steps.js';
import { fault, faultAround } from './fault.js';

/** Answers with other results than the adapter gave. */
const answering =
  (change: (results: Awaited<ReturnType<UsageAdapter['run']>>) => Awaited<ReturnType<UsageAdapter['run']>>) =>
  (adapter: UsageAdapter): UsageAdapter => ({
    ...adapter,
    run: async (queries, options) => change(await adapter.run(queries, options)),
  });

/** Lets queries pass that ought to be refused with some code. */
const tolerating = (code: UsageErrorCode) => (model: Model, query: Query) => {
  try {
    plainSteps.check(model, query);
  } catch (error) {
    if (!(error instanceof UsageError && error.code === code)) throw error;
  }
};

/** Mistakes in how questions are taken and answers are given. */
export const adapterFaults = [
  faultAround(
    32,
    'results come the other way round',
    answering((results) => results.toReversed()),
  ),
  faultAround(32, 'equal queries of a batch are answered once', (adapter) => ({
    ...adapter,
    run: (queries, options) => adapter.run([...new Set(queries)], options),
  })),
  faultAround(
    32,
    'a batch is answered by its first result',
    answering((results) => results.map((result) => results[0] ?? result)),
  ),
  faultAround(
    32,
    'results do not say of what moment they are',
    answering((results) => results.map((result) => ({ ...result, now: 0 }))),
  ),
  faultAround(32, 'queries of a batch share the grain of the first one', (adapter) => ({
    ...adapter,
    run: (queries, options) =>
      adapter.run(
        queries.map((query) => ({ ...query, grain: queries[0]?.grain ?? null })),
        options,
      ),
  })),
  faultAround(32, 'batches that are asked at once share a moment', (adapter) => {
    let latest: number | undefined;
    return {
      ...adapter,
      run: async (queries, options) => {
        latest = options?.now;
        await Promise.resolve();
        return adapter.run(queries, latest === undefined ? options : { ...options, now: latest });
      },
    };
  }),
  faultAround(32, 'nobody can give up', (adapter) => ({
    ...adapter,
    run: (queries, { signal: _, ...options } = {}) => adapter.run(queries, options),
  })),
  faultAround(32, 'what is given up meanwhile is answered all the same', (adapter) => ({
    ...adapter,
    run: (queries, { signal, ...options } = {}) =>
      adapter.run(queries, signal?.aborted === true ? { ...options, signal } : options),
  })),
  faultAround(32, 'nobody can give up a list of members', (adapter) => ({
    ...adapter,
    members: (request, { signal: _, ...options } = {}) => adapter.members(request, options),
  })),
  faultAround(32, 'an adapter that was given up once answers no more', (adapter) => {
    let isOver = false;
    return {
      ...adapter,
      run: (queries, options) => {
        options?.signal?.addEventListener('abort', () => {
          isOver = true;
        });
        return isOver ? Promise.resolve([]) : adapter.run(queries, options);
      },
    };
  }),
  faultAround(32, 'an adapter tells another model', (adapter) => ({
    ...adapter,
    model: { ...adapter.model, name: 'another' },
  })),
  fault(16, 'a dimension that a fact does not have is ignored', { check: tolerating('incompatible') }),
  fault(27, 'numbers can be grouped by', { check: tolerating('incompatible') }),
  fault(33, 'a measure that there is not counts nothing', {
    check: tolerating('unknownName'),
    measureOf: (model, name) => plainSteps.measureOf(model, name) ?? { kind: 'count', fact: '', label: name },
    describeMeasure: (model, name) =>
      describeMeasure(model, plainSteps.measureOf(model, name) === undefined ? 'runs' : name),
  }),
  fault(33, 'what is no query is answered', { check: tolerating('invalidQuery') }),
  fault(33, 'a zone that there is not is UTC', {
    calendarOf: (calendar) =>
      Intl.supportedValuesOf('timeZone').includes(calendar.zone) ? calendar : { ...calendar, zone: 'UTC' },
  }),
  faultAround(33, 'refusals have no code', (adapter) => ({
    ...adapter,
    run: (queries, options) =>
      adapter.run(queries, options).catch((error: unknown) => {
        throw new Error(String(error));
      }),
  })),
  faultAround(33, 'refusals do not say what was meant', (adapter) => ({
    ...adapter,
    run: (queries, options) =>
      adapter.run(queries, options).catch((error: unknown) => {
        throw error instanceof UsageError ? new UsageError(error.code, 'This cannot be answered.') : error;
      }),
  })),
  faultAround(16, 'refusals do not name what does not go together', (adapter) => ({
    ...adapter,
    run: (queries, options) =>
      adapter.run(queries, options).catch((error: unknown) => {
        throw error instanceof UsageError ? new UsageError(error.code, 'This cannot be answered.') : error;
      }),
  })),
];

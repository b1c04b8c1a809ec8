import type { Query } from '../../data/query/query.js';
import { trialCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { sixDays } from '../six-days.js';
import { studio } from '../studio.js';
import { buildQuery, type Trial } from '../trial.js';

const top = { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true } as const;
const queries: readonly Query[] = (
  [
    { measures: ['runs', 'shares'], grain: 'day', comparison: { kind: 'previousPeriod' } },
    { measures: ['runs', 'successRate', 'median'], dimensions: ['platform'], top },
    { measures: ['runners', 'people'], dimensions: ['team'] },
    { measures: ['runs'], dimensions: ['label'], top: { ...top, dimension: 'label' }, grain: 'week' },
    { measures: ['credits'], filter: { kind: 'in', dimension: 'platform', values: ['f1'] } },
    {
      measures: ['runs', 'meanDuration'],
      dimensions: ['skill', 'platform'],
      period: { kind: 'last', count: 1, unit: 'month' },
    },
    { measures: ['runs'], dimensions: ['outcome'], allMembers: true },
  ] as const
).map((query) => buildQuery(studio, { query }));

/** How batches are answered. */
export const batchCases = [
  trialCase({
    id: 'batches.one-result-a-query',
    rule: 32,
    title: 'A batch has one result for each query, in order, with the query and the moment that it is of',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      const results = await trial.answers(adapter, queries, { now: NOW });
      trial.expect(
        JSON.parse(JSON.stringify(queries)),
        results.map(({ query }) => query),
        'queries of the results',
      );
      trial.expect(
        queries.map(() => NOW),
        results.map(({ now }) => now),
        'moments of the results',
      );
      trial.expect([], await adapter.run([], { now: NOW }), 'results of no queries');
    },
  }),
  trialCase({
    id: 'batches.as-one-by-one',
    rule: 32,
    title: 'Queries of a batch are answered as if each were asked alone, whatever else is asked',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      const alone = [];
      for (const query of queries) alone.push(...(await trial.answers(adapter, [query], { now: NOW })));
      const inOrder = await trial.answers(adapter, queries, { now: NOW });
      const reversed = await trial.answers(adapter, queries.toReversed(), { now: NOW });
      const repeated = await trial.answers(adapter, [...queries, ...queries], { now: NOW });
      expectSame(trial, alone, inOrder, 'results of the batch');
      expectSame(trial, alone, reversed.toReversed(), 'results of the batch the other way round');
      expectSame(trial, alone, repeated.slice(0, alone.length), 'first results of a batch that asks twice');
      expectSame(trial, alone, repeated.slice(alone.length), 'second results of a batch that asks twice');
    },
  }),
  trialCase({
    id: 'batches.at-once',
    rule: 32,
    title: 'Batches that are asked at the same time do not disturb each other',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      const alone = await trial.answers(adapter, queries, { now: NOW });
      const other = await trial.answers(adapter, queries, { now: NOW - DAY });
      const asked = [NOW, NOW - DAY, NOW].map((now) => trial.answers(adapter, queries, { now }));
      for (const [i, results] of (await Promise.all(asked)).entries()) {
        expectSame(trial, i === 1 ? other : alone, results, `results of batch ${i}`);
      }
    },
  }),
  trialCase({
    id: 'batches.model',
    rule: 32,
    title: 'An adapter tells its model',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      trial.expect({ name: 'studio', measures: { runs: { label: 'Runs' } } }, adapter.model, 'model');
    },
  }),
  trialCase({
    id: 'batches.abort',
    rule: 32,
    title: 'An aborted batch is refused as such, and the adapter goes on answering others',
    trial: async (trial) => {
      const adapter = await trial.adapter(sixDays);
      const before = AbortSignal.abort();
      await trial.expectRefusal(() => adapter.run(queries, { now: NOW, signal: before }), 'aborted');
      await trial.expectRefusal(() => adapter.members({ dimension: 'team' }, { now: NOW, signal: before }), 'aborted');
      const meanwhile = new AbortController();
      const answer = adapter.run(queries, { now: NOW, signal: meanwhile.signal });
      meanwhile.abort();
      await trial.expectRefusal(() => answer, 'aborted');
      const [result] = await trial.answers(adapter, queries.slice(0, 1), { now: NOW });
      trial.expect({ runs: 8, shares: 4 }, result?.current.totals, 'totals');
    },
  }),
];

/** Whole results, compared as the JSON that they are. */
function expectSame(trial: Trial, expected: unknown, actual: unknown, where: string): void {
  trial.expect(JSON.parse(JSON.stringify(expected)), actual, where);
}

import { answersCase, trialCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';
import { buildQuery } from '../trial.js';

const run = eventsOf('run');
const events = [
  run({ person: 'p1', platform: 'a', outcome: 'success', duration: 1 }),
  run({ person: 'p1', platform: 'a', outcome: 'success', duration: 2 }),
  run({ person: 'p1', platform: 'a', outcome: 'failure', duration: 9 }),
  run({ person: 'p2', platform: 'b', outcome: 'failure', duration: 4 }),
  run({ person: 'p2', platform: 'b', outcome: 'success', duration: 4, at: NOW - 8 * DAY }),
];

/** Totals and subtotals, computed from events. */
export const totalCases = [
  answersCase({
    id: 'totals.of-everything',
    rule: 29,
    title: 'Totals are over all events of the period, those in no group that is shown too',
    data: { model: studio, events },
    asked: [
      {
        query: {
          measures: ['runs', 'successRate', 'runners', 'median'],
          dimensions: ['platform', 'outcome'],
          limit: 1,
        },
        expected: {
          groups: [['a', 'success']],
          groupTotals: { runs: [2], successRate: [1], runners: [1], median: [1.5] },
          totals: { runs: 4, successRate: 0.5, runners: 2, median: 3 },
          subtotals: null,
        },
      },
    ],
  }),
  answersCase({
    id: 'totals.subtotals',
    rule: 29,
    title: 'Subtotals of the first dimensions are computed from events, for ratios, distinct counts and quantiles too',
    data: { model: studio, events },
    asked: [
      {
        query: {
          measures: ['runs', 'successRate', 'runners', 'median'],
          dimensions: ['platform', 'outcome'],
          subtotals: true,
        },
        expected: {
          groupTotals: { runs: [2, 1, 1] },
          subtotals: {
            platform: {
              a: { runs: 3, successRate: 2 / 3, runners: 1, median: 2 },
              b: { runs: 1, successRate: 0, runners: 1, median: 4 },
            },
          },
        },
      },
      {
        query: { measures: ['runs', 'runners'], dimensions: ['platform', 'outcome', 'person'], subtotals: true },
        expected: {
          subtotals: {
            platform: { a: { runs: 3, runners: 1 }, b: { runs: 1, runners: 1 } },
            'platform+outcome': {
              'a/success': { runs: 2, runners: 1 },
              'a/failure': { runs: 1, runners: 1 },
              'b/failure': { runs: 1, runners: 1 },
            },
          },
        },
      },
    ],
  }),
  answersCase({
    id: 'totals.subtotals-of-the-rest',
    rule: 29,
    title: 'Subtotals are of the groups of the result, "Other" included',
    data: { model: studio, events: [...events, run({ platform: 'c', outcome: 'success', person: 'p3' })] },
    asked: [
      {
        query: {
          measures: ['runs', 'successRate', 'runners'],
          dimensions: ['platform', 'outcome'],
          subtotals: true,
          top: { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true },
        },
        expected: {
          subtotals: {
            platform: {
              a: { runs: 3, successRate: 2 / 3, runners: 1 },
              '(other)': { runs: 2, successRate: 0.5, runners: 2 },
            },
          },
        },
      },
    ],
  }),
  answersCase({
    id: 'totals.subtotals-of-what-is-shown',
    rule: 29,
    title:
      'Subtotals are of what the groups that are shown begin with, in the order of the query, over all members of the other dimensions',
    data: {
      model: studio,
      events: [
        ...events,
        run({ platform: 'c', outcome: 'cancelled' }),
        run({ platform: 'c', outcome: 'running' }),
        run({ platform: 'b', outcome: 'cancelled' }),
        run({ platform: 'b', outcome: 'running' }),
        run({ platform: 'b', outcome: 'success' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['platform', 'outcome'], subtotals: true },
        expected: {
          subtotalGroups: { platform: ['b', 'a', 'c'] },
          subtotals: { platform: { a: { runs: 3 }, b: { runs: 4 }, c: { runs: 2 } } },
        },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform', 'outcome'], subtotals: true, limit: 2 },
        expected: {
          groups: [
            ['a', 'success'],
            ['a', 'failure'],
          ],
          subtotalGroups: { platform: ['a'] },
          subtotals: { platform: { a: { runs: 3 } } },
        },
      },
      {
        query: {
          measures: ['runs'],
          dimensions: ['platform', 'outcome'],
          subtotals: true,
          order: [{ by: 'runs', direction: 'ascending' }],
          top: { dimension: 'outcome', by: 'runs', count: 1, direction: 'descending', other: false },
        },
        expected: {
          groups: [
            ['b', 'success'],
            ['a', 'success'],
          ],
          subtotalGroups: { platform: ['a', 'b'] },
          subtotals: { platform: { a: { runs: 3 }, b: { runs: 4 } } },
        },
      },
    ],
  }),
  trialCase({
    id: 'totals.no-subtotals-of-one',
    rule: 29,
    title: 'Subtotals of fewer than two dimensions are refused, and nobody gets any who did not ask',
    trial: async (trial) => {
      const adapter = await trial.adapter({ model: studio, events });
      const asked = { query: { measures: ['runs'], dimensions: ['platform', 'outcome'] } };
      trial.expectResult({ subtotals: null }, await trial.ask(adapter, asked), asked);
      const alone = {
        ...buildQuery(studio, { query: { measures: ['runs'], dimensions: ['platform'] } }),
        subtotals: true,
      };
      await trial.expectRefusal(() => adapter.run([alone], { now: NOW }), 'invalidQuery');
    },
  }),
];

import { answersCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { near } from '../near.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const many = (length: number, fields: Readonly<Record<string, unknown>>) => Array.from({ length }, () => run(fields));
const runsByOutcome = [
  ...many(9, { platform: 'A', outcome: 'success' }),
  ...many(1, { platform: 'A', outcome: 'failure', at: NOW - DAY }),
  ...many(1, { platform: 'B', outcome: 'failure' }),
  ...many(1, { platform: 'C', outcome: 'success', at: NOW - DAY }),
  ...many(1, { platform: 'C', outcome: 'failure' }),
  ...many(1, { platform: 'D', outcome: 'success' }),
  ...many(3, { platform: 'A', outcome: 'success', at: NOW - 8 * DAY }),
  ...many(1, { platform: 'B', outcome: 'failure', at: NOW - 8 * DAY }),
];

/** Ratios of sums, never means of rates. */
export const ratioCases = [
  answersCase({
    id: 'ratios.every-level',
    rule: 10,
    title: 'A ratio is the ratio of the sums in groups, buckets, "Other", totals and comparison',
    data: { model: studio, events: runsByOutcome },
    asked: [
      {
        query: {
          measures: ['successRate', 'runs'],
          dimensions: ['platform'],
          top: { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true },
          grain: 'day',
          comparison: { kind: 'previousPeriod' },
        },
        expected: {
          groups: ['A', { other: 3 }],
          groupTotals: { successRate: [near(0.9), 0.5], runs: [10, 4] },
          values: {
            successRate: [null, null, null, null, null, 0, 1, null, null, null, null, null, 1, near(1 / 3)],
          },
          bucketTotals: { successRate: [null, null, null, null, null, 0.5, near(10 / 12)] },
          totals: { successRate: near(11 / 14), runs: 14 },
          comparison: { groupTotals: { successRate: [1, 0] }, totals: { successRate: 0.75 } },
        },
      },
    ],
  }),
  answersCase({
    id: 'ratios.means-over-events',
    rule: 10,
    title: 'A mean is over events at every level, and never a mean of means',
    data: {
      model: studio,
      events: [
        run({ platform: 'a', duration: 1 }),
        run({ platform: 'a', duration: 2 }),
        run({ platform: 'a', duration: 3 }),
        run({ platform: 'b', duration: 10, at: NOW - DAY }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['meanDuration'],
          dimensions: ['platform'],
          grain: 'day',
          period: { kind: 'last', count: 2, unit: 'day' },
        },
        expected: {
          groups: ['b', 'a'],
          groupTotals: { meanDuration: [10, 2] },
          bucketTotals: { meanDuration: [10, 2] },
          totals: { meanDuration: 4 },
        },
      },
    ],
  }),
  answersCase({
    id: 'ratios.of-distinct-counts',
    rule: 10,
    title: 'A formula takes each of its measures at its own level',
    data: {
      model: studio,
      events: [
        run({ person: 'p1', platform: 'a' }),
        run({ person: 'p1', platform: 'b' }),
        run({ person: 'p2', platform: 'b' }),
        run({ person: 'p2', platform: 'b' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runsPerPerson'], dimensions: ['platform'] },
        expected: { groups: ['b', 'a'], groupTotals: { runsPerPerson: [1.5, 1] }, totals: { runsPerPerson: 2 } },
      },
    ],
  }),
];

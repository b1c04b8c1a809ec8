import { answersCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { near } from '../near.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** Quantiles by R type 7, from events. */
export const quantileCases = [
  answersCase({
    id: 'quantiles.between-ranks',
    rule: 12,
    title: 'A quantile is interpolated linearly between the closest ranks',
    data: { model: studio, events: [40, 10, 30, 20].map((duration) => run({ duration })) },
    asked: [
      {
        query: { measures: ['median', 'p90', 'p25'] },
        expected: { totals: { median: 25, p90: near(37), p25: near(17.5) } },
      },
    ],
  }),
  answersCase({
    id: 'quantiles.at-a-rank',
    rule: 12,
    title: 'A quantile that falls on a rank is the value of it, and that of one event is its value',
    data: {
      model: studio,
      events: [
        ...[70, 20, 110, 50, 30, 100, 40, 90, 10, 80, 60].map((duration) => run({ duration, platform: 'eleven' })),
        run({ duration: 7, platform: 'one' }),
        run({ duration: 5, platform: 'equal' }),
        run({ duration: 5, platform: 'equal' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'median', 'p90'], dimensions: ['platform'] },
        expected: {
          groups: ['eleven', 'equal', 'one'],
          groupTotals: { median: [60, 5, 7], p90: [near(100), 5, 7] },
        },
      },
    ],
  }),
  answersCase({
    id: 'quantiles.from-events',
    rule: 12,
    title: 'Quantiles of buckets, "Other" and totals are computed from events, and never from other quantiles',
    data: {
      model: studio,
      events: [
        ...[1, 2, 3].map((duration) => run({ duration, platform: 'a' })),
        run({ duration: 100, platform: 'b', at: NOW - DAY }),
        run({ duration: 200, platform: 'c', at: NOW - DAY }),
        run({ duration: 6, platform: 'd' }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['median', 'runs'],
          dimensions: ['platform'],
          period: { kind: 'last', count: 2, unit: 'day' },
          grain: 'day',
          top: { dimension: 'platform', by: 'runs', count: 1, direction: 'descending', other: true },
        },
        expected: {
          groups: ['a', { other: 3 }],
          groupTotals: { median: [2, 100] },
          values: { median: [null, 2, 150, 6] },
          bucketTotals: { median: [150, 2.5] },
          totals: { median: 4.5 },
        },
      },
    ],
  }),
  answersCase({
    id: 'quantiles.extremes',
    rule: 12,
    title: 'Extremes are the smallest and the largest value, and the first and the last moment',
    data: {
      model: studio,
      events: [3, -2.5, 0, 8.1].map((delta, i) => run({ delta, at: NOW - i * DAY, platform: i < 2 ? 'a' : 'b' })),
    },
    asked: [
      {
        query: { measures: ['lowest', 'highest', 'firstRun', 'lastRun'], dimensions: ['platform'] },
        expected: {
          groups: ['b', 'a'],
          groupTotals: {
            lowest: [0, -2.5],
            highest: [8.1, 3],
            firstRun: [NOW - 3 * DAY, NOW - DAY],
            lastRun: [NOW - 2 * DAY, NOW],
          },
          totals: { lowest: -2.5, highest: 8.1, firstRun: NOW - 3 * DAY, lastRun: NOW },
        },
      },
    ],
  }),
];

import { answersCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { near } from '../near.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const many = (length: number, fields: Readonly<Record<string, unknown>>) => Array.from({ length }, () => run(fields));
const top = (dimension: string, count: number, by = 'runs') =>
  ({ dimension, by, count, direction: 'descending', other: true }) as const;

/** Top N and "Other". */
export const rankingCases = [
  answersCase({
    id: 'rankings.other-from-events',
    rule: 13,
    title: '"Other" is computed from the events of the rest: its rates, distinct counts and means',
    data: {
      model: studio,
      events: [
        ...many(4, { platform: 'first', outcome: 'success' }),
        ...many(3, { platform: 'b', outcome: 'success', person: 'p2', duration: 1 }),
        run({ platform: 'c', outcome: 'failure', person: 'p2', duration: 9 }),
        run({ platform: 'd', outcome: 'success', person: 'p3' }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['runs', 'successRate', 'runners', 'meanDuration'],
          dimensions: ['platform'],
          top: top('platform', 1),
        },
        expected: {
          groups: ['first', { other: 3 }],
          groupTotals: { runs: [4, 5], successRate: [1, 0.8], runners: [1, 2], meanDuration: [null, 3] },
          totals: { runs: 9, successRate: near(8 / 9), runners: 3 },
        },
      },
    ],
  }),
  answersCase({
    id: 'rankings.ties',
    rule: 13,
    title: 'Ties are broken by label and then by key, so that the same members are kept every time',
    data: {
      model: studio,
      entities: {
        person: [
          { id: 'z', name: 'Ann' },
          { id: 'y', name: 'Ann' },
          { id: 'x', name: 'Zoe' },
          { id: 'w', name: 'Bea' },
        ],
      },
      events: ['x', 'w', 'z', 'y', 'nobody'].map((person) => run({ person })),
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['person'] },
        expected: { groups: ['y', 'z', 'w', 'x', 'nobody'], labels: ['Ann', 'Ann', 'Bea', 'Zoe', 'nobody'] },
      },
      {
        query: { measures: ['runs'], dimensions: ['person'], top: top('person', 2) },
        expected: { groups: ['y', 'z', { other: 3 }], groupTotals: { runs: [1, 1, 3] } },
      },
    ],
  }),
  answersCase({
    id: 'rankings.null-empty-and-other',
    rule: 13,
    title: 'The member of none, an empty text and a member called "Other" are three rows beside "Other"',
    data: {
      model: studio,
      events: [null, null, null, '', '', '', 'Other', 'Other', 'Other', 'a', 'b'].map((platform) => run({ platform })),
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['platform'], top: top('platform', 3) },
        expected: { groups: ['', 'Other', null, { other: 2 }], groupTotals: { runs: [3, 3, 3, 2] } },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform'] },
        expected: { groups: ['', 'Other', null, 'a', 'b'], groupTotals: { runs: [3, 3, 3, 1, 1] } },
      },
    ],
  }),
  answersCase({
    id: 'rankings.named-like-other',
    rule: 13,
    title: 'A member called "Other" that is not among the first is one of the rest, and keeps its name where it is',
    data: {
      model: studio,
      events: [...many(3, { platform: 'a' }), ...many(2, { platform: 'Other' }), run({ platform: 'b' }), run()],
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['platform'], top: top('platform', 1) },
        expected: { groups: ['a', { other: 3 }], groupTotals: { runs: [3, 4] } },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform'], top: top('platform', 2) },
        expected: { groups: ['a', 'Other', { other: 2 }], groupTotals: { runs: [3, 2, 2] } },
      },
    ],
  }),
  answersCase({
    id: 'rankings.whole-period',
    rule: 13,
    title: 'Members are ranked over the whole period, not bucket by bucket',
    data: {
      model: studio,
      events: [
        ...many(3, { platform: 'steady', at: NOW - DAY }),
        ...many(3, { platform: 'steady' }),
        ...many(5, { platform: 'burst' }),
        ...many(1, { platform: 'small', at: NOW - DAY }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['runs'],
          dimensions: ['platform'],
          period: { kind: 'last', count: 2, unit: 'day' },
          grain: 'day',
          top: top('platform', 1),
        },
        expected: { groups: ['steady', { other: 2 }], values: { runs: [3, 3, 1, 5] } },
      },
    ],
  }),
  answersCase({
    id: 'rankings.without-other',
    rule: 13,
    title: 'Without "Other" the rest is left out of the groups, and of no total',
    data: {
      model: studio,
      events: [...many(3, { platform: 'a' }), ...many(2, { platform: 'b' }), run({ platform: 'c' })],
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['platform'], top: { ...top('platform', 2), other: false } },
        expected: { groups: ['a', 'b'], groupTotals: { runs: [3, 2] }, totals: { runs: 6 } },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform'], top: top('platform', 3) },
        expected: { groups: ['a', 'b', 'c'] },
      },
    ],
  }),
  answersCase({
    id: 'rankings.least-first',
    rule: 13,
    title: 'Members without a figure come after those with one, whichever way they are ranked',
    data: {
      model: studio,
      events: [
        run({ platform: 'slow', duration: 9 }),
        run({ platform: 'fast', duration: 1 }),
        run({ platform: 'unknown' }),
      ],
    },
    asked: (['ascending', 'descending'] as const).map((direction) => ({
      query: {
        measures: ['meanDuration'],
        dimensions: ['platform'],
        top: { dimension: 'platform', by: 'meanDuration', count: 2, direction, other: true },
      },
      expected: {
        groups: [...(direction === 'ascending' ? ['fast', 'slow'] : ['slow', 'fast']), { other: 1 }],
        groupTotals: { meanDuration: direction === 'ascending' ? [1, 9, null] : [9, 1, null] },
      },
    })),
  }),
  answersCase({
    id: 'rankings.one-of-two-dimensions',
    rule: 13,
    title: 'Members of one of two dimensions are ranked over all members of the other one',
    data: {
      model: studio,
      events: [
        ...many(2, { platform: 'a', outcome: 'success' }),
        ...many(2, { platform: 'a', outcome: 'failure' }),
        ...many(3, { platform: 'b', outcome: 'success' }),
        ...many(1, { platform: 'c', outcome: 'success' }),
        ...many(1, { platform: 'c', outcome: 'failure' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['platform', 'outcome'], top: top('platform', 1) },
        expected: {
          groups: [
            ['a', 'failure'],
            ['a', 'success'],
            [{ other: 2 }, 'success'],
            [{ other: 2 }, 'failure'],
          ],
          groupTotals: { runs: [2, 2, 4, 1] },
          totals: { runs: 9 },
        },
      },
    ],
  }),
  answersCase({
    id: 'rankings.many-valued',
    rule: 13,
    title: 'An event with several tags of the rest counts once in "Other"',
    data: {
      model: studio,
      events: [
        ...many(3, { labels: ['big'] }),
        run({ labels: ['big', 'x'], duration: 4 }),
        run({ labels: ['x', 'y'], duration: 8 }),
        run({ labels: ['y', 'z'], duration: 6 }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'meanDuration'], dimensions: ['label'], top: top('label', 1) },
        expected: {
          groups: ['big', { other: 3 }],
          groupTotals: { runs: [4, 3], meanDuration: [4, 6] },
          totals: { runs: 6 },
        },
      },
    ],
  }),
  answersCase({
    id: 'rankings.rest-of-the-comparison',
    rule: 13,
    title: 'The comparison has the groups of the period, and what only it has is one of the rest',
    data: {
      model: studio,
      events: [
        ...many(2, { platform: 'a' }),
        run({ platform: 'b' }),
        ...many(4, { platform: 'b', at: NOW - 8 * DAY }),
        ...many(5, { platform: 'gone', at: NOW - 8 * DAY }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['runs'],
          dimensions: ['platform'],
          top: top('platform', 1),
          comparison: { kind: 'previousPeriod' },
        },
        expected: {
          groups: ['a', { other: 2 }],
          groupTotals: { runs: [2, 1] },
          comparison: { groupTotals: { runs: [0, 9] }, totals: { runs: 9 } },
        },
      },
    ],
  }),
];

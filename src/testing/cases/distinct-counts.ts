import { answersCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { DAY, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const share = eventsOf('share');

/** Distinct counts and breakdowns that overlap. */
export const distinctCountCases = [
  answersCase({
    id: 'distinct.exact',
    rule: 11,
    title: 'Distinct counts are exact',
    data: { model: studio, events: Array.from({ length: 6000 }, (_, i) => run({ person: `p${i % 3001}` })) },
    asked: [{ query: { measures: ['runners'] }, expected: { totals: { runners: 3001 } } }],
  }),
  answersCase({
    id: 'distinct.totals',
    rule: 11,
    title:
      'Totals of a distinct count are counted anew, never added up from groups or buckets, and the result says that groups overlap',
    data: {
      model: studio,
      events: [0, 1, 2].flatMap((back) => [
        run({ person: 'p1', platform: 'a', at: NOW - back * DAY }),
        run({ person: 'p1', platform: 'b', at: NOW - back * DAY }),
        run({ person: `q${back}`, platform: 'b', at: NOW - back * DAY }),
      ]),
    },
    asked: [
      {
        query: {
          measures: ['runs', 'runners'],
          dimensions: ['platform'],
          grain: 'day',
          period: { kind: 'last', count: 3, unit: 'day' },
        },
        expected: {
          groups: ['b', 'a'],
          groupTotals: { runners: [4, 1], runs: [6, 3] },
          values: { runners: [2, 2, 2, 1, 1, 1] },
          bucketTotals: { runners: [2, 2, 2] },
          totals: { runners: 4, runs: 9 },
          notes: having({ kind: 'overlapping', measures: ['runners'] }),
          columns: { runners: { overlapping: true }, runs: { overlapping: false } },
        },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform'] },
        expected: { notes: lacking({ kind: 'overlapping' }) },
      },
    ],
  }),
  answersCase({
    id: 'distinct.many-valued',
    rule: 11,
    title: 'An event counts once for each of its tags and once in the total, and the result says that groups overlap',
    data: {
      model: studio,
      events: [
        run({ labels: ['x', 'y'], duration: 4 }),
        run({ labels: ['y', 'y'], duration: 2 }),
        run({ labels: [], duration: 1 }),
        run({ duration: 1 }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'duration', 'labelsUsed'], dimensions: ['label'] },
        expected: {
          groups: ['y', null, 'x'],
          groupTotals: { runs: [2, 2, 1], duration: [6, 2, 4], labelsUsed: [2, 0, 2] },
          totals: { runs: 4, duration: 8, labelsUsed: 2 },
          counted: 4,
          notes: having({ kind: 'overlapping', measures: ['runs', 'duration', 'labelsUsed'] }),
        },
      },
    ],
  }),
  answersCase({
    id: 'distinct.many-valued-twice',
    rule: 11,
    title: 'Two many-valued dimensions make a group of each pair',
    data: {
      model: studio,
      entities: { tool: [{ id: 't1', tags: ['p', 'q'] }, { id: 't2' }] },
      events: [run({ labels: ['x', 'y'], tool: 't1' }), run({ labels: ['x'], tool: 't2' })],
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['label', 'tag'] },
        expected: {
          groups: [
            ['x', 'p'],
            ['x', 'q'],
            ['x', null],
            ['y', 'p'],
            ['y', 'q'],
          ],
          groupTotals: { runs: [1, 1, 1, 1, 1] },
          totals: { runs: 2 },
        },
      },
    ],
  }),
  answersCase({
    id: 'distinct.no-member',
    rule: 11,
    title: 'No member is none: events without one are not counted as one more',
    data: { model: studio, events: [run({ platform: 'a' }), run({ platform: '' }), run({ platform: null }), run()] },
    asked: [{ query: { measures: ['platforms', 'runs'] }, expected: { totals: { platforms: 2, runs: 4 } } }],
  }),
  answersCase({
    id: 'distinct.had-to-do-with-two',
    rule: 11,
    title: 'Tools of two people are those that two distinct people used',
    data: {
      model: studio,
      events: [
        run({ tool: 't1', person: 'p1', platform: 'a' }),
        run({ tool: 't1', person: 'p2', platform: 'b' }),
        run({ tool: 't2', person: 'p1', platform: 'a' }),
        run({ tool: 't2', person: 'p1', platform: 'a' }),
        run({ tool: 't3', person: 'p2', platform: 'a' }),
        run({ tool: 't3', person: 'p1', platform: 'a' }),
        share({ tool: 't2', person: 'p2' }),
      ],
    },
    asked: [
      {
        query: { measures: ['toolsOfTwo'], dimensions: ['platform'] },
        expected: { groups: ['a', 'b'], groupTotals: { toolsOfTwo: [1, 0] }, totals: { toolsOfTwo: 2 } },
      },
    ],
  }),
  answersCase({
    id: 'distinct.condition-on-a-set',
    rule: 11,
    title: 'An event meets a condition on a set once, however many of its members do',
    data: {
      model: studio,
      events: [run({ labels: ['a', 'b'] }), run({ labels: ['b', 'c'] }), run({ labels: ['c'] }), run()],
    },
    asked: [{ query: { measures: ['labelled', 'runs'] }, expected: { totals: { labelled: 2, runs: 4 } } }],
  }),
];

import { answersCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { HOUR, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const many = (length: number, fields: Readonly<Record<string, unknown>>) => Array.from({ length }, () => run(fields));

/** Orders and limits. */
export const orderCases = [
  answersCase({
    id: 'orders.default',
    rule: 28,
    title: 'Groups come by the first measure, the largest first, unless the query says otherwise',
    data: {
      model: studio,
      events: [
        ...many(2, { platform: 'b', duration: 1 }),
        run({ platform: 'a', duration: 5 }),
        ...many(3, { platform: 'c' }),
      ],
    },
    asked: [
      { query: { measures: ['runs', 'duration'], dimensions: ['platform'] }, expected: { groups: ['c', 'b', 'a'] } },
      { query: { measures: ['duration', 'runs'], dimensions: ['platform'] }, expected: { groups: ['a', 'b', 'c'] } },
      {
        query: {
          measures: ['runs', 'duration'],
          dimensions: ['platform'],
          order: [{ by: 'duration', direction: 'ascending' }],
        },
        expected: { groups: ['c', 'b', 'a'] },
      },
      {
        query: {
          measures: ['runs', 'meanDuration'],
          dimensions: ['platform'],
          order: [{ by: 'meanDuration', direction: 'ascending' }],
        },
        expected: { groups: ['b', 'a', 'c'], groupTotals: { meanDuration: [1, 5, null] } },
      },
    ],
  }),
  answersCase({
    id: 'orders.by-label',
    rule: 28,
    title: 'Groups can come by the label of a dimension, and by several things in turn',
    data: {
      model: studio,
      entities: {
        person: [
          { id: 'p1', name: 'Zoe' },
          { id: 'p2', name: 'Ann' },
        ],
      },
      events: [
        run({ person: 'p1', platform: 'a' }),
        ...many(2, { person: 'p2', platform: 'b' }),
        run({ person: 'p2' }),
        run({ person: 'p1' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['person'], order: [{ by: 'person', direction: 'descending' }] },
        expected: { groups: ['p1', 'p2'], labels: ['Zoe', 'Ann'] },
      },
      {
        query: {
          measures: ['runs'],
          dimensions: ['platform', 'person'],
          order: [
            { by: 'runs', direction: 'ascending' },
            { by: 'person', direction: 'descending' },
            { by: 'platform', direction: 'ascending' },
          ],
        },
        expected: {
          groups: [
            ['a', 'p1'],
            [null, 'p1'],
            [null, 'p2'],
            ['b', 'p2'],
          ],
        },
      },
    ],
  }),
  answersCase({
    id: 'orders.limit',
    rule: 28,
    title: 'A limit says how many groups it leaves out, and leaves them in every total',
    data: { model: studio, events: ['d', 'c', 'b', 'a', 'a'].map((platform) => run({ platform, at: NOW - HOUR })) },
    asked: [
      {
        query: {
          measures: ['runs'],
          dimensions: ['platform'],
          limit: 2,
          grain: 'day',
          period: { kind: 'last', count: 1, unit: 'day' },
        },
        expected: {
          groups: ['a', 'b'],
          groupTotals: { runs: [2, 1] },
          totals: { runs: 5 },
          bucketTotals: { runs: [5] },
          counted: 5,
          notes: having({ kind: 'limited', left: 2 }),
        },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform'], limit: 4 },
        expected: { groups: ['a', 'b', 'c', 'd'], notes: lacking({ kind: 'limited' }) },
      },
    ],
  }),
];

import { answersCase } from '../define-case.js';
import { near } from '../near.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** Sums are exact, and rounding is half to even at the boundary. */
export const integerCases = [
  answersCase({
    id: 'integers.tenths-add-up',
    rule: 7,
    title: '0.1 added twenty thousand times is 2,000, to the last digit',
    data: { model: studio, events: Array.from({ length: 20_000 }, () => run({ credits: 0.1 })) },
    asked: [
      {
        query: { measures: ['credits', 'creditsPerRun'] },
        expected: { totals: { credits: 2000, creditsPerRun: 0.1 } },
      },
    ],
  }),
  answersCase({
    id: 'integers.every-level',
    rule: 7,
    title: 'Sums are exact in groups and buckets too',
    data: {
      model: studio,
      events: ['a', 'a', 'a', 'b', 'b'].map((platform, i) =>
        run({ platform, credits: i === 4 ? 0.7 : 0.1, dollars: 0.1 }),
      ),
    },
    asked: [
      {
        query: {
          measures: ['credits', 'dollars'],
          dimensions: ['platform'],
          period: { kind: 'last', count: 1, unit: 'day' },
          grain: 'day',
        },
        expected: {
          groups: ['b', 'a'],
          groupTotals: { credits: [0.8, 0.3], dollars: [0.2, 0.3] },
          values: { credits: [0.8, 0.3] },
          bucketTotals: { credits: [1.1], dollars: [0.5] },
          totals: { credits: 1.1, dollars: 0.5 },
        },
      },
    ],
  }),
  answersCase({
    id: 'integers.half-to-even',
    rule: 7,
    title: 'What does not fit the scale is rounded half to even as it comes in',
    data: {
      model: studio,
      events: Object.entries({ a: 0.25, b: 0.35, c: 0.45, d: 0.05, e: -0.25, f: -0.35, g: 0.26, h: 0.2501 }).map(
        ([platform, delta]) => run({ platform, delta, weight: delta * 10 }),
      ),
    },
    asked: [
      {
        query: {
          measures: ['delta', 'weight'],
          dimensions: ['platform'],
          order: [{ by: 'platform', direction: 'ascending' }],
        },
        expected: {
          groups: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
          groupTotals: { delta: [0.2, 0.4, 0.4, 0, -0.2, -0.4, 0.3, 0.3], weight: [2, 4, 4, 0, -2, -4, 3, 3] },
          totals: { delta: 1, weight: 10 },
        },
      },
    ],
  }),
  answersCase({
    id: 'integers.beyond-2-to-the-53',
    rule: 7,
    title: 'Sums stay exact where they pass what a double can count',
    data: {
      model: studio,
      events: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 3, -Number.MAX_SAFE_INTEGER, 2].map((weight) =>
        run({ weight }),
      ),
    },
    asked: [{ query: { measures: ['weight'] }, expected: { totals: { weight: 9_007_199_254_740_996 } } }],
  }),
  answersCase({
    id: 'integers.division-last',
    rule: 7,
    title: 'Division comes last: thirds are of the sum, and not added up from rounded thirds',
    data: { model: studio, events: [0.1, 0.1, 0.2].map((credits) => run({ credits, dollars: 10 / 3 })) },
    asked: [
      {
        query: { measures: ['creditsPerRun', 'dollars', 'dollarsPerRun'] },
        expected: { totals: { creditsPerRun: near(0.4 / 3), dollars: 9.99, dollarsPerRun: 3.33 } },
      },
    ],
  }),
];

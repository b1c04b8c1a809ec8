import { answersCase, trialCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const counted = ['runs', 'successes', 'credits', 'duration', 'runners', 'people', 'toolsOfTwo', 'balance'];
const taken = [
  'meanDuration',
  'median',
  'p90',
  'lowest',
  'highest',
  'firstRun',
  'lastRun',
  'successRate',
  'creditsPerRun',
];
const each = (names: readonly string[], figure: unknown) => Object.fromEntries(names.map((name) => [name, figure]));

/** Empty is not zero. */
export const emptinessCases = [
  answersCase({
    id: 'emptiness.nothing-at-all',
    rule: 8,
    title: 'Of no events there are 0 and sums of 0, and no mean, rate, quantile or extreme',
    data: { model: studio },
    asked: [
      {
        query: { measures: [...counted, ...taken] },
        expected: { totals: { ...each(counted, 0), ...each(taken, null) }, counted: 0 },
      },
      { query: { measures: ['runs'], dimensions: ['platform'] }, expected: { groups: [], totals: { runs: 0 } } },
    ],
  }),
  answersCase({
    id: 'emptiness.bucket',
    rule: 8,
    title: 'A bucket without events is 0 for counts and sums, and null for what is taken from events',
    data: {
      model: studio,
      events: [
        run({ at: NOW - 2 * DAY, person: 'a', duration: 4, delta: 1, credits: 2, outcome: 'success' }),
        run({ person: 'b' }),
      ],
    },
    asked: [
      {
        query: {
          measures: [...counted, ...taken],
          period: { kind: 'last', count: 2, unit: 'day' },
          grain: 'day',
          comparison: { kind: 'previousPeriod' },
        },
        expected: {
          bucketTotals: {
            runs: [0, 1],
            credits: [0, 0],
            meanDuration: [null, null],
            successRate: [null, null],
            creditsPerRun: [null, 0],
          },
        },
      },
      {
        query: {
          measures: [...counted, ...taken],
          dimensions: ['person'],
          period: { kind: 'last', count: 3, unit: 'day' },
          grain: 'day',
        },
        expected: {
          groups: ['a', 'b'],
          values: {
            runs: [1, 0, 0, 0, 0, 1],
            runners: [1, 0, 0, 0, 0, 1],
            credits: [2, 0, 0, 0, 0, 0],
            meanDuration: [4, null, null, null, null, null],
            lowest: [1, null, null, null, null, null],
            median: [4, null, null, null, null, null],
            successRate: [1, null, null, null, null, null],
            firstRun: [NOW - 2 * DAY, null, null, null, null, NOW - 3_600_000],
          },
        },
      },
    ],
  }),
  answersCase({
    id: 'emptiness.absent-values',
    rule: 8,
    title: 'An event without a value adds nothing to a sum and is not one of those that a mean is over',
    data: { model: studio, events: [run({ duration: 10 }), run(), run({ duration: null }), run({ duration: 0 })] },
    asked: [
      {
        query: { measures: ['runs', 'duration', 'meanDuration', 'median', 'credits', 'lowest'] },
        expected: { totals: { runs: 4, duration: 10, meanDuration: 5, median: 5, credits: 0, lowest: null } },
      },
    ],
  }),
  answersCase({
    id: 'emptiness.division-by-zero',
    rule: 8,
    title: 'A division by 0 is null, and its column says why',
    data: { model: studio, events: [run({ outcome: 'cancelled' }), { ...run(), fact: 'share' }] },
    asked: [
      {
        query: { measures: ['successRate', 'meanDuration', 'runs'] },
        expected: {
          totals: { successRate: null, meanDuration: null, runs: 1 },
          columns: {
            successRate: { whenNull: 'divisionByZero', unit: { kind: 'ratio' } },
            meanDuration: { whenNull: 'noEvents' },
            runs: { whenNull: null },
          },
        },
      },
      {
        query: { measures: ['sharesPerRun'], filter: { kind: 'in', dimension: 'tool', values: ['none'] } },
        expected: { totals: { sharesPerRun: null } },
      },
    ],
  }),
  trialCase({
    id: 'emptiness.plain-json',
    rule: 8,
    title: 'No figure is NaN, Infinity or undefined: an answer is the same after it went through JSON',
    trial: async (trial) => {
      const adapter = await trial.adapter({
        model: studio,
        events: [run({ outcome: 'cancelled', person: 'p2' }), run()],
      });
      const asked = {
        query: {
          measures: [...counted, ...taken, 'sharesPerRun', 'runsPerPerson'],
          dimensions: ['person'],
          grain: 'day',
          comparison: { kind: 'previousPeriod' },
        },
      } as const;
      const result = await trial.ask(adapter, asked);
      trial.expect(JSON.parse(JSON.stringify(result)), result, 'result');
      const figures = [result.current, result.comparison].flatMap((frame) =>
        [frame?.values, frame?.groupTotals, frame?.bucketTotals].flatMap((each) => Object.values(each ?? {}).flat()),
      );
      const wrong = figures.filter((figure) => figure !== null && !Number.isFinite(figure));
      trial.expect([], wrong, 'figures that are no numbers');
    },
  }),
];

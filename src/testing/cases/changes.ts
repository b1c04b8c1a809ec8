import { changeBetween } from '../../data/format/change.js';
import { answersCase, trialCase } from '../define-case.js';
import { DAY, NOW } from '../moment.js';
import { near } from '../near.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** How a figure differs from the one it is compared with. */
export const changeCases = [
  answersCase({
    id: 'changes.which-way-is-better',
    rule: 9,
    title: 'Each measure says what it is counted in and whether higher is better, lower is, or neither',
    data: { model: studio },
    asked: [
      {
        query: { measures: ['runs', 'meanDuration', 'credits', 'successRate', 'dollars', 'firstRun'] },
        expected: {
          columns: {
            runs: { label: 'Runs', better: 'higher', unit: { kind: 'count' }, scale: 0 },
            meanDuration: { better: 'lower', unit: { kind: 'duration' } },
            credits: { better: 'neither', unit: { kind: 'quantity', label: 'credits' }, scale: 6 },
            successRate: { better: 'higher', unit: { kind: 'ratio' } },
            dollars: { unit: { kind: 'money', currency: 'USD' }, scale: 2 },
            firstRun: { unit: { kind: 'instant' } },
          },
        },
      },
    ],
  }),
  trialCase({
    id: 'changes.of-figures',
    rule: 9,
    title: 'Figures and those they are compared with tell a change from a new figure, and from one without a baseline',
    trial: async (trial) => {
      const before = NOW - DAY - 3_600_000;
      const adapter = await trial.adapter({
        model: studio,
        events: [
          run({ at: before, platform: 'rate', outcome: 'failure' }),
          run({ at: before, platform: 'rate', outcome: 'success' }),
          run({ platform: 'rate', outcome: 'success', duration: 8 }),
          run({ platform: 'new', duration: 6 }),
          run({ at: before, platform: 'gone', duration: 6 }),
        ],
      });
      const asked = {
        query: {
          measures: ['runs', 'meanDuration', 'successRate'],
          dimensions: ['platform'],
          period: { kind: 'last', count: 1, unit: 'day' },
          comparison: { kind: 'previousPeriod' },
          order: [{ by: 'platform', direction: 'ascending' }],
        },
      } as const;
      const { groups, columns, current, comparison } = await trial.ask(adapter, asked);
      trial.expect([[{ key: 'gone' }], [{ key: 'new' }], [{ key: 'rate' }]], groups, 'groups');
      const changes = columns.map(({ name, unit }) =>
        groups.map((_, i) =>
          changeBetween(current.groupTotals[name]?.[i] ?? null, comparison?.groupTotals[name]?.[i], unit),
        ),
      );
      const expected = [
        [
          { kind: 'changed', absolute: -1, relative: -1 },
          { kind: 'new' },
          { kind: 'changed', absolute: -1, relative: -0.5 },
        ],
        [{ kind: 'noValue' }, { kind: 'noBaseline' }, { kind: 'noBaseline' }],
        [{ kind: 'noValue' }, { kind: 'noValue' }, { kind: 'changed', absolute: near(0.5), points: true }],
      ];
      trial.expect(expected, changes, 'changes of runs, mean durations and success rates');
    },
  }),
];

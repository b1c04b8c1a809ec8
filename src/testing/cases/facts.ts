import { type Filter, isIn } from '../../data/query/filter.js';
import { answersCase, trialCase } from '../define-case.js';
import { NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';
import { buildQuery } from '../trial.js';

const run = eventsOf('run');
const share = eventsOf('share');

/** Several facts, and what does not go together. */
export const factCases = [
  trialCase({
    id: 'facts.incompatible-dimension',
    rule: 16,
    title: 'A measure by a dimension that its fact does not have is refused, and the refusal names both',
    trial: async (trial) => {
      const adapter = await trial.adapter({ model: studio, events: [run(), share()] });
      const asked = buildQuery(studio, { query: { measures: ['shares'] } });
      const names = ['shares', 'platform'];
      const grouped = { ...asked, dimensions: ['platform'] };
      await trial.expectRefusal(() => adapter.run([grouped], { now: NOW }), 'incompatible', names);
      const filter = { kind: 'in', dimension: 'platform', values: ['web'] } as const;
      await trial.expectRefusal(() => adapter.run([{ ...asked, filter }], { now: NOW }), 'incompatible', names);
      const formula = { ...asked, measures: ['sharesPerRun'], dimensions: ['recipient'] };
      await trial.expectRefusal(() => adapter.run([formula], { now: NOW }), 'incompatible', [
        'sharesPerRun',
        'recipient',
      ]);
    },
  }),
  answersCase({
    id: 'facts.no-fan-out',
    rule: 16,
    title: 'Measures of several facts are aggregated each on its own, and no event of one counts for each of the other',
    data: {
      model: studio,
      events: [
        run({ person: 'p1', credits: 1 }),
        run({ person: 'p1', credits: 2 }),
        run({ person: 'p2', credits: 4 }),
        share({ person: 'p1' }),
        share({ person: 'p1' }),
        share({ person: 'p1' }),
        share({ person: 'p3' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'shares', 'credits', 'sharesPerRun'], dimensions: ['person'] },
        expected: {
          groups: ['p1', 'p2', 'p3'],
          groupTotals: { runs: [2, 1, 0], shares: [3, 0, 1], credits: [3, 4, 0], sharesPerRun: [1.5, 0, null] },
          totals: { runs: 3, shares: 4, credits: 7, sharesPerRun: 4 / 3 },
          counted: 7,
        },
      },
    ],
  }),
  answersCase({
    id: 'facts.common-dimensions',
    rule: 16,
    title: 'Facts are joined by what they have in common: a member is one whichever fact it comes from',
    data: {
      model: studio,
      entities: {
        person: [
          { id: 'p1', team: 'A' },
          { id: 'p2', team: 'B' },
        ],
        tool: [
          { id: 't1', category: 'Draw' },
          { id: 't2', category: 'Draw' },
        ],
      },
      events: [
        run({ person: 'p1', tool: 't1' }),
        run({ person: 'p2', tool: 't2' }),
        share({ person: 'p2', tool: 't1' }),
        share({ person: 'p9' }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'shares'], dimensions: ['category', 'team'] },
        expected: {
          groups: [
            ['Draw', 'A'],
            ['Draw', 'B'],
            [null, null],
          ],
          groupTotals: { runs: [1, 1, 0], shares: [0, 1, 1] },
        },
      },
    ],
  }),
];

const UNDER_FILTERS: readonly (readonly [Filter, readonly string[]])[] = [
  [isIn('category', ['Draw']), ['t1', 't2']],
  [isIn('platform', ['none']), ['t1', 't2', 't3']],
  [isIn('tool', ['t3']), ['t3']],
  [isIn('tool', ['unknown']), []],
];

/** Members that nobody used. */
export const allMemberCases = [
  answersCase({
    id: 'all-members.never-used',
    rule: 17,
    title: 'Members without events appear where the query asks for all, with 0 and without what is taken from events',
    data: {
      model: studio,
      entities: {
        tool: [
          { id: 't1', name: 'Used', category: 'Draw' },
          { id: 't2', name: 'Never used', category: 'Draw' },
          { id: 't3', name: 'Elsewhere', category: 'Check' },
        ],
      },
      events: [run({ tool: 't1', duration: 3 }), share({ tool: 't4' })],
    },
    asked: [
      {
        query: {
          measures: ['runs', 'meanDuration'],
          dimensions: ['tool'],
          allMembers: true,
          order: [{ by: 'runs', direction: 'ascending' }],
          filter: { kind: 'not', filter: { kind: 'in', dimension: 'tool', values: ['t4'] } },
        },
        expected: {
          groups: ['t3', 't2', 't1'],
          labels: ['Elsewhere', 'Never used', 'Used'],
          groupTotals: { runs: [0, 0, 1], meanDuration: [null, null, 3] },
        },
      },
      {
        query: { measures: ['runs'], dimensions: ['tool'] },
        expected: { groups: ['t1'] },
      },
      {
        query: {
          measures: ['runs'],
          dimensions: ['tool'],
          allMembers: true,
          top: { dimension: 'tool', by: 'runs', count: 1, direction: 'ascending', other: false },
          filter: { kind: 'in', dimension: 'category', values: ['Draw'] },
        },
        expected: { groups: ['t2'], groupTotals: { runs: [0] }, totals: { runs: 1 } },
      },
    ],
  }),
  answersCase({
    id: 'all-members.under-a-filter',
    rule: 17,
    title: 'All members are those of which there could be events, by what the filter asks of the dimension itself',
    data: {
      model: studio,
      entities: {
        tool: [
          { id: 't1', category: 'Draw' },
          { id: 't2', category: 'Draw' },
          { id: 't3', category: 'Check' },
        ],
      },
      events: [run({ tool: 't1', platform: 'web' })],
    },
    asked: UNDER_FILTERS.map(([filter, groups]) => ({
      query: { measures: ['runs'], dimensions: ['tool'], allMembers: true, filter },
      expected: { groups },
    })),
  }),
  answersCase({
    id: 'all-members.declared-values',
    rule: 17,
    title: 'Values that the model declares are members, used or not',
    data: { model: studio, events: [run({ outcome: 'running' })] },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['outcome'], allMembers: true },
        expected: { groups: ['running', 'cancelled', 'failure', 'success'], groupTotals: { runs: [1, 0, 0, 0] } },
      },
    ],
  }),
];

/** Money has a currency. */
export const moneyCases = [
  answersCase({
    id: 'money.currencies-apart',
    rule: 18,
    title: 'Amounts in different currencies are figures of their own, each with its currency, and are never added',
    data: {
      model: studio,
      events: [run({ dollars: 0.1 }), run({ dollars: 0.2 }), run({ euros: 5.05 }), run({ dollars: 1, euros: 2 })],
    },
    asked: [
      {
        query: { measures: ['dollars', 'euros', 'dollarsPerRun'] },
        expected: {
          totals: { dollars: 1.3, euros: 7.05, dollarsPerRun: 0.325 },
          columns: {
            dollars: { unit: { kind: 'money', currency: 'USD' } },
            euros: { unit: { kind: 'money', currency: 'EUR' } },
            dollarsPerRun: { unit: { kind: 'money', currency: 'USD' } },
          },
        },
      },
    ],
  }),
];

import { type Filter, isIn } from '../../data/query/filter.js';
import { answersCase } from '../define-case.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const share = eventsOf('share');

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

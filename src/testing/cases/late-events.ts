import { answersCase, trialCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { at, DAY, HOUR, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** Late, future and impossible events. */
export const lateEventCases = [
  answersCase({
    id: 'late.where-they-happened',
    rule: 6,
    title: 'Late events count where they happened, however late they came',
    data: {
      model: studio,
      events: [
        run({ at: NOW, received: NOW }),
        ...[3, 1, 2, 0, 2, 3, 1, 3].map((days) => run({ at: NOW - days * DAY, received: NOW + days * DAY })),
      ],
    },
    asked: [
      {
        query: { measures: ['runs'], period: { kind: 'last', count: 4, unit: 'day' }, grain: 'day' },
        expected: { bucketTotals: { runs: [3, 2, 2, 2] }, notes: lacking({ kind: 'excluded' }) },
      },
    ],
  }),
  answersCase({
    id: 'late.future',
    rule: 6,
    title: 'Events of the future are left out and said to be, until their moment has come',
    data: {
      model: studio,
      events: [NOW, NOW + 1, NOW + HOUR, NOW + 30 * DAY].map((moment) => run({ at: moment, platform: 'web' })),
    },
    asked: [
      {
        query: { measures: ['runs'], dimensions: ['platform'] },
        expected: {
          totals: { runs: 1 },
          groupTotals: { runs: [1] },
          counted: 1,
          notes: having({ kind: 'excluded', reason: 'future', count: 2 }),
        },
      },
      {
        query: { measures: ['runs'], dimensions: ['platform'] },
        now: NOW + HOUR,
        expected: { totals: { runs: 3 }, counted: 3, notes: lacking({ kind: 'excluded' }) },
      },
    ],
  }),
  answersCase({
    id: 'late.future-under-a-filter',
    rule: 6,
    title: 'Only those events of the future are told that the query would count',
    data: {
      model: studio,
      events: [run({ at: NOW + 1, platform: 'a' }), run({ at: NOW + 2, platform: 'b' }), run({ platform: 'b' })],
    },
    asked: [
      {
        query: { measures: ['runs'], filter: { kind: 'in', dimension: 'platform', values: ['b'] } },
        expected: { totals: { runs: 1 }, notes: having({ kind: 'excluded', reason: 'future', count: 1 }) },
      },
    ],
  }),
  trialCase({
    id: 'late.before-the-epoch',
    rule: 6,
    title: 'Events before the epoch of the model are no events: neither in figures nor among members',
    trial: async (trial) => {
      const adapter = await trial.adapter({
        model: studio,
        events: [
          run({ at: at('2009-12-31T23:59:59.999Z'), platform: 'ancient' }),
          run({ at: at('2010-01-01T00:00Z'), platform: 'old' }),
        ],
      });
      const asked = {
        query: {
          measures: ['runs', 'firstRun'],
          dimensions: ['platform'],
          period: { kind: 'range', start: '2009-01-01', end: '2011-01-01' },
        },
      } as const;
      const expected = { groups: ['old'], totals: { runs: 1, firstRun: at('2010-01-01T00:00Z') } };
      trial.expectResult(expected, await trial.ask(adapter, asked), asked);
      const { members } = await adapter.members({ dimension: 'platform' });
      trial.expect([{ kind: 'member', key: 'old' }], members, 'members');
    },
  }),
];

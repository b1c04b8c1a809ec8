import { answersCase, trialCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { at, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const days = ['14', '15', '16', '17', '18', '19', '20'];
const daily = days.map((day) => run({ at: at(`2026-05-${day}T11:00Z`), platform: `d${day}`, person: `p${day}` }));
const before = ['05', '09', '10', '13'].map((day) => run({ at: at(`2026-05-${day}T11:00Z`), platform: `d${day}` }));
const week = { kind: 'last', count: 7, unit: 'day' } as const;

/** Before the retained moment there is nothing. */
export const retentionCases = [
  answersCase({
    id: 'retention.clipped',
    rule: 24,
    title: 'Before the retained moment there is nothing: the period begins with it and the result says so',
    data: { model: studio, events: [...before, ...daily] },
    asked: [
      {
        query: { measures: ['runs', 'firstRun'], period: week, grain: 'day', dimensions: ['platform'] },
        notBefore: at('2026-05-17T00:00Z'),
        expected: {
          period: { startDate: '2026-05-17', start: at('2026-05-17T00:00Z'), endDate: '2026-05-21' },
          groups: ['d17', 'd18', 'd19', 'd20'],
          bucketTotals: { runs: [1, 1, 1, 1] },
          totals: { runs: 4, firstRun: at('2026-05-17T11:00Z') },
          counted: 4,
          notes: having({ kind: 'retention', from: at('2026-05-17T00:00Z') }),
        },
      },
      {
        query: { measures: ['runs'], period: week },
        notBefore: at('2026-05-14T00:00Z'),
        expected: { totals: { runs: 7 }, notes: lacking({ kind: 'retention' }) },
      },
    ],
  }),
  answersCase({
    id: 'retention.whole-days',
    rule: 24,
    title: 'What is left of a period begins with the first civil day that is wholly retained, in the zone of the query',
    data: { model: studio, events: daily },
    asked: [
      {
        query: { measures: ['runs'], period: week },
        notBefore: at('2026-05-17T00:00:00.001Z'),
        expected: { period: { startDate: '2026-05-18' }, totals: { runs: 3 }, notes: having({ kind: 'retention' }) },
      },
      {
        query: {
          measures: ['runs'],
          period: week,
          calendar: { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 },
        },
        notBefore: at('2026-05-17T04:00Z'),
        expected: { period: { startDate: '2026-05-17', start: at('2026-05-17T04:00Z') }, totals: { runs: 4 } },
      },
    ],
  }),
  answersCase({
    id: 'retention.comparison',
    rule: 24,
    title: 'A comparison is clipped likewise, and there is none where all of it lies before',
    data: { model: studio, events: [...before, ...daily] },
    asked: [
      {
        query: { measures: ['runs'], period: week, comparison: { kind: 'previousPeriod', whole: true } },
        notBefore: at('2026-05-10T00:00Z'),
        expected: {
          totals: { runs: 7 },
          comparison: { period: { startDate: '2026-05-10', endDate: '2026-05-14' }, totals: { runs: 2 } },
          notes: having({ kind: 'retention', from: at('2026-05-10T00:00Z') }),
        },
      },
      {
        query: { measures: ['runs'], period: week, comparison: { kind: 'previousPeriod' } },
        notBefore: at('2026-05-14T00:00Z'),
        expected: { totals: { runs: 7 }, comparison: null, notes: having({ kind: 'retention' }) },
      },
    ],
  }),
  answersCase({
    id: 'retention.wholly-before',
    rule: 24,
    title: 'Of a period that lies wholly before the retained moment there is nothing',
    data: { model: studio, events: [...before, ...daily] },
    asked: [
      {
        query: {
          measures: ['runs', 'firstRun'],
          period: { kind: 'range', start: '2026-05-01', end: '2026-05-14' },
          dimensions: ['platform'],
        },
        notBefore: at('2026-05-17T00:00Z'),
        expected: { groups: [], totals: { runs: 0, firstRun: null }, counted: 0, notes: having({ kind: 'retention' }) },
      },
    ],
  }),
  trialCase({
    id: 'retention.members',
    rule: 24,
    title: 'Members are those of retained events, and of entities that were told of',
    trial: async (trial) => {
      const adapter = await trial.adapter({
        model: studio,
        entities: { person: [{ id: 'p1', name: 'Told of' }] },
        events: [...before, ...daily],
      });
      const options = { now: NOW, notBefore: at('2026-05-19T00:00Z') };
      const keysOf = async (dimension: string) => (await adapter.members({ dimension }, options)).members;
      trial.expect([{ key: 'd19' }, { key: 'd20' }], await keysOf('platform'), 'members of "platform"');
      trial.expect(
        [{ label: 'Told of' }, { key: 'p19' }, { key: 'p20' }],
        await keysOf('person'),
        'members of "person"',
      );
    },
  }),
];

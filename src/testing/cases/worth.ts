import { answersCase, trialCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { at, DAY, NOW } from '../moment.js';
import { near } from '../near.js';
import { savings, version } from '../savings.js';
import { eventsOf } from '../studio.js';

const event = eventsOf('run');
const run = (fields: Readonly<Record<string, unknown>> = {}) => event({ outcome: 'success', minutes: 60, ...fields });
const MAY_18 = at('2026-05-18T00:00Z');
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;

/** One run of an hour on either side of a change of the assumptions. */
const twoVersions = {
  model: savings,
  assumptions: [
    version('2026-01', null, { realisation: 1, review: 0, rate: 60, creditPrice: 0.02 }),
    {
      version: '2026-05',
      from: MAY_18,
      values: [
        { assumption: 'realisation', value: 0.5, low: 0.25, high: 1 },
        { assumption: 'review', value: 6, low: 0, high: 12 },
        { assumption: 'rate', value: 100, low: 80 },
        { assumption: 'creditPrice', value: 0.01, high: 0.03 },
      ],
    },
  ],
  events: [run({ at: MAY_18 - 1, credits: 100 }), run({ at: MAY_18, credits: 100 })],
};
const measures = ['saved', 'worth', 'spent'];

/** Value, cost and what they rest on. */
export const worthCases = [
  answersCase({
    id: 'worth.rate-of-the-group',
    rule: 20,
    title: 'The rate is that of the first of the stated groups that has one, else the general one',
    data: {
      model: savings,
      assumptions: [
        version('first', null, { realisation: 1, review: 0, rate: 60 }, [
          { assumption: 'rate', of: { path: 'person.team', member: 'Design' }, value: 90 },
          { assumption: 'rate', of: { path: 'person.role', member: 'lead' }, value: 120 },
        ]),
      ],
      entities: {
        person: [
          { id: 'p1', team: 'Design', role: 'lead' },
          { id: 'p2', team: 'Ops', role: 'lead' },
          { id: 'p3', team: 'Ops', role: 'maker' },
        ],
      },
      events: ['p1', 'p2', 'p3', 'p4'].map((person) => run({ person })),
    },
    asked: [
      {
        query: { measures: ['worth'], dimensions: ['person'], order: [{ by: 'person', direction: 'ascending' }] },
        expected: {
          groups: ['p1', 'p2', 'p3', 'p4'],
          groupTotals: { worth: [90, 120, 60, 60] },
          totals: { worth: 330 },
        },
      },
    ],
  }),
  answersCase({
    id: 'worth.nobody-stated',
    rule: 20,
    title: 'Without a rate for an event there is no value of it: it is not covered',
    data: {
      model: savings,
      assumptions: [
        version('first', null, { realisation: 1, review: 0 }, [
          { assumption: 'rate', of: { path: 'person.team', member: null }, value: 50 },
          { assumption: 'rate', of: { path: 'person.team', member: 'Design' }, value: 90 },
        ]),
      ],
      entities: {
        person: [
          { id: 'p1', team: 'Design' },
          { id: 'p2', team: 'Ops' },
        ],
      },
      events: ['p1', 'p2', 'p3'].map((person) => run({ person })),
    },
    asked: [
      {
        query: { measures: ['worth', 'saved'], dimensions: ['team'] },
        expected: {
          groups: ['Design', null, 'Ops'],
          groupTotals: { worth: [90, 50, 0], saved: [60, 60, 60] },
          totals: { worth: 140 },
          notes: having({ kind: 'coverage', measure: 'worth', covered: 2, of: 3 }),
        },
      },
    ],
  }),
  answersCase({
    id: 'worth.divided-last',
    rule: 20,
    title: 'An hourly rate is divided by its minutes after the sum: three minutes at 10 an hour are 0.50',
    data: {
      model: savings,
      assumptions: [version('first', null, { realisation: 1, review: 0, rate: 10 })],
      events: [run({ minutes: 1 }), run({ minutes: 1 }), run({ minutes: 1 })],
    },
    asked: [{ query: { measures: ['worth'] }, expected: { totals: { worth: 0.5 } } }],
  }),
  answersCase({
    id: 'worth.failed-runs-cost',
    rule: 20,
    title: 'Failed and cancelled runs save nothing, and their cost counts',
    data: {
      model: savings,
      assumptions: [version('first', null, { realisation: 1, review: 0, rate: 60, creditPrice: 0.02 })],
      events: [
        run({ credits: 100 }),
        run({ outcome: 'failure', credits: 50 }),
        run({ outcome: 'cancelled', credits: 25 }),
      ],
    },
    asked: [
      {
        query: { measures: ['worth', 'spent', 'net', 'roi'], dimensions: ['outcome'] },
        expected: {
          groups: ['success', 'cancelled', 'failure'],
          groupTotals: { worth: [60, 0, 0], spent: [2, 0.5, 1], net: [58, -0.5, -1], roi: [29, -1, -1] },
          totals: { worth: 60, spent: 3.5, net: 56.5, roi: near(56.5 / 3.5) },
        },
      },
    ],
  }),
  answersCase({
    id: 'worth.no-cost-no-roi',
    rule: 20,
    title: 'Without a cost there is no ROI, and the column says why',
    data: {
      model: savings,
      assumptions: [version('first', null, { realisation: 1, review: 0, rate: 60, creditPrice: 0.02 })],
      events: [run()],
    },
    asked: [
      {
        query: { measures: ['roi', 'net', 'spent'] },
        expected: {
          totals: { roi: null, net: 60, spent: 0 },
          columns: { roi: { whenNull: 'divisionByZero', unit: { kind: 'ratio' } } },
        },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.as-recorded',
    rule: 21,
    title: 'As recorded, each event rests on the assumptions in force at its time, and the result names them',
    data: twoVersions,
    asked: [
      {
        query: { measures, grain: 'day', period: range('2026-05-17', '2026-05-19') },
        expected: {
          bucketTotals: { saved: [60, 24], worth: [60, 40], spent: [2, 1] },
          totals: { saved: 84, worth: 100, spent: 3 },
          assumptions: {
            version: null,
            estimate: 'expected',
            versions: [
              { version: '2026-01', from: null },
              { version: '2026-05', from: MAY_18 },
            ],
          },
        },
      },
      {
        query: { measures, period: range('2026-05-18', '2026-05-19') },
        expected: { totals: { worth: 40 }, assumptions: { versions: [{ version: '2026-05', from: MAY_18 }] } },
      },
      {
        query: { measures, period: range('2026-05-18', '2026-05-19'), comparison: { kind: 'previousPeriod' } },
        expected: {
          comparison: { totals: { worth: 60 } },
          assumptions: { versions: [{ version: '2026-01' }, { version: '2026-05' }] },
        },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.restated',
    rule: 21,
    title: 'Restated, all events rest on the named version, and the result says so',
    data: twoVersions,
    asked: [
      {
        query: { measures: ['spent'], assumptions: { version: '2026-05' } },
        expected: {
          totals: { spent: 2 },
          assumptions: { versions: [{ values: [{ assumption: 'creditPrice', value: 0.01, high: 0.03 }] }] },
        },
      },
      {
        query: { measures, assumptions: { version: '2026-05' } },
        expected: {
          totals: { saved: 48, worth: 80, spent: 2 },
          assumptions: { version: '2026-05', estimate: 'expected', versions: [{ version: '2026-05', from: MAY_18 }] },
        },
      },
      {
        query: { measures, assumptions: { version: '2026-01' } },
        expected: { totals: { saved: 120, worth: 120, spent: 4 }, assumptions: { version: '2026-01' } },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.low-and-high',
    rule: 21,
    title: 'A low estimate takes of each assumption the bound that saves least, a high one that which saves most',
    data: twoVersions,
    asked: [
      {
        query: { measures, period: range('2026-05-18', '2026-05-19'), assumptions: { estimate: 'low' } },
        expected: { totals: { saved: 3, worth: 4, spent: 3 }, assumptions: { estimate: 'low', version: null } },
      },
      {
        query: { measures, period: range('2026-05-18', '2026-05-19'), assumptions: { estimate: 'high' } },
        expected: { totals: { saved: 60, worth: 100, spent: 1 }, assumptions: { estimate: 'high' } },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.none-in-force',
    rule: 21,
    title: 'Before the first version nothing is assumed, and what needs it is not covered',
    data: {
      model: savings,
      assumptions: [version('first', MAY_18, { realisation: 1, review: 0, rate: 60 })],
      events: [run({ at: MAY_18 - 1 }), run({ at: MAY_18 })],
    },
    asked: [
      {
        query: { measures: ['saved', 'covered'] },
        expected: {
          totals: { saved: 60, covered: 1 },
          notes: having({ kind: 'coverage', measure: 'saved', covered: 1, of: 2 }),
        },
      },
      { query: { measures: ['saved'], assumptions: { version: 'first' } }, expected: { totals: { saved: 120 } } },
    ],
  }),
  trialCase({
    id: 'assumptions.unknown-version',
    rule: 21,
    title: 'A version that there is not is refused, and figures that rest on nothing name no assumptions',
    trial: async (trial) => {
      const adapter = await trial.adapter(twoVersions);
      const restated = { query: { measures, assumptions: { version: '2026-06' } } };
      await trial.expectRefusal(() => trial.ask(adapter, restated), 'unknownName', ['2026-06']);
      const asked = { query: { measures: ['runs'] } };
      const expected = { totals: { runs: 2 }, assumptions: null, notes: lacking({ kind: 'coverage' }) };
      trial.expectResult(expected, await trial.ask(adapter, asked), asked);
    },
  }),
  answersCase({
    id: 'elapsed.days-weeks-months',
    rule: 21,
    title: 'What is figured per day, week or month is figured over the civil days that have begun',
    data: { model: savings, events: Array.from({ length: 6 }, (_, i) => run({ at: NOW - i * DAY })) },
    asked: [
      {
        query: {
          measures: ['runsPerDay', 'runsPerWeek'],
          period: { kind: 'unit', unit: 'week', offset: 0 },
          grain: 'day',
        },
        expected: {
          totals: { runsPerDay: 1, runsPerWeek: near(7) },
          bucketTotals: {
            runsPerDay: [1, 1, 1, null, null, null, null],
            runsPerWeek: [near(7), near(7), near(7), null, null, null, null],
          },
        },
      },
      {
        query: { measures: ['runsPerDay', 'runsPerWeek', 'runsPerMonth'], period: range('2026-04-16', '2026-05-17') },
        expected: {
          totals: { runsPerDay: near(2 / 31), runsPerWeek: near(14 / 31), runsPerMonth: near(2 / (15 / 30 + 16 / 31)) },
        },
      },
    ],
  }),
  answersCase({
    id: 'elapsed.accrued-assumptions',
    rule: 21,
    title:
      'An assumption stated for a day, week or month is added up over what has elapsed, by the version in force on each day',
    data: {
      model: savings,
      assumptions: [version('first', null, { hours: 42 }), version('second', MAY_18, { hours: 84 })],
      events: Array.from({ length: 10 }, (_, i) => run({ at: NOW - i * DAY })),
    },
    asked: [
      {
        query: {
          measures: ['hoursPerWeek', 'hoursPerDay', 'hoursPerMonth'],
          period: range('2026-05-16', '2026-05-20'),
          grain: 'day',
        },
        expected: {
          totals: { hoursPerWeek: near(36), hoursPerDay: near(252), hoursPerMonth: near(252 / 31) },
          bucketTotals: { hoursPerWeek: [near(6), near(6), near(12), near(12)] },
          assumptions: { versions: [{ version: 'first' }, { version: 'second' }] },
        },
      },
      {
        query: { measures: ['hoursPerWeek'], period: { kind: 'last', count: 2, unit: 'day' }, grain: 'day' },
        expected: { totals: { hoursPerWeek: near(18) }, bucketTotals: { hoursPerWeek: [near(12), near(6)] } },
      },
      {
        query: {
          measures: ['hoursPerWeek'],
          period: range('2026-05-16', '2026-05-20'),
          assumptions: { version: 'second' },
        },
        expected: { totals: { hoursPerWeek: near(48) } },
      },
    ],
  }),
];

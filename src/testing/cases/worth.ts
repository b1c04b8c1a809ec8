import { answersCase } from '../define-case.js';
import { having } from '../mismatch.js';
import { near } from '../near.js';
import { savings, version } from '../savings.js';
import { eventsOf } from '../studio.js';

const event = eventsOf('run');
const run = (fields: Readonly<Record<string, unknown>> = {}) => event({ outcome: 'success', minutes: 60, ...fields });

/** Value and cost. */
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
];

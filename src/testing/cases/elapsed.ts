import { answersCase } from '../define-case.js';
import { at, DAY, NOW } from '../moment.js';
import { near } from '../near.js';
import { savings, version } from '../savings.js';
import { eventsOf } from '../studio.js';

const event = eventsOf('run');
const run = (fields: Readonly<Record<string, unknown>> = {}) => event({ outcome: 'success', minutes: 60, ...fields });
const MAY_18 = at('2026-05-18T00:00Z');
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;

/** What is figured over the time that has gone by. */
export const elapsedCases = [
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

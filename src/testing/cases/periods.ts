import { answersCase } from '../define-case.js';
import { at } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const runsAt = (...instants: readonly string[]) => instants.map((instant) => run({ at: at(instant) }));
const calendar = (zone: string, weekStart: 1 | 6 | 7 = 1, fiscalYearStart = 1) => ({
  zone,
  weekStart,
  fiscalYearStart,
});
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;
const measures = ['runs'];

/** Periods are half-open, civil, and resolved once. */
export const periodCases = [
  answersCase({
    id: 'periods.half-open',
    rule: 2,
    title: 'A period counts its first instant and not its end',
    data: {
      model: studio,
      events: runsAt(
        '2026-03-03T04:59:59.999Z',
        '2026-03-03T05:00:00.000Z',
        '2026-03-05T04:59:59.999Z',
        '2026-03-05T05:00:00.000Z',
      ),
    },
    asked: [
      {
        query: { measures, period: range('2026-03-03', '2026-03-05'), calendar: calendar('America/New_York') },
        expected: {
          totals: { runs: 2 },
          counted: 2,
          period: { start: at('2026-03-03T05:00Z'), end: at('2026-03-05T05:00Z'), zone: 'America/New_York' },
        },
      },
      {
        query: {
          measures,
          period: range('2026-03-03', '2026-03-05'),
          calendar: calendar('America/New_York'),
          grain: 'day',
        },
        expected: { bucketTotals: { runs: [1, 1] } },
      },
    ],
  }),
  answersCase({
    id: 'periods.in-a-zone',
    rule: 2,
    title: 'The days of a period are those of its zone',
    data: {
      model: studio,
      events: runsAt('2026-03-03T16:30Z', '2026-03-03T23:30Z', '2026-03-04T02:00Z', '2026-03-04T14:00Z'),
    },
    asked: [
      ['UTC', 2, '2026-03-04T00:00Z'],
      ['Asia/Tokyo', 4, '2026-03-03T15:00Z'],
      ['America/New_York', 1, '2026-03-04T05:00Z'],
      ['Asia/Kathmandu', 3, '2026-03-03T18:15Z'],
    ].map(([zone, runs, start]) => ({
      query: { measures, period: range('2026-03-04', '2026-03-05'), calendar: calendar(zone as string) },
      expected: {
        totals: { runs },
        period: { start: at(start as string), startDate: '2026-03-04', endDate: '2026-03-05' },
      },
    })),
  }),
  answersCase({
    id: 'periods.relative',
    rule: 2,
    title: 'A relative period is resolved against the moment that is handed in, and the result carries its instants',
    data: {
      model: studio,
      events: runsAt('2026-04-21T00:00Z', '2026-04-30T23:00Z', '2026-05-01T00:00Z', '2026-05-20T11:00Z'),
    },
    asked: [
      {
        query: { measures, period: { kind: 'last', count: 30, unit: 'day' } },
        expected: {
          totals: { runs: 4 },
          period: {
            start: at('2026-04-21T00:00Z'),
            end: at('2026-05-21T00:00Z'),
            startDate: '2026-04-21',
            endDate: '2026-05-21',
            elapsed: at('2026-05-20T12:00Z'),
          },
        },
      },
      {
        query: { measures, period: { kind: 'toDate', unit: 'month' } },
        expected: { totals: { runs: 2 }, period: { startDate: '2026-05-01', endDate: '2026-05-21' } },
      },
      {
        query: { measures, period: { kind: 'unit', unit: 'month', offset: -1 } },
        expected: {
          totals: { runs: 2 },
          period: { startDate: '2026-04-01', endDate: '2026-05-01', elapsed: at('2026-05-01T00:00Z') },
        },
      },
      {
        query: { measures, period: { kind: 'last', count: 30, unit: 'day' } },
        now: at('2026-05-21T00:00Z'),
        expected: { totals: { runs: 3 }, period: { startDate: '2026-04-22', endDate: '2026-05-22' } },
      },
    ],
  }),
  answersCase({
    id: 'periods.today-in-a-zone',
    rule: 2,
    title: 'Today is the day that it is in the zone of the query',
    data: { model: studio, events: runsAt('2026-05-20T11:00Z', '2026-05-20T15:30Z', '2026-05-20T16:30Z') },
    asked: [
      {
        query: { measures, period: { kind: 'last', count: 1, unit: 'day' }, calendar: calendar('Asia/Tokyo') },
        now: at('2026-05-20T17:00Z'),
        expected: { totals: { runs: 2 }, period: { startDate: '2026-05-21', start: at('2026-05-20T15:00Z') } },
      },
    ],
  }),
  answersCase({
    id: 'periods.week-start',
    rule: 2,
    title: 'Weeks begin with the day that the calendar says',
    data: {
      model: studio,
      events: runsAt(
        '2026-05-08T12:00Z',
        '2026-05-10T12:00Z',
        '2026-05-11T12:00Z',
        '2026-05-16T12:00Z',
        '2026-05-17T12:00Z',
      ),
    },
    asked: (
      [
        [1, '2026-05-11', 3],
        [7, '2026-05-10', 3],
        [6, '2026-05-09', 2],
      ] as const
    ).map(([weekStart, startDate, runs]) => ({
      query: { measures, period: { kind: 'unit', unit: 'week', offset: -1 }, calendar: calendar('UTC', weekStart) },
      expected: { period: { startDate }, totals: { runs } },
    })),
  }),
  answersCase({
    id: 'periods.fiscal-year',
    rule: 2,
    title: 'Years and quarters begin with the month that the calendar says',
    data: {
      model: studio,
      events: runsAt(
        '2025-12-31T12:00Z',
        '2026-01-31T12:00Z',
        '2026-02-01T12:00Z',
        '2026-04-30T12:00Z',
        '2026-05-01T12:00Z',
      ),
    },
    asked: [
      {
        query: { measures, period: { kind: 'toDate', unit: 'year' }, calendar: calendar('UTC', 1, 2) },
        expected: { period: { startDate: '2026-02-01' }, totals: { runs: 3 } },
      },
      {
        query: { measures, period: { kind: 'unit', unit: 'quarter', offset: -1 }, calendar: calendar('UTC', 1, 2) },
        expected: { period: { startDate: '2026-02-01', endDate: '2026-05-01' }, totals: { runs: 2 } },
      },
      {
        query: { measures, period: { kind: 'unit', unit: 'year', offset: -1 }, calendar: calendar('UTC', 1, 6) },
        expected: { period: { startDate: '2024-06-01', endDate: '2025-06-01' }, totals: { runs: 0 } },
      },
      {
        query: { measures, period: { kind: 'unit', unit: 'quarter', offset: -1 }, calendar: calendar('UTC') },
        expected: { period: { startDate: '2026-01-01', endDate: '2026-04-01' }, totals: { runs: 2 } },
      },
    ],
  }),
];

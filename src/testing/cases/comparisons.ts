import { answersCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { at } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const runsAt = (...instants: readonly string[]) => instants.map((instant) => run({ at: at(instant) }));
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;
const NEW_YORK = { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 } as const;
const measures = ['runs'];
const previous = { kind: 'previousPeriod' } as const;
const today = { kind: 'last', count: 1, unit: 'day' } as const;

/** Comparisons are of stated lengths, and like for like while a period is unfinished. */
export const comparisonCases = [
  answersCase({
    id: 'comparisons.previous-period',
    rule: 5,
    title: 'The previous period has as many days and ends where the period begins',
    data: {
      model: studio,
      events: runsAt(
        '2026-04-27T23:59Z',
        '2026-04-28T00:00Z',
        '2026-04-28T12:00Z',
        '2026-04-30T23:59Z',
        '2026-05-01T00:00Z',
        '2026-05-03T23:59Z',
      ),
    },
    asked: [
      {
        query: { measures, period: range('2026-05-01', '2026-05-04'), comparison: previous, grain: 'day' },
        expected: {
          totals: { runs: 2 },
          comparison: {
            period: { startDate: '2026-04-28', endDate: '2026-05-01' },
            totals: { runs: 3 },
            bucketTotals: { runs: [2, 0, 1] },
            counted: 3,
          },
          notes: lacking({ kind: 'likeForLike' }),
        },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.days-of-a-month',
    rule: 5,
    title: 'The previous period of a month is as many days, and not the previous month',
    data: {
      model: studio,
      events: runsAt('2026-01-28T12:00Z', '2026-01-29T00:00Z', '2026-02-01T00:00Z', '2026-02-28T12:00Z'),
    },
    asked: [
      {
        query: { measures, period: range('2026-03-01', '2026-04-01'), comparison: previous },
        expected: { comparison: { period: { startDate: '2026-01-29', endDate: '2026-03-01' }, totals: { runs: 3 } } },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.previous-unit',
    rule: 5,
    title: 'The previous calendar unit keeps its own length',
    data: {
      model: studio,
      events: runsAt(
        '2026-01-31T12:00Z',
        '2026-02-01T00:00Z',
        '2026-02-28T12:00Z',
        '2026-03-01T12:00Z',
        '2026-03-31T12:00Z',
      ),
    },
    asked: [
      {
        query: {
          measures,
          period: range('2026-03-01', '2026-04-01'),
          comparison: { kind: 'previousUnit' },
          grain: 'day',
        },
        expected: {
          starts: { length: 31 },
          totals: { runs: 2 },
          comparison: {
            period: { startDate: '2026-02-01', endDate: '2026-03-01' },
            starts: { length: 28 },
            totals: { runs: 2 },
          },
        },
      },
      {
        query: {
          measures,
          period: { kind: 'unit', unit: 'month', offset: -3 },
          comparison: { kind: 'previousUnit' },
          grain: 'day',
        },
        expected: {
          starts: { length: 28 },
          totals: { runs: 2 },
          comparison: { period: { startDate: '2026-01-01' }, starts: { length: 31 }, totals: { runs: 1 } },
        },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.last-year',
    rule: 5,
    title: 'The same period last year is by date, or by weekday: whole weeks earlier',
    data: {
      model: studio,
      events: runsAt('2025-05-03T12:00Z', '2025-05-04T12:00Z', '2025-05-05T12:00Z', '2025-05-10T12:00Z'),
    },
    asked: [
      {
        query: { measures, period: range('2026-05-04', '2026-05-11'), comparison: { kind: 'lastYear', match: 'date' } },
        expected: { comparison: { period: { startDate: '2025-05-04', endDate: '2025-05-11' }, totals: { runs: 3 } } },
      },
      {
        query: {
          measures,
          period: range('2026-05-04', '2026-05-11'),
          comparison: { kind: 'lastYear', match: 'weekday' },
        },
        expected: { comparison: { period: { startDate: '2025-05-05', endDate: '2025-05-12' }, totals: { runs: 2 } } },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.leap-year',
    rule: 5,
    title: 'February of a leap year is compared with all of the shorter one before it',
    data: { model: studio, events: runsAt('2023-02-28T23:00Z', '2023-03-01T00:00Z', '2024-02-29T12:00Z') },
    asked: [
      {
        query: { measures, period: range('2024-02-01', '2024-03-01'), comparison: { kind: 'lastYear', match: 'date' } },
        expected: {
          totals: { runs: 1 },
          comparison: { period: { startDate: '2023-02-01', endDate: '2023-03-01' }, totals: { runs: 1 } },
        },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.free-and-longer',
    rule: 5,
    title: 'A free comparison keeps its length, be it longer or shorter than the period',
    data: {
      model: studio,
      events: runsAt(
        '2026-02-01T12:00Z',
        '2026-02-03T12:00Z',
        '2026-02-05T12:00Z',
        '2026-05-01T12:00Z',
        '2026-05-02T12:00Z',
      ),
    },
    asked: [
      {
        query: {
          measures,
          period: range('2026-05-01', '2026-05-03'),
          comparison: range('2026-02-01', '2026-02-06'),
          grain: 'day',
        },
        expected: {
          totals: { runs: 2 },
          comparison: { totals: { runs: 3 }, bucketTotals: { runs: [1, 0, 1, 0, 1] } },
        },
      },
      {
        query: {
          measures,
          period: range('2026-02-01', '2026-02-06'),
          comparison: range('2026-05-01', '2026-05-03'),
          grain: 'day',
        },
        expected: { totals: { runs: 3 }, comparison: { totals: { runs: 2 }, bucketTotals: { runs: [1, 1] } } },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.like-for-like',
    rule: 5,
    title:
      'While a period is unfinished, as much of the other is taken as has elapsed of it, unless the whole is asked for',
    data: {
      model: studio,
      events: runsAt('2026-05-19T11:59Z', '2026-05-19T12:00Z', '2026-05-19T13:00Z', '2026-05-20T11:00Z'),
    },
    asked: [
      {
        query: { measures, period: today, comparison: previous },
        expected: {
          totals: { runs: 1 },
          comparison: { totals: { runs: 1 }, period: { start: at('2026-05-19T00:00Z'), end: at('2026-05-19T12:00Z') } },
          notes: having({ kind: 'likeForLike', through: at('2026-05-19T12:00Z') }),
        },
      },
      {
        query: { measures, period: today, comparison: { ...previous, whole: true } },
        expected: {
          comparison: { totals: { runs: 3 }, period: { end: at('2026-05-20T00:00Z') } },
          notes: lacking({ kind: 'likeForLike' }),
        },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.like-for-like-month',
    rule: 5,
    title: 'A month to date is compared with the same days and hours of the month before',
    data: {
      model: studio,
      events: runsAt(
        '2026-04-01T00:00Z',
        '2026-04-20T11:00Z',
        '2026-04-20T12:00Z',
        '2026-04-25T12:00Z',
        '2026-05-02T12:00Z',
      ),
    },
    asked: [
      {
        query: { measures, period: { kind: 'toDate', unit: 'month' }, comparison: { kind: 'previousUnit' } },
        expected: { totals: { runs: 1 }, comparison: { period: { startDate: '2026-04-01' }, totals: { runs: 2 } } },
      },
      {
        query: {
          measures,
          period: { kind: 'unit', unit: 'month', offset: 0 },
          comparison: { kind: 'previousUnit', whole: true },
        },
        expected: { comparison: { period: { endDate: '2026-05-01' }, totals: { runs: 4 } } },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.like-for-like-clock-change',
    rule: 5,
    title: 'As much as has elapsed is counted in civil days and by the clock on the wall',
    data: { model: studio, events: runsAt('2026-03-07T16:30Z', '2026-03-07T17:30Z', '2026-03-08T15:00Z') },
    asked: [
      {
        query: { measures, period: today, comparison: previous, calendar: NEW_YORK },
        now: at('2026-03-08T16:00Z'),
        expected: {
          totals: { runs: 1 },
          comparison: { period: { end: at('2026-03-07T17:00Z') }, totals: { runs: 1 } },
        },
      },
    ],
  }),
  answersCase({
    id: 'comparisons.by-group',
    rule: 5,
    title: 'Groups are those of both periods, each with what it has in either',
    data: {
      model: studio,
      events: [
        run({ platform: 'new' }),
        run({ platform: 'both' }),
        run({ platform: 'both' }),
        run({ platform: 'both', at: at('2026-05-12T12:00Z') }),
        run({ platform: 'old', at: at('2026-05-12T12:00Z'), duration: 8 }),
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'meanDuration'], dimensions: ['platform'], comparison: previous },
        expected: {
          groups: ['both', 'new', 'old'],
          groupTotals: { runs: [2, 1, 0], meanDuration: [null, null, null] },
          comparison: { groupTotals: { runs: [1, 0, 1], meanDuration: [null, null, 8] } },
        },
      },
    ],
  }),
];

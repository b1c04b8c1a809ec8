import { answersCase, trialCase } from '../define-case.js';
import { at } from '../moment.js';
import { eventsOf, studio } from '../studio.js';
import { buildQuery } from '../trial.js';

const run = eventsOf('run');
const runsAt = (...instants: readonly string[]) => instants.map((instant) => run({ at: at(instant) }));
const calendar = (zone: string, weekStart: 1 | 7 = 1, fiscalYearStart = 1) => ({ zone, weekStart, fiscalYearStart });
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;
const measures = ['runs'];
const NOVEMBER = at('2026-11-20T12:00Z');

/** `length` zeros with the figures of some places. */
function zerosBut(length: number, figures: Readonly<Record<number, number>>): readonly number[] {
  return Array.from({ length }, (_, i) => figures[i] ?? 0);
}

/** Buckets are known by their first instants, and are as long as clocks make them. */
export const bucketCases = [
  answersCase({
    id: 'buckets.first-instants',
    rule: 3,
    title: 'Buckets tile the period and are known by their first instants in the zone of the query',
    data: {
      model: studio,
      events: runsAt('2026-03-02T22:59Z', '2026-03-02T23:00Z', '2026-03-03T22:59Z', '2026-03-04T22:30Z'),
    },
    asked: [
      {
        query: {
          measures,
          period: range('2026-03-02', '2026-03-05'),
          calendar: calendar('Europe/Berlin'),
          grain: 'day',
        },
        expected: {
          starts: ['2026-03-01T23:00:00.000Z', '2026-03-02T23:00:00.000Z', '2026-03-03T23:00:00.000Z'],
          states: ['whole', 'whole', 'whole'],
          bucketTotals: { runs: [1, 2, 1] },
        },
      },
    ],
  }),
  answersCase({
    id: 'buckets.by-group',
    rule: 3,
    title: 'Figures of groups and buckets lie group by group, each bucket in order',
    data: {
      model: studio,
      events: [
        run({ at: at('2026-05-18T01:00Z'), platform: 'a' }),
        run({ at: at('2026-05-19T01:00Z'), platform: 'b' }),
        run({ at: at('2026-05-20T01:00Z'), platform: 'b' }),
        run({ at: at('2026-05-20T02:00Z'), platform: 'b' }),
        run({ at: at('2026-05-20T03:00Z'), platform: 'a' }),
      ],
    },
    asked: [
      {
        query: { measures, dimensions: ['platform'], period: { kind: 'last', count: 3, unit: 'day' }, grain: 'day' },
        expected: {
          groups: ['b', 'a'],
          values: { runs: [0, 1, 2, 1, 0, 1] },
          groupTotals: { runs: [3, 2] },
          bucketTotals: { runs: [1, 1, 3] },
          totals: { runs: 5 },
        },
      },
    ],
  }),
  answersCase({
    id: 'buckets.repeated-hour',
    rule: 3,
    title: 'The hour that a clock shows twice is two buckets',
    data: {
      model: studio,
      events: runsAt('2026-11-01T05:30Z', '2026-11-01T05:40Z', '2026-11-01T06:30Z', '2026-11-01T07:00Z'),
    },
    asked: [
      {
        query: {
          measures,
          period: range('2026-11-01', '2026-11-02'),
          calendar: calendar('America/New_York'),
          grain: 'hour',
        },
        now: NOVEMBER,
        expected: {
          hours: zerosBut(25, {}).map(() => 1),
          bucketTotals: { runs: zerosBut(25, { 1: 2, 2: 1, 3: 1 }) },
        },
      },
    ],
  }),
  answersCase({
    id: 'buckets.skipped-hour',
    rule: 3,
    title: 'The hour that a clock skips is no bucket',
    data: { model: studio, events: runsAt('2026-03-08T06:59Z', '2026-03-08T07:00Z', '2026-03-09T03:59Z') },
    asked: [
      {
        query: {
          measures,
          period: range('2026-03-08', '2026-03-09'),
          calendar: calendar('America/New_York'),
          grain: 'hour',
        },
        expected: { hours: zerosBut(23, {}).map(() => 1), bucketTotals: { runs: zerosBut(23, { 1: 1, 2: 1, 22: 1 }) } },
      },
    ],
  }),
  answersCase({
    id: 'buckets.days-of-23-and-25-hours',
    rule: 3,
    title: 'A day lasts as long as clocks say: 23, 24 or 25 hours',
    data: {
      model: studio,
      events: runsAt('2026-03-09T03:59Z', '2026-03-09T04:00Z', '2026-11-02T04:30Z', '2026-11-02T05:00Z'),
    },
    asked: [
      {
        query: {
          measures,
          period: range('2026-03-07', '2026-03-10'),
          calendar: calendar('America/New_York'),
          grain: 'day',
        },
        expected: { hours: [24, 23, 24], bucketTotals: { runs: [0, 1, 1] } },
      },
      {
        query: {
          measures,
          period: range('2026-10-31', '2026-11-03'),
          calendar: calendar('America/New_York'),
          grain: 'day',
        },
        now: NOVEMBER,
        expected: { hours: [24, 25, 24], bucketTotals: { runs: [0, 1, 1] } },
      },
    ],
  }),
  answersCase({
    id: 'buckets.half-hour-shift',
    rule: 3,
    title: 'Clocks that change by half an hour make a bucket of half an hour',
    data: {
      model: studio,
      events: runsAt(
        '2026-04-04T14:45Z',
        '2026-04-04T15:15Z',
        '2026-04-04T15:45Z',
        '2026-04-05T13:29Z',
        '2026-04-05T13:30Z',
      ),
    },
    asked: [
      {
        query: {
          measures,
          period: range('2026-04-05', '2026-04-06'),
          calendar: calendar('Australia/Lord_Howe'),
          grain: 'hour',
        },
        expected: {
          hours: zerosBut(25, {}).map((_, i) => (i === 2 ? 0.5 : 1)),
          bucketTotals: { runs: zerosBut(25, { 1: 1, 2: 1, 3: 1, 24: 1 }) },
        },
      },
      {
        query: {
          measures,
          period: range('2026-04-04', '2026-04-07'),
          calendar: calendar('Australia/Lord_Howe'),
          grain: 'day',
        },
        expected: { hours: [24, 24.5, 24], bucketTotals: { runs: [0, 4, 1] } },
      },
    ],
  }),
  answersCase({
    id: 'buckets.skipped-day',
    rule: 3,
    title: 'A day that a zone left out is no bucket',
    data: { model: studio, events: runsAt('2011-12-30T09:59Z', '2011-12-30T10:00Z', '2011-12-31T09:59Z') },
    asked: [
      {
        query: {
          measures,
          period: range('2011-12-29', '2012-01-01'),
          calendar: calendar('Pacific/Apia'),
          grain: 'day',
        },
        expected: {
          starts: ['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
          hours: [24, 24],
          bucketTotals: { runs: [1, 2] },
        },
      },
    ],
  }),
  answersCase({
    id: 'buckets.weeks',
    rule: 3,
    title: 'Buckets of a week begin with the first day of the week',
    data: {
      model: studio,
      events: runsAt(
        '2026-05-03T12:00Z',
        '2026-05-04T12:00Z',
        '2026-05-09T12:00Z',
        '2026-05-10T12:00Z',
        '2026-05-16T12:00Z',
      ),
    },
    asked: [
      {
        query: { measures, period: range('2026-05-03', '2026-05-17'), calendar: calendar('UTC', 7), grain: 'week' },
        expected: {
          starts: ['2026-05-03T00:00:00.000Z', '2026-05-10T00:00:00.000Z'],
          states: ['whole', 'whole'],
          bucketTotals: { runs: [3, 2] },
        },
      },
      {
        query: { measures, period: range('2026-05-03', '2026-05-17'), calendar: calendar('UTC'), grain: 'week' },
        expected: {
          starts: ['2026-05-03T00:00:00.000Z', '2026-05-04T00:00:00.000Z', '2026-05-11T00:00:00.000Z'],
          states: ['cut', 'whole', 'cut'],
          bucketTotals: { runs: [1, 3, 1] },
        },
      },
    ],
  }),
  answersCase({
    id: 'buckets.months-and-fiscal-quarters',
    rule: 3,
    title: 'Months have their own lengths, and quarters and years begin with the fiscal year',
    data: {
      model: studio,
      events: runsAt(
        '2025-01-31T23:59Z',
        '2025-02-28T23:59Z',
        '2025-03-01T00:00Z',
        '2025-04-30T23:59Z',
        '2025-05-01T00:00Z',
      ),
    },
    asked: [
      {
        query: { measures, period: range('2025-01-01', '2025-06-01'), grain: 'month' },
        expected: { hours: [31, 28, 31, 30, 31].map((days) => days * 24), bucketTotals: { runs: [1, 1, 1, 1, 1] } },
      },
      {
        query: {
          measures,
          period: range('2024-11-01', '2025-08-01'),
          calendar: calendar('UTC', 1, 2),
          grain: 'quarter',
        },
        expected: {
          starts: ['2024-11-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z', '2025-05-01T00:00:00.000Z'],
          bucketTotals: { runs: [1, 3, 1] },
        },
      },
      {
        query: { measures, period: range('2024-02-01', '2026-02-01'), calendar: calendar('UTC', 1, 2), grain: 'year' },
        expected: {
          starts: ['2024-02-01T00:00:00.000Z', '2025-02-01T00:00:00.000Z'],
          states: ['whole', 'whole'],
          bucketTotals: { runs: [1, 4] },
        },
      },
    ],
  }),
  trialCase({
    id: 'buckets.at-most-5000',
    rule: 3,
    title: 'A period is cut into 5,000 buckets at the most: more are refused, with a grain that fits',
    trial: async (trial) => {
      const adapter = await trial.adapter({ model: studio, events: runsAt('2020-03-01T12:00Z') });
      const days = { query: { measures, period: range('2012-01-01', '2025-09-09'), grain: 'day' } } as const;
      trial.expectResult({ bucketTotals: { runs: zerosBut(5000, { 2982: 1 }) } }, await trial.ask(adapter, days), days);
      const more = { query: { ...days.query, period: range('2012-01-01', '2025-09-10') } };
      const asked = buildQuery(adapter.model, more);
      await trial.expectRefusal(() => adapter.run([asked], { now: NOVEMBER }), 'limitExceeded', ['week']);
    },
  }),
];

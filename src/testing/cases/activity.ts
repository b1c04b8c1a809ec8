import { answersCase } from '../define-case.js';
import { at } from '../moment.js';
import { presence } from '../presence.js';
import { eventsOf, studio } from '../studio.js';

const visit = eventsOf('visit');
const call = eventsOf('call');
const run = eventsOf('run');
const share = eventsOf('share');
const on = (person: string, ...days: readonly string[]) =>
  days.map((day) => visit({ person, at: at(`${day}T09:00Z`) }));
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;

/** Active users. */
export const activityCases = [
  answersCase({
    id: 'active.any-activity',
    rule: 15,
    title: 'An active user is one with an event of any kind that counts as activity, and counts once',
    data: {
      model: studio,
      entities: {
        person: [
          { id: 'p1', team: 'A' },
          { id: 'p2', team: 'B' },
          { id: 'p3', team: 'B' },
        ],
      },
      events: [
        run({ person: 'p1' }),
        run({ person: 'p1' }),
        share({ person: 'p2', recipient: 'p3' }),
        share({ person: 'p1' }),
      ],
    },
    asked: [
      {
        query: { measures: ['people', 'runners'], dimensions: ['team'] },
        expected: {
          groups: ['A', 'B'],
          groupTotals: { people: [1, 1], runners: [1, 0] },
          totals: { people: 2, runners: 1 },
        },
      },
    ],
  }),
  answersCase({
    id: 'active.three-measures',
    rule: 15,
    title: 'People of a calendar week, of the trailing seven days and of the period are three measures',
    data: {
      model: presence,
      events: [
        ...on('p1', '2026-05-04', '2026-05-12'),
        ...on('p2', '2026-05-08'),
        ...on('p3', '2026-05-17'),
        call({ person: 'p4', at: at('2026-05-09T09:00Z') }),
      ],
    },
    asked: [
      {
        query: { measures: ['people', 'trailing7'], period: range('2026-05-04', '2026-05-18'), grain: 'week' },
        expected: {
          bucketTotals: { people: [3, 2], trailing7: [3, 2] },
          totals: { people: 4, trailing7: 2 },
        },
      },
      {
        query: { measures: ['people', 'trailing7'], period: range('2026-05-10', '2026-05-13'), grain: 'day' },
        expected: {
          bucketTotals: { people: [0, 0, 1], trailing7: [3, 2, 3] },
          totals: { people: 1, trailing7: 3 },
        },
      },
    ],
  }),
  answersCase({
    id: 'active.trailing',
    rule: 15,
    title: 'A trailing window ends with the day in which the bucket ends and reaches back before the period',
    data: {
      model: presence,
      entities: {
        person: [
          { id: 'p1', team: 'A' },
          { id: 'p2', team: 'A' },
          { id: 'p3', team: 'B' },
        ],
      },
      events: [
        ...on('p1', '2026-05-01', '2026-05-06'),
        ...on('p2', '2026-05-02', '2026-05-08'),
        ...on('p3', '2026-05-07'),
      ],
    },
    asked: [
      {
        query: {
          measures: ['trailing7', 'people'],
          dimensions: ['team'],
          period: range('2026-05-06', '2026-05-10'),
          grain: 'day',
        },
        expected: {
          groups: ['A', 'B'],
          values: { trailing7: [2, 2, 2, 2, 0, 1, 1, 1], people: [1, 0, 1, 0, 0, 1, 0, 0] },
          groupTotals: { trailing7: [2, 1], people: [2, 1] },
          bucketTotals: { trailing7: [2, 3, 3, 3] },
          totals: { trailing7: 3, people: 3 },
        },
      },
      {
        query: { measures: ['trailing7', 'trailing28'], period: range('2026-05-12', '2026-05-16'), grain: 'day' },
        expected: {
          bucketTotals: { trailing7: [3, 2, 1, 0], trailing28: [3, 3, 3, 3] },
          totals: { trailing7: 0, trailing28: 3 },
        },
      },
    ],
  }),
  answersCase({
    id: 'active.trailing-groups',
    rule: 15,
    title: 'A group is there that a trailing window counts someone in, though nothing happened in the period',
    data: {
      model: presence,
      events: [...on('p1', '2026-05-04'), ...on('p2', '2026-05-09'), ...on('p3', '2026-04-30')],
    },
    asked: [
      {
        query: {
          measures: ['visits', 'trailing7'],
          dimensions: ['person'],
          period: range('2026-05-08', '2026-05-11'),
          grain: 'day',
        },
        expected: {
          groups: ['p2', 'p1'],
          groupTotals: { visits: [1, 0], trailing7: [1, 1] },
          values: { visits: [0, 1, 0, 0, 0, 0], trailing7: [0, 1, 1, 1, 1, 1] },
        },
      },
      {
        query: { measures: ['visits'], dimensions: ['person'], period: range('2026-05-08', '2026-05-11') },
        expected: { groups: ['p2'] },
      },
    ],
  }),
  answersCase({
    id: 'active.trailing-unfinished',
    rule: 15,
    title: 'A trailing window of what is not over ends with today, and there is none of what has not begun',
    data: {
      model: presence,
      events: [
        ...on('p1', '2026-05-13'),
        ...on('p2', '2026-05-14'),
        ...on('p3', '2026-05-20'),
        visit({ person: 'p4', at: at('2026-05-20T13:00Z') }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['trailing7', 'stickiness'],
          period: { kind: 'unit', unit: 'week', offset: 0 },
          grain: 'day',
        },
        expected: {
          bucketTotals: {
            trailing7: [2, 2, 2, null, null, null, null],
            stickiness: [0, 0, 1 / 3, null, null, null, null],
          },
          totals: { trailing7: 2, stickiness: 1 / 3 },
        },
      },
    ],
  }),
  answersCase({
    id: 'active.trailing-in-a-zone',
    rule: 15,
    title: 'The days of a trailing window are civil days of the zone',
    data: {
      model: presence,
      events: [
        visit({ person: 'p1', at: at('2026-03-02T04:59Z') }),
        visit({ person: 'p2', at: at('2026-03-02T05:00Z') }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['trailing7'],
          period: range('2026-03-07', '2026-03-10'),
          grain: 'day',
          calendar: { zone: 'America/New_York', weekStart: 1, fiscalYearStart: 1 },
        },
        expected: { bucketTotals: { trailing7: [2, 1, 0] } },
      },
    ],
  }),
  answersCase({
    id: 'active.trailing-hours',
    rule: 15,
    title: 'A trailing window is of whole days, in buckets of an hour too',
    data: {
      model: presence,
      events: [
        ...on('p1', '2026-05-08'),
        ...on('p2', '2026-05-02'),
        visit({ person: 'p3', at: at('2026-05-08T23:00Z') }),
      ],
    },
    asked: [
      {
        query: { measures: ['trailing7', 'people'], period: range('2026-05-08', '2026-05-09'), grain: 'hour' },
        expected: {
          bucketTotals: {
            trailing7: Array(24).fill(3),
            people: Array.from({ length: 24 }, (_, hour) => Number(hour === 9 || hour === 23)),
          },
          totals: { trailing7: 3 },
        },
      },
    ],
  }),
  answersCase({
    id: 'active.per-day-week-and-month',
    rule: 15,
    title: 'Counted per day, week or month a member counts once for each in which it has events',
    data: {
      model: presence,
      events: [
        ...on('p1', '2026-04-29', '2026-04-30', '2026-04-30', '2026-05-01', '2026-05-03', '2026-05-04'),
        ...on('p2', '2026-05-02', '2026-05-03'),
        call({ person: 'p2', at: at('2026-05-04T23:30Z') }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['personDays', 'personWeeks', 'personMonths', 'people'],
          period: range('2026-04-01', '2026-06-01'),
          grain: 'month',
        },
        expected: {
          totals: { personDays: 8, personWeeks: 3, personMonths: 3, people: 2 },
          bucketTotals: { personDays: [2, 6], personWeeks: [1, 3], personMonths: [1, 2] },
        },
      },
      {
        query: {
          measures: ['personDays', 'personWeeks'],
          period: range('2026-04-01', '2026-06-01'),
          calendar: { zone: 'Europe/Berlin', weekStart: 7, fiscalYearStart: 1 },
        },
        expected: { totals: { personDays: 8, personWeeks: 4 } },
      },
      {
        query: { measures: ['personDays'], dimensions: ['person'], period: range('2026-04-01', '2026-06-01') },
        expected: { groups: ['p1', 'p2'], groupTotals: { personDays: [5, 3] } },
      },
    ],
  }),
  answersCase({
    id: 'retention.trailing',
    rule: 24,
    title: 'A trailing window does not reach back past the retained moment',
    data: {
      model: presence,
      events: [...on('p1', '2026-05-04'), ...on('p2', '2026-05-06'), ...on('p3', '2026-05-08')],
    },
    asked: [
      {
        query: { measures: ['trailing7', 'people'], period: range('2026-05-07', '2026-05-10'), grain: 'day' },
        notBefore: at('2026-05-05T00:00Z'),
        expected: { bucketTotals: { trailing7: [1, 2, 2], people: [0, 1, 0] }, totals: { trailing7: 2 } },
      },
    ],
  }),
];

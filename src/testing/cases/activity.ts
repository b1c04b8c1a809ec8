import { reference } from '../../data/model/attribute.js';
import { count, distinct, ratio } from '../../data/model/declare-measure.js';
import { defineModel, type Model } from '../../data/model/define-model.js';
import { answersCase } from '../define-case.js';
import { at } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

/** Who was active, by the ways of counting that there are. */
const presence: Model = defineModel({
  name: 'presence',
  label: 'Presence',
  people: 'person',
  entities: { person: { label: 'Person', plural: 'People', attributes: { team: { kind: 'text', label: 'Team' } } } },
  facts: {
    visit: {
      label: 'Visit',
      plural: 'Visits',
      attributes: { person: reference('Person', 'person', { required: true }) },
    },
    call: { label: 'Call', plural: 'Calls', attributes: { person: reference('Person', 'person', { required: true }) } },
  },
  dimensions: {
    person: { label: 'Person', plural: 'People', path: 'person' },
    team: { label: 'Team', plural: 'Teams', path: 'person.team' },
  },
  measures: {
    visits: count('visit', { label: 'Visits' }),
    people: distinct(['visit', 'call'], 'person', { label: 'People' }),
    trailing7: distinct(['visit', 'call'], 'person', { label: 'People of 7 days', trailing: 7 }),
    trailing28: distinct(['visit', 'call'], 'person', { label: 'People of 28 days', trailing: 28 }),
    personDays: distinct(['visit', 'call'], 'person', { label: 'Days of people', per: 'day' }),
    personWeeks: distinct('visit', 'person', { label: 'Weeks of people', per: 'week' }),
    personMonths: distinct('visit', 'person', { label: 'Months of people', per: 'month' }),
    stickiness: ratio('people', 'trailing28', { label: 'Stickiness' }),
  },
});

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

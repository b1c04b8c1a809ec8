import type { MembersRequest } from '../../data/query/members.js';
import type { CalendarPart } from '../../data/time/calendar-part.js';
import { answersCase, trialCase } from '../define-case.js';
import { at, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const runsAt = (...instants: readonly string[]) => instants.map((instant) => run({ at: at(instant) }));
const calendar = (zone: string, weekStart: 1 | 7 = 1) => ({ zone, weekStart, fiscalYearStart: 1 });
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;
const isIn = (dimension: string, ...values: (string | null)[]) => ({ kind: 'in', dimension, values }) as const;
const ascending = (by: string) => [{ by, direction: 'ascending' }] as const;
const measures = ['runs'];
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'];
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

const listed = (part: CalendarPart, keys: readonly string[]) =>
  keys.map((key) => ({ kind: 'member', key, label: key, calendar: part }));
const LISTINGS: readonly (readonly [MembersRequest, object])[] = [
  [{ dimension: 'weekday' }, { members: listed('weekday', WEEKDAYS), more: false }],
  [{ dimension: 'hour' }, { members: listed('hour', HOURS), more: false }],
  [
    { dimension: 'hour', search: '2', limit: 3 },
    { members: listed('hour', ['02', '12', '20']), more: true },
  ],
  [
    { dimension: 'weekday', keys: ['8', null, '7'] },
    { members: listed('weekday', ['7']), more: false },
  ],
];

/** Weekdays and hours are those that clocks in the zone of the query show. */
export const calendarPartCases = [
  answersCase({
    id: 'calendar-parts.in-a-zone',
    rule: 34,
    title:
      'The weekday and the hour of an event are those of its moment in the zone of the query, in groups and in filters',
    data: { model: studio, events: runsAt('2026-05-17T22:30Z', '2026-05-18T07:00Z', '2026-05-18T22:15Z') },
    asked: [
      ...(
        [
          ['weekday', ['1', '2'], [2, 1]],
          ['hour', ['00', '09'], [2, 1]],
        ] as const
      ).map(([dimension, groups, runs]) => ({
        query: {
          measures,
          dimensions: [dimension],
          period: range('2026-05-18', '2026-05-20'),
          calendar: calendar('Europe/Berlin'),
        },
        expected: { groups, labels: groups, groupTotals: { runs }, totals: { runs: 3 } },
      })),
      {
        query: { measures, dimensions: ['weekday'], period: range('2026-05-17', '2026-05-20') },
        expected: { groups: ['1', '7'], groupTotals: { runs: [2, 1] } },
      },
      ...(
        [
          [isIn('weekday', '1'), 2],
          [{ kind: 'not', filter: isIn('hour', '00') }, 1],
          [{ kind: 'and', filters: [isIn('weekday', '1', '7'), isIn('hour', '00', '22')] }, 1],
          [{ kind: 'or', filters: [isIn('weekday', '2'), isIn('hour', '09')] }, 2],
          [isIn('weekday', null), 0],
          [isIn('hour', '24', '9'), 0],
        ] as const
      ).map(([filter, runs]) => ({
        query: { measures, calendar: calendar('Europe/Berlin'), filter },
        expected: { totals: { runs } },
      })),
    ],
  }),
  answersCase({
    id: 'calendar-parts.repeated-and-skipped-hour',
    rule: 34,
    title: 'The hour that a clock shows twice is one member, and events are never in the one that it skips',
    data: {
      model: studio,
      events: runsAt(
        '2026-03-08T06:59Z',
        '2026-03-08T07:00Z',
        '2026-11-01T05:30Z',
        '2026-11-01T06:30Z',
        '2026-11-01T07:30Z',
      ),
    },
    asked: [
      {
        now: at('2026-11-20T12:00Z'),
        query: {
          measures,
          dimensions: ['hour'],
          period: range('2026-11-01', '2026-11-02'),
          calendar: calendar('America/New_York'),
        },
        expected: { groups: ['01', '02'], groupTotals: { runs: [2, 1] } },
      },
      {
        query: {
          measures,
          dimensions: ['hour'],
          allMembers: true,
          order: ascending('hour'),
          period: range('2026-03-08', '2026-03-09'),
          calendar: calendar('America/New_York'),
        },
        expected: {
          groups: HOURS,
          groupTotals: { runs: HOURS.map((hour) => (hour === '01' || hour === '03' ? 1 : 0)) },
        },
      },
    ],
  }),
  answersCase({
    id: 'calendar-parts.half-hours',
    rule: 34,
    title:
      'Hours and days begin where clocks show them, in zones that are half and quarter hours apart and change by half an hour',
    data: {
      model: studio,
      events: runsAt(
        '2026-04-04T14:59Z',
        '2026-04-04T15:00Z',
        '2026-04-04T15:29Z',
        '2026-04-04T15:30Z',
        '2026-05-18T18:14Z',
        '2026-05-18T18:15Z',
      ),
    },
    asked: [
      {
        query: {
          measures,
          dimensions: ['hour'],
          period: range('2026-04-05', '2026-04-06'),
          calendar: calendar('Australia/Lord_Howe'),
        },
        expected: { groups: ['01', '02'], groupTotals: { runs: [3, 1] } },
      },
      {
        query: { measures, dimensions: ['weekday', 'hour'], calendar: calendar('Asia/Kathmandu') },
        expected: {
          groups: [
            ['1', '23'],
            ['2', '00'],
          ],
          groupTotals: { runs: [1, 1] },
        },
      },
    ],
  }),
  answersCase({
    id: 'calendar-parts.all-members',
    rule: 34,
    title: 'All seven weekdays and all 24 hours are members, events or not, as far as the filter asks for them',
    data: { model: studio, events: [run({ at: at('2026-05-20T11:00Z'), duration: 4 })] },
    asked: [
      {
        query: {
          measures: ['runs', 'meanDuration'],
          dimensions: ['weekday'],
          allMembers: true,
          order: ascending('weekday'),
        },
        expected: {
          groups: WEEKDAYS,
          groupTotals: { runs: [0, 0, 1, 0, 0, 0, 0], meanDuration: [null, null, 4, null, null, null, null] },
        },
      },
      {
        query: { measures, dimensions: ['hour'], allMembers: true },
        expected: { groups: ['11', ...HOURS.filter((hour) => hour !== '11')] },
      },
      {
        query: { measures, dimensions: ['weekday'], allMembers: true, filter: isIn('weekday', '7', '6') },
        expected: { groups: ['6', '7'], groupTotals: { runs: [0, 0] } },
      },
      {
        query: { measures, dimensions: ['weekday'], allMembers: true, filter: isIn('hour', '11') },
        expected: { groups: ['3', '1', '2', '4', '5', '6', '7'] },
      },
    ],
  }),
  answersCase({
    id: 'calendar-parts.order',
    rule: 34,
    title: 'Weekdays come from the day on which weeks begin, wherever they come by themselves',
    data: { model: studio, events: runsAt('2026-05-16T09:00Z', '2026-05-17T09:00Z', '2026-05-18T09:00Z') },
    asked: (
      [
        [7, ascending('weekday'), ['7', '1', '6']],
        [7, [{ by: 'weekday', direction: 'descending' }], ['6', '1', '7']],
        [7, [], ['7', '1', '6']],
        [1, [], ['1', '6', '7']],
      ] as const
    )
      .map(([weekStart, order, groups]) => ({
        query: { measures, dimensions: ['weekday'], calendar: calendar('UTC', weekStart), order },
        expected: { groups: groups as readonly unknown[] },
      }))
      .concat({
        query: {
          measures,
          dimensions: ['weekday'],
          calendar: calendar('UTC', 7),
          order: [],
          ...{ top: { dimension: 'weekday', by: 'runs', count: 2, direction: 'descending', other: true } },
        },
        expected: { groups: ['7', '1', { other: 1 }] },
      }),
  }),
  answersCase({
    id: 'calendar-parts.with-all-else',
    rule: 34,
    title: 'They go with each other, with other dimensions, buckets, subtotals, "Other" and comparison',
    data: {
      model: studio,
      events: [
        run({ at: at('2026-05-11T07:00Z'), platform: 'a' }),
        run({ at: at('2026-05-18T07:00Z'), platform: 'a', duration: 10 }),
        run({ at: at('2026-05-18T08:00Z'), platform: 'b', duration: 20 }),
        run({ at: at('2026-05-19T07:30Z'), platform: 'a', duration: 30, person: 'p2' }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['runs', 'meanDuration', 'runners'],
          dimensions: ['weekday', 'hour'],
          calendar: calendar('Europe/Berlin'),
          comparison: { kind: 'previousPeriod' },
          subtotals: true,
        },
        expected: {
          groups: [
            ['1', '09'],
            ['1', '10'],
            ['2', '09'],
          ],
          groupTotals: { runs: [1, 1, 1], meanDuration: [10, 20, 30], runners: [1, 1, 1] },
          totals: { runs: 3, meanDuration: 20, runners: 2 },
          comparison: { groupTotals: { runs: [1, 0, 0] } },
          subtotals: {
            weekday: { 1: { runs: 2, meanDuration: 15, runners: 1 }, 2: { runs: 1, meanDuration: 30, runners: 1 } },
          },
        },
      },
      {
        query: {
          measures,
          dimensions: ['hour'],
          calendar: calendar('Europe/Berlin'),
          period: range('2026-05-18', '2026-05-20'),
          grain: 'day',
        },
        expected: { groups: ['09', '10'], values: { runs: [1, 1, 1, 0] }, bucketTotals: { runs: [2, 1] } },
      },
      {
        query: {
          measures: ['runs', 'meanDuration'],
          dimensions: ['hour', 'platform'],
          calendar: calendar('Europe/Berlin'),
          top: { dimension: 'hour', by: 'runs', count: 1, direction: 'descending', other: true },
        },
        expected: {
          groups: [
            ['09', 'a'],
            [{ other: 1 }, 'b'],
          ],
          groupTotals: { runs: [2, 1], meanDuration: [20, 20] },
        },
      },
    ],
  }),
  trialCase({
    id: 'calendar-parts.members',
    rule: 34,
    title: 'Members are listed from Monday and from midnight, whether there are events or not, and say what they are',
    trial: async (trial) => {
      const adapter = await trial.adapter({ model: studio, events: runsAt('2026-05-18T07:00Z') });
      for (const [request, expected] of LISTINGS) {
        trial.expect(expected, await adapter.members(request, { now: NOW }), `members(${JSON.stringify(request)})`);
      }
    },
  }),
];

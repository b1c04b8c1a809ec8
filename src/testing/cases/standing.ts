import { isIn } from '../../data/query/filter.js';
import { answersCase } from '../define-case.js';
import { links } from '../links.js';
import { at } from '../moment.js';
import { eventsOf } from '../studio.js';

const event = eventsOf('link', {});
const link = (instant: string, repository: string | null, state: string, host = 'a') =>
  event({ at: at(instant), repository, state, host });
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;

const events = [
  link('2026-04-02T10:00Z', 'r1', 'linked'),
  link('2026-05-03T10:00Z', 'r1', 'unlinked'),
  link('2026-05-01T10:00Z', 'r2', 'linked'),
  link('2026-05-02T10:00Z', 'r2', 'linked', 'b'),
  link('2026-05-04T10:00Z', 'r3', 'linked'),
  link('2026-05-03T09:00Z', null, 'linked'),
];

/** How many there are at a moment. */
export const standingCases = [
  answersCase({
    id: 'standing.at-the-end',
    rule: 30,
    title:
      'What stands is counted by the latest event of each member until the end of the bucket or period, since the first one there is',
    data: { model: links, events },
    asked: [
      {
        query: {
          measures: ['linked', 'known', 'linkedShare', 'links'],
          period: range('2026-05-01', '2026-05-06'),
          grain: 'day',
        },
        expected: {
          bucketTotals: {
            linked: [2, 2, 1, 2, 2],
            known: [2, 2, 2, 3, 3],
            linkedShare: [1, 1, 0.5, 2 / 3, 2 / 3],
            links: [1, 1, 2, 1, 0],
          },
          totals: { linked: 2, known: 3, linkedShare: 2 / 3 },
        },
      },
      {
        query: {
          measures: ['linked'],
          period: range('2026-04-10', '2026-04-20'),
          comparison: range('2026-05-01', '2026-05-03'),
        },
        expected: { totals: { linked: 1 }, comparison: { totals: { linked: 2 } } },
      },
    ],
  }),
  answersCase({
    id: 'standing.until-the-present',
    rule: 30,
    title: 'What stands in what is not over yet stands at the present',
    data: {
      model: links,
      events: [...events, link('2026-05-20T12:00Z', 'r4', 'linked'), link('2026-05-20T13:00Z', 'r5', 'linked')],
    },
    asked: [
      {
        query: { measures: ['linked'], period: { kind: 'unit', unit: 'week', offset: 0 }, grain: 'day' },
        expected: { bucketTotals: { linked: [2, 2, 3, null, null, null, null] }, totals: { linked: 3 } },
      },
    ],
  }),
  answersCase({
    id: 'standing.groups-of-the-latest',
    rule: 30,
    title: 'A member belongs to the groups of its latest event, and a filter is asked of that event',
    data: { model: links, events },
    asked: [
      {
        query: {
          measures: ['linked', 'links'],
          dimensions: ['host'],
          period: range('2026-05-01', '2026-05-06'),
          grain: 'day',
        },
        expected: {
          groups: ['a', 'b'],
          values: { linked: [2, 1, 0, 1, 1, 0, 1, 1, 1, 1] },
          groupTotals: { linked: [1, 1] },
          totals: { linked: 2 },
        },
      },
      {
        query: {
          measures: ['linked'],
          period: range('2026-05-01', '2026-05-06'),
          filter: isIn('host', ['a']),
          grain: 'day',
        },
        expected: { bucketTotals: { linked: [2, 1, 0, 1, 1] }, totals: { linked: 1 } },
      },
    ],
  }),
  answersCase({
    id: 'standing.groups-without-events',
    rule: 30,
    title: 'A group is there that something stands in, though nothing happened in the period',
    data: { model: links, events },
    asked: [
      {
        query: { measures: ['linked', 'links'], dimensions: ['host'], period: range('2026-05-08', '2026-05-11') },
        expected: {
          groups: ['a', 'b'],
          groupTotals: { linked: [1, 1], links: [0, 0] },
          totals: { linked: 2, links: 0 },
        },
      },
    ],
  }),
  answersCase({
    id: 'standing.latest-at-once',
    rule: 30,
    title: 'Of several latest events at one moment each counts',
    data: {
      model: links,
      events: [
        link('2026-05-02T10:00Z', 'r1', 'linked', 'a'),
        link('2026-05-02T10:00Z', 'r1', 'unlinked', 'b'),
        link('2026-05-01T10:00Z', 'r1', 'linked', 'c'),
      ],
    },
    asked: [
      {
        query: { measures: ['linked', 'known'], dimensions: ['host'], period: range('2026-05-01', '2026-05-06') },
        expected: {
          groups: ['a', 'b', 'c'],
          groupTotals: { linked: [1, 0, 0], known: [1, 1, 0] },
          totals: { linked: 1, known: 1 },
        },
      },
    ],
  }),
  answersCase({
    id: 'retention.what-stands',
    rule: 24,
    title: 'What stands is told by retained events alone: one that was linked before is not known of',
    data: { model: links, events },
    asked: [
      {
        query: { measures: ['linked', 'known'], period: range('2026-05-03', '2026-05-06'), grain: 'day' },
        notBefore: at('2026-05-02T00:00Z'),
        expected: { bucketTotals: { linked: [1, 2, 2], known: [2, 3, 3] }, totals: { linked: 2, known: 3 } },
      },
      {
        query: { measures: ['linked', 'known'], period: range('2026-05-03', '2026-05-06'), grain: 'day' },
        notBefore: at('2026-05-03T00:00Z'),
        expected: { bucketTotals: { linked: [0, 1, 1], known: [1, 2, 2] } },
      },
    ],
  }),
];

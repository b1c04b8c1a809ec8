import { answersCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { at, DAY, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const daily = Array.from({ length: 10 }, (_, back) => run({ at: NOW - back * DAY }));
const measures = ['runs', 'meanDuration'];

/** What is not over yet is flagged. */
export const unfinishedCases = [
  answersCase({
    id: 'unfinished.last-7-days',
    rule: 4,
    title: '"Last 7 days" are seven calendar days up to and including today, and today is flagged',
    data: { model: studio, events: daily },
    asked: [
      {
        query: { measures, period: { kind: 'last', count: 7, unit: 'day' }, grain: 'day' },
        expected: {
          period: { startDate: '2026-05-14', endDate: '2026-05-21', elapsed: NOW },
          states: ['whole', 'whole', 'whole', 'whole', 'whole', 'whole', 'running'],
          bucketTotals: { runs: [1, 1, 1, 1, 1, 1, 1] },
          totals: { runs: 7 },
          notes: [{ kind: 'unfinished', through: NOW }],
        },
      },
    ],
  }),
  answersCase({
    id: 'unfinished.complete-days',
    rule: 4,
    title: 'Complete days end with yesterday, and nothing is unfinished',
    data: { model: studio, events: daily },
    asked: [
      {
        query: { measures, period: { kind: 'last', count: 7, unit: 'day', complete: true }, grain: 'day' },
        expected: {
          period: { startDate: '2026-05-13', endDate: '2026-05-20', elapsed: at('2026-05-20T00:00Z') },
          states: Array(7).fill('whole'),
          totals: { runs: 7 },
          notes: lacking({ kind: 'unfinished' }),
        },
      },
    ],
  }),
  answersCase({
    id: 'unfinished.future-buckets',
    rule: 4,
    title: 'Buckets that have not begun have no figure, not even 0',
    data: { model: studio, events: [run({ platform: 'a' })] },
    asked: [
      {
        query: { measures, dimensions: ['platform'], period: { kind: 'unit', unit: 'week', offset: 0 }, grain: 'day' },
        expected: {
          states: ['whole', 'whole', 'running', 'future', 'future', 'future', 'future'],
          values: { runs: [0, 0, 1, null, null, null, null] },
          bucketTotals: { runs: [0, 0, 1, null, null, null, null] },
          groupTotals: { runs: [1] },
          totals: { runs: 1 },
          notes: having({ kind: 'unfinished', through: NOW }),
        },
      },
    ],
  }),
  answersCase({
    id: 'unfinished.first-moment',
    rule: 4,
    title: 'A bucket runs from its first moment on, and an event of the present moment counts',
    data: { model: studio, events: [run({ at: at('2026-05-20T12:00:00.000Z') })] },
    asked: [
      {
        query: { measures: ['runs'], period: { kind: 'last', count: 1, unit: 'day' }, grain: 'hour' },
        expected: {
          states: [...Array(12).fill('whole'), 'running', ...Array(11).fill('future')],
          bucketTotals: { runs: [...Array(12).fill(0), 1, ...Array(11).fill(null)] },
        },
      },
    ],
  }),
];

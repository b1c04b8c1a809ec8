import { answersCase } from '../define-case.js';
import { at } from '../moment.js';
import { savings, version } from '../savings.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');
const share = eventsOf('share');
const week = { kind: 'last', count: 7, unit: 'day' } as const;

/** What every adapter counts without being declared: explanations and suppression are built on it. */
export const systemMeasureCases = [
  answersCase({
    id: 'explained.events-and-factors',
    rule: 22,
    title:
      'Every adapter counts the events of a fact, those that meet the condition of a measure, and those that have its factors one by one',
    data: {
      model: savings,
      assumptions: [
        version('first', at('2026-05-17T00:00Z'), { review: 0 }),
        version('second', at('2026-05-18T00:00Z'), { review: 0, realisation: 1 }),
      ],
      events: [
        run({ outcome: 'failure', minutes: 1 }),
        run({ outcome: 'success' }),
        run({ outcome: 'success', minutes: 1, at: at('2026-05-16T12:00Z') }),
        run({ outcome: 'success', minutes: 1, at: at('2026-05-17T12:00Z') }),
        run({ outcome: 'success', minutes: 1, at: at('2026-05-18T12:00Z') }),
      ],
    },
    asked: [
      {
        query: {
          measures: [
            '$events:run',
            '$having:saved:0',
            '$having:saved:1',
            '$having:saved:2',
            '$having:saved:3',
            'covered',
          ],
          period: week,
        },
        expected: {
          totals: {
            '$events:run': 5,
            '$having:saved:0': 4,
            '$having:saved:1': 3,
            '$having:saved:2': 1,
            '$having:saved:3': 1,
            covered: 1,
          },
        },
      },
      {
        query: { measures: ['$events:run', 'runs'], dimensions: ['outcome'] },
        expected: { groups: ['success', 'failure'], groupTotals: { '$events:run': [4, 1], runs: [4, 1] } },
      },
    ],
  }),
  answersCase({
    id: 'people.of-a-measure',
    rule: 25,
    title: 'Every adapter counts the people that a measure is about, so that figures about few can be withheld',
    data: {
      model: studio,
      events: [
        run({ person: 'p1', credits: 1, outcome: 'failure', platform: 'a' }),
        run({ person: 'p1', credits: 1, platform: 'a' }),
        run({ person: 'p2', platform: 'a' }),
        run({ person: 'p3', credits: 0, outcome: 'failure', platform: 'b' }),
        share({ person: 'p4', recipient: 'p1' }),
        share({ person: 'p4', recipient: 'p2' }),
      ],
    },
    asked: [
      {
        query: { measures: ['$people:runs', '$people:credits', '$people:failures'], dimensions: ['platform'] },
        expected: {
          groups: ['a', 'b'],
          groupTotals: { '$people:runs': [2, 1], '$people:credits': [1, 1], '$people:failures': [1, 1] },
          totals: { '$people:runs': 3, '$people:credits': 2, '$people:failures': 2 },
        },
      },
      {
        query: { measures: ['$people:people', '$people:shares', '$people:shares:recipient'] },
        expected: { totals: { '$people:people': 4, '$people:shares': 1, '$people:shares:recipient': 2 } },
      },
    ],
  }),
];

import type { EventRow } from '../conformance-case.js';
import { answersCase, trialCase } from '../define-case.js';
import { at, DAY, HOUR, NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

const first: EventRow = {
  fact: 'run',
  id: 'r1',
  at: NOW - HOUR,
  person: 'p1',
  platform: 'web',
  credits: 3,
  received: 100,
};
const second: EventRow = { ...first, at: NOW - 2 * DAY, person: 'p2', platform: 'desktop', credits: 5, received: 200 };
const moved = {
  groups: ['desktop'],
  groupTotals: { runs: [1] },
  totals: { runs: 1, credits: 5, runners: 1 },
  bucketTotals: { runs: [0, 0, 0, 0, 1, 0, 0], credits: [0, 0, 0, 0, 5, 0, 0] },
  counted: 1,
};
const byPlatform = { measures: ['runs', 'credits', 'runners'], dimensions: ['platform'], grain: 'day' } as const;

/** Rows with one id are one event. */
export const deliveryCases = [
  answersCase({
    id: 'deliveries.same-id-is-one-event',
    rule: 1,
    title: 'Rows with the same id are one event, however often they are delivered',
    data: {
      model: studio,
      events: [first, first, { ...first, id: 'r2', credits: 4 }, first, { ...first, received: 300 }],
    },
    asked: [
      {
        query: { measures: ['runs', 'credits', 'runners', 'meanDuration'] },
        expected: { totals: { runs: 2, credits: 7, runners: 1, meanDuration: null }, counted: 2 },
      },
    ],
  }),
  trialCase({
    id: 'deliveries.last-received-wins',
    rule: 1,
    title: 'Of the deliveries of an event the one received last counts, in whatever order they come',
    trial: async (trial) => {
      const between: EventRow = { ...first, credits: 4, received: 150 };
      for (const events of [
        [first, second],
        [second, first],
        [between, second, first],
        [second, between, first],
      ]) {
        const adapter = await trial.adapter({ model: studio, events });
        const asked = { query: byPlatform };
        trial.expectResult(moved, await trial.ask(adapter, asked), asked);
      }
    },
  }),
  trialCase({
    id: 'deliveries.received-before-unstated',
    rule: 1,
    title: 'A delivery that says when it was received counts before one that does not',
    trial: async (trial) => {
      const { received: _, ...unstated } = first;
      for (const events of [
        [unstated, second],
        [second, unstated],
      ]) {
        const adapter = await trial.adapter({ model: studio, events });
        const asked = { query: byPlatform };
        trial.expectResult(moved, await trial.ask(adapter, asked), asked);
      }
    },
  }),
  trialCase({
    id: 'deliveries.unstated-in-order',
    rule: 1,
    title: 'Of deliveries that do not say when they were received, or say the same, the one that came last counts',
    trial: async (trial) => {
      const { received: _, ...earlier } = first;
      const { received: __, ...later } = second;
      for (const events of [
        [earlier, later],
        [first, { ...second, received: 100 }],
      ]) {
        const adapter = await trial.adapter({ model: studio, events });
        const asked = { query: byPlatform };
        trial.expectResult(moved, await trial.ask(adapter, asked), asked);
      }
    },
  }),
  answersCase({
    id: 'deliveries.content-is-no-id',
    rule: 1,
    title: 'Equal rows with different ids count each, and ids are those of their fact',
    data: {
      model: studio,
      events: [
        { ...first, id: 'a' },
        { ...first, id: 'b' },
        { fact: 'share', id: 'a', at: NOW - HOUR, person: 'p1' },
      ],
    },
    asked: [
      {
        query: { measures: ['runs', 'credits', 'shares', 'people'] },
        expected: { totals: { runs: 2, credits: 6, shares: 1, people: 1 }, counted: 3 },
      },
    ],
  }),
  trialCase({
    id: 'deliveries.whatever-order',
    rule: 1,
    title: 'The order in which events come changes no figure',
    trial: async (trial) => {
      const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
        run({
          at: NOW - i * DAY - HOUR,
          person: `p${i % 3}`,
          platform: i % 2 === 0 ? 'web' : 'desktop',
          duration: i * i,
        }),
      );
      const measures = ['runs', 'duration', 'median', 'runners', 'firstRun'];
      const asked = { query: { measures, dimensions: ['platform'], grain: 'day' } as const };
      const expected = {
        groups: ['web', 'desktop'],
        values: { runs: [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0] },
        groupTotals: { duration: [56, 35], median: [10, 9], runners: [3, 3] },
        totals: { runs: 7, duration: 91, median: 9, runners: 3, firstRun: NOW - 6 * DAY - HOUR },
      };
      for (const events of [rows, rows.toReversed(), [...rows.slice(3), ...rows.slice(0, 3)]]) {
        const adapter = await trial.adapter({ model: studio, events });
        trial.expectResult(expected, await trial.ask(adapter, asked), asked);
      }
    },
  }),
  answersCase({
    id: 'deliveries.nothing-of-what-was-replaced',
    rule: 26,
    title: 'What a later delivery replaced leaves no figure and no group behind',
    data: { model: studio, events: [first, second, run({ at: at('2026-05-01T00:00Z'), platform: 'web' })] },
    asked: [
      { query: byPlatform, expected: moved },
      {
        query: { measures: ['runs'], dimensions: ['person'] },
        expected: { groups: ['p2'], groupTotals: { runs: [1] } },
      },
    ],
  }),
];

import { answersCase, trialCase } from '../define-case.js';
import { having, lacking } from '../mismatch.js';
import { at } from '../moment.js';
import { savings, version } from '../savings.js';
import { eventsOf } from '../studio.js';

const event = eventsOf('run');
const run = (fields: Readonly<Record<string, unknown>> = {}) => event({ outcome: 'success', minutes: 60, ...fields });
const MAY_18 = at('2026-05-18T00:00Z');
const range = (start: string, end: string) => ({ kind: 'range', start, end }) as const;

/** One run of an hour on either side of a change of the assumptions. */
const twoVersions = {
  model: savings,
  assumptions: [
    version('2026-01', null, { realisation: 1, review: 0, rate: 60, creditPrice: 0.02 }),
    {
      version: '2026-05',
      from: MAY_18,
      values: [
        { assumption: 'realisation', value: 0.5, low: 0.25, high: 1 },
        { assumption: 'review', value: 6, low: 0, high: 12 },
        { assumption: 'rate', value: 100, low: 80 },
        { assumption: 'creditPrice', value: 0.01, high: 0.03 },
      ],
    },
  ],
  events: [run({ at: MAY_18 - 1, credits: 100 }), run({ at: MAY_18, credits: 100 })],
};
const measures = ['saved', 'worth', 'spent'];

/** What figures rest on that is no event. */
export const assumptionCases = [
  answersCase({
    id: 'assumptions.as-recorded',
    rule: 21,
    title: 'As recorded, each event rests on the assumptions in force at its time, and the result names them',
    data: twoVersions,
    asked: [
      {
        query: { measures, grain: 'day', period: range('2026-05-17', '2026-05-19') },
        expected: {
          bucketTotals: { saved: [60, 24], worth: [60, 40], spent: [2, 1] },
          totals: { saved: 84, worth: 100, spent: 3 },
          assumptions: {
            version: null,
            estimate: 'expected',
            versions: [
              { version: '2026-01', from: null },
              { version: '2026-05', from: MAY_18 },
            ],
          },
        },
      },
      {
        query: { measures, period: range('2026-05-18', '2026-05-19') },
        expected: { totals: { worth: 40 }, assumptions: { versions: [{ version: '2026-05', from: MAY_18 }] } },
      },
      {
        query: { measures, period: range('2026-05-18', '2026-05-19'), comparison: { kind: 'previousPeriod' } },
        expected: {
          comparison: { totals: { worth: 60 } },
          assumptions: { versions: [{ version: '2026-01' }, { version: '2026-05' }] },
        },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.restated',
    rule: 21,
    title: 'Restated, all events rest on the named version, and the result says so',
    data: twoVersions,
    asked: [
      {
        query: { measures: ['spent'], assumptions: { version: '2026-05' } },
        expected: {
          totals: { spent: 2 },
          assumptions: { versions: [{ values: [{ assumption: 'creditPrice', value: 0.01, high: 0.03 }] }] },
        },
      },
      {
        query: { measures, assumptions: { version: '2026-05' } },
        expected: {
          totals: { saved: 48, worth: 80, spent: 2 },
          assumptions: { version: '2026-05', estimate: 'expected', versions: [{ version: '2026-05', from: MAY_18 }] },
        },
      },
      {
        query: { measures, assumptions: { version: '2026-01' } },
        expected: { totals: { saved: 120, worth: 120, spent: 4 }, assumptions: { version: '2026-01' } },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.low-and-high',
    rule: 21,
    title: 'A low estimate takes of each assumption the bound that saves least, a high one that which saves most',
    data: twoVersions,
    asked: [
      {
        query: { measures, period: range('2026-05-18', '2026-05-19'), assumptions: { estimate: 'low' } },
        expected: { totals: { saved: 3, worth: 4, spent: 3 }, assumptions: { estimate: 'low', version: null } },
      },
      {
        query: { measures, period: range('2026-05-18', '2026-05-19'), assumptions: { estimate: 'high' } },
        expected: { totals: { saved: 60, worth: 100, spent: 1 }, assumptions: { estimate: 'high' } },
      },
    ],
  }),
  answersCase({
    id: 'assumptions.none-in-force',
    rule: 21,
    title: 'Before the first version nothing is assumed, and what needs it is not covered',
    data: {
      model: savings,
      assumptions: [version('first', MAY_18, { realisation: 1, review: 0, rate: 60 })],
      events: [run({ at: MAY_18 - 1 }), run({ at: MAY_18 })],
    },
    asked: [
      {
        query: { measures: ['saved', 'covered'] },
        expected: {
          totals: { saved: 60, covered: 1 },
          notes: having({ kind: 'coverage', measure: 'saved', covered: 1, of: 2 }),
        },
      },
      { query: { measures: ['saved'], assumptions: { version: 'first' } }, expected: { totals: { saved: 120 } } },
    ],
  }),
  trialCase({
    id: 'assumptions.unknown-version',
    rule: 21,
    title: 'A version that there is not is refused, and figures that rest on nothing name no assumptions',
    trial: async (trial) => {
      const adapter = await trial.adapter(twoVersions);
      const restated = { query: { measures, assumptions: { version: '2026-06' } } };
      await trial.expectRefusal(() => trial.ask(adapter, restated), 'unknownName', ['2026-06']);
      const asked = { query: { measures: ['runs'] } };
      const expected = { totals: { runs: 2 }, assumptions: null, notes: lacking({ kind: 'coverage' }) };
      trial.expectResult(expected, await trial.ask(adapter, asked), asked);
    },
  }),
];

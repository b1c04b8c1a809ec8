import { answersCase } from '../define-case.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** Money has a currency. */
export const moneyCases = [
  answersCase({
    id: 'money.currencies-apart',
    rule: 18,
    title: 'Amounts in different currencies are figures of their own, each with its currency, and are never added',
    data: {
      model: studio,
      events: [run({ dollars: 0.1 }), run({ dollars: 0.2 }), run({ euros: 5.05 }), run({ dollars: 1, euros: 2 })],
    },
    asked: [
      {
        query: { measures: ['dollars', 'euros', 'dollarsPerRun'] },
        expected: {
          totals: { dollars: 1.3, euros: 7.05, dollarsPerRun: 0.325 },
          columns: {
            dollars: { unit: { kind: 'money', currency: 'USD' } },
            euros: { unit: { kind: 'money', currency: 'EUR' } },
            dollarsPerRun: { unit: { kind: 'money', currency: 'USD' } },
          },
        },
      },
    ],
  }),
];

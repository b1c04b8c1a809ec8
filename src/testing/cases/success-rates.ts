import { answersCase } from '../define-case.js';
import { eventsOf, studio } from '../studio.js';

const run = eventsOf('run');

/** Rates of success. */
export const successRateCases = [
  answersCase({
    id: 'success.rate',
    rule: 14,
    title:
      'The success rate is over successes and failures; cancelled and running events are in neither and are shown apart',
    data: {
      model: studio,
      events: ['success', 'success', 'success', 'failure', 'cancelled', 'cancelled', 'running', null].map((outcome) =>
        run({ outcome }),
      ),
    },
    asked: [
      {
        query: { measures: ['successRate', 'successes', 'failures', 'runs'] },
        expected: { totals: { successRate: 0.75, successes: 3, failures: 1, runs: 8 } },
      },
      {
        query: { measures: ['runs'], dimensions: ['outcome'] },
        expected: {
          groups: ['success', 'cancelled', 'failure', 'running', null],
          labels: ['Success', 'Cancelled', 'Failure', 'Running', null],
          groupTotals: { runs: [3, 2, 1, 1, 1] },
        },
      },
    ],
  }),
];

import { DAY, NOW } from './moment.js';
import { eventsOf, studio } from './studio.js';
import type { PartialDataset } from './trial.js';

const run = eventsOf('run');
const share = eventsOf('share');

/** Runs and shares of two people on six days of the last ten: for cases in which it is not the figures that matter. */
export const sixDays: PartialDataset = {
  model: studio,
  entities: {
    person: [
      { id: 'p1', team: 'A', skills: ['x', 'y'] },
      { id: 'p2', team: 'B', skills: ['y'] },
    ],
  },
  events: [0, 1, 2, 3, 8, 9].flatMap((back) => [
    run({
      at: NOW - back * DAY,
      platform: `f${back % 3}`,
      duration: back,
      labels: ['a', `l${back}`],
      outcome: 'success',
    }),
    run({ at: NOW - back * DAY, person: 'p2', platform: 'f1', duration: 2 * back, credits: 0.1, outcome: 'failure' }),
    share({ at: NOW - back * DAY, person: 'p2' }),
  ]),
};

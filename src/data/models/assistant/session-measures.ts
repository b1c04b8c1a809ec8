import { count, mean, quantile } from '../../model/declare-measure.js';

/** Figures about how people work with the assistant. */
export const sessionMeasures = {
  sessions: count('session', {
    label: 'Sessions',
    better: 'higher',
    description: 'How often somebody opened the assistant.',
  }),
  meanSessionTime: mean('session.duration', {
    label: 'Average session',
    better: 'neither',
    description: 'Arithmetic mean of how long sessions lasted.',
  }),
  medianSessionTime: quantile('session.duration', 0.5, {
    label: 'Median session',
    better: 'neither',
    description: 'Half of the sessions lasted no longer than this.',
  }),
};

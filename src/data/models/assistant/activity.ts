import { activityMeasures } from '../../model/activity-measures.js';

/**
 * Who is active with the assistant, and how often. Credits, indexing and connections show nobody at work: they are booked,
 * done or made for people who need not have been there.
 */
export const activity = activityMeasures(
  ['session', 'question', 'simulation', 'step', 'artifact', 'memory', 'investigation'],
  'user',
  'People who asked, simulated, investigated, moved issues, or used artifacts or memories in the period, or opened a session.',
);

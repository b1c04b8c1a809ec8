import { activityMeasures } from '../../model/activity-measures.js';

/** Who is active with tools, and how often. A cost shows nobody at work: it is paid for people who need not have been there. */
export const activity = activityMeasures(
  ['run', 'generation', 'share', 'publication', 'clone', 'edit'],
  'user',
  'People who ran, generated, shared, published, cloned, edited or commented on a tool in the period.',
);

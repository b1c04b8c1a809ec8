import type { DraftOf } from './sample-event.js';

/** What credits of the sample are spent on. */
export const CREDIT_CATEGORIES = ['Player', 'Simulation', 'Monitor', 'WorldModel'] as const;

/** A booking of credits, which has four decimals. */
export function bookingOf(
  category: (typeof CREDIT_CATEGORIES)[number],
  credits: number,
  of: Pick<DraftOf<'booking'>, 'at' | 'user' | 'project'>,
): DraftOf<'booking'> {
  return { fact: 'booking', ...of, category, credits: Math.round(credits * 1e4) / 1e4 };
}

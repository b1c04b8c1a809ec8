import { count, formula, sum } from '../../model/declare-measure.js';
import { divide } from '../../model/formula.js';

/** Figures about the credits of the contract. */
export const creditMeasures = {
  credits: sum('booking.credits', {
    label: 'Credits consumed',
    better: 'neither',
    description: 'Credits that were booked in the period, whatever for.',
  }),
  bookings: count('booking', {
    label: 'Credit bookings',
    better: 'neither',
    description: 'How often credits were booked.',
  }),
  creditsPerActiveUser: formula(divide('credits', 'activeUsers'), {
    label: 'Credits per active user',
    better: 'lower',
    description: 'Credits consumed, divided by the people who were active.',
  }),
};

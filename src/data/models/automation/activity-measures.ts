import { distinct, formula, ratio } from '../../model/declare-measure.js';
import { divide, elapsed } from '../../model/formula.js';

/** The facts that show somebody at work. A cost does not: it is paid for people who need not have been there. */
const ACTIVITY = ['run', 'generation', 'share', 'publication', 'clone', 'edit'] as const;

/** Days of a trailing month: whole weeks, so that it always has as many weekends. */
const MONTH = 28;

/** Figures about how many people are active, and how often. */
export const activityMeasures = {
  activeUsers: distinct(ACTIVITY, 'user', {
    label: 'Active users',
    better: 'higher',
    description: 'People who ran, generated, shared, published, cloned, edited or commented on a tool in the period.',
  }),
  weeklyActiveUsers: distinct(ACTIVITY, 'user', {
    label: 'Active users, 7 days',
    better: 'higher',
    trailing: 7,
    description: 'People who were active in the seven days up to the end of the period.',
  }),
  monthlyActiveUsers: distinct(ACTIVITY, 'user', {
    label: 'Active users, 28 days',
    better: 'higher',
    trailing: MONTH,
    description: 'People who were active in the 28 days up to the end of the period.',
  }),
  userDays: distinct(ACTIVITY, 'user', {
    label: 'User days',
    better: 'higher',
    per: 'day',
    description: 'Days on which people were active, each person counted once on each day.',
  }),
  dailyActiveUsers: formula(divide('userDays', elapsed('day')), {
    label: 'Active users a day',
    better: 'higher',
    unit: { kind: 'count' },
    description: 'People who were active on a day, on average over the days of the period that have begun.',
  }),
  monthlyUserDays: distinct(ACTIVITY, 'user', {
    label: 'User days, 28 days',
    better: 'higher',
    per: 'day',
    trailing: MONTH,
    description: 'Days on which people were active in the 28 days up to the end of the period.',
  }),
  stickiness: ratio(divide('monthlyUserDays', MONTH), 'monthlyActiveUsers', {
    label: 'Stickiness',
    better: 'higher',
    description: 'Active users of an average day as a share of those of the 28 days up to the end of the period.',
  }),
};

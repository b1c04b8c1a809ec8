import { distinct, formula, ratio } from './declare-measure.js';
import { divide, elapsed } from './formula.js';

/** Days of a trailing month: whole weeks, so that it always has as many weekends. */
const MONTH = 28;

/**
 * The measures of who is active, and how often: active users of the period, of the 7 and the 28 days up to its end, an
 * average day, and stickiness. Calendar weekly actives are `activeUsers` at the grain of weeks.
 *
 * @param facts The facts that show somebody at work.
 * @param by The path of the person in all of them, such as `user`.
 * @param description One sentence on what counts as being active in the period.
 */
export function activityMeasures<const F extends string, const P extends string>(
  facts: readonly F[],
  by: P,
  description: string,
) {
  return {
    activeUsers: distinct(facts, by, { label: 'Active users', better: 'higher', description }),
    weeklyActiveUsers: distinct(facts, by, {
      label: 'Active users, 7 days',
      better: 'higher',
      trailing: 7,
      description: 'People who were active in the seven days up to the end of the period.',
    }),
    monthlyActiveUsers: distinct(facts, by, {
      label: 'Active users, 28 days',
      better: 'higher',
      trailing: MONTH,
      description: 'People who were active in the 28 days up to the end of the period.',
    }),
    userDays: distinct(facts, by, {
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
    monthlyUserDays: distinct(facts, by, {
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
}

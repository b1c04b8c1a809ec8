import type { AssumptionVersion } from '../data/model/assumption.js';
import { choice, number, reference, text } from '../data/model/attribute.js';
import { computed } from '../data/model/computed.js';
import { count, formula, mean, sum } from '../data/model/declare-measure.js';
import { defineModel, type Model } from '../data/model/define-model.js';
import { assumed, firstOf, minus, rounded, times } from '../data/model/expression.js';
import { accrued, divide, elapsed, multiply, subtract } from '../data/model/formula.js';

const MINUTES = { kind: 'quantity', label: 'minutes' } as const;
const DOLLARS = { kind: 'money', currency: 'USD' } as const;
const COUNT = { kind: 'count' } as const;
const CREDITS = { kind: 'quantity', label: 'credits' } as const;
const succeeded = { outcome: ['success'] };

/** What figures of time and money are asked of: runs that save minutes, under assumptions. */
export const savings: Model = defineModel({
  name: 'savings',
  label: 'Savings',
  people: 'person',
  entities: {
    person: {
      label: 'Person',
      plural: 'People',
      attributes: { team: text('Team'), role: choice('Role', { maker: 'Maker', lead: 'Lead' }) },
    },
    tool: {
      label: 'Tool',
      plural: 'Tools',
      attributes: { category: text('Category'), minutes: number('Minutes replaced', MINUTES, { scale: 1 }) },
    },
  },
  facts: {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        person: reference('Person', 'person', { required: true }),
        tool: reference('Tool', 'tool'),
        outcome: choice('Outcome', { success: 'Success', failure: 'Failure', cancelled: 'Cancelled' }),
        units: number('Units', COUNT),
        minutes: number('Minutes replaced', MINUTES, { scale: 1 }),
        runtime: number('Runtime', MINUTES, { scale: 2 }),
        credits: number('Credits', CREDITS, { scale: 3 }),
      },
      computed: {
        replaced: computed(
          'Minutes replaced',
          MINUTES,
          firstOf('minutes', 'tool.minutes', assumed('minutesOfCategory')),
        ),
        saved: computed(
          'Time saved',
          MINUTES,
          minus(times(firstOf('units', 1), 'replaced', assumed('realisation')), assumed('review')),
        ),
        savedNet: computed('Time saved, net of runtime', MINUTES, minus('saved', 'runtime')),
        worth: computed('Value', DOLLARS, times('saved', assumed('rate')), { dividedBy: 60 }),
        spent: computed('Cost', DOLLARS, times('credits', assumed('creditPrice'))),
        halves: computed('Half the credits', CREDITS, rounded(times('credits', 0.5))),
      },
    },
  },
  dimensions: {
    person: { label: 'Person', plural: 'People', path: 'person' },
    team: { label: 'Team', plural: 'Teams', path: 'person.team' },
    tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
    category: { label: 'Category', plural: 'Categories', path: 'tool.category' },
    outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
  },
  assumptions: {
    minutesOfCategory: { label: 'Minutes replaced', unit: MINUTES, scale: 1, by: ['tool.category'], better: 'higher' },
    realisation: { label: 'Share that is realised', unit: { kind: 'ratio' }, scale: 2, better: 'higher' },
    review: { label: 'Minutes of review', unit: MINUTES, scale: 1, better: 'lower' },
    rate: { label: 'Hourly rate', unit: DOLLARS, scale: 2, by: ['person.team', 'person.role'], better: 'higher' },
    creditPrice: { label: 'Price of a credit', unit: DOLLARS, scale: 4, better: 'lower' },
    hours: { label: 'Working hours', unit: { kind: 'quantity', label: 'hours' }, scale: 1 },
  },
  measures: {
    runs: count('run', { label: 'Runs' }),
    covered: count('run', { label: 'Runs with a saving', where: succeeded, given: 'saved' }),
    saved: sum('run.saved', { label: 'Time saved', where: succeeded, better: 'higher' }),
    savedNet: sum('run.savedNet', { label: 'Time saved, net of runtime', where: succeeded }),
    meanSaved: mean('run.saved', { label: 'Mean time saved', where: succeeded }),
    worth: sum('run.worth', { label: 'Value', where: succeeded, better: 'higher' }),
    spent: sum('run.spent', { label: 'Cost', better: 'lower' }),
    net: formula(subtract('worth', 'spent'), { label: 'Net' }),
    roi: formula(divide(subtract('worth', 'spent'), 'spent'), { label: 'ROI', unit: { kind: 'ratio' } }),
    halves: sum('run.halves', { label: 'Half the credits' }),
    runsPerDay: formula(divide('runs', elapsed('day')), { label: 'Runs a day' }),
    runsPerWeek: formula(divide('runs', elapsed('week')), { label: 'Runs a week' }),
    runsPerMonth: formula(divide('runs', elapsed('month')), { label: 'Runs a month' }),
    hoursPerWeek: formula(multiply(divide('runs', 'runs'), accrued('hours', 'week')), { label: 'Hours of work' }),
    hoursPerDay: formula(multiply(divide('runs', 'runs'), accrued('hours', 'day')), { label: 'Hours, stated a day' }),
    hoursPerMonth: formula(multiply(divide('runs', 'runs'), accrued('hours', 'month')), {
      label: 'Hours, stated a month',
    }),
  },
});

/** A version that states some values for everyone. */
export function version(
  name: string,
  from: number | null,
  general: Readonly<Record<string, number>>,
  values: AssumptionVersion['values'] = [],
): AssumptionVersion {
  const forEveryone = Object.entries(general).map(([assumption, value]) => ({ assumption, value }));
  return { version: name, from, values: [...forEveryone, ...values] };
}

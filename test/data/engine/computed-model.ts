import { memoryAdapter } from '../../../src/data/adapters/memory.js';
import { createEventStore, type EventStore } from '../../../src/data/engine/event-store.js';
import type { AssumptionBasis, Assumptions } from '../../../src/data/model/assumption.js';
import { choice, duration, number, reference, text } from '../../../src/data/model/attribute.js';
import { computed } from '../../../src/data/model/computed.js';
import { count, distinct, formula, max, mean, min, quantile, sum } from '../../../src/data/model/declare-measure.js';
import { type DimensionName, defineModel, type MeasureName } from '../../../src/data/model/define-model.js';
import { assumed, estimated, firstOf, minus, plus, rounded, times } from '../../../src/data/model/expression.js';
import { divide, subtract } from '../../../src/data/model/formula.js';
import { type QuerySpec, query } from '../../../src/data/query/build-query.js';
import type { Result } from '../../../src/data/query/result.js';

const MINUTES = { kind: 'quantity', label: 'minutes' } as const;
const USD = { kind: 'money', currency: 'USD' } as const;
const DURATION = { kind: 'duration' } as const;
const RATIO = { kind: 'ratio' } as const;

/** Runs of tools that save minutes: every way of computing a number of an event. */
export const savings = defineModel({
  name: 'savings',
  label: 'Savings',
  entities: {
    user: { label: 'User', plural: 'Users', attributes: { department: text('Department'), role: text('Role') } },
    tool: {
      label: 'Tool',
      plural: 'Tools',
      attributes: { category: text('Category'), minutes: number('Minutes', MINUTES, { scale: 2 }) },
    },
  },
  facts: {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        user: reference('User', 'user'),
        tool: reference('Tool', 'tool'),
        outcome: choice('Outcome', { done: 'Done', failed: 'Failed' }),
        units: number('Units', { kind: 'count' }),
        minutes: number('Minutes', MINUTES, { scale: 1 }),
        duration: duration('Duration'),
        credits: number('Credits', { kind: 'quantity', label: 'credits' }, { scale: 3 }),
      },
      computed: {
        minutesReplaced: computed('Minutes replaced', MINUTES, firstOf('minutes', 'tool.minutes', assumed('usual'))),
        saved: computed(
          'Time saved',
          DURATION,
          minus(
            minus(times('units', 'minutesReplaced', assumed('realised'), 60_000), times(assumed('review'), 60_000)),
            'duration',
          ),
        ),
        value: computed('Value', USD, times('saved', assumed('rate')), { dividedBy: 3_600_000 }),
        cents: computed('Price', USD, rounded(times('credits', assumed('price')), 2)),
        guess: computed('Guess', MINUTES, estimated({ low: 1, expected: 'minutes', high: plus('minutes', 0.25) })),
      },
    },
  },
  dimensions: {
    user: { label: 'User', plural: 'Users', path: 'user' },
    tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
    department: { label: 'Department', plural: 'Departments', path: 'user.department' },
  },
  measures: {
    runs: count('run', { label: 'Runs' }),
    covered: count('run', { label: 'Covered', given: 'minutesReplaced' }),
    coveredUsers: distinct('run', 'user', { label: 'Users of covered runs', given: 'minutesReplaced' }),
    minutes: sum('run.minutesReplaced', { label: 'Minutes' }),
    saved: sum('run.saved', { label: 'Saved', where: { outcome: ['done'] } }),
    allSaved: sum('run.saved', { label: 'Saved by all' }),
    meanSaved: mean('run.saved', { label: 'Saved on average' }),
    leastSaved: min('run.saved', { label: 'Least saved' }),
    mostSaved: max('run.saved', { label: 'Most saved' }),
    medianSaved: quantile('run.saved', 0.5, { label: 'Median saved' }),
    value: sum('run.value', { label: 'Value' }),
    cents: sum('run.cents', { label: 'Price' }),
    guess: sum('run.guess', { label: 'Guess' }),
    net: formula(subtract('value', 'cents'), { label: 'Net' }),
    roi: formula(divide(subtract('value', 'cents'), 'cents'), { label: 'ROI' }),
  },
  assumptions: {
    usual: { label: 'Usual minutes', unit: MINUTES, scale: 1, by: ['tool.category'], better: 'higher' },
    realised: { label: 'Realised', unit: RATIO, scale: 2, better: 'higher' },
    review: { label: 'Review', unit: MINUTES, scale: 1, better: 'lower' },
    rate: { label: 'Rate', unit: USD, scale: 2, by: ['user.department', 'user.role'], better: 'higher' },
    price: { label: 'Price of a credit', unit: USD, scale: 4, better: 'lower' },
  },
  people: 'user',
});

/** Everything is realised, nothing is reviewed, an hour costs $60.00 and a credit $0.0050, since ever. */
export const SIMPLE: Assumptions = [
  {
    version: 'first',
    from: null,
    values: [
      { assumption: 'realised', value: 1 },
      { assumption: 'review', value: 0 },
      { assumption: 'rate', value: 60 },
      { assumption: 'price', value: 0.005 },
    ],
  },
];

/** Noon of a day of October 2026 in UTC. */
export const day = (date: number, hour = 12) => Date.UTC(2026, 9, date, hour);

/** A store with runs; each is done by nobody with nothing for no time unless it says more. */
export function storeOf(
  runs: readonly Readonly<Record<string, unknown>>[],
  assumptions: Assumptions = SIMPLE,
): EventStore<typeof savings> {
  const store = createEventStore(savings, { clock: () => day(31) });
  store.assume(assumptions);
  const report = store.append(
    runs.map((run, i) => ({ fact: 'run', id: `r${i}`, at: day(10), units: 1, duration: 0, outcome: 'done', ...run })),
  );
  if (report.rejected.length > 0) throw new TypeError(`Rows were rejected: ${JSON.stringify(report.rejected)}`);
  return store;
}

type Name = MeasureName<typeof savings>;

/** Asks the store for figures of October 2026. */
export async function ask(
  store: EventStore,
  measures: readonly Name[],
  spec: Partial<QuerySpec<Name, DimensionName<typeof savings>>> & { readonly basis?: Partial<AssumptionBasis> } = {},
): Promise<Result> {
  const { basis, ...more } = spec;
  const asked = query(savings, {
    measures,
    period: { kind: 'range', start: '2026-10-01', end: '2026-11-01' },
    ...(basis === undefined ? {} : { assumptions: basis }),
    ...more,
  });
  const [result] = await memoryAdapter(store, { clock: () => day(32) }).run([asked]);
  return result as Result;
}

/** Totals of one measure. */
export async function total(
  store: EventStore,
  measure: Name,
  basis: Partial<AssumptionBasis> = {},
): Promise<number | null> {
  const { current } = await ask(store, [measure], { basis });
  return current.totals[measure] ?? null;
}

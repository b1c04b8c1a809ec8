import { choice, duration, number, text, texts } from '../../data/model/attribute.js';
import { count, sum } from '../../data/model/declare-measure.js';
import { defineModel, type Model } from '../../data/model/define-model.js';
import {
  allOf,
  anyOf,
  type Filter,
  hasAll,
  inRange,
  isIn,
  type MemberKey,
  not,
  notIn,
} from '../../data/query/filter.js';
import { answersCase, trialCase } from '../define-case.js';
import { NOW } from '../moment.js';
import { eventsOf, studio } from '../studio.js';
import { buildQuery } from '../trial.js';

const run = eventsOf('run');

const data = {
  model: studio,
  entities: {
    person: [
      { id: 'p1', team: 'A', skills: ['weld', 'paint'] },
      { id: 'p2', team: 'B', skills: ['weld'] },
      { id: 'p3' },
    ],
  },
  events: [
    run({ credits: 1, person: 'p1', platform: 'web', labels: ['x', 'y'] }),
    run({ credits: 2, person: 'p1', platform: '', labels: ['x'] }),
    run({ credits: 4, person: 'p2', platform: null, labels: [] }),
    run({ credits: 8, person: 'p2', platform: 'desktop', labels: ['y', 'z'] }),
    run({ credits: 16, person: 'p3', platform: 'web' }),
  ],
};

/** Every event has its own power of two: the sum of credits tells which ones were kept. */
const keeps = (filters: readonly (readonly [Filter, number])[]) =>
  filters.map(([filter, credits]) => ({ query: { measures: ['credits'], filter }, expected: { totals: { credits } } }));

const hostile = [
  '__proto__',
  'constructor',
  "'; drop table run; --",
  '"',
  '%',
  '_',
  '\\',
  '\u202Eabc',
  '𝒳',
  'A',
  'a',
  ' a',
];

const orders: Model = defineModel({
  name: 'orders',
  label: 'Orders',
  entities: {},
  facts: {
    order: {
      label: 'Order',
      plural: 'Orders',
      attributes: {
        state: choice('State', { open: 'Open', done: 'Done' }),
        shop: text('Shop'),
        labels: texts('Labels'),
        took: duration('Took'),
        price: number('Price', { kind: 'money', currency: 'EUR' }, { scale: 2, min: -1000 }),
      },
    },
  },
  dimensions: {
    state: { label: 'State', plural: 'States', path: 'state' },
    took: { label: 'Took', plural: 'Took', path: 'took' },
    price: { label: 'Price', plural: 'Prices', path: 'price' },
  },
  measures: { orders: count('order', { label: 'Orders' }), revenue: sum('order.price', { label: 'Revenue' }) },
});
const order = eventsOf('order', {});
const priced = [-0.01, 0, 9.99, 10, 10.01, null].map((price, i) =>
  order({ price, took: i * 10, state: i % 2 === 0 ? 'open' : 'done' }),
);

/** Which events count. */
export const filterCases = [
  answersCase({
    id: 'filters.in',
    rule: 27,
    title: 'A filter keeps the events of one of its members, of none at all where it has no member',
    data,
    asked: keeps([
      [isIn('platform', ['web']), 17],
      [isIn('platform', ['web', 'desktop']), 25],
      [isIn('platform', []), 0],
      [isIn('platform', ['unknown']), 0],
      [isIn('team', ['B']), 12],
      [isIn('person', ['p1', 'p3']), 19],
    ]),
  }),
  answersCase({
    id: 'filters.null-and-empty',
    rule: 27,
    title: 'Null is the member of events that have none, and an empty text is a member',
    data,
    asked: keeps([
      [isIn('platform', [null]), 4],
      [isIn('platform', ['']), 2],
      [isIn('platform', [null, '']), 6],
      [isIn('team', [null]), 16],
      [isIn('label', [null]), 20],
    ]),
  }),
  answersCase({
    id: 'filters.not-is-the-complement',
    rule: 27,
    title: 'A filter and its complement keep each event once, those without a member too',
    data,
    asked: keeps([
      [notIn('platform', ['web']), 14],
      [notIn('platform', [null]), 27],
      [notIn('platform', []), 31],
      [not(isIn('label', ['x'])), 28],
      [not(hasAll('label', ['x', 'y'])), 30],
      [not(allOf(isIn('platform', ['web']), isIn('team', ['A']))), 30],
      [not(not(isIn('platform', ['web']))), 17],
    ]),
  }),
  answersCase({
    id: 'filters.any-and-all',
    rule: 27,
    title: 'Of a many-valued dimension a filter keeps events with any of its members, or with all of them',
    data,
    asked: keeps([
      [isIn('label', ['x']), 3],
      [isIn('label', ['x', 'z']), 11],
      [hasAll('label', ['x', 'y']), 1],
      [hasAll('label', ['y']), 9],
      [hasAll('label', []), 31],
      [hasAll('label', ['x', 'unknown']), 0],
      [isIn('skill', ['weld']), 15],
      [hasAll('skill', ['weld', 'paint']), 3],
      [isIn('skill', [null]), 16],
    ]),
  }),
  answersCase({
    id: 'filters.nested',
    rule: 27,
    title: 'Filters nest: all of some, one of some',
    data,
    asked: keeps([
      [allOf(isIn('platform', ['web']), isIn('team', ['A'])), 1],
      [anyOf(isIn('platform', ['web']), isIn('team', ['B'])), 29],
      [anyOf(allOf(isIn('platform', ['web']), not(isIn('team', ['A']))), isIn('label', ['z'])), 24],
      [allOf(), 31],
      [anyOf(), 0],
    ]),
  }),
  answersCase({
    id: 'filters.every-level',
    rule: 27,
    title: 'A filter holds for groups, buckets, totals and the comparison alike',
    data: {
      ...data,
      events: [
        ...data.events,
        run({ credits: 32, at: Date.UTC(2026, 4, 12), person: 'p2', platform: 'web' }),
        run({ credits: 64, at: Date.UTC(2026, 4, 12), person: 'p1' }),
      ],
    },
    asked: [
      {
        query: {
          measures: ['credits'],
          dimensions: ['team'],
          filter: isIn('platform', ['web']),
          grain: 'day',
          comparison: { kind: 'previousPeriod' },
        },
        expected: {
          groups: [null, 'A', 'B'],
          groupTotals: { credits: [16, 1, 0] },
          bucketTotals: { credits: [0, 0, 0, 0, 0, 0, 17] },
          totals: { credits: 17 },
          counted: 2,
          comparison: { groupTotals: { credits: [0, 0, 32] }, totals: { credits: 32 }, counted: 1 },
        },
      },
    ],
  }),
  trialCase({
    id: 'filters.hostile-names',
    rule: 27,
    title: 'Names are data: members called like code, with quotes, signs or odd letters are members like any other',
    trial: async (trial) => {
      const adapter = await trial.adapter({
        model: studio,
        entities: { person: hostile.map((id) => ({ id, name: id, team: id })) },
        events: hostile.map((name, i) => run({ platform: name, labels: [name], person: name, credits: 2 ** i })),
      });
      const byCredits = { measures: ['credits'], order: [{ by: 'credits', direction: 'ascending' }] } as const;
      const credits = hostile.map((_, i) => 2 ** i);
      for (const dimension of ['platform', 'label', 'person', 'team']) {
        const asked = { query: { ...byCredits, dimensions: [dimension] } };
        trial.expectResult({ groups: hostile, groupTotals: { credits } }, await trial.ask(adapter, asked), asked);
      }
      for (const [i, name] of hostile.entries()) {
        const values: readonly MemberKey[] = [name];
        const asked = {
          query: { measures: ['credits'], filter: allOf(isIn('platform', values), isIn('team', values)) },
        };
        trial.expectResult({ totals: { credits: 2 ** i } }, await trial.ask(adapter, asked), asked);
      }
    },
  }),
  answersCase({
    id: 'filters.range',
    rule: 27,
    title: 'A range keeps events whose number lies in it, its lower bound included and its upper one not',
    data: { model: orders, events: priced },
    asked: (
      [
        [inRange('price', { atLeast: 0, below: 10 }), 2],
        [inRange('price', { atLeast: 10 }), 2],
        [inRange('price', { below: 0 }), 1],
        [inRange('price', {}), 5],
        [not(inRange('price', { atLeast: 0, below: 10 })), 4],
        [not(inRange('price', {})), 1],
        [inRange('took', { atLeast: 20, below: 41 }), 3],
        [allOf(inRange('took', { atLeast: 20 }), isIn('state', ['open'])), 2],
      ] as const
    ).map(([filter, orderCount]) => ({
      query: { measures: ['orders'], filter },
      expected: { totals: { orders: orderCount } },
    })),
  }),
  trialCase({
    id: 'filters.numbers-are-no-groups',
    rule: 27,
    title: 'A number can be filtered by a range and not grouped by',
    trial: async (trial) => {
      const adapter = await trial.adapter({ model: orders, events: priced });
      const asked = { ...buildQuery(orders, { query: { measures: ['orders'] } }), dimensions: ['price'] };
      await trial.expectRefusal(() => adapter.run([asked], { now: NOW }), 'incompatible', ['price']);
    },
  }),
];

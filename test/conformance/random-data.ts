import fc from 'fast-check';
import type { Model } from '../../src/data/model/define-model.js';
import type { QuerySpec } from '../../src/data/query/build-query.js';
import type { Filter } from '../../src/data/query/filter.js';
import { GRAINS } from '../../src/data/time/grain.js';
import type { Comparison, Period } from '../../src/data/time/period.js';
import type { ConformanceDataset, EntityRow, EventRow } from '../../src/testing/conformance-case.js';
import { links } from '../../src/testing/links.js';
import { DAY, HOUR, NOW } from '../../src/testing/moment.js';
import { presence } from '../../src/testing/presence.js';
import { savings, version } from '../../src/testing/savings.js';
import { studio } from '../../src/testing/studio.js';

/** A query that may not go together, and what is retained. */
export interface Asked {
  readonly spec: QuerySpec;
  readonly notBefore: number | null;
}

const people = ['p1', 'p2', 'p3', 'p4'];
const tools = ['t1', 't2', 't3'];
const words = ['a', 'b', '', 'Other'];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const oneOf = (members: readonly string[]) => fc.constantFrom(...members);

/** Moments of some weeks, often at the edges of hours and days, a few of them to come. */
const moment = fc
  .tuple(fc.integer({ min: -40 * 24, max: 30 }), fc.constantFrom(0, 0, -1, 1, 1_799_999))
  .map(([hours, more]) => NOW + hours * HOUR + more);

function events(
  fact: string,
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  maxLength = 25,
): fc.Arbitrary<EventRow[]> {
  const row = fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    at: moment,
    received: maybe(fc.integer({ min: 1, max: 3 })),
    ...fields,
  });
  return fc.array(row, { maxLength }).map((rows) => rows.map((each) => ({ fact, ...each })));
}

const person = (team: boolean): fc.Arbitrary<EntityRow> =>
  fc.record({
    id: oneOf(people),
    name: oneOf(['Ann', 'Bob', 'ann']),
    team: maybe(oneOf(words)),
    ...(team ? { role: maybe(oneOf(['maker', 'lead'])) } : {}),
  });

const runFields = {
  person: oneOf(people),
  tool: maybe(oneOf(tools)),
  outcome: maybe(oneOf(['success', 'success', 'failure', 'cancelled'])),
};

const assumptions = fc
  .record({
    realisation: fc.integer({ min: 0, max: 100 }),
    review: fc.integer({ min: 0, max: 30 }),
    rates: fc.array(
      fc.tuple(
        oneOf(['person.team', 'person.role']),
        maybe(oneOf(['a', 'b', '', 'lead'])),
        fc.integer({ min: 0, max: 9999 }),
      ),
      { maxLength: 4 },
    ),
    from: fc.uniqueArray(fc.integer({ min: -40, max: 2 }), { maxLength: 3 }),
    always: fc.boolean(),
    minutes: maybe(fc.integer({ min: 0, max: 600 })),
  })
  .map(({ realisation, review, rates, from, always, minutes }) =>
    [...(always ? [null] : []), ...from.toSorted((a, b) => a - b).map((days) => NOW + days * DAY - 12 * HOUR)].map(
      (start, i) => {
        const low = { low: Math.floor(realisation / 2) / 100, high: (realisation * 2) / 100 };
        const general = {
          review: review / 10 + i,
          creditPrice: (10 + i) / 1000,
          hours: 40 + i,
          ...(i === 1 ? {} : { rate: 60 + i }),
        };
        const byPath = new Map(
          rates.map(([path, member, value]) => [JSON.stringify([path, member]), { path, member, value }]),
        );
        return version(`v${i}`, start, general, [
          { assumption: 'realisation', value: realisation / 100, ...low },
          ...[...byPath.values()].map(({ path, member, value }) => ({
            assumption: 'rate',
            of: { path, member },
            value: (value + i) / 100,
          })),
          ...(minutes === null
            ? []
            : [{ assumption: 'minutesOfCategory', of: { path: 'tool.category', member: 'a' }, value: minutes / 10 }]),
        ]);
      },
    ),
  );

function dataset(
  model: Model,
  facts: readonly fc.Arbitrary<EventRow[]>[],
  entities: Readonly<Record<string, fc.Arbitrary<EntityRow>>>,
): { model: Model; data: fc.Arbitrary<Omit<ConformanceDataset, 'model'>> } {
  const told = fc.record(
    Object.fromEntries(Object.entries(entities).map(([name, row]) => [name, fc.array(row, { maxLength: 6 })])),
  );
  const stated = Object.keys(model.assumptions).length === 0 ? fc.constant([]) : assumptions;
  return {
    model,
    data: fc.tuple(fc.tuple(...facts), told, stated).map(([rows, entityRows, versions]) => ({
      events: rows.flat(),
      entities: entityRows,
      assumptions: versions,
    })),
  };
}

/** Random datasets of the models that cases are about. */
export const datasets = {
  studio: dataset(
    studio,
    [
      events('run', {
        ...runFields,
        platform: maybe(oneOf(words)),
        labels: maybe(fc.array(oneOf(words), { maxLength: 3 })),
        duration: maybe(fc.integer({ min: 0, max: 20 })),
        credits: maybe(fc.integer({ min: 0, max: 50 }).map((value) => value / 10)),
        delta: maybe(fc.integer({ min: -60, max: 60 }).map((value) => value / 20)),
        weight: maybe(fc.integer({ min: -3, max: 3 }).map((value) => value * 3_000_000_000_000_000)),
      }),
      events('share', { person: oneOf(people), recipient: maybe(oneOf(people)), tool: maybe(oneOf(tools)) }),
    ],
    {
      person: fc
        .tuple(person(true), fc.array(oneOf(words), { maxLength: 2 }))
        .map(([row, skills]) => ({ ...row, skills })),
      tool: fc.record({
        id: oneOf([...tools, 't4']),
        category: maybe(oneOf(words)),
        tags: maybe(fc.array(oneOf(words), { maxLength: 2 })),
      }),
    },
  ),
  savings: dataset(
    savings,
    [
      events('run', {
        ...runFields,
        units: maybe(fc.integer({ min: 0, max: 5 })),
        minutes: maybe(fc.integer({ min: 0, max: 300 }).map((value) => value / 10)),
        runtime: maybe(fc.integer({ min: 0, max: 300 }).map((value) => value / 100)),
        credits: maybe(fc.integer({ min: 0, max: 5000 }).map((value) => value / 1000)),
      }),
    ],
    {
      person: person(true),
      tool: fc
        .record({
          id: oneOf(tools),
          category: maybe(oneOf(['a', 'b'])),
          minutes: maybe(fc.integer({ min: 0, max: 100 })),
          days: maybe(fc.integer({ min: -40, max: 1 })),
        })
        .map(({ days, ...row }) => ({ ...row, ...(days === null ? {} : { since: NOW + days * DAY }) })),
    },
  ),
  presence: dataset(
    presence,
    [events('visit', { person: oneOf(people) }), events('call', { person: oneOf(people) }, 8)],
    { person: person(false) },
  ),
  links: dataset(
    links,
    [
      events('link', {
        repository: maybe(oneOf(tools)),
        state: maybe(oneOf(['linked', 'unlinked'])),
        host: maybe(oneOf(words)),
      }),
    ],
    {},
  ),
};

const date = fc.integer({ min: -35, max: 4 }).map((days) => new Date(NOW + days * DAY).toISOString().slice(0, 10));
const range = fc.tuple(date, fc.integer({ min: 1, max: 15 })).map(([start, days]) => ({
  kind: 'range' as const,
  start,
  end: new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10),
}));
const unit = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
const period: fc.Arbitrary<Period> = fc.oneof(
  range,
  fc.record({
    kind: fc.constant('last'),
    count: fc.integer({ min: 1, max: 9 }),
    unit: fc.constantFrom('day', 'week'),
    complete: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('unit'),
    unit: fc.constantFrom('day', 'week', 'month'),
    offset: fc.integer({ min: -1, max: 0 }),
  }),
  fc.record({ kind: fc.constant('toDate'), unit }),
);
const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  fc.record({ kind: fc.constantFrom('previousPeriod', 'previousUnit'), whole: fc.boolean() }),
  fc.record({ kind: fc.constant('lastYear'), match: fc.constantFrom('date', 'weekday'), whole: fc.boolean() }),
  range,
);
const calendar = fc.record({
  zone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
  weekStart: fc.constantFrom(1, 6, 7),
  fiscalYearStart: fc.constantFrom(1, 2, 7),
});
const key = maybe(oneOf([...words, ...people, ...tools, 'maker', 'success', 'linked', '3', '7', '00', '12', '23']));

function filters(model: Model): fc.Arbitrary<Filter> {
  const dimension = oneOf(Object.keys(model.dimensions));
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ kind: fc.constantFrom('in', 'hasAll'), dimension, values: fc.array(key, { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('not'), filter: tie('filter') }),
      fc.record({ kind: fc.constantFrom('and', 'or'), filters: fc.array(tie('filter'), { maxLength: 2 }) }),
    ),
  })).filter;
}

/** Random questions about a model; most go together, and those that do not are to be left out. */
export function questions(model: Model): fc.Arbitrary<Asked[]> {
  const measure = oneOf(Object.keys(model.measures));
  const dimension = oneOf(Object.keys(model.dimensions));
  const direction = fc.constantFrom('ascending', 'descending');
  const asked = fc
    .record({
      measures: fc.uniqueArray(measure, { minLength: 1, maxLength: 3 }),
      dimensions: fc.uniqueArray(dimension, { maxLength: 2 }),
      period,
      calendar,
      grain: maybe(fc.constantFrom(...GRAINS)),
      filter: fc.option(filters(model), { nil: null, freq: 1 }),
      comparison: maybe(comparison),
      order: fc.array(direction, { maxLength: 1 }),
      top: fc.option(fc.record({ count: fc.integer({ min: 1, max: 3 }), direction, other: fc.boolean() }), {
        nil: null,
        freq: 1,
      }),
      limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 1 }),
      allMembers: fc.boolean(),
      subtotals: fc.boolean(),
      estimate: fc.constantFrom('low', 'expected', 'high'),
      notBefore: fc.option(moment, { nil: null, freq: 1 }),
    })
    .map(({ estimate, notBefore, order, top, ...spec }): Asked => {
      const [by = ''] = spec.measures;
      const [ranked] = spec.dimensions;
      const full = {
        ...spec,
        order: order.map((each) => ({ by: spec.measures.at(-1) ?? by, direction: each })),
        top:
          top === null || ranked === undefined
            ? null
            : { ...top, dimension: ranked, by, other: top.other && !spec.allMembers },
        allMembers: spec.allMembers && spec.dimensions.length === 1,
        subtotals: spec.subtotals && spec.dimensions.length > 1,
        assumptions: { estimate },
      };
      return { spec: full as QuerySpec, notBefore };
    });
  return fc.array(asked, { minLength: 1, maxLength: 4 });
}

import { describe, expectTypeOf, it } from 'vitest';
import { choice, number, reference, text, texts } from '../../../src/data/model/attribute.js';
import { computed } from '../../../src/data/model/computed.js';
import {
  count,
  distinct,
  formula,
  max,
  mean,
  quantile,
  shared,
  standing,
  sum,
} from '../../../src/data/model/declare-measure.js';
import {
  type DimensionName,
  defineModel,
  type FactName,
  type MeasureName,
  type Model,
} from '../../../src/data/model/define-model.js';
import { type EventOf, eventSchema } from '../../../src/data/model/event-schema.js';
import { times } from '../../../src/data/model/expression.js';
import { divide } from '../../../src/data/model/formula.js';
import { query } from '../../../src/data/query/build-query.js';
import { isIn } from '../../../src/data/query/filter.js';
import { workshop } from '../workshop.js';

const LABEL = { label: 'X' };
const dimension = <const P extends string>(path: P) => ({ label: 'X', plural: 'X', path });
const period = { kind: 'last', count: 7, unit: 'day' } as const;

const parts = {
  name: 'shop',
  label: 'Shop',
  entities: { user: { label: 'User', plural: 'Users', attributes: { department: text('Department') } } },
  facts: {
    sale: {
      label: 'Sale',
      plural: 'Sales',
      attributes: {
        user: reference('User', 'user', { required: true }),
        till: text('Till'),
        kind: choice('Kind', { cash: 'Cash', card: 'Card' }),
        tags: texts('Tags'),
        price: number('Price', { kind: 'count' }),
      },
    },
  },
  dimensions: {},
  measures: {},
} as const;

describe('a declaration as the compiler sees it', () => {
  it('may follow every path that there is', () => {
    const dimensions = {
      user: dimension('user'),
      department: dimension('user.department'),
      till: dimension('till'),
      weekday: dimension('at.weekday'),
      hour: dimension('at.hour'),
      kind: dimension('kind'),
      tag: dimension('tags'),
    };
    const measures = {
      sales: count('sale', LABEL),
      turnover: sum('sale.price', LABEL),
      last: max('sale.at', LABEL),
      users: distinct('sale', 'user', LABEL),
      departments: distinct(['sale'], 'user.department', LABEL),
      shared: shared('sale', 'till', 'user', 2, LABEL),
      each: formula(divide('turnover', 'sales'), LABEL),
    };
    const model = defineModel({ ...parts, dimensions, measures });
    expectTypeOf(model).toExtend<Model>();
    expectTypeOf<MeasureName<typeof model>>().toEqualTypeOf<keyof typeof measures>();
    expectTypeOf<DimensionName<typeof model>>().toEqualTypeOf<keyof typeof dimensions>();
    expectTypeOf<FactName<typeof model>>().toEqualTypeOf<'sale'>();
  });

  it('does not compile with a dimension whose path no fact has', () => {
    // @ts-expect-error: there is no attribute of that name
    defineModel({ ...parts, dimensions: { x: dimension('tills') } });
    // @ts-expect-error: the entity has no attribute of that name
    defineModel({ ...parts, dimensions: { x: dimension('user.departement') } });
    // @ts-expect-error: a text leads nowhere
    defineModel({ ...parts, dimensions: { x: dimension('till.department') } });
  });

  it('does not compile with a measure over what there is not', () => {
    // @ts-expect-error: there is no such fact
    defineModel({ ...parts, measures: { x: count('sales', LABEL) } });
    // @ts-expect-error: the fact has no such number
    defineModel({ ...parts, measures: { x: sum('sale.prize', LABEL) } });
    // @ts-expect-error: a text is no number
    defineModel({ ...parts, measures: { x: mean('sale.till', LABEL) } });
    // @ts-expect-error: moments are not added up
    defineModel({ ...parts, measures: { x: sum('sale.at', LABEL) } });
    // @ts-expect-error: there is no such path
    defineModel({ ...parts, measures: { x: distinct('sale', 'users', LABEL) } });
    // @ts-expect-error: there is no such fact
    defineModel({ ...parts, measures: { x: distinct(['sale', 'refund'], 'user', LABEL) } });
    // @ts-expect-error: there is no such path
    defineModel({ ...parts, measures: { x: shared('sale', 'till', 'usr', 2, LABEL) } });
  });
});

describe('computed values as the compiler sees them', () => {
  const twice = computed('Twice', { kind: 'count' }, times('price', 2));
  const facts = { sale: { ...parts.facts.sale, computed: { twice } } } as const;
  const model = defineModel({
    ...parts,
    facts,
    dimensions: { price: dimension('price') },
    measures: {
      turnover: sum('sale.twice', LABEL),
      median: quantile('sale.twice', 0.5, { ...LABEL, given: 'twice' }),
      open: standing('sale', 'till', LABEL),
    },
  });

  it('are taken as numbers are, and are names of measures like others', () => {
    expectTypeOf<MeasureName<typeof model>>().toEqualTypeOf<'turnover' | 'median' | 'open'>();
    expectTypeOf(model.facts.sale.computed.twice).toExtend<typeof twice>();
  });

  it('do not compile where there are none of that name', () => {
    // @ts-expect-error: the fact computes no such value
    defineModel({ ...parts, facts, measures: { x: sum('sale.twic', LABEL) } });
    // @ts-expect-error: the fact computes nothing
    defineModel({ ...parts, measures: { x: sum('sale.twice', LABEL) } });
    // @ts-expect-error: members are no numbers
    defineModel({ ...parts, facts, measures: { x: distinct('sale', 'twice', LABEL) } });
    // @ts-expect-error: nothing is grouped or filtered by what is computed
    defineModel({ ...parts, facts, dimensions: { x: dimension('twice') } });
    // @ts-expect-error: there is no such path
    defineModel({ ...parts, measures: { x: standing('sale', 'tills', LABEL) } });
    // @ts-expect-error: it is no unit of the calendar that members are counted by
    defineModel({ ...parts, measures: { x: distinct('sale', 'user', { ...LABEL, per: 'hour' }) } });
  });

  it('are no fields of events', () => {
    const event = { fact: 'sale', id: 'e1', at: 0, user: 'u1' } as const;
    expectTypeOf(event).toExtend<EventOf<typeof model>>();
    // @ts-expect-error: it is computed, not delivered
    const wrong: EventOf<typeof model> = { ...event, twice: 2 };
    expectTypeOf(wrong).toExtend<EventOf<typeof model>>();
  });
});

describe('an event as the compiler sees it', () => {
  type Event = EventOf<typeof workshop>;
  type Run = Extract<Event, { fact: 'run' }>;

  it('has the attributes of its fact, each of its type', () => {
    expectTypeOf<Event['fact']>().toEqualTypeOf<'run' | 'share'>();
    expectTypeOf<Run['user']>().toEqualTypeOf<string>();
    expectTypeOf<Run['outcome']>().toEqualTypeOf<'success' | 'failure' | 'cancelled' | null | undefined>();
    expectTypeOf<Run['labels']>().toEqualTypeOf<readonly string[] | null | undefined>();
    expectTypeOf<Run['duration']>().toEqualTypeOf<number | null | undefined>();
    expectTypeOf<Run['at']>().toEqualTypeOf<number | string | Date>();
  });

  it('needs what is required and has nothing that is not declared', () => {
    expectTypeOf({ fact: 'run', id: 'e1', at: 0, user: 'u1' } as const).toExtend<Event>();
    expectTypeOf({ fact: 'run', id: 'e1', at: 0 } as const).not.toExtend<Event>();
    expectTypeOf({ fact: 'run', id: 'e1', at: 0, user: 'u1', outcome: 'succes' } as const).not.toExtend<Event>();
    // @ts-expect-error: the fact has no such attribute
    const event: Event = { fact: 'share', id: 'e1', at: 0, user: 'u1', outcome: 'success' };
    expectTypeOf(event).toExtend<Event>();
  });

  it('comes out of its schema typed', () => {
    expectTypeOf(eventSchema(workshop).parse({})).toEqualTypeOf<Event>();
  });
});

describe('a query as the compiler sees it', () => {
  it('does not compile over what the model does not have', () => {
    // @ts-expect-error: there is no such measure
    query(workshop, { measures: ['rusn'], period });
    // @ts-expect-error: there is no such dimension
    query(workshop, { measures: ['runs'], dimensions: ['tools'], period });
    // @ts-expect-error: it is not ordered by what it does not ask for
    query(workshop, { measures: ['runs'], period, order: [{ by: 'sharez', direction: 'ascending' }] });
  });

  it('compiles with a filter by a dimension that it is not grouped by', () => {
    query(workshop, { measures: ['runs'], dimensions: ['tool'], period, filter: isIn('user', ['u1']) });
    query(workshop, { measures: ['runs'], period, filter: isIn('user', ['u1']) });
    // @ts-expect-error: there is no such dimension to filter by
    query(workshop, { measures: ['runs'], period, filter: isIn('usr', ['u1']) });
  });
});

import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { choice, duration, number, reference, text, texts } from '../../../src/data/model/attribute.js';
import { computed } from '../../../src/data/model/computed.js';
import { count, distinct, formula, max, mean, standing, sum } from '../../../src/data/model/declare-measure.js';
import { defineModel, type ModelDeclaration } from '../../../src/data/model/define-model.js';
import {
  assumed,
  type Expression,
  estimated,
  firstOf,
  minus,
  plus,
  rounded,
  times,
} from '../../../src/data/model/expression.js';
import { accrued, add, divide, elapsed, multiply, subtract } from '../../../src/data/model/formula.js';

const COUNT = { kind: 'count' } as const;
const USD = { kind: 'money', currency: 'USD' } as const;
const EUR = { kind: 'money', currency: 'EUR' } as const;
const MINUTES = { kind: 'quantity', label: 'minutes' } as const;
const LABEL = { label: 'X' };

const sound: ModelDeclaration = {
  name: 'work',
  label: 'Work',
  entities: {
    user: { label: 'User', plural: 'Users', attributes: { department: text('Department'), skills: texts('Skills') } },
    tool: { label: 'Tool', plural: 'Tools', attributes: { minutes: number('Minutes', MINUTES, { scale: 2 }) } },
  },
  facts: {
    run: {
      label: 'Run',
      plural: 'Runs',
      attributes: {
        user: reference('User', 'user'),
        tool: reference('Tool', 'tool'),
        kind: choice('Kind', { a: 'A' }),
        units: number('Units', COUNT),
        share: number('Share', { kind: 'ratio' }, { scale: 9 }),
        minutes: number('Minutes', MINUTES, { scale: 1 }),
        duration: duration('Duration'),
        dollars: number('Dollars', USD, { scale: 2 }),
        euros: number('Euros', EUR, { scale: 2 }),
      },
      computed: { saved: computed('Saved', MINUTES, times('units', firstOf('minutes', 'tool.minutes'))) },
    },
    walk: {
      label: 'Walk',
      plural: 'Walks',
      attributes: { user: reference('User', 'user'), units: number('U', MINUTES) },
    },
  },
  dimensions: { length: { label: 'Length', plural: 'Lengths', path: 'duration' } },
  measures: {
    runs: count('run', LABEL),
    saved: sum('run.saved', LABEL),
    dollars: sum('run.dollars', LABEL),
    euros: sum('run.euros', LABEL),
    cost: formula(multiply('euros', 1.1), { label: 'Cost', unit: USD }),
    days: formula(divide('runs', elapsed('day')), LABEL),
    last: max('run.at', LABEL),
    people: distinct('run', 'user', { ...LABEL, per: 'week', trailing: 28 }),
    connected: standing('run', 'tool', { ...LABEL, given: times('units', assumed('rate')) }),
  },
  assumptions: {
    rate: { label: 'Rate', unit: USD, scale: 2, by: ['user.department', 'kind'] },
    hours: { label: 'Hours', unit: { kind: 'quantity', label: 'hours' }, scale: 1 },
  },
  people: 'user',
};

/** Places and messages of all contradictions of a model. */
function contradictions(changes: Partial<ModelDeclaration>): readonly (readonly [string, string])[] {
  try {
    defineModel({ ...sound, ...changes } as never);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.issues.map(({ path, message }) => [path.join('.'), message] as const);
  }
  return [];
}

const withComputed = (values: Readonly<Record<string, ReturnType<typeof computed>>>) => {
  const run = sound.facts.run as ModelDeclaration['facts'][string];
  return contradictions({ facts: { ...sound.facts, run: { ...run, computed: { ...run.computed, ...values } } } });
};
const withExpression = (expression: Expression, unit: Parameters<typeof computed>[1] = COUNT) =>
  withComputed({ x: computed('X', unit, expression) });
const withMeasure = (measure: ModelDeclaration['measures'][string]) =>
  contradictions({ measures: { ...sound.measures, x: measure } });

it('a model may compute what its measures take, and assume what there is no event of', () => {
  expect(contradictions({})).toEqual([]);
  expect(
    withComputed({
      a: computed('A', USD, times('saved', assumed('rate')), { dividedBy: 60 }),
      b: computed('B', MINUTES, estimated({ low: 0, expected: 'saved', high: plus('saved', 'minutes') })),
      c: computed('C', MINUTES, minus(rounded(times('b', 'share'), 1), 'minutes')),
      d: computed('D', USD, times('dollars', 'share')),
    }),
  ).toEqual([]);
});

it('a model is frozen with everything in it', () => {
  const model = defineModel(sound as never) as { facts: Record<string, ModelDeclaration['facts'][string]> };
  const { attributes, computed: values } = model.facts.run as ModelDeclaration['facts'][string];
  const kind = attributes.kind as { readonly values: object };
  const parts: readonly unknown[] = [
    model,
    model.facts,
    attributes,
    kind,
    kind.values,
    values,
    values?.saved?.expression,
  ];
  expect(parts.map((part) => typeof part === 'object' && Object.isFrozen(part))).toEqual(parts.map(() => true));
});

describe('a computed value is refused', () => {
  it.each([
    ['of a number that there is not', times('unit', 2), '"run" has no number "unit". Did you mean "units"?'],
    [
      'of a number of an entity that there is not',
      plus('tool.minute', 1),
      /no number "tool.minute". Did you mean "tool.minutes"\?/,
    ],
    ['of what every object has', plus('constructor', 1), /has no number "constructor"/],
    ['of a text', plus('kind', 1), /has no number "kind"/],
    ['of a reference', plus('tool', 1), /has no number "tool"/],
    [
      'of an assumption that there is not',
      times('units', assumed('rates')),
      /unknown assumption "rates". Did you mean "rate"\?/,
    ],
    ['of nothing', firstOf(), /takes the first of no values/],
    ['of a constant that is none', times('units', Number.NaN), /NaN of "run" is no number/],
    ['of a constant beyond 2^53', times('units', 2 ** 53), /can be kept exactly/],
    ['of a constant with too many decimal places', times('units', 1e-16), /can be kept exactly/],
    ['of money by money', times('dollars', assumed('rate')), /multiplies money by money/],
    ['that rounds at no whole number of places', rounded('units', 0.5), /rounds at 0.5 decimal places/],
    ['that rounds at too many places', rounded('units', 16), /rounds at 16 decimal places/],
    [
      'of more decimal places than stay exact',
      times('share', times('share', 1)),
      /18 decimal places, and 15 are the most/,
    ],
    ['of different things', plus('minutes', 'duration'), /takes minutes and a duration together/],
    ['of alternatives that are different things', firstOf('dollars', 'minutes'), /takes USD and minutes together/],
    ['of different currencies', minus('dollars', times('euros', 2)), /takes USD and EUR together/],
  ])('%s', (_, expression, message) => {
    const found = withExpression(expression, USD);
    expect(found.map(([place]) => place)).toEqual(['facts.run.computed.x.expression']);
    expect(found[0]?.[1]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('that leads back to itself, through whatever others', () => {
    const found = withComputed({
      a: computed('A', COUNT, firstOf('units', times('b', 2))),
      b: computed('B', COUNT, rounded('c')),
      c: computed('C', COUNT, plus(1, 'a')),
      self: computed('Self', COUNT, plus('self', 1)),
    });
    expect(found).toEqual(
      ['a', 'b', 'c', 'self'].map((name) => [
        `facts.run.computed.${name}.expression`,
        `The computed value "run.${name}" leads back to itself.`,
      ]),
    );
  });

  it('that is divided by what is no number above 0', () => {
    for (const dividedBy of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(withComputed({ x: computed('X', COUNT, plus('units', 1), { dividedBy }) })).toEqual([
        ['facts.run.computed.x.dividedBy', `"run.x" is divided by ${dividedBy}: use a number above 0.`],
      ]);
    }
  });

  it('that takes one which is only divided once it is aggregated', () => {
    const found = withComputed({
      value: computed('Value', USD, times('units', assumed('rate')), { dividedBy: 60 }),
      net: computed('Net', USD, minus('value', 'dollars')),
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toMatch(/"run.value" is divided once it is aggregated/);
  });

  it('that is declared in another currency than it has', () => {
    expect(withExpression(times('euros', 'share'), USD)).toEqual([
      ['facts.run.computed.x.unit', '"run.x" is declared as USD and computed from EUR: declare it as that.'],
    ]);
  });

  it.each(['units', 'id', 'since', 'constructor', 'a b'])('that is called %o', (name) => {
    expect(withComputed({ [name]: computed('X', COUNT, times(2, 'share')) }).map(([place]) => place)).toContain(
      `facts.run.computed.${name}`,
    );
  });
});

describe('an assumption is refused', () => {
  it.each([
    ['of a scale that is none', { scale: 10 }, 'assumptions.x'],
    ['that differs by a path that no fact has', { by: ['user.role'] }, 'assumptions.x.by.0'],
    ['that differs by a number', { by: ['user.department', 'units'] }, 'assumptions.x.by.1'],
    ['that differs by what an event has several of', { by: ['user.skills'] }, 'assumptions.x.by.0'],
    ['that differs by one path twice', { by: ['kind', 'kind'] }, 'assumptions.x.by.1'],
  ])('%s', (_, changes, place) => {
    const x = { label: 'X', unit: COUNT, scale: 0, ...changes };
    expect(contradictions({ assumptions: { ...sound.assumptions, x } }).map(([path]) => path)).toEqual([place]);
  });

  it('with a name that is none', () => {
    const named = Object.fromEntries([['constructor', { label: 'X', unit: COUNT, scale: 0 }]]);
    expect(contradictions({ assumptions: { ...sound.assumptions, ...named } })).toHaveLength(1);
  });
});

describe('a measure is refused', () => {
  it.each([
    [
      'over a computed value that there is not',
      sum('run.save', LABEL),
      /"run.save" is none. "run" has no number "save". Did you mean "saved"\?/,
    ],
    ['over a number of an entity', sum('run.tool.minutes', LABEL), /"run.tool.minutes" is none/],
    ['given a number that there is not', count('run', { ...LABEL, given: 'save' }), /has no number "save"/],
    ['given a text', count('run', { ...LABEL, given: 'kind' }), /has no number "kind"/],
    ['given an expression that is none', count('run', { ...LABEL, given: times('unit', 1) }), /no number "unit"/],
    [
      'given what one of its facts lacks',
      distinct(['run', 'walk'], 'user', { ...LABEL, given: 'saved' }),
      /"walk" has no number "saved"/,
    ],
    ['that stands by a path that the fact lacks', standing('walk', 'tool', LABEL), /needs the path "tool"/],
    ['that trails over part of a day', distinct('run', 'user', { ...LABEL, trailing: 0.5 }), /trails over 0.5 days/],
    ['that trails over no day', distinct('run', 'user', { ...LABEL, trailing: 0 }), /from 1 to 400/],
    ['that trails over ages', distinct('run', 'user', { ...LABEL, trailing: 401 }), /from 1 to 400/],
    [
      'that counts by what is no unit',
      distinct('run', 'user', { ...LABEL, per: 'hour' as 'day' }),
      /counts once for each "hour"/,
    ],
    [
      'declared in another currency',
      mean('run.dollars', { ...LABEL, unit: EUR }),
      /declared as EUR and taken from USD/,
    ],
  ])('%s', (_, measure, message) => {
    const found = withMeasure(measure);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toMatch(/^measures\.x/);
    expect(found[0]?.[1]).toMatch(message);
  });
});

describe('a formula is refused', () => {
  it.each([
    [
      'that adds currencies',
      add('dollars', 'euros'),
      /takes USD and EUR together. Different currencies are never added/,
    ],
    ['that subtracts currencies', subtract('euros', multiply(2, 'cost')), /takes EUR and USD together/],
    ['that adds different things', add('saved', 'runs'), /takes minutes and a count together. Different things/],
    ['that multiplies money by money', multiply('dollars', 'euros'), /multiplies money by money/],
    ['with money somewhere inside', subtract(divide('dollars', 'runs'), add('euros', 1)), /takes USD and EUR together/],
    [
      'of an assumption that there is not',
      divide('runs', accrued('hour', 'week')),
      /unknown assumption "hour". Did you mean "hours"\?/,
    ],
    ['of an assumption that differs', divide('runs', accrued('rate', 'week')), /differs by user.department and kind/],
    ['of nothing but time', divide(elapsed('day'), elapsed('week')), /takes no measure/],
  ])('%s', (_, declared, message) => {
    const found = withMeasure(formula(declared, LABEL));
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toMatch(message);
  });

  it.each([
    ['a constant', subtract('dollars', 5)],
    ['a ratio', subtract('dollars', divide('euros', 'euros'))],
    ['what a conversion gives', subtract('saved', multiply('runs', 2.5))],
    ['one currency after another was converted', subtract('dollars', 'cost')],
    ['an exchange', divide('dollars', 'euros')],
    ['hours of work', divide('saved', accrued('hours', 'week'))],
    ['time that has gone', multiply('runs', elapsed('month'))],
    ['moments that lie apart', subtract('last', 'last')],
  ])('but not for %s', (_, declared) => {
    expect(withMeasure(formula(declared, LABEL))).toEqual([]);
  });
});

describe('a dimension', () => {
  const withDimension = (path: string, walk = sound.facts.walk) =>
    contradictions({
      dimensions: { x: { label: 'X', plural: 'X', path } },
      facts: { ...sound.facts, walk: walk as ModelDeclaration['facts'][string] },
    });

  it('may be a number of a fact, but none of an entity and none that is computed', () => {
    expect(withDimension('duration')).toEqual([]);
    expect(withDimension('tool.minutes')).toHaveLength(1);
    expect(withDimension('saved')).toHaveLength(1);
  });

  it('is refused where the number is another one in another fact', () => {
    expect(withDimension('units')[0]?.[1]).toMatch(/leads to different things in "run" and "walk"/);
    const walk = { label: 'W', plural: 'W', attributes: { duration: text('Duration') } };
    expect(withDimension('duration', walk)).toHaveLength(1);
  });
});

it('people are refused that are no entity', () => {
  expect(contradictions({ people: 'usr' })).toEqual([
    ['people', 'The people of the model are the unknown entity "usr". Did you mean "user"?'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/data/errors.js';
import { choice, number, reference, text, texts } from '../../../src/data/model/attribute.js';
import { count, distinct, formula, quantile, shared, sum } from '../../../src/data/model/declare-measure.js';
import { defineModel, type ModelDeclaration } from '../../../src/data/model/define-model.js';
import { add, divide } from '../../../src/data/model/formula.js';
import { workshop } from '../workshop.js';

const CREDITS = { kind: 'quantity', label: 'credits' } as const;

const sound: ModelDeclaration = {
  name: 'shop',
  label: 'Shop',
  entities: { user: { label: 'User', plural: 'Users', attributes: { department: text('Department') } } },
  facts: {
    sale: {
      label: 'Sale',
      plural: 'Sales',
      attributes: {
        user: reference('User', 'user'),
        till: text('Till'),
        kind: choice('Kind', { cash: 'Cash', card: 'Card' }),
        price: number('Price', CREDITS, { scale: 2 }),
      },
    },
    refund: { label: 'Refund', plural: 'Refunds', attributes: { user: reference('User', 'user'), till: text('Till') } },
  },
  dimensions: {
    user: { label: 'User', plural: 'Users', path: 'user' },
    till: { label: 'Till', plural: 'Tills', path: 'till' },
  },
  measures: { sales: count('sale', { label: 'Sales' }), refunds: count('refund', { label: 'Refunds' }) },
};

/** A model may say anything at run time; the compiler is asked in the type tests. */
const define = (changes: Partial<ModelDeclaration>) => defineModel({ ...sound, ...changes } as never);

/** Messages of all contradictions of a model. */
function contradictions(changes: Partial<ModelDeclaration>): readonly string[] {
  try {
    define(changes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.code).toBe('invalidModel');
    expect(error.issues.every(({ message }) => error.message.includes(message))).toBe(true);
    return error.issues.map(({ message }) => message);
  }
  return [];
}

const measure = (declared: ModelDeclaration['measures'][string]) =>
  contradictions({ measures: { ...sound.measures, x: declared } });

const withFact = (name: string, attributes: ModelDeclaration['facts'][string]['attributes']) => ({
  facts: { ...sound.facts, [name]: { label: 'F', plural: 'Fs', attributes } },
});

const LABEL = { label: 'X' };

describe('defineModel', () => {
  it('gives back what was declared, frozen, with an epoch', () => {
    const model = define({});
    expect(model).toEqual({ ...sound, assumptions: {}, people: null, epoch: Date.UTC(2000, 0, 1) });
    expect(Object.isFrozen(model) && Object.isFrozen(model.measures) && Object.isFrozen(model.facts)).toBe(true);
    expect(define({ epoch: 5 }).epoch).toBe(5);
  });

  it('takes weekdays and hours as dimensions of every fact, and as nothing that has no zone', () => {
    const shown = (path: string) => ({ dimensions: { x: { label: 'X', plural: 'Xs', path } } });
    expect(contradictions(shown('at.weekday'))).toEqual([]);
    expect(contradictions(shown('at.hour'))).toEqual([]);
    expect(contradictions(shown('at.minute'))).toEqual(['No fact has the path "at.minute" of dimension "x".']);
    expect(contradictions(shown('at'))).toHaveLength(1);
    expect(measure(distinct('sale', 'at.hour', LABEL))).toEqual([
      '"x" needs the path "at.hour", which the fact "sale" does not have.',
    ]);
    expect(measure(count('sale', { ...LABEL, where: { 'at.weekday': ['1'] } }))).toHaveLength(1);
    const rate = { label: 'Rate', unit: CREDITS, scale: 2, by: ['at.weekday'] };
    expect(contradictions({ assumptions: { rate } })).toHaveLength(1);
  });

  it('reports every contradiction at once, each with its place', () => {
    const changes = {
      dimensions: { user: { label: 'User', plural: 'Users', path: 'usr' } },
      measures: { a: sum('sale.cost', LABEL), b: count('sales', LABEL), c: quantile('sale.price', 95, LABEL) },
    };
    expect(contradictions(changes)).toHaveLength(4);
    expect(() => define(changes)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ path: ['dimensions', 'user', 'path'] }),
          expect.objectContaining({ path: ['measures', 'a'] }),
          expect.objectContaining({ path: ['measures', 'b'] }),
          expect.objectContaining({ path: ['measures', 'c'] }),
        ],
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'a b', '1st', '', 'a.b'])(
    'refuses %o as a name of anything',
    (name) => {
      const named = <T>(of: T) => Object.fromEntries([[name, of]]) as Record<string, T>;
      const attributes = named(text('X'));
      const parts: Partial<ModelDeclaration>[] = [
        { measures: named(count('sale', LABEL)) },
        { dimensions: named({ label: 'X', plural: 'X', path: 'till' }) },
        { facts: { ...sound.facts, ...named({ label: 'X', plural: 'X', attributes: {} }) } },
        { entities: { ...sound.entities, ...named({ label: 'X', plural: 'X', attributes: {} }) } },
        withFact('f', attributes),
      ];
      for (const part of parts) expect(contradictions(part)).toHaveLength(1);
    },
  );

  it.each(['id', 'at', 'received', 'fact', 'name'])(
    'refuses an attribute that is called %s as every row has one',
    (name) => {
      expect(contradictions(withFact('f', { [name]: text('X') }))).toEqual([
        `"${name}" cannot name an attribute of "f": choose another.`,
      ]);
    },
  );

  it('refuses a name that is a measure and a dimension, by which a query could not be ordered', () => {
    expect(measure(count('sale', LABEL))).toEqual([]);
    expect(contradictions({ measures: { till: count('sale', LABEL) } })).toEqual([
      '"till" names a measure and a dimension, so that no query can be ordered by it.',
    ]);
  });

  it('refuses references to nowhere, and says what was meant', () => {
    expect(contradictions(withFact('f', { who: reference('Who', 'users') }))).toEqual([
      '"f.who" refers to the unknown entity "users". Did you mean "user"?',
    ]);
  });

  it.each([-1, 10, 1.5, Number.NaN])('refuses a scale of %d', (scale) => {
    expect(contradictions(withFact('f', { n: number('N', CREDITS, { scale }) }))).toHaveLength(1);
  });

  it('refuses an epoch that is no moment', () => {
    expect(contradictions({ epoch: Number.NaN })).toHaveLength(1);
  });

  it.each(['tills', 'user.departement', 'user.department.name', 'user.price', 'till.x', 'user.constructor', ''])(
    'refuses a dimension with the path %o, which no fact has',
    (path) => {
      expect(contradictions({ dimensions: { x: { label: 'X', plural: 'X', path } } })).toHaveLength(1);
    },
  );

  it.each([
    ['another entity', { till: reference('Till', 'user') }],
    ['a set', { till: texts('Tills') }],
  ])('refuses a path that leads to %s in another fact, whose members would be mixed up', (_, attributes) => {
    expect(contradictions(withFact('f', attributes))).toEqual([
      'The path "till" of "till" leads to different things in "sale" and "f", so that their members would be mixed up. Name the attributes differently.',
    ]);
    const measures = { x: distinct(['sale', 'f'], 'till', LABEL) };
    expect(contradictions({ ...withFact('f', attributes), dimensions: {}, measures })).toHaveLength(1);
  });
});

describe('a measure is refused', () => {
  it.each([
    ['over an unknown fact', count('sael', LABEL), '"x" is taken from the unknown fact "sael". Did you mean "sale"?'],
    ['over a fact that every object has', count('constructor', LABEL), /unknown fact "constructor"/],
    ['over no fact', distinct([], 'user', LABEL), '"x" is taken from no fact.'],
    ['over what is no number', sum('sale.till', LABEL), /needs a number, and "sale.till" is none/],
    ['over a number that there is not', sum('sale.prize', LABEL), /Did you mean "price"\?/],
    ['over a fact as a whole', sum('sale', LABEL), /needs a number/],
    ['over something inside a number', sum('sale.price.cents', LABEL), /needs a number/],
    ['that adds up moments', sum('sale.at', LABEL), /needs a number/],
    [
      'that counts by a path that a fact lacks',
      distinct(['sale', 'refund'], 'kind', LABEL),
      /needs the path "kind", which the fact "refund" does not have/,
    ],
    ['that counts by a number', distinct('sale', 'price', LABEL), /needs the path "price"/],
    [
      'shared by a path that the fact lacks',
      shared('sale', 'till', 'user.role', 2, LABEL),
      /needs the path "user.role"/,
    ],
    ['shared by none', shared('sale', 'till', 'user', 0, LABEL), /at least 0: use a whole number from 1/],
    ['beyond the quantiles', quantile('sale.price', 1.5, LABEL), /the quantile 1.5: it lies between 0 and 1/],
    ['for a quantile that is none', quantile('sale.price', Number.NaN, LABEL), /it lies between 0 and 1/],
    ['on an attribute that the fact lacks', count('sale', { ...LABEL, where: { sort: ['cash'] } }), /on "sort"/],
    ['on a number', count('sale', { ...LABEL, where: { price: ['1'] } }), /on "price"/],
    [
      'on a value that the choice lacks',
      count('sale', { ...LABEL, where: { kind: ['crad'] } }),
      /unknown value "crad". Did you mean "card"\?/,
    ],
    [
      'with an unknown operand',
      formula(add('sales', 'refund'), LABEL),
      /unknown measure "refund". Did you mean "refunds"\?/,
    ],
    ['with an operand that every object has', formula(add('sales', 'valueOf'), LABEL), /unknown measure "valueOf"/],
    ['without any operand', formula(add(1, 2), LABEL), /takes no measure/],
    ['with a constant that is none', formula(add('sales', Number.NaN), LABEL), /constant that is no number/],
    ['that is taken from itself', formula(add('x', 1), LABEL), 'The formula of "x" leads back to itself.'],
  ])('%s', (_, declared, message) => {
    const found = measure(declared);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  it('that leads back to itself through others, each of them', () => {
    const measures = {
      ...sound.measures,
      a: formula(add('b', 'sales'), LABEL),
      b: formula(divide('c', 2), LABEL),
      c: formula(add('a', 1), LABEL),
      fine: formula(add('sales', 'sales'), LABEL),
      leads: formula(add('a', 1), LABEL),
    };
    expect(contradictions({ measures })).toEqual(
      ['a', 'b', 'c'].map((name) => `The formula of "${name}" leads back to itself.`),
    );
  });
});

it('the workshop of the tests is a sound model', () => {
  expect(Object.keys(workshop.measures).length).toBeGreaterThan(30);
});

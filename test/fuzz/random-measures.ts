import fc from 'fast-check';
import type { Attribute } from '../../src/data/model/attribute.js';
import type { ModelDeclaration } from '../../src/data/model/define-model.js';
import {
  accrued,
  add,
  divide,
  elapsed,
  type Formula,
  multiply,
  type Operand,
  subtract,
} from '../../src/data/model/formula.js';
import type { Condition, EventScope, Measure, MeasureTraits } from '../../src/data/model/measure.js';
import { numbersOf, pathsOf } from './paths.js';
import { expressionOf, valuesOf } from './random-computed.js';
import type { Vocabulary } from './texts.js';

/** What a measure is made from in a model that may not have all of it. */
export interface MeasureSeed {
  readonly kind: Measure['kind'];
  readonly fact: number;
  /** Picks what it is taken from, what it is by, and its condition. */
  readonly of: number;
  readonly by: number;
  readonly q: number;
  readonly condition: { readonly on: number; readonly values: readonly number[] } | null;
  readonly given: number | null;
  readonly per: 'day' | 'week' | 'month' | null;
  readonly trailing: number | null;
  readonly formula: { readonly kind: 'add' | 'subtract' | 'multiply' | 'divide'; readonly constant: Operand | null };
}

const KINDS = [
  'count',
  'sum',
  'mean',
  'min',
  'max',
  'quantile',
  'distinct',
  'distinct',
  'shared',
  'standing',
  'formula',
] as const;
/** What formulas take that is no measure. */
const OPERANDS: readonly Operand[] = [
  0,
  1,
  -1,
  2,
  0.1,
  100,
  elapsed('day'),
  elapsed('week'),
  elapsed('month'),
  accrued('hours', 'day'),
  accrued('hours', 'week'),
  accrued('hours', 'month'),
];
const FORMULAS = { add, subtract, multiply, divide };

export const measureSeeds: fc.Arbitrary<readonly MeasureSeed[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Measure['kind'][]>(...KINDS),
    fact: fc.nat(5),
    of: fc.nat(30),
    by: fc.nat(30),
    q: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 0.95, 1),
    condition: fc.option(fc.record({ on: fc.nat(12), values: fc.array(fc.nat(30), { maxLength: 4 }) })),
    given: fc.option(fc.nat(20), { freq: 3 }),
    per: fc.option(fc.constantFrom('day' as const, 'week' as const, 'month' as const), { freq: 3 }),
    trailing: fc.option(fc.constantFrom(1, 7, 28), { freq: 3 }),
    formula: fc.record({
      kind: fc.constantFrom<('add' | 'subtract' | 'multiply' | 'divide')[]>(
        'add',
        'subtract',
        'multiply',
        'divide',
        'divide',
      ),
      constant: fc.option(fc.constantFrom(...OPERANDS), { freq: 2 }),
    }),
  }),
  { minLength: 2, maxLength: 9 },
);

type Parts = Pick<ModelDeclaration, 'entities' | 'facts'>;

function nth<T>(from: readonly T[], position: number): T | undefined {
  return from[position % Math.max(1, from.length)];
}

/** The measures that the seeds stand for: a count where the model lacks what it would take. */
export function measuresOf(
  model: Parts,
  vocabulary: Vocabulary,
  seeds: readonly MeasureSeed[],
): Record<string, Measure> {
  return Object.fromEntries(seeds.map((seed, i) => [`m${i}`, toMeasure(model, vocabulary, seed, i)]));
}

function toMeasure(model: Parts, vocabulary: Vocabulary, seed: MeasureSeed, position: number): Measure {
  const label = `Measure ${position}`;
  const fact = nth(Object.keys(model.facts), seed.fact) as string;
  const attributes = Object.entries<Attribute>(model.facts[fact]?.attributes ?? {});
  const paths = pathsOf(model, model.facts[fact] as ModelDeclaration['facts'][string]);
  const declaration = model.facts[fact] as ModelDeclaration['facts'][string];
  const number = nth([...numbersOf(declaration), ...Object.keys(declaration.computed ?? {})], seed.of);
  const where = toCondition(attributes, vocabulary, seed.condition);
  const given = toGiven(model, declaration, seed.given);
  // Amounts of one unit can be taken together in formulas, whatever they are of.
  const traits: MeasureTraits & EventScope = { label, unit: { kind: 'count' }, ...where, ...given };
  const count: Measure = { kind: 'count', fact, ...traits };
  const by = nth(paths, seed.by);
  const of = nth(paths, seed.of);
  switch (seed.kind) {
    case 'formula':
      return position < 2
        ? count
        : { kind: 'formula', formula: toFormula(seed, position), label, unit: { kind: 'count' } };
    case 'distinct':
    case 'standing': {
      if (by === undefined) return count;
      if (seed.kind === 'standing') return { kind: 'standing', fact, by, ...traits };
      const window = { ...(seed.per && { per: seed.per }), ...(seed.trailing && { trailing: seed.trailing }) };
      // A value of one fact is none of another.
      const facts = given.given === undefined ? factsWith(model, fact, by, where.where) : [fact];
      return { kind: 'distinct', facts, by, ...traits, ...window };
    }
    case 'shared':
      if (by === undefined || of === undefined) return count;
      return { kind: 'shared', fact, of, by, atLeast: 1 + (seed.fact % 3), ...traits };
    case 'quantile':
      return number === undefined ? count : { kind: 'quantile', of: `${fact}.${number}`, q: seed.q, ...traits };
    case 'min':
    case 'max':
      return { kind: seed.kind, of: `${fact}.${seed.by % 3 === 0 ? 'at' : (number ?? 'at')}`, ...traits };
    case 'sum':
    case 'mean':
      return number === undefined ? count : { kind: seed.kind, of: `${fact}.${number}`, ...traits };
    default:
      return count;
  }
}

/** All facts that have the path and what the condition asks for. */
function factsWith(model: Parts, fact: string, path: string, where: Condition | undefined): readonly string[] {
  const has = ([, declaration]: [string, ModelDeclaration['facts'][string]]) =>
    pathsOf(model, declaration).includes(path) &&
    Object.keys(where ?? {}).every((name) => Object.hasOwn(declaration.attributes, name));
  const others = Object.entries(model.facts)
    .filter(has)
    .map(([name]) => name);
  return [...new Set([fact, ...others])];
}

function toFormula({ of, by, formula }: MeasureSeed, position: number): Formula {
  const [left, right] = [`m${of % position}`, `m${by % position}`];
  return FORMULAS[formula.kind](left, formula.constant ?? right);
}

function toCondition(
  attributes: readonly [string, Attribute][],
  { texts, ids }: Vocabulary,
  seed: MeasureSeed['condition'],
): Pick<EventScope, 'where'> {
  const [name, attribute] =
    nth(
      attributes.filter(([, { kind }]) => kind !== 'number'),
      seed?.on ?? 0,
    ) ?? [];
  if (seed === null || name === undefined || attribute === undefined) return {};
  const known =
    attribute.kind === 'choice' ? Object.keys(attribute.values) : attribute.kind === 'reference' ? ids : texts;
  return { where: { [name]: seed.values.map((value) => nth(known, value) as string) } };
}

/** What an event has to have a value of: the name of a number, or an expression. */
function toGiven(
  model: Parts,
  fact: ModelDeclaration['facts'][string],
  seed: number | null,
): Pick<EventScope, 'given'> {
  if (seed === null) return {};
  const values = valuesOf(model, fact);
  const own = nth(
    values.filter((path) => !path.includes('.')),
    seed,
  );
  return { given: seed % 2 === 0 && own !== undefined ? own : expressionOf(values, [seed, seed + 3, seed % 7]) };
}

import fc from 'fast-check';
import type { Attribute } from '../../src/data/model/attribute.js';
import type { ComputedValue } from '../../src/data/model/computed.js';
import type { FactDeclaration, ModelDeclaration } from '../../src/data/model/define-model.js';
import {
  assumed,
  type Expression,
  estimated,
  firstOf,
  minus,
  plus,
  rounded,
  type Term,
  times,
} from '../../src/data/model/expression.js';

/** What a computed value is made from: how, and out of which. */
export interface ComputedSeed {
  readonly how: number;
  readonly of: readonly [number, number, number];
  readonly dividedBy: number;
}

export const computedSeeds: fc.Arbitrary<readonly ComputedSeed[]> = fc.array(
  fc.record({
    how: fc.nat(50),
    of: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
    dividedBy: fc.constantFrom(1, 1, 3, 3_600_000),
  }),
  { maxLength: 3 },
);

type Fact = Pick<FactDeclaration, 'attributes' | 'computed'>;

/** Numbers of an event that expressions take. Weights are too large to be multiplied. */
export function valuesOf(
  { entities }: Pick<ModelDeclaration, 'entities'>,
  { attributes, computed = {} }: Fact,
): readonly string[] {
  const values = Object.entries<Attribute>(attributes).flatMap(([name, attribute]) => {
    if (attribute.kind === 'number') return name === 'weight' ? [] : [name];
    if (attribute.kind !== 'reference') return [];
    const inner = Object.entries<Attribute>(entities[attribute.entity]?.attributes ?? {});
    return inner.flatMap(([each, { kind }]) => (kind === 'number' ? [`${name}.${each}`] : []));
  });
  return [...values, ...Object.keys(computed).filter((name) => computed[name]?.dividedBy === 1)];
}

/** An expression over some values: how it is made is the sum of the seeds. */
export function expressionOf(
  values: readonly string[],
  [first, second, third]: readonly [number, number, number],
): Expression {
  const terms: readonly Term[] = [...values, assumed('rate'), assumed('price'), assumed('hours'), 3, 0.25, -1];
  const term = (seed: number) => terms[seed % terms.length] as Term;
  const [a, b, c] = [term(first), term(second), term(third)];
  const made: readonly Expression[] = [
    times(a, b),
    plus(a, b),
    minus(a, b),
    firstOf(a, b, c),
    rounded(times(a, b), third % 3),
    estimated({ low: a, expected: b, high: c }),
    minus(rounded(times(a, 0.5)), firstOf(b, c)),
    plus(times(a, b), c),
    rounded(a, third % 4),
  ];
  return made[(first + second + third) % made.length] as Expression;
}

/** The computed values that seeds stand for. Later ones may take earlier ones. */
export function computedOf(
  model: Pick<ModelDeclaration, 'entities'>,
  fact: Pick<FactDeclaration, 'attributes'>,
  seeds: readonly ComputedSeed[],
): Record<string, ComputedValue> {
  const computed: Record<string, ComputedValue> = {};
  seeds.forEach(({ how, of: [first, second, third], dividedBy }, i) => {
    // One of one: products of products soon have more places than stay exact.
    const values = valuesOf(model, { ...fact, computed }).filter((name) => name !== 'c1');
    const expression = expressionOf(values, [first + how, second, third]);
    computed[`c${i}`] = { kind: 'computed', label: `Value ${i}`, unit: { kind: 'count' }, expression, dividedBy };
  });
  return computed;
}

import fc from 'fast-check';
import type { Attribute } from '../../src/data/model/attribute.js';
import { choice, number, reference, text, texts } from '../../src/data/model/attribute.js';
import {
  defineModel,
  type EntityDeclaration,
  type Model,
  type ModelDeclaration,
} from '../../src/data/model/define-model.js';
import { dimensionOf, numbersOf, pathsOf, SHOWN } from './paths.js';
import { assumptionsOf } from './random-assumptions.js';
import { type ComputedSeed, computedOf, computedSeeds } from './random-computed.js';
import { type MeasureSeed, measureSeeds, measuresOf } from './random-measures.js';
import type { Vocabulary } from './texts.js';

/** What a random model is made from: small numbers, so that a failure shrinks to a small model. */
interface ModelSeed {
  readonly userHas: readonly string[];
  readonly toolHas: readonly string[];
  readonly facts: readonly (readonly string[])[];
  readonly scales: readonly number[];
  readonly isRequired: boolean;
  readonly left: number;
  readonly computed: readonly (readonly ComputedSeed[])[];
  readonly measures: readonly MeasureSeed[];
}

/** Amounts of one unit can be added, whatever they are of. */
const COUNT = { kind: 'count' } as const;
const CHOICES = { success: 'Success', failure: 'Other', cancelled: '', constructor_: 'a' };
const FACTS = ['run', 'share', 'visit'] as const;

/** Entity attributes there can be, by name. */
const OF_ENTITIES: Readonly<Record<string, EntityDeclaration['attributes'][string]>> = {
  department: text('Department'),
  role: choice('Role', { maker: 'Maker', lead: 'Lead', guest: 'a' }),
  skills: texts('Skills'),
  minutes: number('Minutes', COUNT, { scale: 1 }),
  rank: number('Rank', COUNT, { min: -1000 }),
};

/** Fact attributes there can be, by name: the same in each fact that has it. */
function attributesOf({ scales, isRequired }: ModelSeed): Readonly<Record<string, Attribute>> {
  const [first = 0, second = 0, third = 0] = scales;
  return {
    user: reference('User', 'user', { required: isRequired }),
    recipient: reference('Recipient', 'user'),
    tool: reference('Tool', 'tool'),
    platform: text('Platform'),
    outcome: choice('Outcome', CHOICES),
    labels: texts('Labels'),
    credits: number('Credits', COUNT, { scale: first }),
    delta: number('Delta', COUNT, { scale: second, min: -1_000_000 }),
    weight: number('Weight', COUNT, { scale: third, min: -Number.MAX_SAFE_INTEGER }),
    duration: number('Duration', COUNT),
  };
}

const ATTRIBUTES = [
  'user',
  'tool',
  'platform',
  'credits',
  'recipient',
  'outcome',
  'labels',
  'delta',
  'weight',
  'duration',
];

const modelSeeds: fc.Arbitrary<ModelSeed> = fc.record({
  userHas: fc.subarray(Object.keys(OF_ENTITIES)),
  toolHas: fc.subarray(Object.keys(OF_ENTITIES)),
  facts: fc.array(fc.subarray(ATTRIBUTES, { minLength: 1 }), { minLength: 1, maxLength: FACTS.length }),
  scales: fc.tuple(fc.nat(6), fc.nat(3), fc.constantFrom(0, 0, 2)),
  isRequired: fc.boolean(),
  left: fc.nat(5),
  computed: fc.array(computedSeeds, { maxLength: FACTS.length }),
  measures: measureSeeds,
});

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, from[name] as T]));
}

function toModel(seed: ModelSeed, vocabulary: Vocabulary): Model {
  const all = attributesOf(seed);
  const entities = {
    user: { label: 'User', plural: 'Users', attributes: pick(OF_ENTITIES, seed.userHas) },
    tool: { label: 'Tool', plural: 'Tools', attributes: pick(OF_ENTITIES, seed.toolHas) },
  };
  const facts = Object.fromEntries(
    seed.facts.map((names, i) => {
      const fact = { label: 'Fact', plural: 'Facts', attributes: pick(all, names) };
      const computed = computedOf({ entities }, fact, seed.computed[i] ?? []);
      return [FACTS[i] as string, { ...fact, computed }];
    }),
  );
  const paths = [
    ...new Set(Object.values(facts).flatMap((fact) => [...pathsOf({ entities }, fact), ...numbersOf(fact)])),
  ];
  const kept = paths.filter((_, i) => (i + seed.left) % 6 !== 5);
  const declaration: ModelDeclaration = {
    name: 'random',
    label: 'Random',
    entities,
    facts,
    dimensions: Object.fromEntries(
      [...kept, ...Object.keys(SHOWN)].map((path) => [dimensionOf(path), { label: path, plural: path, path }]),
    ),
    measures: measuresOf({ entities, facts }, vocabulary, seed.measures),
    people: 'user',
    assumptions: assumptionsOf(paths),
  };
  // The compiler cannot see names that are made up when it is run; the model itself checks them.
  return defineModel(declaration as never);
}

/** Models of one to three facts with attributes, dimensions and measures of every kind. */
export function models(vocabulary: Vocabulary): fc.Arbitrary<Model> {
  return modelSeeds.map((seed) => toModel(seed, vocabulary));
}

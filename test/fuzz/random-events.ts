import fc from 'fast-check';
import type { Attribute, NumberAttribute } from '../../src/data/model/attribute.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Vocabulary } from './texts.js';

const HOUR = 3_600_000;

/** A row of an entity. */
export type Told = Readonly<Record<string, unknown>> & { readonly id: string };

/** One delivery of an event. `at` and `received` are milliseconds, in whatever form they are handed over. */
export interface Delivery {
  readonly fact: string;
  readonly id: string;
  readonly at: number;
  readonly received: number | null;
  readonly form: 'number' | 'date' | 'text';
  readonly attributes: Readonly<Record<string, unknown>>;
}

const absent = fc.constantFrom(null, undefined);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: of }, { weight: 1, arbitrary: absent });

/** Numbers near 0 with more decimals than are kept, ties between two of them, and some far from it. */
function numbers({ scale, min }: NumberAttribute): fc.Arbitrary<number> {
  const digits = Math.min(9, scale + 2);
  const near = fc.integer({ min: -300, max: 3000 }).map((scaled) => Number((scaled / 10 ** scale).toFixed(scale)));
  const finer = fc.integer({ min: -4000, max: 40_000 }).map((n) => Number(((n * 5) / 10 ** digits).toFixed(digits)));
  const halves = fc
    .integer({ min: -20, max: 200 })
    .map((n) => Number((((2 * n + 1) * 5) / 10 ** (scale + 1)).toFixed(scale + 1)));
  const largest = Number.MAX_SAFE_INTEGER;
  const far = fc.integer({ min: largest - 1000, max: largest }).map((scaled) => Math.floor(scaled / 10 ** scale));
  const any = min === -Number.MAX_SAFE_INTEGER ? [far, far.map((value) => -value)] : [];
  return fc.oneof(near, near, finer, halves, ...any);
}

function valuesOf(attribute: Attribute, { texts, ids }: Vocabulary): fc.Arbitrary<unknown> {
  switch (attribute.kind) {
    case 'number':
      return maybe(numbers(attribute));
    case 'reference':
      return attribute.required === true
        ? fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: absent })
        : maybe(fc.constantFrom(...ids));
    case 'choice':
      return maybe(fc.constantFrom(...Object.keys(attribute.values)));
    default: {
      const text = fc.constantFrom(...texts);
      return attribute.many === true ? maybe(fc.array(text, { maxLength: 4 })) : maybe(text);
    }
  }
}

function attributesOf(declared: Readonly<Record<string, Attribute>>, vocabulary: Vocabulary) {
  return fc.record(
    Object.fromEntries(Object.entries(declared).map(([name, each]) => [name, valuesOf(each, vocabulary)])),
  );
}

/** Rows of each entity, some of them told again with other attributes. Not all ids that events refer to are told about. */
export function toldBy(
  model: Model,
  vocabulary: Vocabulary,
  now: number,
): fc.Arbitrary<Readonly<Record<string, readonly Told[]>>> {
  const names = maybe(fc.constantFrom('Ann', 'Ben', 'Other', '', ...vocabulary.texts));
  const rows = Object.entries(model.entities).map(([entity, { attributes }]) => {
    const since = fc.option(fc.integer({ min: -60, max: 5 }).map((days) => now + days * 24 * HOUR));
    const row = fc.tuple(fc.constantFrom(...vocabulary.ids), names, since, attributesOf(attributes, vocabulary));
    const told = row.map(([id, name, from, rest]): Told => ({ ...rest, id, name, since: from }));
    return [entity, fc.array(told, { maxLength: 8 })] as const;
  });
  return fc.record(Object.fromEntries(rows));
}

/** Moments of some weeks around `now`: many right at an hour, at `now` or a millisecond beside, some before there can be events. */
function moments(now: number): fc.Arbitrary<number> {
  const near = fc
    .tuple(fc.integer({ min: -60 * 24 * 4, max: 8 * 24 * 4 }), fc.constantFrom(0, 0, -1, 1, 1_234_567))
    .map(([quarters, beside]) => (Math.floor(now / (HOUR / 4)) + quarters) * (HOUR / 4) + beside);
  const present = fc.constantFrom(now, now, now - 1, now + 1);
  const past = fc.integer({ min: 1, max: 500 }).map((days) => now - days * 24 * HOUR);
  return fc.oneof(
    { weight: 12, arbitrary: near },
    { weight: 1, arbitrary: present },
    { weight: 2, arbitrary: past },
    { weight: 1, arbitrary: fc.nat(5) },
  );
}

/** Deliveries of events in the order in which they arrive: some events several times, with other attributes each time. */
export function deliveriesOf(model: Model, vocabulary: Vocabulary, now: number): fc.Arbitrary<readonly Delivery[]> {
  const ids = fc.nat(70).map((n) => `e${n}`);
  const one = (fact: string) =>
    fc.record({
      fact: fc.constant(fact),
      id: ids,
      at: moments(now),
      received: maybe(fc.integer({ min: 0, max: 3 }).map((late) => now + late)).map((each) => each ?? null),
      form: fc.constantFrom<Delivery['form'][]>('number', 'number', 'number', 'date', 'text'),
      attributes: attributesOf(model.facts[fact]?.attributes ?? {}, vocabulary),
    });
  return fc.array(fc.oneof(...Object.keys(model.facts).map(one)), { maxLength: 70 });
}

/** A delivery as a host hands it over. */
export function toRow({ fact, id, at, received, form, attributes }: Delivery): Readonly<Record<string, unknown>> {
  const moment = form === 'number' ? at : form === 'date' ? new Date(at) : new Date(at).toISOString();
  return received === null
    ? { ...attributes, fact, id, at: moment }
    : { ...attributes, fact, id, at: moment, received };
}

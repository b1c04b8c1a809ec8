import fc from 'fast-check';
import type { AssumptionDeclaration, Assumptions, AssumptionValue } from '../../src/data/model/assumption.js';
import type { Model } from '../../src/data/model/define-model.js';
import type { Vocabulary } from './texts.js';

const COUNT = { kind: 'count' } as const;

const ASSUMPTIONS: Readonly<Record<string, AssumptionDeclaration>> = {
  rate: { label: 'Rate', unit: COUNT, scale: 2, by: ['user.department', 'user.role', 'platform'] },
  price: { label: 'Price', unit: COUNT, scale: 1, by: ['tool', 'outcome'], better: 'lower' },
  hours: { label: 'Hours', unit: COUNT, scale: 1 },
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'user.role': ['maker', 'lead'],
  outcome: ['success', 'failure'],
};

/** What figures of a model may rest on that has some paths. */
export function assumptionsOf(paths: readonly string[]): Readonly<Record<string, AssumptionDeclaration>> {
  const declared = Object.entries(ASSUMPTIONS).map(([name, assumption]) => {
    const by = assumption.by?.filter((path) => paths.includes(path));
    return [name, by === undefined ? assumption : { ...assumption, by }];
  });
  return Object.fromEntries(declared);
}

function valuesOf(model: Model, { texts, ids }: Vocabulary): fc.Arbitrary<AssumptionValue> {
  const bounds = fc.tuple(fc.nat(500), fc.option(fc.nat(60)), fc.option(fc.nat(60)));
  return fc.constantFrom(...Object.keys(model.assumptions)).chain((assumption) => {
    const { scale, by = [] } = model.assumptions[assumption] as AssumptionDeclaration;
    const stated = (scaled: number) => Number((scaled / 10 ** scale).toFixed(scale));
    const known = (path: string) => CHOICES[path] ?? (path === 'tool' ? ids : texts);
    const members = by.map((path) =>
      fc.constantFrom(...known(path), null, 'nobody knows').map((member) => ({ of: { path, member } })),
    );
    return fc.tuple(bounds, fc.oneof(fc.constant({}), ...members)).map(([[value, less, more], of]) => ({
      assumption,
      ...of,
      value: stated(value),
      ...(less === null ? {} : { low: stated(value - less) }),
      ...(more === null ? {} : { high: stated(value + more) }),
    }));
  });
}

/** Versions of the assumptions around `now`. */
export function versionsOf(model: Model, vocabulary: Vocabulary, now: number): fc.Arbitrary<Assumptions> {
  const once = (value: AssumptionValue) => JSON.stringify([value.assumption, value.of]);
  const values = fc.uniqueArray(valuesOf(model, vocabulary), { maxLength: 7, selector: once });
  const from = fc.integer({ min: -80, max: 3 }).map((days) => now + days * 43_200_000);
  return fc
    .tuple(fc.boolean(), fc.uniqueArray(from, { maxLength: 3 }), fc.array(values, { minLength: 4, maxLength: 4 }))
    .map(([isEternal, moments, stated]) => {
      const froms = [...(isEternal ? [null] : []), ...moments.sort((a, b) => a - b)];
      return froms.map((each, i) => ({ version: `v${i}`, from: each, values: stated[i] ?? [] }));
    });
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conformanceCases } from '../../src/testing/conformance-cases.js';

const document = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');

/** Ids of cases by the number of the rule that names them. */
const named = new Map(
  document
    .split(/^### /m)
    .slice(1)
    .map((section): [number, readonly string[]] => {
      const [, cases = ''] = /^Cases: ([^#]*)/m.exec(section) ?? [];
      return [Number.parseInt(section, 10), [...cases.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id)];
    }),
);

describe('the contract of figures', () => {
  it('numbers its rules in order', () => {
    expect([...named.keys()]).toEqual(Array.from({ length: named.size }, (_, i) => i + 1));
  });

  it('names the cases that try each rule, and every case under its rule', () => {
    const idsOf = (rule: number) => conformanceCases.filter((each) => each.rule === rule).map(({ id }) => id);
    const rules = [...new Set(conformanceCases.map(({ rule }) => rule))];
    expect([...named].map(([rule, ids]) => [rule, ids.toSorted()])).toEqual(
      rules.map((rule) => [rule, idsOf(rule).toSorted()]),
    );
  });
});

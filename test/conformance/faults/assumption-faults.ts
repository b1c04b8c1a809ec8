import { AS_RECORDED } from '../../../src/data/model/assumption.js';
import { boundOf, inForce, statedFor } from '../plain-adapter/expressions.js';
import { numberOf } from '../plain-adapter/figures.js';
import { assumptionsUsed } from '../plain-adapter/notes.js';
import { fault, faultAround } from './fault.js';

/** Mistakes in what figures rest on. */
export const assumptionFaults = [
  fault(21, 'events of long ago rest on the assumptions of today', {
    inForce: (assumptions, basis) => inForce(assumptions, basis, Number.POSITIVE_INFINITY),
  }),
  fault(21, 'a version is in force from just after its moment', {
    inForce: (assumptions, basis, at) => inForce(assumptions, basis, at - 1),
  }),
  fault(21, 'restated figures are as recorded', {
    inForce: (assumptions, _, at) => inForce(assumptions, AS_RECORDED, at),
  }),
  fault(21, 'before the first version the first version is in force', {
    inForce: (assumptions, basis, at) => inForce(assumptions, basis, at) ?? assumptions[0],
  }),
  fault(21, 'a named version holds from its own moment on', {
    inForce: (assumptions, basis, at) => {
      const version = inForce(assumptions, basis, at);
      return version?.from != null && version.from > at ? undefined : version;
    },
  }),
  fault(21, 'a low estimate takes low costs', {
    boundOf: ({ value, low = value, high = value }, _, estimate) => ({ low, expected: value, high })[estimate],
  }),
  fault(21, 'estimates are all as expected', { boundOf: ({ value }) => value }),
  fault(21, 'low and high are confused', {
    boundOf: (value, declaration, estimate) =>
      boundOf(value, declaration, estimate === 'low' ? 'high' : estimate === 'high' ? 'low' : 'expected'),
  }),
  fault(20, 'the general rate goes before that of a group', {
    statedFor: (values, paths, membersOf) =>
      values.find(({ of }) => of === undefined) ?? statedFor(values, paths, membersOf),
  }),
  fault(20, 'the rate of the last group that has one decides', {
    statedFor: (values, paths, membersOf) => statedFor(values, paths.toReversed(), membersOf),
  }),
  fault(20, 'whoever belongs to no group has no rate of its own', {
    statedFor: (values, paths, membersOf) =>
      statedFor(
        values.filter(({ of }) => of?.member !== null),
        paths,
        membersOf,
      ),
  }),
  fault(20, 'groups have no rates of their own', { statedFor: (values) => values.find(({ of }) => of === undefined) }),
  fault(20, 'any rate will do where none is stated', {
    statedFor: (values, paths, membersOf) => statedFor(values, paths, membersOf) ?? values[0],
  }),
  fault(21, 'figures do not say what they rest on', { assumptionsUsed: () => null }),
  fault(21, 'all versions are named, whether they were in force or not', {
    assumptionsUsed: (question) => {
      const used = assumptionsUsed(question);
      return used && { ...used, versions: question.world.assumptions };
    },
  }),
  fault(21, 'versions in force in the comparison alone are not named', {
    assumptionsUsed: (question) => assumptionsUsed({ ...question, settled: { ...question.settled, comparison: null } }),
  }),
  fault(21, 'restated figures say that they are as recorded', {
    assumptionsUsed: (question) => {
      const used = assumptionsUsed(question);
      return used && { ...used, version: null };
    },
  }),
  fault(21, 'figures that rest on nothing name assumptions', {
    assumptionsUsed: (question) => assumptionsUsed(question) ?? { ...AS_RECORDED, versions: [] },
  }),
  fault(19, 'computed values are rounded half up', {
    rounded: (digits, from, to) => BigInt(Math.round(Number(digits) / 10 ** (from - to))),
  }),
  fault(19, 'a value that is too large is left out', {
    numberOf: (question, measure, event) => {
      try {
        return numberOf(question, measure, event);
      } catch {
        return null;
      }
    },
  }),
  faultAround(21, 'an unknown version is taken for none', (adapter) => ({
    ...adapter,
    run: (queries, options) =>
      adapter.run(queries, options).catch(() =>
        adapter.run(
          queries.map((query) => ({ ...query, assumptions: AS_RECORDED })),
          options,
        ),
      ),
  })),
];

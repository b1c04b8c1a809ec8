import type { AssumptionBasis } from '../model/assumption.js';
import type { Model } from '../model/define-model.js';
import { operandsOf } from '../model/describe-measure.js';
import type { Expression } from '../model/expression.js';
import type { Condition, DistinctMeasure, EventScope, Measure } from '../model/measure.js';
import { restsOnBasis } from '../model/rests-on.js';
import { measureOf, toExpression } from '../model/system-measure.js';
import { canonicalJson } from '../query/query-key.js';

/** What is taken from events; measures that differ in name only share it. */
export interface Aggregate {
  /** The same text for the same aggregate. */
  readonly key: string;
  readonly kind: 'count' | 'sum' | 'mean' | 'min' | 'max' | 'quantile' | 'distinct' | 'shared' | 'standing';
  readonly facts: readonly string[];
  /** The number of an event that is taken, or its instant; null where none is. */
  readonly value: Expression | 'at' | null;
  /** Paths of the members that are told apart: those counted and, for `shared`, those who share. */
  readonly paths: readonly string[];
  readonly where: Condition | undefined;
  /** What an event has to have a value of to be taken; null where nothing. */
  readonly given: Expression | null;
  /** The quantile, or the least number of those who share. */
  readonly parameter: number;
  /** The unit of the calendar for each of which a member counts once; null for once in all. */
  readonly per: DistinctMeasure['per'] | null;
  /** Days of the trailing window that it is taken from; null for the bucket or period itself. */
  readonly trailing: number | null;
  /** The assumptions that numbers rest on; null where they rest on none. */
  readonly basis: AssumptionBasis | null;
}

/** The aggregates that a measure needs, those of a formula's operands included. */
export function aggregatesOf(model: Model, name: string, basis: AssumptionBasis): readonly Aggregate[] {
  const measure = measureOf(model, name) as Measure;
  if (measure.kind === 'formula')
    return operandsOf(measure.formula).flatMap((operand) => aggregatesOf(model, operand, basis));
  return [aggregateOf(model, measure, basis)];
}

/** The aggregate behind a measure that is no formula. */
export function aggregateOf(
  model: Model,
  measure: Exclude<Measure, { kind: 'formula' }>,
  basis: AssumptionBasis,
): Aggregate {
  const base = {
    kind: measure.kind,
    value: null,
    paths: [],
    ...scopeOf(measure),
    parameter: 0,
    per: null,
    trailing: null,
  };
  const keyed = (aggregate: Omit<Aggregate, 'key' | 'basis'>) => withKey(model, aggregate, basis);
  switch (measure.kind) {
    case 'count':
      return keyed({ ...base, facts: [measure.fact] });
    case 'distinct': {
      const { facts, by, per = null, trailing = null } = measure;
      const value = per === null && trailing === null ? null : 'at';
      return keyed({ ...base, facts, value, paths: [by], per, trailing });
    }
    case 'standing':
      return keyed({ ...base, facts: [measure.fact], value: 'at', paths: [measure.by] });
    case 'shared':
      return keyed({ ...base, facts: [measure.fact], paths: [measure.of, measure.by], parameter: measure.atLeast });
    default: {
      const [fact = '', name = ''] = measure.of.split('.');
      const value = name === 'at' ? 'at' : toExpression(name);
      return keyed({ ...base, facts: [fact], value, parameter: measure.kind === 'quantile' ? measure.q : 0 });
    }
  }
}

/** Counts all rows of a fact. */
export function rowsOf(fact: string): Aggregate {
  const aggregate = { kind: 'count' as const, facts: [fact], value: null, paths: [], ...scopeOf({}), parameter: 0 };
  const rows = { ...aggregate, per: null, trailing: null, basis: null };
  return { ...rows, key: canonicalJson(rows) };
}

function scopeOf({ where, given }: EventScope): Pick<Aggregate, 'where' | 'given'> {
  return { where, given: given === undefined ? null : toExpression(given) };
}

function withKey(model: Model, aggregate: Omit<Aggregate, 'key' | 'basis'>, basis: AssumptionBasis): Aggregate {
  const { facts, value, given } = aggregate;
  const parts = [value, given].filter((part) => part !== null && part !== 'at');
  const rests = facts.some((fact) => parts.some((part) => restsOnBasis(model, fact, part)));
  const complete = { ...aggregate, basis: rests ? basis : null };
  return { ...complete, key: canonicalJson(complete) };
}

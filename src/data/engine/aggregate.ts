import type { Model } from '../model/define-model.js';
import { operandsOf } from '../model/describe-measure.js';
import type { Condition, Measure } from '../model/measure.js';
import { measureOf } from '../model/system-measure.js';
import { canonicalJson } from '../query/query-key.js';

/** What is taken from events; measures that differ in name only share it. */
export interface Aggregate {
  /** The same text for the same aggregate. */
  readonly key: string;
  readonly kind: 'count' | 'sum' | 'mean' | 'min' | 'max' | 'quantile' | 'distinct' | 'shared' | 'standing';
  readonly facts: readonly string[];
  /** The number attribute that is taken, `at` for the instant; null where none is. */
  readonly attribute: string | null;
  /** Paths of the members that are told apart: those counted and, for `shared`, those who share. */
  readonly paths: readonly string[];
  readonly where: Condition | undefined;
  /** The quantile, or the least number of those who share. */
  readonly parameter: number;
}

/** The aggregates that a measure needs, those of a formula's operands included. */
export function aggregatesOf(model: Model, name: string): readonly Aggregate[] {
  const measure = measureOf(model, name) as Measure;
  if (measure.kind === 'formula') return operandsOf(measure.formula).flatMap((operand) => aggregatesOf(model, operand));
  return [aggregateOf(measure)];
}

/** The aggregate behind a measure that is no formula. */
export function aggregateOf(measure: Exclude<Measure, { kind: 'formula' }>): Aggregate {
  const base = { kind: measure.kind, where: measure.where, attribute: null, paths: [], parameter: 0 };
  switch (measure.kind) {
    case 'count':
      return keyed({ ...base, facts: [measure.fact] });
    case 'distinct':
      return keyed({ ...base, facts: measure.facts, paths: [measure.by] });
    case 'standing':
      return keyed({ ...base, facts: [measure.fact], paths: [measure.by] });
    case 'shared':
      return keyed({ ...base, facts: [measure.fact], paths: [measure.of, measure.by], parameter: measure.atLeast });
    default: {
      const [fact = '', attribute = ''] = measure.of.split('.');
      return keyed({ ...base, facts: [fact], attribute, parameter: measure.kind === 'quantile' ? measure.q : 0 });
    }
  }
}

/** Counts all rows of a fact: tells which groups there are. */
export function rowsOf(fact: string): Aggregate {
  return aggregateOf({ kind: 'count', fact, label: '' });
}

function keyed(aggregate: Omit<Aggregate, 'key'>): Aggregate {
  return { ...aggregate, key: canonicalJson(aggregate) };
}

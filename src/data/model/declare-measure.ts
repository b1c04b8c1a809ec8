import { divide, type Formula, type Operand } from './formula.js';
import type { DistinctMeasure, EventScope, FormulaMeasure, MeasureTraits } from './measure.js';

/** Traits of a measure over events, with the events that it is restricted to. */
type EventTraits = MeasureTraits & EventScope;

/** Counts the events of a fact. */
export function count<const F extends string>(fact: F, traits: EventTraits) {
  return { kind: 'count', fact, ...traits } as const;
}

/** Adds up a number attribute, given as `fact.attribute`. */
export function sum<const P extends string>(of: P, traits: EventTraits) {
  return { kind: 'sum', of, ...traits } as const;
}

/** Arithmetic mean of a number attribute, null where there is none. */
export function mean<const P extends string>(of: P, traits: EventTraits) {
  return { kind: 'mean', of, ...traits } as const;
}

/** Smallest value of a number attribute, or the first moment for `fact.at`. */
export function min<const P extends string>(of: P, traits: EventTraits) {
  return { kind: 'min', of, ...traits } as const;
}

/** Largest value of a number attribute, or the last moment for `fact.at`. */
export function max<const P extends string>(of: P, traits: EventTraits) {
  return { kind: 'max', of, ...traits } as const;
}

/** Quantile of a number attribute: 0.5 is the median. */
export function quantile<const P extends string>(of: P, q: number, traits: EventTraits) {
  return { kind: 'quantile', of, q, ...traits } as const;
}

/**
 * Counts distinct members over one or several facts: of the bucket or period, or with `trailing` of the days up to its end.
 * With `per` a member counts once for each day, week or month in which it has events.
 */
export function distinct<const F extends string, const P extends string>(
  facts: F | readonly F[],
  by: P,
  traits: EventTraits & Pick<DistinctMeasure, 'per' | 'trailing'>,
) {
  return {
    kind: 'distinct',
    facts: (typeof facts === 'string' ? [facts] : facts) as readonly F[],
    by,
    ...traits,
  } as const;
}

/** Counts the members whose latest event until the end of the bucket or period meets the condition. */
export function standing<const F extends string, const P extends string>(fact: F, by: P, traits: EventTraits) {
  return { kind: 'standing', fact, by, ...traits } as const;
}

/** Counts the members of `of` that at least `atLeast` distinct members of `by` had to do with. */
export function shared<const F extends string, const O extends string, const P extends string>(
  fact: F,
  of: O,
  by: P,
  atLeast: number,
  traits: EventTraits,
) {
  return { kind: 'shared', fact, of, by, atLeast, ...traits } as const;
}

/** Declares a measure that is computed from others. */
export function formula(expression: Formula, traits: MeasureTraits): FormulaMeasure {
  return { kind: 'formula', formula: expression, ...traits };
}

/** Declares a share: a formula whose figure is a ratio. */
export function ratio(numerator: Operand, denominator: Operand, traits: MeasureTraits): FormulaMeasure {
  return { kind: 'formula', formula: divide(numerator, denominator), unit: { kind: 'ratio' }, ...traits };
}

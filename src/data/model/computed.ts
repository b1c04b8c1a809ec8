import type { Unit } from '../format/unit.js';
import type { Expression } from './expression.js';

/**
 * A number of each event of a fact that is not delivered but computed. Measures take it as they take a number attribute,
 * `fact.name`. Rows are exact integers at the scale of the expression; `dividedBy` is applied last, to the aggregated figure.
 */
export interface ComputedValue {
  readonly kind: 'computed';
  readonly label: string;
  readonly unit: Unit;
  readonly expression: Expression;
  /** What figures are divided by after aggregation, such as the milliseconds of an hour under an hourly rate; 1 unless stated. */
  readonly dividedBy?: number;
}

/** Declares a computed value of a fact. */
export function computed(
  label: string,
  unit: Unit,
  expression: Expression,
  options: { readonly dividedBy?: number } = {},
): ComputedValue {
  return { kind: 'computed', label, unit, expression, dividedBy: options.dividedBy ?? 1 };
}

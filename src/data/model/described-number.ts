import type { Unit } from '../format/unit.js';
import type { Model } from './define-model.js';
import { numberAt, own } from './path.js';
import { scaleOf } from './scale-of.js';

/** A number that measures are taken from. */
export interface DescribedNumber {
  readonly unit: Unit;
  /** Decimal places at which it is an integer. */
  readonly scale: number;
  /** What figures are divided by after aggregation. */
  readonly dividedBy: number;
}

/** Describes what `fact.name` is: a number attribute, a computed value, or the instant `fact.at`, which the model has to have. */
export function describedNumber(
  model: Pick<Model, 'facts' | 'entities' | 'assumptions'>,
  path: string,
): DescribedNumber {
  const [fact = '', name = ''] = path.split('.');
  if (name === 'at') return { unit: { kind: 'instant' }, scale: 0, dividedBy: 1 };
  const attribute = numberAt(model, fact, name);
  if (attribute !== undefined) return { unit: attribute.unit, scale: attribute.scale, dividedBy: 1 };
  const value = own(own(model.facts, fact)?.computed ?? {}, name);
  if (value === undefined) return { unit: { kind: 'count' }, scale: 0, dividedBy: 1 };
  return { unit: value.unit, scale: scaleOf(model, fact, value.expression), dividedBy: value.dividedBy ?? 1 };
}

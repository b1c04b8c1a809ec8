import type { Model } from '../model/define-model.js';
import type { Condition } from '../model/measure.js';
import { own } from '../model/path.js';

/** A part of a condition in the labels of the model: an attribute, and the values that it has to have one of. */
export interface ConditionPart {
  readonly attribute: string;
  readonly values: readonly string[];
}

/** What events of a fact have to meet, in the labels of the model. */
export function conditionParts(model: Model, fact: string, condition: Condition): readonly ConditionPart[] {
  const attributes = own(model.facts, fact)?.attributes ?? {};
  return Object.entries(condition).map(([name, values]) => {
    const attribute = own(attributes, name);
    const labelOf = (value: string) => (attribute?.kind === 'choice' ? (own(attribute.values, value) ?? value) : value);
    return { attribute: attribute?.label ?? name, values: values.map(labelOf) };
  });
}

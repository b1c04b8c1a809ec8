import type { AssumptionBasis, Assumptions } from '../model/assumption.js';
import { estimateOf, versionsOf } from '../model/assumption-versions.js';
import type { Model } from '../model/define-model.js';

/**
 * Finds the value of an assumption, scaled, that is in force at an instant for whom nothing else is stated; null where there
 * is none.
 */
export function assumedForAll(
  { model, assumptions }: { readonly model: Pick<Model, 'assumptions'>; readonly assumptions: Assumptions },
  basis: AssumptionBasis,
): (assumption: string, instant: number) => number | null {
  return (assumption, instant) => {
    const version = versionsOf(assumptions, basis).findLast(({ from }) => from === null || from <= instant);
    const value = version?.values.find((each) => each.assumption === assumption && each.of === undefined);
    return value === undefined ? null : estimateOf(model, value, basis.estimate);
  };
}

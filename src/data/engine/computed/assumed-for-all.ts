import type { AssumptionBasis } from '../../model/assumption.js';
import { estimateOf, versionsOf } from '../../model/assumption-versions.js';
import type { EventStore } from '../event-store.js';

/**
 * Finds the value of an assumption, scaled, that is in force at an instant for whom nothing else is stated; null where there
 * is none.
 */
export function assumedForAll(
  store: EventStore,
  basis: AssumptionBasis,
): (assumption: string, instant: number) => number | null {
  return (assumption, instant) => {
    const version = versionsOf(store.assumptions, basis).findLast(({ from }) => from === null || from <= instant);
    const value = version?.values.find((each) => each.assumption === assumption && each.of === undefined);
    return value === undefined ? null : estimateOf(store.model, value, basis.estimate);
  };
}

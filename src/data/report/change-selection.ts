import { own } from '../model/path.js';
import type { MemberKey } from '../query/filter.js';
import type { Period } from '../time/period.js';
import { withDrillsThat } from './drill.js';
import { MOST_STEPS, type Selection } from './selection.js';

/** The members of a dimension that are filtered by; none where it is not. */
export function chosenIn(selection: Selection, dimension: string): readonly MemberKey[] {
  return own(selection.filters, dimension) ?? [];
}

/** A selection that is filtered by these members of a dimension, and by none of it where there are none. */
export function withFilter(selection: Selection, dimension: string, values: readonly MemberKey[]): Selection {
  const { [dimension]: _, ...others } = selection.filters;
  const chosen = [...new Set(values)];
  const filters = chosen.length === 0 ? others : { ...selection.filters, [dimension]: chosen };
  return withDrillsThat({ ...selection, filters }, (through) => through !== dimension);
}

/** A selection that nothing is filtered by. */
export function withoutFilters(selection: Selection): Selection {
  return withDrillsThat({ ...selection, filters: {} }, () => false);
}

/** A selection of another period, chosen afresh: nothing leads back from it. */
export function withPeriod({ steps: _, ...selection }: Selection, period: Period): Selection {
  return { ...selection, period };
}

/** A selection of a period within the present one, from which a step leads back. It is seen by its usual grain. */
export function withPeriodInside(selection: Selection, period: Period): Selection {
  const { period: before, grain, steps = [] } = selection;
  return { ...selection, period, grain: null, steps: [...steps, { period: before, grain }].slice(-MOST_STEPS) };
}

/** A selection as it was before one of its steps. */
export function withoutStepsFrom({ steps = [], ...selection }: Selection, step: number): Selection {
  const target = steps[step];
  const left = steps.slice(0, step);
  if (target === undefined) return steps.length > 0 ? { ...selection, steps } : selection;
  return { ...selection, ...target, ...(left.length > 0 ? { steps: left } : {}) };
}

/** A selection in which one member is filtered by that was not before, or no longer is. */
export function withMemberToggled(selection: Selection, dimension: string, member: MemberKey): Selection {
  const values = chosenIn(selection, dimension);
  const others = values.filter((value) => value !== member);
  return withFilter(selection, dimension, others.length < values.length ? others : [...values, member]);
}

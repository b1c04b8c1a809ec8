import { own } from '../model/path.js';
import type { MemberKey } from '../query/filter.js';
import type { Selection } from './selection.js';

/** The members of a dimension that are filtered by; none where it is not. */
export function chosenIn(selection: Selection, dimension: string): readonly MemberKey[] {
  return own(selection.filters, dimension) ?? [];
}

/** A selection that is filtered by these members of a dimension, and by none of it where there are none. */
export function withFilter(selection: Selection, dimension: string, values: readonly MemberKey[]): Selection {
  const { [dimension]: _, ...others } = selection.filters;
  if (values.length === 0) return { ...selection, filters: others };
  return { ...selection, filters: { ...selection.filters, [dimension]: [...new Set(values)] } };
}

/** A selection in which one member is filtered by that was not before, or no longer is. */
export function withMemberToggled(selection: Selection, dimension: string, member: MemberKey): Selection {
  const values = chosenIn(selection, dimension);
  const others = values.filter((value) => value !== member);
  return withFilter(selection, dimension, others.length < values.length ? others : [...values, member]);
}

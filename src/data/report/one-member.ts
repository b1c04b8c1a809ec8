import type { Filter, MemberKey } from '../query/filter.js';
import { chosenIn } from './change-selection.js';
import type { Section } from './report.js';
import type { Selection } from './selection.js';

/** The one member of a dimension that is filtered by; null where there are none or several, or only events without any. */
export function oneMember(selection: Selection, dimension: string): string | null {
  return onlyOne(chosenIn(selection, dimension));
}

/** The one member of a dimension that an answered question was about; null where there is no such one. */
export function oneMemberOf(filter: Filter | null, dimension: string): string | null {
  if (filter?.kind === 'in') return filter.dimension === dimension ? onlyOne(filter.values) : null;
  if (filter?.kind !== 'and') return null;
  for (const part of filter.filters) {
    const one = oneMemberOf(part, dimension);
    if (one !== null) return one;
  }
  return null;
}

/** Whether a section has what it needs to be asked: one member of a dimension, where it needs one. */
export function isAskable({ needsOne }: Section, selection: Selection): boolean {
  return needsOne === undefined || oneMember(selection, needsOne) !== null;
}

function onlyOne(members: readonly MemberKey[]): string | null {
  return members.length === 1 ? (members[0] ?? null) : null;
}

import { calendarPartOf } from '../model/calendar-path.js';
import type { Model } from '../model/define-model.js';
import { own, type ResolvedPath, resolvePath } from '../model/path.js';
import type { CalendarPart } from '../time/calendar-part.js';
import type { MemberKey } from './filter.js';
import type { MemberList } from './members.js';

/** The keys of a dimension whose names have to be asked for: those of entities. */
export function keysToName(model: Model, dimension: string, keys: readonly MemberKey[]): readonly MemberKey[] {
  return pathOf(model, dimension)?.kind === 'entity' ? keys.filter((key) => key !== null) : [];
}

/** What the member of a key is called, by the members that are known by now; its key where it is not one of them. */
export function labelOfKey(
  model: Model,
  dimension: string,
  key: string,
  known: MemberList | undefined,
): { readonly label: string; readonly calendar?: CalendarPart } {
  const found = known?.members.find((member) => member.kind === 'member' && member.key === key);
  const label = found?.kind === 'member' ? found.label : (choiceLabel(pathOf(model, dimension), key) ?? key);
  const calendar = calendarPartOf(model, dimension);
  return { label, ...(calendar && { calendar }) };
}

/** What a dimension leads to, from the first fact that has it: paths mean the same in all of them. */
function pathOf(model: Model, dimension: string): ResolvedPath | undefined {
  const path = own(model.dimensions, dimension)?.path ?? '';
  for (const fact of Object.keys(model.facts)) {
    const resolved = resolvePath(model, fact, path);
    if (resolved !== undefined) return resolved;
  }
  return undefined;
}

function choiceLabel(path: ResolvedPath | undefined, key: string): string | undefined {
  if (path === undefined || path.kind === 'entity' || path.declaration.kind !== 'choice') return undefined;
  return own(path.declaration.values, key);
}

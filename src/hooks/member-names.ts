import { memberName } from '../data/format/member-name.js';
import type { Display } from '../data/messages/display.js';
import { englishFilterMessages } from '../data/messages/filter-messages.js';
import { calendarPartOf } from '../data/model/calendar-path.js';
import type { Model } from '../data/model/define-model.js';
import { own, type ResolvedPath, resolvePath } from '../data/model/path.js';
import type { MemberKey } from '../data/query/filter.js';
import type { MemberList } from '../data/query/members.js';

/** The keys of a dimension whose names have to be asked for: those of entities. */
export function keysToName(model: Model, dimension: string, keys: readonly MemberKey[]): readonly MemberKey[] {
  return pathOf(model, dimension)?.kind === 'entity' ? keys.filter((key) => key !== null) : [];
}

/** What the member of a key is called, by the members that are known by now; its key where it is not one of them. */
export function nameOfKey(
  model: Model,
  dimension: string,
  key: MemberKey,
  known: MemberList | undefined,
  { formatter, messagesOf }: Display,
): string {
  const filter = messagesOf('filter', englishFilterMessages);
  if (key === null) return filter.none;
  const found = known?.members.find((member) => member.kind === 'member' && member.key === key);
  const label = found?.kind === 'member' ? found.label : (choiceLabel(pathOf(model, dimension), key) ?? key);
  const calendar = calendarPartOf(model, dimension);
  return memberName({ key, label, ...(calendar && { calendar }) }, formatter, filter.empty);
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

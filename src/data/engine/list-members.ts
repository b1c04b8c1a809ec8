import { isSearched, memberListOf, memberPathOf } from '../answer/member-list.js';
import type { MemberKey } from '../query/filter.js';
import type { MemberList, MembersRequest } from '../query/members.js';
import type { Member } from '../query/result.js';
import { DEFAULT_CALENDAR } from '../time/calendar.js';
import { describeMember, viewDimension } from './dimension-view.js';
import type { EventStore } from './event-store.js';
import { knownMembers } from './member-usage.js';

/**
 * Lists the members of a dimension in the order of their labels, for filter choices: those of events from `notBefore` on, of
 * entities that were told of, and those that the model declares; all weekdays and all hours, from Monday and from midnight on.
 *
 * @throws UsageError `unknownName`, `incompatible` for a dimension that is a number, `invalidQuery` for a limit that is none.
 */
export function listMembers(store: EventStore, request: MembersRequest, notBefore: number | null = null): MemberList {
  const { path, fact } = memberPathOf(store.model, request);
  // Members are the same in every zone.
  const view = viewDimension(store, fact, path, DEFAULT_CALENDAR.zone);
  const { members, label } = view;
  const known = knownMembers(store, path, notBefore);
  const isWanted = isSearched(request);
  const found: Member[] = [];
  for (const code of request.keys === undefined ? known.codes.keys() : codesOf(members, request.keys)) {
    if (known.codes[code] === 1 && isWanted(label(code))) found.push(describeMember(view, code));
  }
  return memberListOf(found, known.none, request);
}

function codesOf(members: { find(key: string): number | undefined }, keys: readonly MemberKey[]): ReadonlySet<number> {
  const codes = keys.map((key) => (key === null ? undefined : members.find(key)));
  return new Set(codes.filter((code) => code !== undefined));
}

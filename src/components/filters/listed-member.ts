import type { Key } from 'react-aria-components';
import type { Formatter } from '../../data/format/formatter.js';
import { memberName } from '../../data/format/member-name.js';
import type { FilterMessages } from '../../data/messages/filter-messages.js';
import type { MemberKey } from '../../data/query/filter.js';
import type { Member } from '../../data/query/result.js';

/** Members of a list are never "Other"; null is the member of events that have none. */
export function memberKey(member: Member): MemberKey | undefined {
  if (member.kind === 'other') return undefined;
  return member.kind === 'null' ? null : member.key;
}

/** What a member of a list is called. */
export function labelOf(member: Member, formatter: Formatter, filter: FilterMessages): string {
  return member.kind === 'member' ? memberName(member, formatter, filter.empty) : filter.none;
}

/** Ids of a list are texts, and the null member is another one than any text. */
export function idOf(key: MemberKey): string {
  return key === null ? 'null' : `=${key}`;
}

/** The key that an id of a list stands for. */
export function keyOf(id: Key): MemberKey {
  return id === 'null' ? null : String(id).slice(1);
}

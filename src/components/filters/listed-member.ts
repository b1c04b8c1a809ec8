import type { Key } from 'react-aria-components';
import type { MemberKey } from '../../data/query/filter.js';
import type { Member } from '../../data/query/result.js';

/** Members of a list are never "Other"; null is the member of events that have none. */
export function memberKey(member: Member): MemberKey | undefined {
  if (member.kind === 'other') return undefined;
  return member.kind === 'null' ? null : member.key;
}

/** What a member of a list is called. */
export function labelOf(member: Member, none: string, empty: string): string {
  if (member.kind !== 'member') return none;
  return member.label.trim() === '' ? empty : member.label;
}

/** Ids of a list are texts, and the null member is another one than any text. */
export function idOf(key: MemberKey): string {
  return key === null ? 'null' : `=${key}`;
}

/** The key that an id of a list stands for. */
export function keyOf(id: Key): MemberKey {
  return id === 'null' ? null : String(id).slice(1);
}

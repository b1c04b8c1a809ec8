import type { Formatter } from '../data/format/formatter.js';
import { memberName } from '../data/format/member-name.js';
import type { MemberList } from '../data/query/members.js';
import type { Member } from '../data/query/result.js';
import type { Weekday } from '../data/time/calendar.js';
import { placeInWeek } from '../data/time/place-in-week.js';

/** Which weekdays or hours are wanted, and for whom. */
export interface Shown {
  readonly search: string;
  /** Most members; undefined for all. */
  readonly limit: number | undefined;
  readonly formatter: Formatter;
  readonly weekStart: Weekday;
}

/** Weekdays or hours as people look for them: by names in their language, which no adapter knows, in the order of their weeks. */
export function shownMembers({ members }: MemberList, { search, limit, formatter, weekStart }: Shown): MemberList {
  const wanted = search.trim().toLowerCase();
  const isFound = (member: Member) =>
    wanted === '' || (member.kind === 'member' && memberName(member, formatter, '').toLowerCase().includes(wanted));
  const place = (member: Member) =>
    member.kind === 'member' && member.calendar === 'weekday' ? placeInWeek(member.key, weekStart) : 0;
  const found = members.filter(isFound).sort((a, b) => place(a) - place(b));
  return { members: found.slice(0, limit), more: limit !== undefined && found.length > limit };
}

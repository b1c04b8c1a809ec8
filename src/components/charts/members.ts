import type { Formatter } from '../../data/format/formatter.js';
import { visibleLength } from '../../data/format/isolate.js';
import { memberName } from '../../data/format/member-name.js';
import type { CardMessages } from '../../data/messages/card-messages.js';
import type { PanelMessages } from '../../data/messages/panel-messages.js';
import type { MeasureInfo } from '../../data/model/describe-measure.js';
import type { Figure, Member } from '../../data/query/result.js';
import type { Weekday } from '../../data/time/calendar.js';
import { placeInWeek } from '../../data/time/place-in-week.js';

/** What cards speak with. */
export interface CardWording {
  readonly formatter: Formatter;
  readonly messages: CardMessages;
}

/** What charts speak with. */
export interface Wording extends CardWording {
  readonly messages: PanelMessages;
}

/** A text that is different for every two different members of a dimension, whatever their keys are. */
export function memberId(member: Member): string {
  return member.kind === 'member' ? `member:${member.key}` : member.kind;
}

/** What a member is called. */
export function memberLabel(member: Member, { formatter, messages }: Wording): string {
  switch (member.kind) {
    case 'member':
      return memberName(member, formatter, messages.empty);
    case 'null':
      return messages.none;
    case 'other':
      return messages.other(formatter.value(member.count, { kind: 'count' }, 'exact', 0));
  }
}

/** What a member is sorted by among the others of its dimension: weekdays and hours as they follow, all else by name. */
export function memberPlace(member: Member, label: string, weekStart: Weekday): string | number {
  if (member.kind !== 'member' || member.calendar === undefined) return label;
  return member.calendar === 'weekday' ? placeInWeek(member.key, weekStart) : Number(member.key);
}

/** The key that a member is filtered by; undefined for the rest of a ranking, which is no member. */
export function memberKey(member: Member): string | null | undefined {
  if (member.kind === 'member') return member.key;
  return member.kind === 'null' ? null : undefined;
}

/** Longest text of a figure beside a name; beyond it figures are shortened, so that names stay. */
const LONGEST_FIGURE = 11;

/** Figures beside names, all in one style, as they are read against each other: exact as long as all of them are short. */
export function figuresBesideNames(
  values: readonly Figure[],
  { unit, scale }: MeasureInfo,
  formatter: Formatter,
): readonly string[] {
  const exact = values.map((value) => formatter.value(value, unit, 'exact', scale));
  if (exact.every((text) => visibleLength(text) <= LONGEST_FIGURE)) return exact;
  return values.map((value) => formatter.value(value, unit, 'compact', scale));
}

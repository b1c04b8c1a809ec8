import type { ReactNode } from 'react';
import type { MemberKey } from '../../data/query/filter.js';
import { MemberName } from './member-name.js';
import { memberKey } from './members.js';
import type { RankedMember } from './ranking.js';

/** What can be done with the members of a chart. */
export interface MemberSelection {
  /** Called with the key of a member that is clicked; null is the member of events that have none. */
  onSelect?: ((key: MemberKey) => void) | undefined;
  /** Keys of the members that are chosen. */
  selected?: readonly MemberKey[] | undefined;
}

interface MemberRowProps extends MemberSelection {
  readonly member: RankedMember;
  /** What a screen reader is told after the name, instead of what is drawn, with the mark between them. */
  readonly description: string;
  /** Drawn after the name, and hidden from screen readers. */
  readonly children: ReactNode;
}

/** The line of one member: a button where it can be chosen, which "Other" cannot. */
export function MemberRow({ member, description, onSelect, selected, children }: MemberRowProps) {
  const key = memberKey(member.member);
  const content = (
    <span className="tally-member">
      <MemberName name={member.label} />
      <span className="tally-visually-hidden">{description}</span>
      {children}
    </span>
  );
  if (onSelect === undefined || key === undefined) return content;
  return (
    <button
      type="button"
      className="tally-member-button"
      aria-pressed={selected?.includes(key) ?? false}
      onClick={() => onSelect(key)}
    >
      {content}
    </button>
  );
}

import type { CSSProperties } from 'react';
import { stateAttributes } from '../theme/state-attributes.js';
import { describeMember } from './describe-series.js';
import { LeftOut } from './left-out.js';
import { MemberRow, type MemberSelection } from './member-row.js';
import { figuresBesideNames, type Wording } from './members.js';
import { listedMembers, type RankingData } from './ranking.js';
import { Swatch } from './swatch.js';

interface PartListProps extends MemberSelection {
  readonly title: string;
  readonly data: RankingData;
  readonly wording: Wording;
  /** Where the item of a member stands, if not in its line. */
  readonly placeOf?:
    | ((index: number) => { readonly side: string; readonly style: CSSProperties } | undefined)
    | undefined;
}

/** Members with colour, figure and share, one in a line. */
export function PartList({ title, data, wording, placeOf, onSelect, selected }: PartListProps) {
  const { unit, scale } = data.measure;
  const { formatter } = wording;
  const { listed, left } = listedMembers(data);
  const figures = figuresBesideNames(
    listed.map(({ value }) => value),
    data.measure,
    formatter,
  );
  return (
    <ul className="tally-breakdown-list" aria-label={title}>
      {listed.map((member, i) => {
        const place = placeOf?.(i);
        return (
          <li
            key={member.id}
            {...stateAttributes({ kind: member.member.kind, side: place?.side })}
            style={place?.style}
          >
            <MemberRow
              description={wording.messages.labelled('', describeMember(data, i, wording))}
              member={member}
              selected={selected}
              onSelect={onSelect}
            >
              <Swatch color={member.color} />
              <span
                className="tally-member-value"
                aria-hidden="true"
                title={formatter.value(member.value, unit, 'exact', scale)}
              >
                {figures[i]}
              </span>
              <span className="tally-member-share" aria-hidden="true">
                {member.share === null ? null : formatter.value(member.share, { kind: 'ratio' }, 'compact')}
              </span>
            </MemberRow>
          </li>
        );
      })}
      {left === 0 ? null : (
        <li>
          <LeftOut left={left} wording={wording} />
        </li>
      )}
    </ul>
  );
}

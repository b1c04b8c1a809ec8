'use client';
import { type ComponentPropsWithRef, useMemo } from 'react';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { describeMember } from './describe-series.js';
import { MemberRow, type MemberSelection } from './member-row.js';
import { figureBesideName, type Wording } from './members.js';
import type { RankingData } from './ranking.js';
import { Swatch, seriesStyle } from './swatch.js';

/** What a breakdown shows. With `onSelect` every part but "Other" is a button. */
export interface BreakdownChartProps
  extends MemberSelection,
    Omit<ComponentPropsWithRef<'div'>, 'onSelect' | 'children'> {
  /** Name of the chart, for screen readers. */
  title: string;
  data: RankingData;
  formatter: Wording['formatter'];
  messages: Wording['messages'];
}

/** Parts of a whole: one divided bar, and a list with figures and shares. Parts that overlap are listed without a bar. */
export function BreakdownChart({
  title,
  data,
  formatter,
  messages,
  onSelect,
  selected,
  className,
  ...props
}: BreakdownChartProps) {
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const { unit, scale } = data.measure;
  return (
    <div {...props} className={classNames('tally-breakdown', className)}>
      {data.addsUp ? (
        <div className="tally-breakdown-bar" aria-hidden="true">
          {data.members.map(({ id, color, value, label }) =>
            value === null || value === 0 ? null : (
              <span key={id} style={{ ...seriesStyle(color), flexGrow: value / (data.total ?? 1) }} title={label} />
            ),
          )}
        </div>
      ) : null}
      <ul className="tally-breakdown-list" aria-label={title}>
        {data.members.map((member, i) => (
          <li key={member.id} {...stateAttributes({ kind: member.member.kind })}>
            <MemberRow
              description={describeMember(data, i, wording)}
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
                {figureBesideName(member.value, data.measure, formatter)}
              </span>
              <span className="tally-member-share" aria-hidden="true">
                {member.share === null ? null : formatter.value(member.share, { kind: 'ratio' }, 'compact')}
              </span>
            </MemberRow>
          </li>
        ))}
      </ul>
    </div>
  );
}

'use client';
import { type ComponentPropsWithRef, type CSSProperties, useMemo } from 'react';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { describeMember } from './describe-series.js';
import { LeftOut } from './left-out.js';
import { MemberRow, type MemberSelection } from './member-row.js';
import { figuresBesideNames, type Wording } from './members.js';
import { type Extent, extentOf, listedMembers, type RankingData, withinExtent } from './ranking.js';

/** What a ranking shows. With `onSelect` every bar but "Other" is a button. */
export interface RankingChartProps extends MemberSelection, Omit<ComponentPropsWithRef<'ol'>, 'onSelect' | 'children'> {
  /** Name of the chart, for screen readers. */
  title: string;
  data: RankingData;
  formatter: Wording['formatter'];
  messages: Wording['messages'];
}

/**
 * Members as bars in their order, each with its figure and, where there is one, a tick at the figure before.
 *
 * Selectors: `li[data-kind="member" | "null" | "other"]`.
 */
export function RankingChart({
  title,
  data,
  formatter,
  messages,
  onSelect,
  selected,
  className,
  ...props
}: RankingChartProps) {
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const extent = extentOf(data.members);
  const { unit, scale } = data.measure;
  const { listed, left } = listedMembers(data);
  const figures = figuresBesideNames(
    listed.map(({ value }) => value),
    data.measure,
    formatter,
  );
  return (
    <ol {...props} className={classNames('tally-ranking', className)} aria-label={title}>
      {listed.map((member, i) => (
        <li key={member.id} {...stateAttributes({ kind: member.member.kind })}>
          <MemberRow
            description={messages.labelled('', describeMember(data, i, wording))}
            selected={selected}
            member={member}
            onSelect={onSelect}
          >
            <span
              className="tally-member-value"
              aria-hidden="true"
              title={formatter.value(member.value, unit, 'exact', scale)}
            >
              {figures[i]}
            </span>
            <span className="tally-ranking-track" aria-hidden="true">
              <span
                {...stateAttributes({ cut: (member.value ?? 0) > extent.max })}
                className="tally-ranking-bar"
                style={barStyle(member.value, extent)}
              />
              {data.isCompared && isWithin(member.comparison, extent) ? (
                <span className="tally-ranking-tick" style={tickStyle(member.comparison, extent)} />
              ) : null}
            </span>
          </MemberRow>
        </li>
      ))}
      {left === 0 ? null : (
        <li>
          <LeftOut left={left} wording={wording} />
        </li>
      )}
    </ol>
  );
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;

function isWithin(value: number | null, { min, max }: Extent): value is number {
  return value !== null && value >= min && value <= max;
}

function barStyle(value: number | null, extent: Extent): CSSProperties {
  const [from, to] = [withinExtent(extent, Math.min(0, value ?? 0)), withinExtent(extent, Math.max(0, value ?? 0))];
  return { insetInlineStart: percent(from), inlineSize: percent(to - from) };
}

function tickStyle(value: number, extent: Extent): CSSProperties {
  return { insetInlineStart: percent(withinExtent(extent, value)) };
}

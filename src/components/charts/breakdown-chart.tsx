'use client';
import { type ComponentPropsWithRef, useMemo } from 'react';
import { classNames } from '../theme/class-names.js';
import type { MemberSelection } from './member-row.js';
import type { Wording } from './members.js';
import { PartList } from './part-list.js';
import { listedMembers, type RankingData } from './ranking.js';
import { seriesStyle } from './swatch.js';

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
  return (
    <div {...props} className={classNames('tally-breakdown', className)}>
      {data.addsUp ? (
        <div className="tally-breakdown-bar" aria-hidden="true">
          {listedMembers(data).listed.map(({ id, color, value, label }) =>
            value === null || value === 0 ? null : (
              <span key={id} style={{ ...seriesStyle(color), flexGrow: value / (data.total ?? 1) }} title={label} />
            ),
          )}
        </div>
      ) : null}
      <PartList title={title} data={data} wording={wording} onSelect={onSelect} selected={selected} />
    </div>
  );
}

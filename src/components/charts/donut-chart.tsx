'use client';
import { type ComponentPropsWithRef, type CSSProperties, useId, useMemo } from 'react';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { BreakdownChart, type BreakdownChartProps } from './breakdown-chart.js';
import { CursorPlot } from './cursor-plot.js';
import { describeDonut } from './describe-series.js';
import { DONUT_RADIUS, type Donut, donutOf } from './donut.js';
import { donutField } from './donut-cursor.js';
import { memberKey } from './members.js';
import { PartList } from './part-list.js';

import { seriesStyle } from './swatch.js';
import { bareUnit } from './value-axis.js';

/** What a donut shows. With `onSelect` every part but "Other" can be chosen, by click, by Enter and in its label. */
export interface DonutChartProps
  extends Pick<BreakdownChartProps, 'title' | 'data' | 'formatter' | 'messages' | 'onSelect' | 'selected'>,
    Omit<ComponentPropsWithRef<'figure'>, 'title' | 'onSelect' | 'children'> {}

/**
 * Few parts of a whole around their total, with labels beside them where there is room and a list where there is none. What
 * makes no circle (more than seven members, figures below 0, groups that overlap) is shown as a divided bar or a plain list.
 *
 * Selectors: `[data-labels="listed" | "beside"]`.
 */
export function DonutChart({ data, ...props }: DonutChartProps) {
  const donut = useMemo(() => donutOf(data), [data]);
  if (donut !== null) return <Ring {...props} data={data} donut={donut} />;
  const { title, formatter, messages, onSelect, selected, className, style, id } = props;
  const shared = { title, data, formatter, messages, onSelect, selected, className, style, id };
  return <BreakdownChart {...shared} />;
}

function Ring({
  title,
  data,
  donut,
  formatter,
  messages,
  onSelect,
  selected,
  className,
  ...props
}: DonutChartProps & { donut: Donut }) {
  const summaryId = useId();
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const field = useMemo(() => donutField(data, donut, wording), [data, donut, wording]);
  const choose =
    onSelect &&
    ((place: number) => {
      const member = data.members[place]?.member;
      const key = member && memberKey(member);
      if (key !== undefined) onSelect(key);
    });
  return (
    <figure
      {...props}
      {...stateAttributes({ labels: donut.labels === null ? 'listed' : 'beside' })}
      className={classNames('tally-chart', 'tally-donut', className)}
    >
      <figcaption className="tally-visually-hidden" id={summaryId}>
        {describeDonut(data, wording)}
      </figcaption>
      <div className="tally-donut-body">
        <CursorPlot
          className="tally-donut-plot"
          title={title}
          summaryId={summaryId}
          messages={messages}
          field={field}
          onChoose={choose}
        >
          <Drawing donut={donut} />
          <Whole data={data} formatter={formatter} />
        </CursorPlot>
        <PartList
          title={title}
          data={data}
          wording={wording}
          onSelect={onSelect}
          selected={selected}
          placeOf={donut.labels === null ? undefined : (index) => placeOf(donut, index)}
        />
      </div>
    </figure>
  );
}

const VIEW = `${-DONUT_RADIUS} ${-DONUT_RADIUS} ${2 * DONUT_RADIUS} ${2 * DONUT_RADIUS}`;

function Drawing({ donut: { parts, labels } }: { donut: Donut }) {
  return (
    <svg className="tally-drawing" viewBox={VIEW} aria-hidden="true">
      <circle className="tally-donut-track" r="39" />
      <g className="tally-marks">
        {parts.map(({ member, path }) => (
          <path key={member.id} className="tally-donut-part" d={path} style={seriesStyle(member.color)} />
        ))}
      </g>
      {labels === null ? null : <path className="tally-donut-lines" d={labels.map(({ line }) => line).join('')} />}
    </svg>
  );
}

/** The figure of the whole, bare as an axis is: what it counts stands under it. */
function Whole({ data: { total, measure }, formatter }: Pick<DonutChartProps, 'data' | 'formatter'>) {
  const { unit, scale, label } = measure;
  const text = formatter.value(total, bareUnit(unit), 'compact', scale);
  return (
    <div className="tally-donut-whole" aria-hidden="true" title={formatter.value(total, unit, 'exact', scale)}>
      <span {...stateAttributes({ long: text.length > 6 })} className="tally-donut-figure">
        {text}
      </span>
      <span className="tally-donut-measure">{label}</span>
    </div>
  );
}

function placeOf({ labels }: Donut, index: number) {
  const label = labels?.[index];
  if (label === undefined) return undefined;
  return { side: label.side, style: { '--tally-label-y': label.y } as CSSProperties };
}

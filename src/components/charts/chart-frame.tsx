'use client';
import { type ComponentPropsWithRef, type ReactNode, useId, useMemo } from 'react';
import { classNames } from '../theme/class-names.js';
import type { RangeField } from './attach-range.js';
import { type CursorView, createCursorLayer } from './cursor-layer.js';
import { CursorPlot } from './cursor-plot.js';
import type { Wording } from './members.js';
import { along, type ValueAxis } from './value-axis.js';

/** A word under the axis of time, at a fraction of the plot, from a width on. */
export interface TimeLabel {
  readonly id: number;
  readonly at: number;
  readonly level: number;
  readonly text: string;
}

/** What a chart puts into its frame. */
export interface ChartFrameProps extends Omit<ComponentPropsWithRef<'figure'>, 'title'> {
  readonly title: string;
  /** Read to those who cannot see the chart. */
  readonly summary: string;
  readonly wording: Wording;
  readonly axis: ValueAxis;
  readonly valueLabel: (tick: number) => string;
  readonly timeLabels: readonly TimeLabel[];
  readonly cursor: CursorView;
  /** Lets a part of the time be chosen. */
  readonly range?: RangeField | undefined;
  readonly legend?: ReactNode;
  /** Beside the plot where there is room, otherwise above it. */
  readonly ends?: ReactNode;
  /** Over the drawing: what is hatched and labelled. */
  readonly overlay?: ReactNode;
  /** The drawing, in a square of `side` that is stretched to the plot. */
  readonly children: ReactNode;
  readonly side: number;
}

/**
 * The frame of every chart with axes: grid, labels, legend, cursor and tooltip, and what keyboard and screen reader need.
 * It measures nothing: the drawing is stretched, and labels are placed in percent.
 */
export function ChartFrame({
  title,
  summary,
  wording,
  axis,
  valueLabel,
  timeLabels,
  cursor: view,
  range,
  legend,
  ends,
  overlay,
  children,
  side,
  className,
  ...props
}: ChartFrameProps) {
  const id = useId();
  const field = useMemo(() => ({ ...view, paintIn: (layer: HTMLElement) => createCursorLayer(layer, view) }), [view]);
  const fromTop = (tick: number) => 1 - along(axis, tick);
  const labels = axis.ticks.map((tick) => ({ tick, text: valueLabel(tick) }));
  const widest = labels.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  const grid = axis.ticks.map((tick) => `M0 ${round(fromTop(tick) * side)}H${side}`).join('');
  return (
    <figure {...props} className={classNames('tally-chart', className)}>
      <figcaption className="tally-visually-hidden" id={`${id}summary`}>
        {summary}
      </figcaption>
      {legend}
      <div className="tally-chart-body">
        {ends}
        <div className="tally-axis-values" aria-hidden="true">
          <span className="tally-axis-width">{widest}</span>
          {labels.map(({ tick, text }) => (
            <span key={tick} style={{ insetBlockStart: percent(fromTop(tick)) }}>
              {text}
            </span>
          ))}
        </div>
        <CursorPlot title={title} summaryId={`${id}summary`} messages={wording.messages} field={field} range={range}>
          <svg className="tally-drawing" viewBox={`0 0 ${side} ${side}`} preserveAspectRatio="none" aria-hidden="true">
            <path className="tally-grid" d={grid} />
            {axis.min < 0 && axis.max > 0 ? (
              <path className="tally-zero" d={`M0 ${round(fromTop(0) * side)}H${side}`} />
            ) : null}
            {children}
          </svg>
          {overlay}
        </CursorPlot>
        <div className="tally-axis-time" aria-hidden="true">
          {timeLabels.map((label) => (
            <span
              key={label.id}
              data-level={label.level}
              data-edge={label.at < 0.03 ? 'start' : label.at > 0.97 ? 'end' : undefined}
              style={{ insetInlineStart: percent(label.at) }}
            >
              {label.text}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 100}%`;
const round = (value: number) => Math.round(value * 10) / 10;

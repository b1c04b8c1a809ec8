'use client';
import { type ComponentPropsWithRef, useMemo, useState } from 'react';
import type { Bucket, Period } from '../../data/time/period.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { AnnotationFlags } from './annotation-flags.js';
import type { RangeField } from './attach-range.js';
import { ChartFrame } from './chart-frame.js';
import { ComparisonKey } from './comparison-key.js';
import type { CursorView } from './cursor-layer.js';
import { describeTimeSeries } from './describe-series.js';
import { type Annotation, annotatedBuckets, type Goal, goalTexts, goalValue, type Landmarks } from './landmarks.js';
import { LeftOut } from './left-out.js';
import { Legend, toggled } from './legend.js';
import { lineEnds } from './line-ends.js';
import type { Wording } from './members.js';
import { readingAt, spokenReading } from './reading.js';
import type { Series, TimeSeriesData } from './series.js';
import { seriesStyle } from './swatch.js';
import { axisText, timeLabelsOf } from './time-labels.js';
import { type Mark, PLOT_SIDE, type TimeSeriesPlot, timeSeriesPlot } from './time-series-plot.js';
import { UnfinishedBucket } from './unfinished-bucket.js';
import { hasParts, partBetween } from './zoom.js';

/** What a time series chart shows, and how. */
export interface TimeSeriesChartProps extends Omit<ComponentPropsWithRef<'figure'>, 'title' | 'children'> {
  /** Name of the chart, for screen readers. */
  title: string;
  data: TimeSeriesData;
  /**
   * Bars and areas of members are stacked where they add up, and drawn as lines where they do not; areas that go below 0 as bars.
   * Grouped bars are never stacked, and drawn as lines where they would be too many.
   */
  mark: Mark;
  /** A figure that every bucket is held against. */
  goal?: Goal | undefined;
  /** What happened meanwhile, each shown at the bucket that it belongs to. */
  annotations?: readonly Annotation[] | undefined;
  /**
   * Called with a part of the time that is shown, where a person chooses one: a bucket by a click or Enter, several by dragging
   * over them, or by Shift with the arrow keys and then Enter. Its days are those that the buckets lie in.
   */
  onZoom?: ((period: Period, buckets: readonly Bucket[]) => void) | undefined;
  formatter: Wording['formatter'];
  messages: Wording['messages'];
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Figures over time as lines, areas or bars. One path a series; hover and arrow keys move one cursor.
 *
 * Selectors: `[data-mark="line" | "area" | "bars"]`, `[data-stacked]`, `[data-grouped]`, `[data-dense]`, `[data-annotated]`.
 */
export function TimeSeriesChart({
  title,
  data,
  mark,
  goal,
  annotations,
  onZoom,
  formatter,
  messages,
  ...props
}: TimeSeriesChartProps) {
  const [hidden, setHidden] = useState(NONE);
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const shown = useMemo(() => data.series.filter(({ id }) => !hidden.has(id)), [data, hidden]);
  const landmarks = useMemo(() => ({ goal, annotations }), [goal, annotations]);
  const plot = useMemo(() => timeSeriesPlot(data, shown, mark, goalValue(landmarks)), [data, shown, mark, landmarks]);
  const cursor = useMemo(
    () => cursorView(data, shown, plot, landmarks, wording),
    [data, shown, plot, landmarks, wording],
  );
  const annotated = useMemo(() => annotatedBuckets(data.buckets, landmarks, wording), [data, landmarks, wording]);
  const range = useMemo(() => onZoom && zoomRange(data, plot, onZoom, wording), [data, plot, onZoom, wording]);
  const goalText = goalTexts(data, landmarks, wording);
  const timeLabels = useMemo(() => timeLabelsOf(data, plot, wording), [data, plot, wording]);
  const [first] = data.series;
  const isBlank = shown.every(({ values }) => values.every((value) => value === null));
  const ends = useMemo(() => lineEnds(data, plot), [data, plot]);
  const legend =
    data.series.length > 1 ? (
      <Legend
        label={messages.legend}
        series={data.series}
        hidden={hidden}
        ends={ends}
        onToggle={(id) => setHidden(toggled(hidden, id, data.series))}
      />
    ) : null;
  return (
    <ChartFrame
      {...props}
      {...stateAttributes({
        mark: plot.mark,
        stacked: plot.isStacked,
        grouped: plot.mark === 'bars' && !plot.isStacked && plot.layers.length > 1,
        dense: plot.slots > 90 || (!plot.isStacked && plot.slots * plot.layers.length > 120),
        annotated: annotated.size > 0,
        ends: ends !== null,
      })}
      title={title}
      summary={describeTimeSeries(data, plot.mark, wording, landmarks)}
      wording={wording}
      axis={plot.axis}
      valueLabel={(tick) => (first === undefined ? '' : axisText(tick, first, wording))}
      timeLabels={timeLabels}
      cursor={cursor}
      range={range}
      side={PLOT_SIDE}
      legend={
        <div className="tally-chart-head">
          {ends === null ? legend : null}
          <LeftOut left={data.left} wording={wording} />
          <ComparisonKey data={data} plot={plot} formatter={formatter} />
        </div>
      }
      ends={ends === null ? null : legend}
      overlay={
        <>
          <UnfinishedBucket data={data} plot={plot} label={messages.soFar} />
          {isBlank ? (
            <p className="tally-chart-blank" aria-hidden="true">
              {messages.noValue}
            </p>
          ) : null}
          <AnnotationFlags annotations={annotated} plot={plot} />
          {plot.goal === null || goalText === null ? null : (
            <span
              {...stateAttributes({ below: plot.goal < 0.12 })}
              className="tally-goal-label"
              aria-hidden="true"
              title={messages.labelled(goalText.label, goalText.exact)}
              style={{ insetBlockStart: `${plot.goal * 100}%` }}
            >
              <bdi>{goalText.label}</bdi> <bdi>{goalText.exact}</bdi>
            </span>
          )}
        </>
      }
    >
      <Marks plot={plot} />
      {plot.goal === null ? null : <path className="tally-goal" d={`M0 ${plot.goal * PLOT_SIDE}H${PLOT_SIDE}`} />}
    </ChartFrame>
  );
}

function Marks({ plot }: { plot: TimeSeriesPlot }) {
  return (
    <g className="tally-marks">
      {plot.layers.map(({ id, color, fill, stroke, dots }) => (
        <g key={id} style={seriesStyle(color)}>
          {fill === null ? null : <path className="tally-mark-fill" d={fill} />}
          {stroke === null ? null : <path className="tally-mark-line" d={stroke} />}
          {dots === null ? null : <path className="tally-mark-dots" d={dots} />}
        </g>
      ))}
      {plot.comparisons.map(({ id, color, stroke }) => (
        <path
          key={id}
          className="tally-mark-comparison"
          d={stroke}
          data-shared={color === null ? '' : undefined}
          style={color === null ? undefined : seriesStyle(color)}
        />
      ))}
    </g>
  );
}

/** What dragging over a chart chooses; undefined where nothing shorter than all of it can be. */
function zoomRange(
  data: TimeSeriesData,
  { slots, band, position }: TimeSeriesPlot,
  onZoom: NonNullable<TimeSeriesChartProps['onZoom']>,
  { formatter, messages }: Wording,
): RangeField | undefined {
  if (!hasParts(data)) return undefined;
  const half = band > 0 ? band / 2 : 0.5 / Math.max(1, slots - 1);
  return {
    count: data.buckets.length,
    extent: (from, to) => ({ start: Math.max(0, position(from) - half), end: Math.min(1, position(to) + half) }),
    label: (from, to) => {
      const part = partBetween(data, from, to);
      return part === null ? '' : formatter.period({ ...data.period, ...part.days });
    },
    spoken: messages.chosenPart,
    choose: (from, to) => {
      const part = partBetween(data, from, to);
      if (part !== null) onZoom({ kind: 'range', start: part.days.startDate, end: part.days.endDate }, part.buckets);
    },
  };
}

function cursorView(
  data: TimeSeriesData,
  shown: readonly Series[],
  plot: TimeSeriesPlot,
  landmarks: Landmarks,
  wording: Wording,
): CursorView {
  const { slots, band } = plot;
  return {
    count: slots,
    band,
    position: plot.position,
    keyAt: (bucket) => data.buckets[bucket]?.start,
    nearest: (along) =>
      band > 0 ? Math.min(slots - 1, Math.floor(along * slots)) : Math.round(along * Math.max(0, slots - 1)),
    points: (bucket) =>
      plot.mark === 'bars'
        ? []
        : plot.layers.flatMap(({ ends, color }) => {
            const end = ends[bucket] ?? null;
            return end === null ? [] : [{ end, color }];
          }),
    reading: (bucket) => readingAt(data, shown, bucket, wording, landmarks),
    spoken: (reading) => spokenReading(reading, wording.messages),
  };
}

'use client';
import { type CSSProperties, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cutMiddle } from '../../data/format/middle-cut.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CursorPlot } from './cursor-plot.js';
import { memberKey } from './members.js';
import type { StageActivity } from './stage-activity.js';
import { stageField } from './stage-cursor.js';
import { drawWays, mostOf, weightOf } from './stage-drawing.js';
import type { StageGraphChartProps } from './stage-graph-chart.js';
import { fittingLayout, STAGE_HEIGHT, type StageLayout } from './stage-layout.js';
import { describeStages, outsideTexts, wayLabels } from './stage-reading.js';
import type { StageWording } from './stage-words.js';

/** What is drawn of a stage graph, once the code that lays it out is there. */
export type StageGraphDrawingProps = Omit<StageGraphChartProps, 'dimensionLabel'>;

/** Room beside a name in a stage, and for each of its characters, in pixels. */
const PADDING = 24;
const CHARACTER = 6.4;

/** Stages as boxes with their figures, ways as arrows as thick as what goes along them. */
export function StageGraphDrawing({
  title,
  activity,
  measure,
  onSelect,
  selected,
  formatter,
  messages,
  className,
  ...props
}: StageGraphDrawingProps) {
  const id = useId();
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useInlineSize(scroller);
  const labels = useMemo(() => wayLabels(activity, wording), [activity, wording]);
  const layout = useMemo(
    () => fittingLayout(activity, width, Math.max(0, ...labels.map((label) => label?.length ?? 0))),
    [activity, width, labels],
  );
  const field = useMemo(() => stageField({ activity, layout, wording }), [activity, layout, wording]);
  const choose =
    onSelect &&
    ((place: number) => {
      const member = activity.stages[place]?.member;
      const key = member && memberKey(member);
      if (key !== undefined) onSelect(key);
    });
  const shown = Math.max(
    0,
    activity.measures.findIndex(({ name }) => name === measure),
  );
  return (
    <figure {...props} className={classNames('tally-chart', className)}>
      <figcaption className="tally-visually-hidden" id={`${id}summary`}>
        {describeStages(activity, shown, wording)}
      </figcaption>
      <div ref={scroller} className="tally-graph-scroller">
        <div
          className="tally-graph-plane"
          {...stateAttributes({ direction: layout.direction })}
          style={{ inlineSize: layout.width, blockSize: layout.height }}
        >
          <CursorPlot
            title={title}
            summaryId={`${id}summary`}
            messages={messages}
            field={field}
            keys={messages.graphKeys}
            onChoose={choose}
          >
            <Ways activity={activity} layout={layout} labels={labels} />
            <Stages activity={activity} layout={layout} shown={shown} selected={selected} wording={wording} />
          </CursorPlot>
        </div>
      </div>
      {outsideTexts(activity, wording).map((text) => (
        <p key={text} className="tally-graph-outside">
          {text}
        </p>
      ))}
    </figure>
  );
}

interface DrawnProps {
  readonly activity: StageActivity;
  readonly layout: StageLayout;
}

function Ways({ activity, layout, labels }: DrawnProps & { readonly labels: readonly (string | null)[] }) {
  const { ways } = activity;
  return (
    <>
      <svg className="tally-drawing" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
        <g className="tally-marks">
          {drawWays(activity, layout).map(({ line, head, width }, i) => {
            const { from, to, isBack, value } = ways[i] as StageActivity['ways'][number];
            return (
              <g key={`${from} ${to}`} className="tally-way" {...stateAttributes({ back: isBack, quiet: !value })}>
                <path className="tally-way-line" d={line} strokeWidth={width} />
                <path className="tally-way-head" d={head} />
              </g>
            );
          })}
        </g>
      </svg>
      <div aria-hidden="true">
        {ways.map(({ from, to }, i) =>
          labels[i] === null ? null : (
            <span key={`${from} ${to}`} className="tally-way-label" style={placedAt(layout.ways[i]?.label)}>
              {labels[i]}
            </span>
          ),
        )}
      </div>
    </>
  );
}

interface StagesProps extends DrawnProps {
  /** Place of the measure that stages are weighed by. */
  readonly shown: number;
  readonly selected: StageGraphChartProps['selected'];
  readonly wording: StageWording;
}

function Stages({ activity, layout, shown, selected, wording: { formatter } }: StagesProps) {
  const measure = activity.measures[shown];
  const most = mostOf(activity.stages.map(({ figures }) => figures[shown]?.value ?? null));
  return (
    <div aria-hidden="true">
      {activity.stages.map(({ id, member, label, figures }, i) => {
        const value = figures[shown]?.value ?? null;
        const key = memberKey(member);
        const weight = { '--tally-weight-of-stage': weightOf(value, most) } as CSSProperties;
        return (
          <div
            key={id}
            className="tally-stage"
            {...stateAttributes({
              quiet: figures.every((figure) => !figure.value),
              selected: key !== undefined && selected?.includes(key),
            })}
            style={{ ...placedAt(layout.stages[i]), ...weight, inlineSize: layout.stageWidth, blockSize: STAGE_HEIGHT }}
          >
            <span className="tally-stage-name" dir="auto">
              {cutMiddle(label, Math.floor((layout.stageWidth - PADDING) / CHARACTER))}
            </span>
            {measure === undefined ? null : (
              <span className="tally-stage-figure">
                {formatter.value(value, measure.unit, 'compact', measure.scale)}
              </span>
            )}
            <span className="tally-stage-weight" />
          </div>
        );
      })}
    </div>
  );
}

function placedAt(at: { readonly x: number; readonly y: number } | undefined): CSSProperties {
  return { insetInlineStart: at?.x ?? 0, insetBlockStart: at?.y ?? 0 };
}

/** Width of an element in pixels. It decides which way the graph goes, and nothing is seen before it is known. */
function useInlineSize(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    setWidth(element.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

'use client';
import type { ComponentPropsWithRef, CSSProperties, ReactNode } from 'react';
import { onDemand } from '../on-demand/on-demand.js';
import { useInPage } from '../on-demand/use-in-page.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import type { MemberSelection } from './member-row.js';
import type { StageActivity } from './stage-activity.js';
import type { StageGraphDrawingProps } from './stage-graph-drawing.js';
import { isThicket, rowsOf } from './stage-rows.js';
import { StageTables } from './stage-tables.js';
import type { StageWording } from './stage-words.js';

/** What a stage graph shows. With `onSelect` every stage can be chosen, by click and by Enter. */
export interface StageGraphChartProps
  extends Omit<ComponentPropsWithRef<'figure'>, 'title' | 'onSelect' | 'children'>,
    MemberSelection,
    StageWording {
  title: string;
  /** Figures over a graph, by `stageActivityOf`. */
  activity: StageActivity;
  /** Name of the measure that stages are weighed by. */
  measure: string;
  /** What a stage is called, at the head of the table. */
  dimensionLabel: string;
}

const drawing = onDemand<StageGraphDrawingProps>(() =>
  import('./stage-graph-drawing.js').then((module) => module.StageGraphDrawing),
);

/** Begins to load what draws stage graphs, for when one is about to be shown. */
export const preloadStageGraph = drawing.preload;

/**
 * A workflow as the graph of its stages, with what happened laid over it: each stage with its figure, each way as thick as what
 * went along it. What lays it out is loaded on demand; on the server, and where there is too much to draw, it is its tables.
 *
 * Selectors: `.tally-stage[data-quiet]`, `.tally-stage[data-selected]`, `.tally-way[data-back]`, `.tally-way[data-quiet]`.
 */
export function StageGraphChart({ dimensionLabel, ...props }: StageGraphChartProps) {
  const { activity, title, onSelect, selected, formatter, messages } = props;
  const isInPage = useInPage();
  const tables = (
    <StageTables
      title={title}
      activity={activity}
      dimensionLabel={dimensionLabel}
      onSelect={onSelect}
      selected={selected}
      formatter={formatter}
      messages={messages}
    />
  );
  if (isThicket(activity)) {
    return (
      <>
        <p className="tally-graph-outside">{messages.graphTooLarge}</p>
        {tables}
      </>
    );
  }
  return isInPage ? <Loaded {...props} instead={tables} /> : tables;
}

function Loaded({ instead, ...props }: StageGraphDrawingProps & { instead: ReactNode }) {
  const { Content, hasFailed, retry } = useOnDemand(drawing);
  const { activity, messages } = props;
  if (Content !== undefined) return <Content {...props} />;
  if (hasFailed) {
    return (
      <>
        <p className="tally-graph-outside" role="alert">
          {messages.graphFailed}{' '}
          <button type="button" className="tally-link" onClick={retry}>
            {messages.retry}
          </button>
        </p>
        {instead}
      </>
    );
  }
  return (
    <div
      className="tally-skeleton"
      data-view="stageGraph"
      style={{ '--tally-rows': rowsOf(activity) } as CSSProperties}
      aria-hidden="true"
    />
  );
}

'use client';
import { type CSSProperties, useId } from 'react';
import type { StagesState } from '../../hooks/stages-state.js';
import { StageGraphChart, type StageGraphChartProps } from '../charts/stage-graph-chart.js';
import { PanelError } from './panel-error.js';

/** What the graph of a workflow takes. */
export interface StageGraphTabProps
  extends Pick<
      StageGraphChartProps,
      'title' | 'activity' | 'dimensionLabel' | 'formatter' | 'messages' | 'onSelect' | 'selected'
    >,
    Pick<StagesState, 'transitions'> {
  readonly graph: NonNullable<StagesState['graph']>;
  /** Name of the measure that stages are weighed by; the first one unless stated. */
  readonly measure: string | undefined;
  readonly onMeasureChange: (measure: string) => void;
}

/** The graph of a workflow with the choice of what it is weighed by, and what stands in its place until it is there. */
export function StageGraphTab({ graph, transitions, measure: chosen, onMeasureChange, ...chart }: StageGraphTabProps) {
  const { activity, messages } = chart;
  const selectId = useId();
  const failed = graph.status === 'error' ? graph : transitions?.status === 'error' ? transitions : null;
  if (failed !== null) {
    return (
      <PanelError
        error={failed.error}
        retry={failed.retry}
        messages={{ ...messages, errorTitle: messages.graphFailed, errorBody: messages.graphTableStays }}
      />
    );
  }
  if (graph.status !== 'ready' || transitions?.status === 'loading') {
    return (
      <>
        <div className="tally-skeleton" data-view="stageGraph" style={ROWS} aria-hidden="true" />
        <span className="tally-visually-hidden">{messages.loading}</span>
      </>
    );
  }
  if (graph.graph === null) {
    return (
      <div className="tally-panel-message">
        <p>{messages.graphMissing}</p>
      </div>
    );
  }
  const measure = activity.measures.find(({ name }) => name === chosen) ?? activity.measures[0];
  return (
    <>
      {activity.measures.length > 1 ? (
        <div className="tally-graph-measure">
          <label htmlFor={selectId}>{messages.graphMeasure}</label>
          <span className="tally-select">
            <select
              id={selectId}
              className="tally-filter"
              value={measure?.name}
              onChange={({ currentTarget }) => onMeasureChange(currentTarget.value)}
            >
              {activity.measures.map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </span>
        </div>
      ) : null}
      <StageGraphChart {...chart} measure={measure?.name ?? ''} />
    </>
  );
}

const ROWS = { '--tally-rows': 3 } as CSSProperties;

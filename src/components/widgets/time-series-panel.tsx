'use client';
import { useMemo } from 'react';
import type { Result } from '../../data/query/result.js';
import type { TimeSeriesPanel as Panel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { timeSeriesTable } from '../charts/chart-table.js';
import { DataTable } from '../charts/data-table.js';
import type { Annotation, Goal, Landmarks } from '../charts/landmarks.js';
import { LeftOut } from '../charts/left-out.js';
import { timeSeriesOf } from '../charts/series.js';
import { TimeSeriesChart, type TimeSeriesChartProps } from '../charts/time-series-chart.js';
import { useColors } from './color-scope.js';
import { PanelCard } from './panel-card.js';
import type { WidgetProps } from './widget-props.js';

/** What a time series widget takes. */
export interface TimeSeriesPanelProps extends WidgetProps {
  panel: Panel;
  /** A figure that every bucket is held against. Where measures have different units, those of the first one are. */
  goal?: Goal | undefined;
  /** What happened meanwhile and may explain a change. */
  annotations?: readonly Annotation[] | undefined;
  /** Called with a part of the period, where a person goes into one. */
  onZoom?: TimeSeriesChartProps['onZoom'];
}

/** Figures over time, as a chart or as a table. */
export function TimeSeriesPanel({
  panel,
  state,
  goal,
  annotations,
  onZoom,
  onSelect: _,
  selected: __,
  ...props
}: TimeSeriesPanelProps) {
  const landmarks = useMemo(() => ({ goal, annotations }), [goal, annotations]);
  return (
    <PanelCard {...props} panel={panel} state={state} landmarks={landmarks}>
      {(result, isTable) => <Figures {...landmarks} panel={panel} result={result} isTable={isTable} onZoom={onZoom} />}
    </PanelCard>
  );
}

interface FiguresProps extends Landmarks {
  readonly panel: Panel;
  readonly result: Result;
  readonly isTable: boolean;
  readonly onZoom: TimeSeriesPanelProps['onZoom'];
}

function Figures({ panel, result, isTable, goal, annotations, onZoom }: FiguresProps) {
  const colors = useColors();
  const display = useDisplay();
  const { formatter } = display;
  const messages = usePanelMessages();
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const courses = useMemo(() => timeSeriesOf(result, colors, wording), [result, colors, wording]);
  // Measures of different units have a plot each: they are named where there are several.
  const titleOf = (labels: readonly string[]) => (courses.length === 1 ? panel.title : formatter.list(labels));
  return courses.map((data, i) => {
    const landmarks = { goal: i === 0 ? goal : undefined, annotations };
    const labels = [...new Set(data.series.map(({ measure }) => measure.label))];
    const title = titleOf(labels);
    return (
      <div key={labels.join()} className="tally-panel-plot">
        {courses.length > 1 ? <p className="tally-panel-subtitle">{title}</p> : null}
        {isTable ? (
          <>
            <DataTable
              title={title}
              data={timeSeriesTable(data, wording, landmarks)}
              formatter={formatter}
              messages={messages}
            />
            <LeftOut left={data.left} wording={wording} />
          </>
        ) : (
          <TimeSeriesChart
            {...landmarks}
            title={title}
            data={data}
            mark={panel.mark}
            onZoom={onZoom}
            formatter={formatter}
            messages={messages}
          />
        )}
      </div>
    );
  });
}

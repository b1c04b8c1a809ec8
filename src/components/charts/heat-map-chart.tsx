'use client';
import { type ComponentPropsWithRef, type CSSProperties, useId, useMemo } from 'react';
import type { MemberKey } from '../../data/query/filter.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CursorPlot } from './cursor-plot.js';
import { HeatKey } from './heat-key.js';
import { HeatColumnNames, HeatRowNames, HeatRowTotals } from './heat-lines.js';
import type { HeatMapData } from './heat-map.js';
import { heatMapField } from './heat-map-cursor.js';
import { type HeatMapPlot, heatMapPlot } from './heat-map-plot.js';
import { cellAt, describeHeatMap } from './heat-map-reading.js';
import { memberKey, type Wording } from './members.js';
import { seriesStyle } from './swatch.js';
import { PLOT_SIDE } from './time-series-plot.js';

/** Keys of the rows and columns of a heat map that are chosen. */
export interface HeatMapSelection {
  readonly rows?: readonly MemberKey[] | undefined;
  readonly columns?: readonly MemberKey[] | undefined;
}

/** What a heat map shows. With `onSelect` every cell can be chosen, by click and by Enter. */
export interface HeatMapChartProps extends Omit<ComponentPropsWithRef<'figure'>, 'title' | 'onSelect' | 'children'> {
  /** Name of the chart, for screen readers. */
  title: string;
  data: HeatMapData;
  /** Called with the keys of a cell; null is the member of events that have none, undefined the rest, which is no member. */
  onSelect?: ((row: MemberKey | undefined, column: MemberKey | undefined) => void) | undefined;
  selected?: HeatMapSelection | undefined;
  formatter: Wording['formatter'];
  messages: Wording['messages'];
}

/**
 * The figures of two dimensions as cells, the more the stronger. One path a colour; pointer and arrow keys move one cursor.
 *
 * Selectors: `[data-dense]`, where cells are too small for their figures.
 */
export function HeatMapChart({
  title,
  data,
  onSelect,
  selected = {},
  formatter,
  messages,
  className,
  ...props
}: HeatMapChartProps) {
  const summaryId = useId();
  const wording = useMemo(() => ({ formatter, messages }), [formatter, messages]);
  const plot = useMemo(() => heatMapPlot(data), [data]);
  const field = useMemo(() => heatMapField(data, plot, wording), [data, plot, wording]);
  const choose =
    onSelect &&
    ((place: number) => {
      const cell = cellAt(data, place);
      if (cell !== undefined) onSelect(memberKey(cell.row.member), memberKey(cell.column.member));
    });
  return (
    <figure
      {...props}
      {...stateAttributes({ dense: plot.isDense })}
      className={classNames('tally-chart', 'tally-heat', className)}
    >
      <figcaption className="tally-visually-hidden" id={summaryId}>
        {describeHeatMap(data, wording)}
      </figcaption>
      <div className="tally-heat-body" style={{ '--tally-heat-rows': data.rows.length } as CSSProperties}>
        <HeatRowNames lines={data.rows} selected={selected.rows} />
        <CursorPlot
          className="tally-heat-plot"
          title={title}
          summaryId={summaryId}
          messages={messages}
          field={field}
          onChoose={choose}
        >
          <Cells plot={plot} />
        </CursorPlot>
        <HeatRowTotals data={data} wording={wording} />
        <HeatColumnNames lines={data.columns} selected={selected.columns} />
      </div>
      <HeatKey plot={plot} measure={data.measure} wording={wording} />
    </figure>
  );
}

function Cells({ plot: { layers, missing, isDense } }: { plot: HeatMapPlot }) {
  return (
    <svg
      className="tally-drawing"
      viewBox={`0 0 ${PLOT_SIDE} ${PLOT_SIDE}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <g className="tally-marks">
        {layers.map(({ step, path }) => (
          <path key={step} className="tally-heat-cells" d={path} style={seriesStyle(`heat-${step}`)} />
        ))}
        {missing === null || isDense ? null : <path className="tally-heat-missing" d={missing} />}
      </g>
    </svg>
  );
}

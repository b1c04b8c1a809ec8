'use client';
import type { ReactNode } from 'react';
import type { QueryPanel } from '../../data/report/panel.js';
import { BreakdownPanel } from './breakdown-panel.js';
import { HeatMapPanel, type HeatMapPanelProps } from './heat-map-panel.js';
import { RankingPanel } from './ranking-panel.js';
import { StagesPanel } from './stages-panel.js';
import { StatCard, type StatCardProps } from './stat-card.js';
import { TablePanel } from './table-panel.js';
import { TimeSeriesPanel, type TimeSeriesPanelProps } from './time-series-panel.js';
import type { WidgetProps } from './widget-props.js';

/** What the widget of any panel takes. */
export interface PanelWidgetProps extends WidgetProps, Pick<HeatMapPanelProps, 'selectedColumns'> {
  panel: QueryPanel;
  /** Of a stat: what its figure is at the least and at the most. */
  estimates?: StatCardProps['estimates'];
  /** Called with a part of the period, where a person goes into one in figures over time. */
  onZoom?: TimeSeriesPanelProps['onZoom'];
  /** Beside the figure of a stat: what shows it by members on demand. */
  breakdown?: ReactNode;
}

/** Shows a panel as its view says. */
export function PanelWidget({ panel, estimates, breakdown, selectedColumns, onZoom, ...props }: PanelWidgetProps) {
  switch (panel.view) {
    case 'stat':
      return <StatCard {...props} panel={panel} estimates={estimates} breakdown={breakdown} />;
    case 'timeSeries':
      return <TimeSeriesPanel {...props} panel={panel} onZoom={onZoom} />;
    case 'ranking':
      return <RankingPanel {...props} panel={panel} />;
    case 'breakdown':
      return <BreakdownPanel {...props} panel={panel} />;
    case 'heatMap':
      return <HeatMapPanel {...props} panel={panel} selectedColumns={selectedColumns} />;
    case 'table':
      return <TablePanel {...props} panel={panel} />;
    case 'stages':
      return <StagesPanel {...props} panel={panel} />;
  }
}

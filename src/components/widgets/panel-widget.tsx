'use client';
import type { QueryPanel } from '../../data/report/panel.js';
import { BreakdownPanel } from './breakdown-panel.js';
import { HeatMapPanel, type HeatMapPanelProps } from './heat-map-panel.js';
import { RankingPanel } from './ranking-panel.js';
import { StagesPanel } from './stages-panel.js';
import { StatCard, type StatCardProps } from './stat-card.js';
import { TablePanel } from './table-panel.js';
import { TimeSeriesPanel } from './time-series-panel.js';
import type { WidgetProps } from './widget-props.js';

/** What the widget of any panel takes. */
export interface PanelWidgetProps extends WidgetProps, Pick<HeatMapPanelProps, 'selectedColumns'> {
  panel: QueryPanel;
  /** Of a stat: what its figure is at the least and at the most. */
  estimates?: StatCardProps['estimates'];
}

/** Shows a panel as its view says. */
export function PanelWidget({ panel, estimates, selectedColumns, ...props }: PanelWidgetProps) {
  switch (panel.view) {
    case 'stat':
      return <StatCard {...props} panel={panel} estimates={estimates} />;
    case 'timeSeries':
      return <TimeSeriesPanel {...props} panel={panel} />;
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

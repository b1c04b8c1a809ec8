'use client';
import type { Panel } from '../../data/report/panel.js';
import { BreakdownPanel } from './breakdown-panel.js';
import { RankingPanel } from './ranking-panel.js';
import { StagesPanel } from './stages-panel.js';
import { StatCard } from './stat-card.js';
import { TablePanel } from './table-panel.js';
import { TimeSeriesPanel } from './time-series-panel.js';
import type { WidgetProps } from './widget-props.js';

/** What the widget of any panel takes. */
export interface PanelWidgetProps extends WidgetProps {
  panel: Panel;
}

/** Shows a panel as its view says. */
export function PanelWidget({ panel, ...props }: PanelWidgetProps) {
  switch (panel.view) {
    case 'stat':
      return <StatCard {...props} panel={panel} />;
    case 'timeSeries':
      return <TimeSeriesPanel {...props} panel={panel} />;
    case 'ranking':
      return <RankingPanel {...props} panel={panel} />;
    case 'breakdown':
      return <BreakdownPanel {...props} panel={panel} />;
    case 'table':
      return <TablePanel {...props} panel={panel} />;
    case 'stages':
      return <StagesPanel {...props} panel={panel} />;
  }
}

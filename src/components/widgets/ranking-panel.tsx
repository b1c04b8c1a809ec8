'use client';
import type { RankingPanel as Panel } from '../../data/report/panel.js';
import { RankingChart } from '../charts/ranking-chart.js';
import { MemberPanel } from './member-panel.js';
import type { WidgetProps } from './widget-props.js';

/** What a ranking widget takes. */
export interface RankingPanelProps extends WidgetProps {
  panel: Panel;
}

/** Members in order of a measure, as bars or as a table. */
export function RankingPanel(props: RankingPanelProps) {
  return <MemberPanel {...props} chart={RankingChart} />;
}

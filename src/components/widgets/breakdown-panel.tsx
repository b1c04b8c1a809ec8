'use client';
import type { BreakdownPanel as Panel } from '../../data/report/panel.js';
import { BreakdownChart } from '../charts/breakdown-chart.js';
import { DonutChart } from '../charts/donut-chart.js';
import { RankingChart } from '../charts/ranking-chart.js';
import { type MemberChartProps, MemberPanel } from './member-panel.js';
import type { WidgetProps } from './widget-props.js';

/** What a breakdown widget takes. */
export interface BreakdownPanelProps extends WidgetProps {
  panel: Panel;
}

/** Shares of a whole, as one divided bar or a donut with its list, or as a table. */
export function BreakdownPanel(props: BreakdownPanelProps) {
  return <MemberPanel {...props} chart={props.panel.form === 'donut' ? Circle : Parts} />;
}

/** Members that are no parts of one whole, such as overlapping ones, are compared with each other instead. */
function Parts(props: MemberChartProps) {
  return props.data.addsUp ? <BreakdownChart {...props} /> : <RankingChart {...props} />;
}

function Circle(props: MemberChartProps) {
  return props.data.addsUp ? <DonutChart {...props} /> : <RankingChart {...props} />;
}

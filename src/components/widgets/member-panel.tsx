'use client';
import { type ComponentType, useMemo } from 'react';
import type { Result } from '../../data/query/result.js';
import type { BreakdownPanel, RankingPanel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { rankingTable } from '../charts/chart-table.js';
import { DataTable } from '../charts/data-table.js';
import type { MemberSelection } from '../charts/member-row.js';
import type { Wording } from '../charts/members.js';
import { type RankingData, rankingOf } from '../charts/ranking.js';
import { useColors } from './color-scope.js';
import { PanelCard } from './panel-card.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a chart of the members of one dimension is given. */
export interface MemberChartProps extends MemberSelection, Wording {
  readonly title: string;
  readonly data: RankingData;
}

type MemberChart = ComponentType<MemberChartProps>;

interface MemberPanelProps extends WidgetProps {
  panel: RankingPanel | BreakdownPanel;
  chart: MemberChart;
}

/** The figure of each member of one dimension, as a chart or as a table. */
export function MemberPanel({ panel, state, chart, onSelect, selected, ...props }: MemberPanelProps) {
  const { labelOf = plainLabel } = props;
  return (
    <PanelCard {...props} panel={panel} state={state}>
      {(result, isTable) => (
        <Figures
          title={panel.title}
          dimensionLabel={labelOf(panel.dimension)}
          result={result}
          chart={isTable ? null : chart}
          onSelect={onSelect === undefined ? undefined : (key) => onSelect(panel.dimension, key)}
          selected={selected}
        />
      )}
    </PanelCard>
  );
}

interface FiguresProps extends MemberSelection {
  readonly title: string;
  readonly dimensionLabel: string;
  readonly result: Result;
  /** Null for the table. */
  readonly chart: MemberChart | null;
}

function Figures({ title, dimensionLabel, result, chart: Chart, ...selection }: FiguresProps) {
  const colors = useColors();
  const display = useDisplay();
  const { formatter } = display;
  const messages = usePanelMessages();
  const data = useMemo(() => rankingOf(result, colors, { formatter, messages }), [result, colors, formatter, messages]);
  if (data === undefined) return null;
  const shared = { ...selection, title, formatter, messages };
  if (Chart !== null) return <Chart {...shared} data={data} />;
  return <DataTable {...shared} data={rankingTable(data, dimensionLabel, { formatter, messages })} />;
}

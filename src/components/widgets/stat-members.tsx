'use client';
import { useMemo } from 'react';
import type { Result } from '../../data/query/result.js';
import type { RankingPanel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { rankingOf } from '../charts/ranking.js';
import { RankingChart } from '../charts/ranking-chart.js';
import { useColors } from './color-scope.js';
import { PanelCard } from './panel-card.js';
import type { WidgetProps } from './widget-props.js';

/** What the members of a stat take. */
export interface StatMembersProps extends Omit<WidgetProps, 'onSelect' | 'selected'> {
  /** The panel that `StatBreakdown` asks to be drawn. */
  panel: RankingPanel;
}

/** The figure of a stat by the members of one dimension, to be read at a glance. */
export function StatMembers(props: StatMembersProps) {
  return (
    <PanelCard {...props} hasActions={false}>
      {(result) => <Members title={props.panel.title} result={result} />}
    </PanelCard>
  );
}

function Members({ title, result }: { title: string; result: Result }) {
  const colors = useColors();
  const display = useDisplay();
  const { formatter } = display;
  const messages = usePanelMessages();
  const data = useMemo(() => rankingOf(result, colors, { formatter, messages }), [result, colors, formatter, messages]);
  return data === undefined ? null : (
    <RankingChart title={title} data={data} formatter={formatter} messages={messages} />
  );
}

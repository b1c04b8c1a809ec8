'use client';
import type { ReactNode } from 'react';
import type { RankingPanel, StatPanel } from '../../data/report/panel.js';
import { statBreakdown } from '../../data/report/stat-breakdown.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { Peek } from './peek.js';
import { plainLabel } from './widget-props.js';

/** What shows a stat by the members of its `breakdown` takes. */
export interface StatBreakdownProps {
  panel: StatPanel;
  /** What a dimension is called; its name unless stated. */
  labelOf?: ((dimension: string) => string) | undefined;
  /**
   * Draws the figure by members, such as with `StatMembers`. It is called when somebody wants to see it: by resting on the
   * card, by focus or by a tap.
   */
  children: (panel: RankingPanel) => ReactNode;
}

/** For the `breakdown` of a stat card: a button that opens the figure by members. Nothing where the panel has no dimension for it. */
export function StatBreakdown({ panel, labelOf = plainLabel, children }: StatBreakdownProps) {
  const messages = usePanelMessages();
  const asked = statBreakdown(panel, (dimension) => messages.byDimension(labelOf(dimension)));
  return asked === undefined ? null : <Peek label={asked.title}>{() => children(asked)}</Peek>;
}

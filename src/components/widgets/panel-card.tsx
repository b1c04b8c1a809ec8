'use client';
import type { ReactNode } from 'react';
import type { Result } from '../../data/query/result.js';
import type { QueryPanel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CardFrame } from './card-frame.js';
import { noteTexts } from './note-texts.js';
import { isEmpty, PanelEmpty } from './panel-empty.js';
import { PanelSkeleton } from './panel-skeleton.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a card shows around the figures of a panel. */
export interface PanelCardProps extends Omit<WidgetProps, 'onSelect' | 'selected'> {
  panel: QueryPanel;
  /** Beside the title, once there are figures. */
  actions?: ReactNode;
  /** Whether a result without events is shown like any other: its figure is 0, not missing. */
  isShownEmpty?: boolean;
  /** Draws the figures. */
  children: (result: Result) => ReactNode;
}

/**
 * The card of a panel: title, figures, notes, and what stands in their place while they load, fail or are missing.
 *
 * Selectors: `[data-status="loading" | "ready" | "empty" | "error"]`, `[data-refreshing]`, `[data-view]`.
 */
export function PanelCard({
  panel,
  state,
  actions,
  isShownEmpty = false,
  onWidenPeriod,
  onClearFilters,
  toldByPage = [],
  headingLevel = 3,
  labelOf = plainLabel,
  children,
  ...props
}: PanelCardProps) {
  const display = useDisplay();
  const messages = display.messages.panel;
  const wording = { formatter: display.formatter, messages };
  const status = state.status === 'ready' && !isShownEmpty && isEmpty(state.result) ? 'empty' : state.status;
  return (
    <CardFrame
      {...props}
      {...stateAttributes({ view: panel.view })}
      title={panel.title}
      description={panel.description}
      headingLevel={headingLevel}
      status={status}
      isRefreshing={state.status === 'ready' && state.refreshing}
      actions={actions}
      failure={state.status === 'error' ? state : null}
      skeleton={<PanelSkeleton panel={panel} />}
      of={state.status === 'ready' ? state.result : null}
      notes={state.status === 'ready' ? noteTexts(panel, state, toldByPage, labelOf, wording) : []}
      messages={messages}
    >
      {state.status === 'ready' && status === 'empty' ? (
        <PanelEmpty
          result={state.result}
          isRestricted={panel.filter !== undefined}
          wording={wording}
          onWidenPeriod={onWidenPeriod}
          onClearFilters={onClearFilters}
        />
      ) : null}
      {state.status === 'ready' && status === 'ready' ? children(state.result) : null}
    </CardFrame>
  );
}

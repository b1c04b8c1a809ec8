'use client';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../data/query/result.js';
import type { QueryPanel } from '../../data/report/panel.js';
import { isEmpty } from '../../export/empty-words.js';
import { noteTexts, toldByView } from '../../export/note-texts.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import { useDisplay } from '../../hooks/display.js';
import { CardActions } from '../actions/card-actions.js';
import type { Landmarks } from '../charts/landmarks.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CardFrame } from './card-frame.js';
import { PanelEmpty } from './panel-empty.js';
import { PanelSkeleton } from './panel-skeleton.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a card shows around the figures of a panel. */
export interface PanelCardProps extends Omit<WidgetProps, 'onSelect' | 'selected'> {
  panel: QueryPanel;
  /** What the figures are seen against. */
  landmarks?: Landmarks;
  /** What is known of a workflow beside the figures of its stages. */
  stages?: AnsweredPanel['stages'];
  /** Whether a result without events is shown like any other: its figure is 0, not missing. */
  isShownEmpty?: boolean;
  /** Whether anything can be done with the card but to read it; so it is unless stated. */
  hasActions?: boolean;
  /** Draws the figures, as a table where the view is one or a person asks for it. */
  children: (result: Result, isTable: boolean) => ReactNode;
}

/** Views that draw their figures beside what a table of them would be, and those that are worth a whole page. */
const HAS_TABLE: Readonly<Record<QueryPanel['view'], boolean>> = {
  stat: false,
  timeSeries: true,
  ranking: true,
  breakdown: true,
  heatMap: true,
  stages: false,
  table: false,
};
const HAS_FULL_SIZE: Readonly<Record<QueryPanel['view'], boolean>> = { ...HAS_TABLE, stages: true, table: true };
const NO_LANDMARKS: Landmarks = {};

/**
 * The card of a panel: title, figures, notes, and what stands in their place while they load, fail or are missing.
 *
 * Selectors: `[data-status="loading" | "ready" | "empty" | "error"]`, `[data-refreshing]`, `[data-view]`.
 */
export function PanelCard({
  panel,
  state,
  landmarks = NO_LANDMARKS,
  stages,
  isShownEmpty = false,
  hasActions = true,
  onWidenPeriod,
  onClearFilters,
  toldByPage = [],
  headingLevel = 3,
  labelOf = plainLabel,
  children,
  ...props
}: PanelCardProps) {
  const [isTable, setTable] = useState(false);
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
      actions={
        hasActions && state.status === 'ready' ? (
          <CardActions
            title={panel.title}
            description={panel.description}
            view={panel.view}
            content={{
              kind: 'panel',
              panel,
              result: state.result,
              ignored: state.ignored,
              labelOf,
              landmarks,
              ...(stages === undefined ? {} : { stages }),
            }}
            table={HAS_TABLE[panel.view] ? { isShown: isTable, onToggle: setTable } : undefined}
            draw={HAS_FULL_SIZE[panel.view] ? (asTable) => children(state.result, asTable) : undefined}
          />
        ) : null
      }
      failure={state.status === 'error' ? state : null}
      skeleton={<PanelSkeleton panel={panel} />}
      of={state.status === 'ready' ? state.result : null}
      notes={state.status === 'ready' ? noteTexts(state, [...toldByView(panel), ...toldByPage], labelOf, wording) : []}
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
      {state.status === 'ready' && status === 'ready' ? children(state.result, isTable) : null}
    </CardFrame>
  );
}

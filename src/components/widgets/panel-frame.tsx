'use client';
import type { ReactNode } from 'react';
import type { Result } from '../../data/query/result.js';
import type { QueryPanel } from '../../data/report/panel.js';
import { noteTexts, toldByView } from '../../export/note-texts.js';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import { useDisplay } from '../../hooks/display.js';
import { CardActions, type CardActionsProps } from '../actions/card-actions.js';
import type { Landmarks } from '../charts/landmarks.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CardFrame } from './card-frame.js';
import { PanelSkeleton } from './panel-skeleton.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a card shows around the figures of a panel, whatever its view. */
export interface PanelFrameProps
  extends Omit<WidgetProps, 'onSelect' | 'selected' | 'onWidenPeriod' | 'onClearFilters'> {
  panel: QueryPanel;
  /** What the figures are seen against. */
  landmarks?: Landmarks;
  /** What is known of a workflow beside the figures of its stages. */
  stages?: AnsweredPanel['stages'];
  /** Whether anything can be done with the card but to read it; so it is unless stated. */
  hasActions?: boolean;
  /** In the place of the figures of a result without events; left out where they are shown like any other: 0, not missing. */
  empty?: ReactNode;
  /** Beside the menu: what turns the figures into a table. */
  toggle?: CardActionsProps['children'];
  table?: CardActionsProps['table'];
  /** Draws the figures of a result again, in full size; left out where that would show no more. */
  draw?: ((result: Result, isTable: boolean) => ReactNode) | undefined;
  /** Draws the figures. */
  children: (result: Result) => ReactNode;
}

const NO_LANDMARKS: Landmarks = {};

/** A card filled from a panel: title, figures, notes, and what stands in their place while they load or failed. */
export function PanelFrame({
  panel,
  state,
  landmarks = NO_LANDMARKS,
  stages,
  hasActions = true,
  empty,
  toggle,
  table,
  draw,
  toldByPage = [],
  headingLevel = 3,
  labelOf = plainLabel,
  children,
  ...props
}: PanelFrameProps) {
  const { formatter, messages } = useDisplay();
  const answered = state.status === 'ready' ? state : null;
  return (
    <CardFrame
      {...props}
      {...stateAttributes({ view: panel.view })}
      title={panel.title}
      description={panel.description}
      headingLevel={headingLevel}
      status={empty === undefined ? state.status : 'empty'}
      isRefreshing={answered?.refreshing ?? false}
      actions={
        hasActions && answered !== null ? (
          <CardActions
            title={panel.title}
            description={panel.description}
            view={panel.view}
            content={{
              kind: 'panel',
              panel,
              result: answered.result,
              ignored: answered.ignored,
              labelOf,
              landmarks,
              ...(stages === undefined ? {} : { stages }),
            }}
            table={table}
            draw={draw && ((asTable) => draw(answered.result, asTable))}
          >
            {toggle}
          </CardActions>
        ) : null
      }
      failure={state.status === 'error' ? state : null}
      skeleton={<PanelSkeleton panel={panel} />}
      of={answered === null ? null : answered.result}
      notes={
        answered === null
          ? []
          : noteTexts(answered, [...toldByView(panel), ...toldByPage], labelOf, { formatter, messages: messages.panel })
      }
      messages={messages.panel}
    >
      {empty ?? (answered === null ? null : children(answered.result))}
    </CardFrame>
  );
}

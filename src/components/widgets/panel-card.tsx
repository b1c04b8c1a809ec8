'use client';
import { type ReactNode, useId } from 'react';
import type { Result } from '../../data/query/result.js';
import type { Panel } from '../../data/report/panel.js';
import { useDisplay } from '../../hooks/display.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { noteTexts } from './note-texts.js';
import { PanelBoundary } from './panel-boundary.js';
import { isEmpty, PanelEmpty } from './panel-empty.js';
import { PanelError } from './panel-error.js';
import { PanelSkeleton } from './panel-skeleton.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a card shows around the figures of a panel. */
export interface PanelCardProps extends Omit<WidgetProps, 'onSelect' | 'selected'> {
  panel: Panel;
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
  className,
  children,
  ...props
}: PanelCardProps) {
  const display = useDisplay();
  const messages = display.messages.panel;
  const wording = { formatter: display.formatter, messages };
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const status = state.status === 'ready' && !isShownEmpty && isEmpty(state.result) ? 'empty' : state.status;
  const isRefreshing = state.status === 'ready' && state.refreshing;
  return (
    <section
      aria-labelledby={titleId}
      {...props}
      {...stateAttributes({ status, refreshing: isRefreshing, view: panel.view })}
      className={classNames('tally-panel', className)}
      aria-busy={state.status === 'loading' || isRefreshing}
    >
      <header className="tally-panel-head">
        <Heading className="tally-panel-title" id={titleId}>
          {panel.title}
        </Heading>
        {status === 'ready' ? actions : null}
        {panel.description === undefined ? null : <p className="tally-panel-description">{panel.description}</p>}
      </header>
      <div className="tally-panel-body">
        {state.status === 'loading' ? (
          <>
            <PanelSkeleton panel={panel} />
            <span className="tally-visually-hidden">{messages.loading}</span>
          </>
        ) : null}
        {state.status === 'error' ? <PanelError error={state.error} retry={state.retry} messages={messages} /> : null}
        {state.status === 'ready' ? (
          <PanelBoundary
            of={state.result}
            fallback={(error, retry) => <PanelError error={error} retry={retry} messages={messages} />}
          >
            {status === 'empty' ? (
              <PanelEmpty
                result={state.result}
                wording={wording}
                onWidenPeriod={onWidenPeriod}
                onClearFilters={onClearFilters}
              />
            ) : (
              children(state.result)
            )}
          </PanelBoundary>
        ) : null}
      </div>
      {state.status === 'ready' ? <Notes texts={noteTexts(panel.view, state, toldByPage, labelOf, wording)} /> : null}
      <span className="tally-visually-hidden" role="status">
        {isRefreshing ? messages.refreshing : ''}
      </span>
    </section>
  );
}

function Notes({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className="tally-panel-notes">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

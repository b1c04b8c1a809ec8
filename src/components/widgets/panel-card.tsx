'use client';
import { type ReactNode, useState } from 'react';
import type { Result } from '../../data/query/result.js';
import type { QueryPanel } from '../../data/report/panel.js';
import { isEmpty } from '../../export/empty-words.js';
import { useDisplay } from '../../hooks/display.js';
import { PanelEmpty } from './panel-empty.js';
import { PanelFrame, type PanelFrameProps } from './panel-frame.js';
import { TableToggle } from './table-toggle.js';
import type { WidgetProps } from './widget-props.js';

/** What a card shows around the figures of a panel. */
export interface PanelCardProps
  extends Pick<PanelFrameProps, 'panel' | 'landmarks' | 'stages' | 'hasActions'>,
    Omit<WidgetProps, 'onSelect' | 'selected'> {
  /** Draws the figures, as a table where the view is one or a person asks for it. */
  children: (result: Result, isTable: boolean) => ReactNode;
}

/** Views that draw their figures beside what a table of them would be, and those that are worth a whole page. */
const HAS_TABLE: ReadonlySet<QueryPanel['view']> = new Set(['timeSeries', 'ranking', 'breakdown', 'heatMap']);
const HAS_FULL_SIZE: ReadonlySet<QueryPanel['view']> = new Set([...HAS_TABLE, 'stages', 'table']);

/**
 * The card of a panel: title, figures, notes, and what stands in their place while they load, fail or are missing.
 *
 * Selectors: `[data-status="loading" | "ready" | "empty" | "error"]`, `[data-refreshing]`, `[data-view]`.
 */
export function PanelCard({ panel, state, onWidenPeriod, onClearFilters, children, ...props }: PanelCardProps) {
  const [isTable, setTable] = useState(false);
  const { formatter, messages } = useDisplay();
  const hasTable = HAS_TABLE.has(panel.view);
  return (
    <PanelFrame
      {...props}
      panel={panel}
      state={state}
      toggle={hasTable ? <TableToggle isTable={isTable} onToggle={setTable} messages={messages.panel} /> : null}
      table={hasTable ? { isShown: isTable, onToggle: setTable } : undefined}
      draw={HAS_FULL_SIZE.has(panel.view) ? children : undefined}
      empty={
        state.status === 'ready' && isEmpty(state.result) ? (
          <PanelEmpty
            result={state.result}
            isRestricted={panel.filter !== undefined}
            wording={{ formatter, messages: messages.panel }}
            onWidenPeriod={onWidenPeriod}
            onClearFilters={onClearFilters}
          />
        ) : undefined
      }
    >
      {(result) => children(result, isTable)}
    </PanelFrame>
  );
}

'use client';
import { type ComponentPropsWithRef, useMemo, useState } from 'react';
import { englishPluginMessages } from '../../data/messages/plugin-messages.js';
import type { PluginComparison } from '../../data/roi/plugin-comparison.js';
import { pluginNotes } from '../../export/plugin-notes.js';
import { useDisplay } from '../../hooks/display.js';
import type { PluginState } from '../../hooks/plugin-state.js';
import { usePanelMessages } from '../../hooks/use-panel-messages.js';
import { CardActions } from '../actions/card-actions.js';
import { DataTable } from '../charts/data-table.js';
import { type PluginWording, pluginTable } from '../charts/plugin-words.js';
import { stateAttributes } from '../theme/state-attributes.js';
import { CardFrame } from './card-frame.js';
import { PluginLines } from './plugin-lines.js';
import { TableToggle } from './table-toggle.js';
import { plainLabel, type WidgetProps } from './widget-props.js';

/** What a card of a comparison with plugins takes. */
export interface PluginComparisonCardProps
  extends Omit<ComponentPropsWithRef<'section'>, 'title' | 'children'>,
    Pick<WidgetProps, 'headingLevel' | 'toldByPage' | 'labelOf'> {
  title: string;
  description?: string | undefined;
  state: PluginState;
}

/**
 * What commercial plugins would have cost against what the tools cost that replace them, plugin by plugin, with what that is
 * computed from.
 *
 * Selectors: `[data-status="loading" | "ready" | "empty" | "error"]`, `[data-refreshing]`, `[data-view="plugins"]`.
 */
export function PluginComparisonCard({
  title,
  description,
  state,
  headingLevel = 3,
  toldByPage = [],
  labelOf = plainLabel,
  ...props
}: PluginComparisonCardProps) {
  const [isTable, setTable] = useState(false);
  const display = useDisplay();
  const { formatter } = display;
  const messages = usePanelMessages();
  const words = display.messagesOf('plugins', englishPluginMessages);
  const comparison = state.status === 'ready' ? state.comparison : null;
  const currency = comparison?.currency ?? '';
  const wording = useMemo<PluginWording>(
    () => ({ formatter, messages, words, money: { kind: 'money', currency } }),
    [formatter, messages, words, currency],
  );
  if (state.status === 'none') return null;
  const ignored = state.status === 'ready' ? state.ignored : [];
  const unfiltered = ignored.length === 0 ? [] : [messages.noteIgnored(formatter.list(ignored.map(labelOf)))];
  return (
    <CardFrame
      {...props}
      {...stateAttributes({ view: 'plugins' })}
      title={title}
      description={description}
      headingLevel={headingLevel}
      status={comparison?.lines.length === 0 ? 'empty' : state.status}
      isRefreshing={state.status === 'ready' && state.refreshing}
      actions={
        comparison === null ? null : (
          <CardActions
            title={title}
            description={description}
            view="plugins"
            content={{ kind: 'plugins', title, comparison, unfiltered, labelOf, wording }}
            table={{ isShown: isTable, onToggle: setTable }}
            draw={(asTable) => <Figures title={title} comparison={comparison} wording={wording} isTable={asTable} />}
          >
            <TableToggle isTable={isTable} onToggle={setTable} messages={messages} />
          </CardActions>
        )
      }
      failure={state.status === 'error' ? state : null}
      skeleton={<div className="tally-skeleton" data-view="plugins" aria-hidden="true" />}
      of={comparison}
      notes={comparison === null ? [] : [...pluginNotes(comparison, toldByPage, wording), ...unfiltered]}
      messages={messages}
    >
      {comparison === null ? null : (
        <Figures title={title} comparison={comparison} wording={wording} isTable={isTable} />
      )}
    </CardFrame>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly comparison: PluginComparison;
  readonly wording: PluginWording;
  readonly isTable: boolean;
}

function Figures({ title, comparison, wording, isTable }: FiguresProps) {
  const { formatter, messages, words } = wording;
  if (comparison.lines.length === 0) {
    return (
      <div className="tally-panel-message">
        <p className="tally-panel-message-title">{messages.noDataTitle}</p>
        <p>{words.noneUsed(formatter.period(comparison.period))}</p>
      </div>
    );
  }
  if (!isTable) return <PluginLines comparison={comparison} wording={wording} />;
  return <DataTable title={title} data={pluginTable(comparison, wording)} formatter={formatter} messages={messages} />;
}

import type { Result } from '../../data/query/result.js';
import { emptyWords } from '../../export/empty-words.js';
import type { CardWording } from '../charts/members.js';
import type { WidgetProps } from './widget-props.js';

interface PanelEmptyProps extends Pick<WidgetProps, 'onWidenPeriod' | 'onClearFilters'> {
  readonly result: Result;
  /** Whether the panel is restricted by itself, beyond what a person filters by. */
  readonly isRestricted: boolean;
  readonly wording: CardWording;
}

/** Why there is nothing to show, and what would fill it. */
export function PanelEmpty({ result, isRestricted, wording, onWidenPeriod, onClearFilters }: PanelEmptyProps) {
  const { messages } = wording;
  // Filters that are the panel's own are nothing that a person could clear.
  const isFiltered = result.query.filter !== null && !(isRestricted && onClearFilters === undefined);
  const { title, text } = emptyWords(result, isFiltered, wording);
  return (
    <div className="tally-panel-message">
      <p className="tally-panel-message-title">{title}</p>
      <p>{text}</p>
      <div className="tally-panel-actions">
        {isFiltered && onClearFilters !== undefined ? (
          <button type="button" className="tally-panel-button" onClick={onClearFilters}>
            {messages.clearFilters}
          </button>
        ) : null}
        {onWidenPeriod === undefined ? null : (
          <button type="button" className="tally-panel-button" onClick={onWidenPeriod}>
            {messages.widenPeriod}
          </button>
        )}
      </div>
    </div>
  );
}

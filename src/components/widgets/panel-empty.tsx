import type { Result } from '../../data/query/result.js';
import type { CardWording } from '../charts/members.js';
import type { WidgetProps } from './widget-props.js';

interface PanelEmptyProps extends Pick<WidgetProps, 'onWidenPeriod' | 'onClearFilters'> {
  readonly result: Result;
  /** Whether the panel is restricted by itself, beyond what a person filters by. */
  readonly isRestricted: boolean;
  readonly wording: CardWording;
}

/** Why there is nothing to show, and what would fill it. */
export function PanelEmpty({
  result,
  isRestricted,
  wording: { formatter, messages },
  onWidenPeriod,
  onClearFilters,
}: PanelEmptyProps) {
  const period = formatter.period(result.current.period);
  // Filters that are the panel's own are nothing that a person could clear.
  const isFiltered = result.query.filter !== null && !(isRestricted && onClearFilters === undefined);
  const isWithheld = result.current.suppressed?.totals ?? false;
  const reason = isFiltered ? messages.noDataUnderFilter : messages.noDataInPeriod;
  const why = isWithheld ? messages.withheldInPeriod : reason;
  return (
    <div className="tally-panel-message">
      <p className="tally-panel-message-title">{isWithheld ? messages.withheldTitle : messages.noDataTitle}</p>
      <p>{why(period)}</p>
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

/** Whether there is nothing to draw: no events, neither now nor before, and no members that are listed without any. */
export function isEmpty(result: Result): boolean {
  if (result.current.counted > 0 || (result.comparison?.counted ?? 0) > 0) return false;
  return result.query.dimensions.length === 0 || result.groups.length === 0 || !result.query.allMembers;
}

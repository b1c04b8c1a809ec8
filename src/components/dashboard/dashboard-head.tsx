'use client';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useSelection } from '../../hooks/use-selection.js';

interface DashboardHeadProps {
  title: string;
  titleId: string;
  /** Level of the heading; sections and panels are one and two below. */
  level: 1 | 2;
}

/** Title of a dashboard, and what its figures are of: period, zone, comparison and moment. */
export function DashboardHead({ title, titleId, level }: DashboardHeadProps) {
  const { now, refresh } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const { selection } = useSelection();
  const resolved = useResolvedSelection(selection);
  const Heading = `h${level}` as const;
  return (
    <header className="tally-dashboard-head">
      <Heading id={titleId} className="tally-dashboard-title">
        {title}
      </Heading>
      {!(resolved instanceof Error) && (
        <p className="tally-dashboard-scope">
          <span>{formatter.period(resolved.period)}</span>
          {resolved.comparison !== null && (
            <span>
              {filter.comparedWith(
                formatter.period(resolved.comparison),
                resolved.period.elapsed < resolved.period.end && selection.comparison?.whole !== true,
              )}
            </span>
          )}
          <span>{filter.zone(resolved.period.zone)}</span>
        </p>
      )}
      <p className="tally-dashboard-moment">
        <span>{filter.asOf(formatter.instant(now))}</span>
        <button type="button" className="tally-icon-button" aria-label={filter.refresh} onClick={refresh}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M13 8a5 5 0 1 1-1.5-3.57M13 2.5v2.75h-2.75" />
          </svg>
        </button>
      </p>
    </header>
  );
}

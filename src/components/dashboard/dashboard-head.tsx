'use client';
import type { Report } from '../../data/report/report.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useSelection } from '../../hooks/use-selection.js';
import { ViewMenu } from '../views/view-menu.js';
import { DashboardMoment } from './dashboard-moment.js';

interface DashboardHeadProps {
  report: Report;
  /** What the dashboard is known by where views of it are kept. */
  name: string;
  titleId: string;
  /** Level of the heading; sections and panels are one and two below. */
  level: 1 | 2;
}

/** Title of a dashboard, and what its figures are of: period, zone, comparison and moment. */
export function DashboardHead({ report, name, titleId, level }: DashboardHeadProps) {
  const { views } = useUsageContext();
  const { formatter } = useDisplay();
  const filter = useFilterMessages();
  const { selection } = useSelection();
  const resolved = useResolvedSelection(selection);
  const Heading = `h${level}` as const;
  return (
    <header className="tally-dashboard-head">
      <Heading id={titleId} className="tally-dashboard-title">
        {report.title}
      </Heading>
      {views !== undefined && (
        <div className="tally-dashboard-views">
          <ViewMenu store={views} report={report} dashboard={name} />
        </div>
      )}
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
      <DashboardMoment />
    </header>
  );
}

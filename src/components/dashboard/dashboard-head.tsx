'use client';
import type { Report } from '../../data/report/report.js';
import { civilDateAt } from '../../data/time/civil.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useRetention } from '../../hooks/use-retention.js';
import { useSelection } from '../../hooks/use-selection.js';
import { onDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import type { ViewMenuProps } from '../views/view-menu.js';
import { DashboardMoment } from './dashboard-moment.js';

const viewMenu = onDemand(() => import('../views/view-menu.js').then(({ ViewMenu }) => ViewMenu));

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
  const { formatter, messages } = useDisplay();
  const { panel } = messages;
  const keptFrom = useRetention();
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
          <Views store={views} report={report} dashboard={name} />
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
          {keptFrom !== null && (
            <span>{panel.noteRetention(formatter.date(civilDateAt(resolved.period.zone, keptFrom)))}</span>
          )}
        </p>
      )}
      <DashboardMoment />
    </header>
  );
}

/** Views are listed by a store, which a server does not ask: what shows them comes to the page as they do. */
function Views(about: ViewMenuProps) {
  const { panel } = useDisplay().messages;
  const { Content, hasFailed, retry } = useOnDemand(viewMenu);
  if (Content !== undefined) return <Content {...about} />;
  if (!hasFailed) return null;
  return (
    <span role="alert" className="tally-filter-opening">
      {panel.openingFailed}{' '}
      <button type="button" className="tally-link" onClick={retry}>
        {panel.retry}
      </button>
    </span>
  );
}

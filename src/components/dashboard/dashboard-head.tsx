'use client';
import type { Report } from '../../data/report/report.js';
import { civilDateAt } from '../../data/time/civil.js';
import { useDisplay } from '../../hooks/display.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import { useFilterMessages } from '../../hooks/use-filter-messages.js';
import { useResolvedSelection } from '../../hooks/use-resolved-selection.js';
import { useRetention } from '../../hooks/use-retention.js';
import { useSelection } from '../../hooks/use-selection.js';
import type { DashboardExports } from '../export/export-choices.js';
import { type OnDemand, onDemand } from '../on-demand/on-demand.js';
import { useOnDemand } from '../on-demand/use-on-demand.js';
import { DashboardMoment } from './dashboard-moment.js';

const viewMenu = onDemand(() => import('../views/view-menu.js').then(({ ViewMenu }) => ViewMenu));
const exportButton = onDemand(() => import('../export/export-button.js').then(({ ExportButton }) => ExportButton));

interface DashboardHeadProps {
  report: Report;
  /** What the dashboard is known by where views of it are kept. */
  name: string;
  titleId: string;
  /** Level of the heading; sections and panels are one and two below. */
  level: 1 | 2;
  /** What is exported; null where nothing is. */
  exports: DashboardExports | null;
}

/** Title of a dashboard, and what its figures are of: period, zone, comparison and moment. */
export function DashboardHead({ report, name, titleId, level, exports }: DashboardHeadProps) {
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
      {(views !== undefined || exports !== null) && (
        <div className="tally-dashboard-tools">
          {views !== undefined && (
            <div className="tally-dashboard-views">
              <Tool opens={viewMenu} about={{ store: views, report, dashboard: name }} />
            </div>
          )}
          {exports !== null && <Tool opens={exportButton} about={{ ...exports, report: exports.report ?? report }} />}
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

/** What stands beside the title comes to the page by itself: figures are not kept waiting for it, and a server has none of it. */
function Tool<P extends object>({ opens, about }: { opens: OnDemand<P>; about: P }) {
  const { panel } = useDisplay().messages;
  const { Content, hasFailed, retry } = useOnDemand(opens);
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

'use client';
import type { Report } from '../../data/report/report.js';
import { useUsageContext } from '../../hooks/usage-provider.js';
import type { DashboardExports } from '../export/export-choices.js';
import { Arriving } from '../on-demand/arriving.js';
import { onDemand } from '../on-demand/on-demand.js';
import { DashboardMoment } from './dashboard-moment.js';
import { DashboardScope } from './dashboard-scope.js';

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
              <Arriving opens={viewMenu} about={{ store: views, report, dashboard: name }} />
            </div>
          )}
          {exports !== null && (
            <Arriving opens={exportButton} about={{ ...exports, report: exports.report ?? report }} />
          )}
        </div>
      )}
      <DashboardScope />
      <DashboardMoment />
    </header>
  );
}

'use client';
import { type ReactNode, useId } from 'react';
import type { Omission } from '../../data/report/definition/omission.js';
import type { Report } from '../../data/report/report.js';
import { brandedExports } from '../export/branded-exports.js';
import type { ExportChoices } from '../export/export-choices.js';
import { Arriving } from '../on-demand/arriving.js';
import { onDemand } from '../on-demand/on-demand.js';
import { classNames } from '../theme/class-names.js';
import { ThemeScope, type ThemeScopeProps } from '../theme/theme-scope.js';
import { LeftOut } from './builder-notice.js';
import { ReportSheet } from './report-sheet.js';

const reportExport = onDemand(() => import('./report-export.js').then(({ ReportExport }) => ReportExport));

/** What `ReportView` takes beyond the props of a `ThemeScope`, which are those of a `div`. */
export interface ReportViewProps extends Omit<ThemeScopeProps, 'children'> {
  /** A report that was opened: that of `openReport` or `reportFromLink`, or one that is declared. */
  report: Report;
  /** What could not be read of it, which is told above it. */
  leftOut?: readonly Omission[] | undefined;
  /**
   * Whether it can be saved as a file, by a button above its pages, and how; yes unless stated. Documents have the brand's colours
   * unless they state some of their own.
   */
  exports?: boolean | ExportChoices | undefined;
  /** Further buttons above its pages. */
  actions?: ReactNode;
  /** Level of the title's heading; 1 unless stated. */
  headingLevel?: 1 | 2;
}

/** A report to be read, in the form of pages, with figures of now. Stands in `UsageProvider`. */
export function ReportView(props: ReportViewProps) {
  const { report, leftOut = [], exports = true, actions, headingLevel = 1, className, ...native } = props;
  const titleId = useId();
  const exported = hasPanels(report) ? brandedExports(exports, native) : null;
  return (
    <ThemeScope {...native} className={classNames('tally-dashboard-theme', className)}>
      <article aria-labelledby={titleId} className="tally-report-view">
        {(actions !== undefined || exported !== null) && (
          <div className="tally-report-view-actions">
            {actions}
            {exported !== null && <Arriving opens={reportExport} about={{ ...exported, report }} />}
          </div>
        )}
        {leftOut.length > 0 && (
          <div className="tally-builder-notice" data-tone="warning">
            <div className="tally-builder-notice-text">
              <LeftOut leftOut={leftOut} />
            </div>
          </div>
        )}
        <ReportSheet report={report} titleId={titleId} level={headingLevel} />
      </article>
    </ThemeScope>
  );
}

function hasPanels({ sections }: Report): boolean {
  return sections.some(({ panels }) => panels.length > 0);
}

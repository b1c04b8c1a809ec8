'use client';
import { type ReactNode, useId } from 'react';
import type { Omission } from '../../data/report/definition/omission.js';
import type { Report } from '../../data/report/report.js';
import { classNames } from '../theme/class-names.js';
import { ThemeScope, type ThemeScopeProps } from '../theme/theme-scope.js';
import { LeftOut } from './builder-notice.js';
import { ReportSheet } from './report-sheet.js';

/** What `ReportView` takes beyond the props of a `ThemeScope`, which are those of a `div`. */
export interface ReportViewProps extends Omit<ThemeScopeProps, 'children'> {
  /** A report that was opened: that of `openReport` or `reportFromLink`, or one that is declared. */
  report: Report;
  /** What could not be read of it, which is told above it. */
  leftOut?: readonly Omission[] | undefined;
  /** Buttons above its pages, such as those of exports. */
  actions?: ReactNode;
  /** Level of the title's heading; 1 unless stated. */
  headingLevel?: 1 | 2;
}

/** A report to be read, in the form of pages, with figures of now. Stands in `UsageProvider`. */
export function ReportView({ report, leftOut = [], actions, headingLevel = 1, className, ...native }: ReportViewProps) {
  const titleId = useId();
  return (
    <ThemeScope {...native} className={classNames('tally-dashboard-theme', className)}>
      <article aria-labelledby={titleId} className="tally-report-view">
        {actions !== undefined && <div className="tally-report-view-actions">{actions}</div>}
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

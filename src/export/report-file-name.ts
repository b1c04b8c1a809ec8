import { civilDateAt } from '../data/time/civil.js';
import type { CivilDate } from '../data/time/period.js';
import { type FileName, fileName } from './file-name.js';
import type { ReportContent } from './report-content.js';

/** The day on which a report was run, where it was. */
export function reportDate({ scope }: Pick<ReportContent, 'scope'>): CivilDate {
  return civilDateAt(scope.zone, scope.exportedAt);
}

/** `acme-usage-2026-11-22.pdf`: what a report is saved as, safe on every system. */
export function reportFileName(
  content: Pick<ReportContent, 'scope' | 'title'>,
  { prefix, ending }: Pick<FileName, 'prefix' | 'ending'>,
): string {
  return fileName({ prefix, title: content.title, date: reportDate(content), ending });
}
